package io.foretest.training.evaluation;

import io.foretest.training.data.Lesson;

/** A model under examination. It never reads outcomes. */
public interface Judge {
  /** Probability of failure of each case of a build. */
  double[] probabilities(Lesson lesson);

  /**
   * The probability from which tests run for a wanted share of failing tests; 0 runs everything.
   */
  double threshold(double recall);

  /**
   * The remaining share from which tests run for a wanted share of breaking changes; 0 where the
   * data cannot support it.
   */
  default double changeThreshold(double recall) {
    return 0;
  }

  /** The probability from which a test is called failing, whatever becomes of its build. */
  double alarm();

  /** Which tests of a build are called failing if the build fails. */
  default Culprits culprits() {
    return Culprits.DEFAULT;
  }
}
