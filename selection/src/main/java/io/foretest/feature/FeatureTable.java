package io.foretest.feature;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

  /** The rows of some candidates, in the same order. */
  public FeatureTable rowsOf(Predicate<Candidate> wanted) {
    int[] rows =
        IntStream.range(0, candidates.size())
            .filter(row -> wanted.test(candidates.get(row)))
            .toArray();
    float[] kept = new float[rows.length * names.size()];
    for (int to = 0; to < rows.length; to++) {
      System.arraycopy(values, rows[to] * names.size(), kept, to * names.size(), names.size());
    }
    return new FeatureTable(names, Arrays.stream(rows).mapToObj(candidates::get).toList(), kept);
  }
}
