package io.foretest.maven;

import io.foretest.history.History;
import io.foretest.plan.SelectionPolicy;
import io.foretest.protocol.Plan;
import java.util.Set;

/** Turns a person's settings into the policy of one module's selection. */
final class Policy {
  private final Settings settings;

  Policy(Settings settings) {
    this.settings = settings;
  }

  /**
   * @param tests of the module
   * @param known known tests of the whole build; the floor is shared out among its modules
   * @param spentMillis of the budget, by the modules before
   */
  SelectionPolicy of(String buildId, int tests, long known, long spentMillis) {
    return new SelectionPolicy(
        buildId,
        mode(),
        settings.recall(),
        settings.recallOf(),
        (int) Math.ceil((double) settings.minTests() * tests / Math.max(1, Math.max(known, tests))),
        settings.minShare(),
        budgetMillis(spentMillis),
        settings.always(),
        settings.audit(),
        settings.minRuns());
  }

  /** Tests that the history knows of the modules. */
  static long known(History history, Set<String> modules) {
    return history.tests().stream().filter(test -> modules.contains(test.module())).count();
  }

  private Plan.Mode mode() {
    return switch (settings.select()) {
      case SHADOW -> Plan.Mode.SHADOW;
      case REMAINING -> Plan.Mode.REMAINING;
      case TRUE, FALSE -> Plan.Mode.SELECT;
    };
  }

  /** What is left of the budget, at least a millisecond: 0 would mean none was given. */
  private long budgetMillis(long spentMillis) {
    long budget = settings.budget().toMillis();
    return budget == 0 ? 0 : Math.max(1, budget - spentMillis);
  }
}
