package io.foretest.training.cli;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.Selection;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a person is told of a selection. */
final class SelectionText {
  private static final int SHORT_ID = 8;

  private SelectionText() {}

  static void print(
      Change change, Selection selection, List<GradleModule> modules, PrintWriter out) {
    if (selection.filters()) {
      out.printf(
          Locale.ROOT,
          "Foretest selects %d of %d test classes.%n",
          selection.running(),
          selection.decisions().size());
    } else {
      out.printf(
          Locale.ROOT, "Everything runs, all %d test classes.%n", selection.decisions().size());
    }
    out.println("  base      " + Printable.of(base(change)));
    selection.fallback().ifPresent(why -> out.println("  because   " + Printable.of(words(why))));
    if (!selection.note().isEmpty()) {
      out.println("  note      " + Printable.of(selection.note()));
    }
    selection
        .reasons()
        .forEach((reason, n) -> out.printf(Locale.ROOT, "  %-9d %s%n", n, reason.sentence()));
    for (GradleModule module : modules) {
      out.println("  plan      " + Printable.of(line(module, selection.plan(module.name()))));
    }
    out.flush();
  }

  private static String base(Change change) {
    Baseline baseline = change.baseline();
    String problem = change.problem();
    if (baseline == null) {
      return "none: " + (problem == null ? "no baseline was found" : problem);
    }
    String commit = baseline.commit();
    return commit.substring(0, Math.min(SHORT_ID, commit.length()))
        + ", "
        + baseline.explanation()
        + (problem == null ? ": files changed: " + change.files().size() : ": " + problem);
  }

  private static String words(FallbackDecision why) {
    return why.code().sentence()
        + " ("
        + why.code()
        + ")"
        + (why.detail().isEmpty() ? "" : ": " + why.detail());
  }

  private static String line(GradleModule module, Plan plan) {
    long running = plan.tests().stream().filter(PlannedTest::runs).count();
    return module.name()
        + ": "
        + (plan.filters() ? running : plan.tests().size())
        + " of "
        + plan.tests().size()
        + ", "
        + module.planDirectory();
  }
}
