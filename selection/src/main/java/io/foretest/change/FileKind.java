package io.foretest.change;

/** What a file is to a Maven build, told by its path. */
public enum FileKind {
  /** Source code of the product, in any JVM language. */
  MAIN_SOURCE,
  /** Source code of tests. */
  TEST_SOURCE,
  /** A file that the product reads at run time. */
  MAIN_RESOURCE,
  /** A file that tests read at run time. */
  TEST_RESOURCE,
  /** {@code pom.xml}, {@code .mvn/**}, {@code .foretest/**}: anything may have changed. */
  BUILD_FILE,
  /** Documentation, CI settings and the rest. */
  OTHER
}
