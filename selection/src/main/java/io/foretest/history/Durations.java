package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;

/** Running mean, variance (Welford's method) and exponentially weighted mean of durations. */
final class Durations {
  private static final double NEWEST_WEIGHT = 0.3;

  /** A year: no test class takes longer, and squares stay far from overflow. */
  private static final double MAX_SECONDS = 365 * 24 * 3600;

  private int count;
  private double mean;
  private double squares;
  private double recent;

  /** Durations that no clock can have measured are left out. */
  void add(double seconds) {
    if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
      return;
    }
    count++;
    double before = mean;
    mean += (seconds - mean) / count;
    squares += (seconds - before) * (seconds - mean);
    recent = count == 1 ? seconds : recent + NEWEST_WEIGHT * (seconds - recent);
  }

  double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  double recent() {
    return count == 0 ? Double.NaN : recent;
  }

  double variance() {
    return count < 2 ? 0 : squares / (count - 1);
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.count(count);
    out.real(mean);
    out.real(squares);
    out.real(recent);
  }

  void readFrom(SnapshotInput in, int runs) throws IOException {
    count = in.count("a number of durations", runs);
    mean = in.real("a mean duration", MAX_SECONDS);
    squares = in.real("a sum of squares", Double.MAX_VALUE);
    recent = in.real("a recent duration", MAX_SECONDS);
  }
}
