package io.foretest.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Thresholds of one kind by recall. A recall between two rows takes the stricter row, one beyond
 * the last row has none: what was not measured is not skipped.
 *
 * @param rows by rising recall, each recall once, probabilities never rising
 */
public record Thresholds(List<Threshold> rows) {
  public Thresholds {
    rows = rows.stream().sorted(Comparator.comparingDouble(Threshold::recall)).toList();
    for (int i = 1; i < rows.size(); i++) {
      checkOrder(rows.get(i - 1), rows.get(i));
    }
  }

  /** The row that answers for a recall; empty where none is strict enough. */
  public Optional<Threshold> row(double recall) {
    return rows.stream().filter(row -> row.recall() >= recall).findFirst();
  }

  /**
   * The probability at or over which a test runs.
   *
   * @param recall wanted share, 0 to 1
   * @return 0 where everything has to run
   */
  public double probability(double recall) {
    return row(recall).map(Threshold::probability).orElse(0.0);
  }

  private static void checkOrder(Threshold lower, Threshold higher) {
    if (lower.recall() == higher.recall() || lower.probability() < higher.probability()) {
      throw new IllegalArgumentException(
          "thresholds must not rise with recall: " + lower + " before " + higher);
    }
  }
}
