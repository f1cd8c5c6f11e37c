package org.example.toolbox.math;

import java.util.Arrays;

/** Figures about a sample. */
public final class Statistics {
  private final double[] sorted;

  public Statistics(double... sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("the sample is empty");
    }
    this.sorted = sample.clone();
    Arrays.sort(sorted);
  }

  public double mean() {
    return Arrays.stream(sorted).sum() / sorted.length;
  }

  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Sample standard deviation. */
  public double deviation() {
    double mean = mean();
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    return sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1));
  }

  /** Value below which the given share of the sample lies, nearest rank. */
  public double percentile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }
}
