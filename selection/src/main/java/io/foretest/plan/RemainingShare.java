package io.foretest.plan;

import io.foretest.evidence.TestEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the failures that are expected of a module, the share that a test and those after it in the
 * order of running hold. Where it is small, the tests before have as good as told already, whatever
 * the test itself would say. It never rises along the order, and the first test has 1.
 *
 * <p>Expected failures are the sum of the probabilities. Taking failures for independent instead,
 * the chance that none before fails, makes a few tests look as if they told everything: failures of
 * one change go together. See {@code docs/decisions/0005-change-recall.md} for the comparison.
 */
final class RemainingShare {
  private RemainingShare() {}

  /**
   * @param runsAnyway whether a rule runs the test; such tests come first
   * @return one a test, 0 to 1: 1 for those that run anyway, 0 for those that evidence excludes;
   *     NaN for those that the model says nothing about
   */
  static double[] of(List<Prospect> tests, boolean[] runsAnyway) {
    double[] shares = new double[tests.size()];
    Map<String, List<Integer>> modules = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      if (runsAnyway[i] || tests.get(i).finding() != TestEvidence.Finding.UNTOUCHED) {
        String module = tests.get(i).candidate().key().module();
        modules.computeIfAbsent(module, name -> new ArrayList<>()).add(i);
      }
    }
    modules.values().forEach(module -> fill(shares, tests, runsAnyway, module));
    return shares;
  }

  private static void fill(
      double[] shares, List<Prospect> tests, boolean[] runsAnyway, List<Integer> module) {
    List<Integer> backwards =
        module.stream()
            .sorted(
                Comparator.comparing((Integer i) -> !runsAnyway[i])
                    .thenComparing(tests::get, RunningOrder.BY_VALUE)
                    .reversed())
            .toList();
    double held = 0;
    for (int test : backwards) {
      held += expected(tests.get(test));
      shares[test] = held;
    }
    for (int test : backwards) {
      shares[test] = runsAnyway[test] ? 1 : share(tests.get(test), shares[test], held);
    }
  }

  private static double expected(Prospect test) {
    return Double.isNaN(test.score()) ? 0 : test.score();
  }

  private static double share(Prospect test, double held, double all) {
    if (Double.isNaN(test.score())) {
      return Double.NaN;
    }
    return all == 0 ? 1 : held / all;
  }
}
