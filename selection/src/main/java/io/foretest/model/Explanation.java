package io.foretest.model;

import java.util.Comparator;
import java.util.List;

/**
 * Why a model gave a test its probability: the expected log odds and the contributions add up to
 * the test's log odds.
 *
 * @param expected log odds of a test of which nothing is known
 * @param contributions one a feature of the model
 */
public record Explanation(double expected, List<Contribution> contributions) {
  public Explanation {
    contributions = List.copyOf(contributions);
  }

  /** Those that moved the probability most, the strongest first; none that moved nothing. */
  public List<Contribution> strongest(int count) {
    return contributions.stream()
        .filter(one -> one.logOdds() != 0)
        .sorted(
            Comparator.comparingDouble((Contribution one) -> -Math.abs(one.logOdds()))
                .thenComparing(Contribution::feature))
        .limit(count)
        .toList();
  }

  /** Log odds before calibration. */
  public double margin() {
    return expected + contributions.stream().mapToDouble(Contribution::logOdds).sum();
  }
}
