package io.foretest.training.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Probabilities beside what came of them, and their Brier score (1950). */
public final class Reliability {
  /** Upper ends of the bins; most tests hardly ever fail. */
  private static final double[] ENDS = {0.001, 0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 1};

  private final long[] rows = new long[ENDS.length];
  private final long[] failures = new long[ENDS.length];
  private final double[] sums = new double[ENDS.length];
  private double squares;

  /**
   * Tests of one range of probabilities.
   *
   * @param to upper end, itself included in the last bin only
   * @param mean of their probabilities
   */
  public record Bin(double from, double to, long rows, long failures, double mean) {
    /** Share that failed. */
    public double failed() {
      return (double) failures / rows;
    }
  }

  void add(double probability, boolean failed) {
    int bin = 0;
    while (bin < ENDS.length - 1 && probability >= ENDS[bin]) {
      bin++;
    }
    rows[bin]++;
    failures[bin] += failed ? 1 : 0;
    sums[bin] += probability;
    double error = probability - (failed ? 1 : 0);
    squares += error * error;
  }

  /** Bins that are not empty, the least probable first. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < ENDS.length; bin++) {
      if (rows[bin] > 0) {
        double from = bin == 0 ? 0 : ENDS[bin - 1];
        bins.add(new Bin(from, ENDS[bin], rows[bin], failures[bin], sums[bin] / rows[bin]));
      }
    }
    return bins;
  }

  /** Mean squared error of the probabilities; 0 is perfect. */
  public double brier() {
    return squares / bins().stream().mapToLong(Bin::rows).sum();
  }

  /** That of giving each test the same, their rate of failure. */
  public double brierOfTheRate() {
    double count = bins().stream().mapToLong(Bin::rows).sum();
    double rate = bins().stream().mapToLong(Bin::failures).sum() / count;
    return rate * (1 - rate);
  }
}
