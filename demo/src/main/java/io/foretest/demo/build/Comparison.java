package io.foretest.demo.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Two builds of the same change, side by side. */
public final class Comparison {
  private static final String ROW = "  %-32s %18s %18s%n";
  private final BuildResult full;
  private final BuildResult selected;

  public Comparison(BuildResult full, BuildResult selected) {
    this.full = full;
    this.selected = selected;
  }

  /** A table for the console. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(row("", "mvn verify", "-Dml.select=true"));
    text.append(row("test classes run", build -> String.valueOf(build.classes())));
    text.append(row("tests run", build -> String.valueOf(build.tests())));
    text.append(row("time in tests", build -> seconds(build.testSeconds())));
    text.append(row("whole build", build -> seconds(build.buildSeconds())));
    text.append(row("failing test classes found", build -> found(build) + " of " + failing()));
    text.append(row("first failure seen after", Comparison::firstFailure));
    text.append(row("build says", build -> build.green() ? "SUCCESS" : "FAILURE"));
    return text.toString();
  }

  /** Failing test classes that the selected build did not run, or did not see fail. */
  public Set<String> missed() {
    Set<String> missed = new TreeSet<>(full.failed());
    missed.removeAll(selected.failed());
    return missed;
  }

  /** What went wrong in the demo itself, one sentence each; empty when it shows what it should. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (full.failed().isEmpty() || full.green()) {
      problems.add("the full build does not fail: the change brings in no fault");
    }
    if (selected.failed().isEmpty() || selected.green()) {
      problems.add("the selected build missed the fault");
    }
    if (selected.classes() >= full.classes()) {
      problems.add("the selected build left nothing out");
    }
    return problems;
  }

  private int failing() {
    return full.failed().size();
  }

  private int found(BuildResult build) {
    Set<String> found = new TreeSet<>(build.failed());
    found.retainAll(full.failed());
    return found.size();
  }

  private static String firstFailure(BuildResult build) {
    return build.firstFailureSeconds().map(Comparison::seconds).orElse("never");
  }

  private String row(String name, Function<BuildResult, String> value) {
    return row(name, value.apply(full), value.apply(selected));
  }

  private static String row(String name, String left, String right) {
    return String.format(Locale.ROOT, ROW, name, left, right);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
