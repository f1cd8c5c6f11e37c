package io.foretest.training.learner;

/**
 * Labelled rows to learn from.
 *
 * @param values row-major cells, NaN where missing
 * @param columns cells of a row
 * @param labels 1 for a failure, 0 for none, one a row
 * @param weights over 0, one a row
 * @param starts log odds that the trees add to, one a row; empty where they start from the rows'
 *     own share of failures
 */
public record Rows(float[] values, int columns, float[] labels, float[] weights, float[] starts) {
  public Rows {
    if (labels.length * (long) columns != values.length
        || weights.length != labels.length
        || (starts.length != 0 && starts.length != labels.length)) {
      throw new IllegalArgumentException(
          labels.length
              + " labels, "
              + weights.length
              + " weights and "
              + starts.length
              + " starts do not fit "
              + values.length
              + " cells in rows of "
              + columns);
    }
  }

  /** Rows that start from their own share of failures. */
  public Rows(float[] values, int columns, float[] labels, float[] weights) {
    this(values, columns, labels, weights, new float[0]);
  }

  /** Number of rows. */
  public int size() {
    return labels.length;
  }
}
