package io.foretest.training.benchmark;

import java.util.List;

/**
 * One run of a suite.
 *
 * @param seq place in time
 * @param rows in the order of the file; a test may stand more than once
 */
record Cycle(long seq, List<Row> rows) {
  Cycle {
    rows = List.copyOf(rows);
  }

  /**
   * What one run of one test gave.
   *
   * @param seconds NaN where the file does not tell
   */
  record Row(String test, boolean failed, double seconds) {
    /** For sums: what is not known counts nothing. */
    double secondsOrZero() {
      return Double.isNaN(seconds) ? 0 : seconds;
    }
  }
}
