package io.foretest.training;

import io.foretest.model.Calibration;

/**
 * Fits Platt's sigmoid to margins that the model gave before it knew the outcome: logistic
 * regression with one feature, by Newton's method, with Platt's smoothed targets (Platt, 1999; Lin,
 * Lin and Weng, 2007).
 */
public final class SigmoidFit {
  private static final int MOST_STEPS = 100;
  private static final double SMALL = 1e-10;

  /** A model whose order the validation turned around keeps its order, with little conviction. */
  private static final double LEAST_SLOPE = 0.05;

  private final float[] margins;
  private final boolean[] failed;
  private final double failing;
  private final double passing;
  private double slope = 1;
  private double offset;

  private SigmoidFit(float[] margins, boolean[] failed) {
    this.margins = margins;
    this.failed = failed;
    int count = 0;
    for (boolean one : failed) {
      count += one ? 1 : 0;
    }
    failing = count;
    passing = failed.length - count;
  }

  /**
   * @param failed one a margin
   */
  public static Calibration.Sigmoid of(float[] margins, boolean[] failed) {
    return new SigmoidFit(margins, failed).fit();
  }

  private Calibration.Sigmoid fit() {
    if (margins.length == 0) {
      return new Calibration.Sigmoid(1, 0);
    }
    offset = StrictMath.log((failing + 1) / (passing + 1));
    double loss = loss(slope, offset);
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = newton(loss);
      if (loss - next < SMALL * (1 + loss)) {
        break;
      }
      loss = next;
    }
    return slope >= LEAST_SLOPE ? new Calibration.Sigmoid(slope, offset) : level();
  }

  /** With the least slope only the level is left to be fitted, so that the mean is right. */
  private Calibration.Sigmoid level() {
    double low = -1e3;
    double high = 1e3;
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = (low + high) / 2;
      if (excess(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new Calibration.Sigmoid(LEAST_SLOPE, low);
  }

  private double excess(double level) {
    double excess = 0;
    for (int i = 0; i < margins.length; i++) {
      excess += probability(LEAST_SLOPE * margins[i] + level) - target(i);
    }
    return excess;
  }

  /** One step downhill, halved until it helps; the new loss. */
  private double newton(double loss) {
    double gs = 0;
    double go = 0;
    double hss = 1e-12;
    double hso = 0;
    double hoo = 1e-12;
    for (int i = 0; i < margins.length; i++) {
      double p = probability(slope * margins[i] + offset);
      double error = p - target(i);
      double weight = p * (1 - p);
      gs += error * margins[i];
      go += error;
      hss += weight * margins[i] * margins[i];
      hso += weight * margins[i];
      hoo += weight;
    }
    double determinant = hss * hoo - hso * hso;
    if (!(determinant > 0)) {
      return loss;
    }
    double ds = (hoo * gs - hso * go) / determinant;
    double dof = (hss * go - hso * gs) / determinant;
    return search(loss, ds, dof);
  }

  private double search(double loss, double ds, double dof) {
    for (double share = 1; share > SMALL; share /= 2) {
      double next = loss(slope - share * ds, offset - share * dof);
      if (next < loss) {
        slope -= share * ds;
        offset -= share * dof;
        return next;
      }
    }
    return loss;
  }

  private double loss(double s, double o) {
    double loss = 0;
    for (int i = 0; i < margins.length; i++) {
      double z = s * margins[i] + o;
      double soft =
          z > 0 ? z + StrictMath.log1p(StrictMath.exp(-z)) : StrictMath.log1p(StrictMath.exp(z));
      loss += soft - target(i) * z;
    }
    return loss;
  }

  private double target(int i) {
    return failed[i] ? (failing + 1) / (failing + 2) : 1 / (passing + 2);
  }

  private static double probability(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
