package io.foretest.model;

/**
 * The score from which tests run so that a share of failing tests, or of breaking changes, is kept.
 *
 * @param recall wanted share, over 0 and at most 1
 * @param probability at or over it a test runs, 0 to 1; 0 where the data cannot support the recall
 * @param failures failing tests, or breaking changes, in the validation data that it was chosen on
 * @param kept how many of them reach the probability
 * @param note what a person should know of this row, such as why it is 0; may be empty
 */
public record Threshold(double recall, double probability, int failures, int kept, String note) {
  public Threshold {
    if (!(recall > 0 && recall <= 1) || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "a threshold needs a recall over 0 and a probability, both at most 1, not "
              + recall
              + " and "
              + probability);
    }
    if (failures < 0 || kept < 0 || kept > failures) {
      throw new IllegalArgumentException(
          "a threshold cannot keep " + kept + " of " + failures + " failures");
    }
  }

  /** Whether the validation data could support the recall; otherwise everything runs. */
  public boolean supported() {
    return probability > 0;
  }
}
