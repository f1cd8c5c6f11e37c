package io.foretest.history;

import java.util.Optional;
import java.util.Set;

/** What is known about the tests of a project at one moment. Reading only. */
public interface History {
  /** Number of builds that ran tests. */
  int builds();

  /** Number of builds in which at least one test class failed for good. */
  int failingBuilds();

  /** Every test class that ever ran. */
  Set<TestKey> tests();

  /** The past of one test class; empty when it never ran. */
  Optional<TestPast> past(TestKey test);

  /**
   * How often the test failed in builds that changed the file.
   *
   * @param path path from the repository's root
   * @return failures, at most the file's changes; 0 for a file never seen
   */
  int failuresWith(TestKey test, String path);

  /** Number of recorded builds that changed the file. */
  int changesOf(String path);

  /** When the file last changed, epoch milliseconds; -1 when no recorded build changed it. */
  long lastChangeMillis(String path);
}
