package io.foretest.it.trial;

import io.foretest.training.evaluation.Bootstrap;
import io.foretest.training.evaluation.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The figures of a trial, for a person. */
final class TrialTable {
  private static final String ROW = "  %-28s";
  private static final String CELL = "  %34s";

  private final StringBuilder text = new StringBuilder();

  /**
   * @param heading what was tried, and how
   */
  TrialTable(List<String> heading) {
    heading.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append('\n');
  }

  /** Seeded faults: all, and those that no test of the class's name finds. */
  String faults(Tally tally) {
    List<Trialled> all = tally.counted();
    columns(List.of("all faults", "hard ones"), List.of(all, only(all, Trialled::hard)));
    text.append("\n  hard: no test class that is named after the changed class finds it\n");
    notCounted(tally);
    remarks(all);
    return text.toString();
  }

  /** Changes that the record does not know: as they are, and with a fault in each. */
  String life(List<Trialled> own, Tally faults) {
    columns(List.of("the project's own", "with a fault"), List.of(own, faults.counted()));
    text.append('\n');
    notCounted(faults);
    remarks(own);
    remarks(faults.counted());
    return text.toString();
  }

  private static List<Trialled> only(List<Trialled> some, Predicate<Trialled> which) {
    return some.stream().filter(which).toList();
  }

  private void columns(List<String> names, List<List<Trialled>> columns) {
    row("", names, name -> name);
    row("changes", columns, some -> String.valueOf(some.size()));
    row("breaking ones caught", columns, TrialTable::caught);
    row("failing test classes found", columns, TrialTable::found);
    row("test classes run", columns, TrialTable::run);
    times("time in tests", columns, Outcome::testSeconds);
    times("whole build", columns, Outcome::seconds);
    times("processor time", columns, Outcome::cpuSeconds);
  }

  private <T> void row(String name, List<T> columns, Function<T, String> cell) {
    text.append(String.format(Locale.ROOT, ROW, name));
    columns.forEach(column -> text.append(String.format(Locale.ROOT, CELL, cell.apply(column))));
    text.append('\n');
  }

  private static String caught(List<Trialled> some) {
    List<Trialled> breaking = only(some, Trialled::breaks);
    return share(only(breaking, Trialled::caught).size(), breaking.size());
  }

  private static String found(List<Trialled> some) {
    return share(
        some.stream().mapToInt(one -> one.found().size()).sum(),
        some.stream().mapToInt(one -> one.full().failing().size()).sum());
  }

  /** Wilson's interval; that of test classes takes them for independent, which they are not. */
  private static String share(int part, int whole) {
    Interval interval = new Interval(part, whole);
    return whole == 0
        ? "-"
        : String.format(
            Locale.ROOT, "%d of %d (%.2f-%.2f)", part, whole, interval.low(), interval.high());
  }

  private static String run(List<Trialled> some) {
    int run = some.stream().mapToInt(one -> one.selected().classes().size()).sum();
    int known = some.stream().mapToInt(one -> one.full().classes().size()).sum();
    return known == 0
        ? "-"
        : String.format(Locale.ROOT, "%d of %d (%.1f %%)", run, known, 100.0 * run / known);
  }

  private void times(String name, List<List<Trialled>> columns, ToDoubleFunction<Outcome> time) {
    row(name + ", median", columns, some -> pair(some, time, TrialTable::median));
    row("  sum", columns, some -> pair(some, time, values -> Arrays.stream(values).sum()));
    row("  saved", columns, some -> saved(some, time));
  }

  private static String pair(
      List<Trialled> some, ToDoubleFunction<Outcome> time, ToDoubleFunction<double[]> of) {
    return some.isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.1f s of %.1f s",
            of.applyAsDouble(values(some, one -> time.applyAsDouble(one.selected()))),
            of.applyAsDouble(values(some, one -> time.applyAsDouble(one.full()))));
  }

  private static double[] values(List<Trialled> some, ToDoubleFunction<Trialled> value) {
    return some.stream().mapToDouble(value).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String saved(List<Trialled> some, ToDoubleFunction<Outcome> time) {
    List<double[]> savedOfAll =
        some.stream()
            .map(
                one -> {
                  double full = time.applyAsDouble(one.full());
                  return new double[] {full - time.applyAsDouble(one.selected()), full};
                })
            .toList();
    double whole = savedOfAll.stream().mapToDouble(one -> one[1]).sum();
    double part = savedOfAll.stream().mapToDouble(one -> one[0]).sum();
    if (Double.isNaN(whole) || whole <= 0) {
      return "-";
    }
    Bootstrap interval = Bootstrap.ofShare(savedOfAll);
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f to %.1f)",
        100 * part / whole,
        100 * interval.low(),
        100 * interval.high());
  }

  private void notCounted(Tally tally) {
    text.append(
        String.format(
            Locale.ROOT,
            "  not counted: %d faults that no test finds, %d that do not compile, %d endless%n",
            tally.unnoticed(),
            tally.uncompiled(),
            tally.endless()));
  }

  /** Everything that must be explained. */
  private void remarks(List<Trialled> some) {
    for (Trialled one : some) {
      if (!one.missed().isEmpty()) {
        String what = one.caught() ? "caught, but not by all: " : "MISSED: ";
        text.append("  ").append(what).append(one.change()).append('\n');
        one.missed()
            .forEach(test -> text.append("    " + test + ": " + one.decision(test)).append('\n'));
      }
      if (!one.onlySelected().isEmpty()) {
        text.append("  failed in the selected build alone: ").append(one.change()).append('\n');
        one.onlySelected().forEach(test -> text.append("    ").append(test).append('\n'));
      }
    }
  }
}
