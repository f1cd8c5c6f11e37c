package io.foretest.model;

import java.util.Collections;
import java.util.List;

/**
 * Turns the trees' margin (log odds as learned, distorted by class weights) into a probability of
 * failure. Never decreasing, so it keeps the model's order up to ties.
 */
public sealed interface Calibration {
  /**
   * Probability of failure for a margin.
   *
   * @param margin finite sum of the trees
   * @return probability, 0 to 1
   */
  double probability(double margin);

  /**
   * Platt's sigmoid {@code 1 / (1 + exp(-(slope * margin + offset)))} (Platt, 1999: Probabilistic
   * outputs for support vector machines).
   *
   * @param slope 0 or more, finite: an order that validation data turn around is no model
   */
  record Sigmoid(double slope, double offset) implements Calibration {
    public Sigmoid {
      if (!Double.isFinite(slope) || slope < 0 || !Double.isFinite(offset)) {
        throw new IllegalArgumentException(
            "a sigmoid needs a slope of 0 or more and an offset, both finite, not "
                + slope
                + " and "
                + offset);
      }
    }

    @Override
    public double probability(double margin) {
      return 1 / (1 + StrictMath.exp(-(slope * margin + offset)));
    }
  }

  /**
   * Isotonic regression: straight lines between knots, level outside of them.
   *
   * @param margins strictly increasing, finite, at least one
   * @param probabilities never decreasing, 0 to 1, as many as margins
   */
  record Isotonic(List<Double> margins, List<Double> probabilities) implements Calibration {
    public Isotonic {
      margins = List.copyOf(margins);
      probabilities = List.copyOf(probabilities);
      check(margins, probabilities);
    }

    @Override
    public double probability(double margin) {
      int found = Collections.binarySearch(margins, margin);
      return found >= 0 ? probabilities.get(found) : between(margin, -found - 1);
    }

    private double between(double margin, int above) {
      if (above == 0) {
        return probabilities.get(0);
      }
      if (above == margins.size()) {
        return probabilities.get(above - 1);
      }
      double low = margins.get(above - 1);
      double share = (margin - low) / (margins.get(above) - low);
      double from = probabilities.get(above - 1);
      return from + share * (probabilities.get(above) - from);
    }

    private static void check(List<Double> margins, List<Double> probabilities) {
      if (margins.isEmpty() || margins.size() != probabilities.size()) {
        throw new IllegalArgumentException(
            "isotonic calibration needs as many probabilities as margins and at least one, not "
                + margins.size()
                + " and "
                + probabilities.size());
      }
      for (int i = 0; i < margins.size(); i++) {
        checkKnot(margins, probabilities, i);
      }
    }

    private static void checkKnot(List<Double> margins, List<Double> probabilities, int i) {
      double margin = margins.get(i);
      double probability = probabilities.get(i);
      boolean rising =
          i == 0 || (margin > margins.get(i - 1) && probability >= probabilities.get(i - 1));
      if (!rising || !Double.isFinite(margin) || !(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "knot "
                + i
                + " of the isotonic calibration, ("
                + margin
                + ", "
                + probability
                + "), is not in order");
      }
    }
  }
}
