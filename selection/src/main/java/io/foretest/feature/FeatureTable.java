package io.foretest.feature;

import java.util.List;

/**
 * One row a candidate, one column a feature, in {@link Features} order.
 *
 * @param names column names
 * @param candidates row owners
 * @param values row-major, {@code candidates.size() × names.size()}; NaN is a missing value
 */
public record FeatureTable(List<String> names, List<Candidate> candidates, float[] values) {
  public FeatureTable {
    names = List.copyOf(names);
    candidates = List.copyOf(candidates);
    if (values.length != names.size() * candidates.size()) {
      throw new IllegalArgumentException(
          "a table of "
              + candidates.size()
              + " rows and "
              + names.size()
              + " columns cannot hold "
              + values.length
              + " values");
    }
  }

  /** The value of one cell. */
  public float value(int row, int column) {
    return values[row * names.size() + column];
  }
}
