package io.foretest.history;

import java.util.Optional;
import java.util.Set;

/**
 * What is known about the tests of a project at one moment. Reading only.
 *
 * <p>Where a method takes a path, it is one from the repository's root; a path that ends with a
 * slash names a directory and speaks of the files directly in it ({@code "/"} is the root).
 */
public interface History {
  /** Number of builds that ran tests. */
  int builds();

  /** Number of builds in which at least one test class failed for good. */
  int failingBuilds();

  /** Start of the newest build, epoch milliseconds; -1 without builds. */
  long newestBuildMillis();

  /** Share of all runs of all test classes that failed for good; 0 without runs. */
  double failureRate();

  /**
   * Number of test classes that fail now: those that failed in the last full build, as corrected by
   * the partial builds since.
   */
  int failingNow();

  /** The tests counted by {@link #failingNow}. */
  Set<TestKey> failing();

  /** Share of builds with a failing test, decayed with a half-life of 10 builds, 0 to 1. */
  double failingBuildRate10();

  /** Every test class that ever ran. */
  Set<TestKey> tests();

  /** The past of one test class; empty when it never ran. */
  Optional<TestPast> past(TestKey test);

  /**
   * How often the test failed in builds that changed the file or directory.
   *
   * @return failures, at most its changes; 0 where nothing is known
   */
  int failuresWith(TestKey test, String path);

  /**
   * In how many builds both tests failed.
   *
   * @return 0 where nothing is known
   */
  int failuresTogether(TestKey one, TestKey other);

  /** Number of recorded builds that changed the file or directory. */
  int changesOf(String path);

  /** Number of recorded builds that changed the file or directory and in which a test failed. */
  int failingChangesOf(String path);

  /** Estimated number of people who changed the file or directory; 0 where nobody is recorded. */
  double authorsOf(String path);

  /**
   * In how many builds, of those that changed a few files, a source file named like the test class
   * and the other file changed.
   *
   * @return 0 where nothing is known
   */
  int changesTogether(String className, String path);

  /** When it last changed, epoch milliseconds; -1 when no recorded build changed it. */
  long lastChangeMillis(String path);

  /**
   * When a source file of this class last changed in any module, epoch milliseconds; -1 when no
   * recorded build changed one.
   *
   * @param className binary name of a top-level class
   */
  long lastSourceChangeMillis(String className);
}
