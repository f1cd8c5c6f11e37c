package io.foretest.training.learner;

/**
 * Labelled rows to learn from.
 *
 * @param values row-major cells, NaN where missing
 * @param columns cells of a row
 * @param labels 1 for a failure, 0 for none, one a row
 * @param weights over 0, one a row
 */
public record Rows(float[] values, int columns, float[] labels, float[] weights) {
  public Rows {
    if (labels.length * (long) columns != values.length || weights.length != labels.length) {
      throw new IllegalArgumentException(
          labels.length
              + " labels and "
              + weights.length
              + " weights do not fit "
              + values.length
              + " cells in rows of "
              + columns);
    }
  }

  /** Number of rows. */
  public int size() {
    return labels.length;
  }
}
