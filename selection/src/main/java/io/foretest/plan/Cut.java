package io.foretest.plan;

import io.foretest.model.RecallOf;
import java.util.List;

/**
 * Where the model's say ends.
 *
 * @param of what the threshold was calibrated to keep
 * @param threshold of {@link RecallOf#TESTS}, the probability of failure at or over which a test
 *     runs; of {@link RecallOf#CHANGES}, the {@linkplain RemainingShare remaining share} at or over
 *     which it does; 0 where the model leaves out nothing
 */
public record Cut(RecallOf of, double threshold) {
  /** The model leaves out nothing. */
  public static final Cut NONE = new Cut(RecallOf.TESTS, 0);

  /**
   * The cut that a selection follows. To keep a share of failing tests keeps that share of changes
   * too, so it answers where the data cannot support the weaker promise by itself. It answers as
   * well where a test failed in its last run: that the change breaks something is known then, and
   * what a person waits for is the rest of it.
   *
   * @param wanted what the person's recall is a share of
   * @param ofChanges threshold for changes, 0 for none
   * @param ofTests threshold for tests, 0 for none
   * @param failedLastRun whether any test failed in its last run
   */
  public static Cut choose(
      RecallOf wanted, double ofChanges, double ofTests, boolean failedLastRun) {
    boolean changes = wanted == RecallOf.CHANGES && ofChanges > 0 && !failedLastRun;
    return changes ? new Cut(RecallOf.CHANGES, ofChanges) : new Cut(RecallOf.TESTS, ofTests);
  }

  /**
   * What the threshold is compared with, one a test.
   *
   * @param runsAnyway whether a rule runs the test
   */
  double[] scores(List<Prospect> tests, boolean[] runsAnyway) {
    return of == RecallOf.CHANGES
        ? RemainingShare.of(tests, runsAnyway)
        : tests.stream().mapToDouble(Prospect::score).toArray();
  }

  /** Whether a test of that score runs; one that the model says nothing about does. */
  boolean keeps(double score) {
    return !(score < threshold);
  }

  /** Whether the model leaves out anything. */
  boolean cuts() {
    return threshold > 0;
  }

  /** The probability at or over which tests run; 0 where another figure decides, or none. */
  public double probability() {
    return of == RecallOf.TESTS ? threshold : 0;
  }
}
