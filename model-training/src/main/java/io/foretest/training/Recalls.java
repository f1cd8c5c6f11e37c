package io.foretest.training;

import java.util.List;

/** Recall targets that thresholds are chosen for. */
public final class Recalls {
  /**
   * Rising; {@code ml.recall} takes the next one up. Young histories can show the low ones only.
   */
  public static final List<Double> ALL =
      List.of(0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999);

  /** The default of {@code ml.recall}. */
  public static final double DEFAULT = 0.99;

  private Recalls() {}
}
