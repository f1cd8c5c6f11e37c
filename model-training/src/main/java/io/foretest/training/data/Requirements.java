package io.foretest.training.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What a history must hold before a model can be learned from it.
 *
 * @param builds least number of builds in which tests ran
 * @param failingBuilds least number of those in which a test failed for good
 */
public record Requirements(int builds, int failingBuilds) {
  /** Fewer failing builds cannot be split into older ones to learn from and newer ones to ask. */
  private static final int LEAST_FAILING_BUILDS = 3;

  public Requirements {
    if (builds < 1 || failingBuilds < LEAST_FAILING_BUILDS) {
      throw new IllegalArgumentException(
          "learning needs at least 1 build and "
              + LEAST_FAILING_BUILDS
              + " failing ones, not "
              + builds
              + " and "
              + failingBuilds);
    }
  }

  /**
   * Whether nothing is missing.
   *
   * @param passed whether any test ever passed
   */
  public boolean met(int recorded, int failing, boolean passed) {
    return recorded >= builds && failing >= failingBuilds && passed;
  }

  /** What is missing, one sentence each; empty when there is enough. */
  public List<String> missing(TrainingSet set) {
    List<String> missing = new ArrayList<>();
    int recorded = set.lessons().size();
    if (recorded < builds) {
      missing.add(
          recorded
              + " of "
              + builds
              + " builds are recorded, "
              + (builds - recorded)
              + " are missing");
    }
    int failing = set.failingBuilds();
    if (failing < failingBuilds) {
      missing.add(
          failing
              + " of "
              + failingBuilds
              + " builds with a failing test are recorded, "
              + (failingBuilds - failing)
              + " are missing");
    }
    if (set.lessons().stream().allMatch(lesson -> lesson.failures() == lesson.size())) {
      missing.add("no passed test is recorded: without one there is nothing to tell failures from");
    }
    return missing;
  }
}
