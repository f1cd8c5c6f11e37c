package io.foretest.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An application of many small classes, and tests that spend a while in some of them. */
final class BusyTests {
  private static final int METHODS = 10;

  /** About a millisecond. */
  private static final int ROUNDS = 20_000;

  private BusyTests() {}

  /**
   * Makes test classes of ten tests each; every test class has classes of its own that it calls, so
   * that all of them are loaded in the end.
   */
  static void compile(Path directory, int testClasses, int subjects) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < testClasses * subjects; number++) {
      files.add(write(directory, "Subject" + number, subject(number)));
    }
    for (int number = 0; number < testClasses; number++) {
      files.add(write(directory, TrivialTests.name(number), test(number, subjects)));
    }
    TrivialTests.compile(directory, files);
  }

  private static Path write(Path directory, String name, String source) throws IOException {
    return Files.writeString(directory.resolve(name + ".java"), source);
  }

  private static String subject(int number) {
    StringBuilder source = new StringBuilder("class Subject" + number + " {\n");
    for (int method = 0; method < METHODS; method++) {
      source.append(
          "static int of"
              + method
              + "(int n) { return n % "
              + (method + 2)
              + " == 0 ? n : -n; }\n");
    }
    return source + "}\n";
  }

  private static String test(int number, int subjects) {
    StringBuilder source = new StringBuilder("class " + TrivialTests.name(number) + " {\n");
    for (int method = 0; method < METHODS; method++) {
      source.append("@org.junit.jupiter.api.Test void test" + method + "() {\n int sum = 0;\n");
      for (int i = 0; i < subjects; i++) {
        int subject = number * subjects + i;
        source.append(
            " for (int n = 0; n < "
                + ROUNDS / subjects
                + "; n++)"
                + " sum += Subject"
                + subject
                + ".of"
                + method
                + "(n);\n");
      }
      source.append(" if (sum == 1) throw new AssertionError();\n}\n");
    }
    return source + "}\n";
  }
}
