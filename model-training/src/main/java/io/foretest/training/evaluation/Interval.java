package io.foretest.training.evaluation;

/**
 * A share with its count and its 95% interval.
 *
 * @param hits how many of {@code total}; may be a mean over several tie breaks
 */
public record Interval(double hits, double total) {
  private static final double Z = 1.959963984540054;

  /** The share; NaN of nothing. */
  public double share() {
    return total == 0 ? Double.NaN : hits / total;
  }

  /** Lower end by Wilson's score interval (1927); 0 of nothing. */
  public double low() {
    return total == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** Upper end; 1 of nothing. */
  public double high() {
    return total == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (hits + Z * Z / 2) / (total + Z * Z);
  }

  private double halfWidth() {
    double share = hits / total;
    return Z * Math.sqrt(total * share * (1 - share) + Z * Z / 4) / (total + Z * Z);
  }
}
