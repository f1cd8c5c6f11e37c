package io.foretest.training.change;

import java.util.List;

/**
 * One real bug.
 *
 * @param repo the project that had it
 * @param changed paths of the changed files, tests left out
 * @param tests in the order of the file; a class may stand more than once
 */
public record Bug(String id, String repo, List<String> changed, List<Tested> tests) {
  public Bug {
    changed = List.copyOf(changed);
    tests = List.copyOf(tests);
  }

  /**
   * What one test class said.
   *
   * @param seconds NaN where the file does not tell
   */
  public record Tested(String className, boolean failed, double seconds) {}

  /** Whether it can teach or be measured: some test failed, and some did not. */
  boolean decided() {
    return tests.stream().anyMatch(Tested::failed) && !tests.stream().allMatch(Tested::failed);
  }
}
