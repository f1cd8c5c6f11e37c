package io.foretest.maven;

import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads at the end of a build, in about ten lines.
 *
 * @param base against what the change was measured
 * @param remarks what a person should know although nothing is wrong
 * @param paths each path that modules took, with why
 * @param builds recorded builds; empty where the history cannot be reached
 * @param fallbacksInARow selective builds that ran everything, this one included
 */
record Summary(
    Planned planned,
    Recorded recorded,
    String base,
    List<String> remarks,
    List<String> paths,
    OptionalInt builds,
    int minRuns,
    boolean hasModel,
    int fallbacksInARow) {
  private static final int LIKELIEST = 5;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (planned.plans().isEmpty()) {
      recording(lines);
    } else {
      selection(lines);
    }
    return lines;
  }

  private void recording(List<String> lines) {
    if (!recorded.ran().isEmpty()) {
      lines.add("Foretest recorded " + ran() + "." + outlook());
    }
  }

  private void selection(List<String> lines) {
    lines.add(headline());
    planned.fallbacks().forEach(why -> lines.add(label("because") + why));
    if (fallbacksInARow > 1) {
      lines.add(label("") + fallbacksInARow + " builds in a row ran everything");
    }
    reasons(lines);
    methods(lines);
    outOfTime(lines);
    notReached(lines);
    disregarded(lines);
    likeliest(lines);
    remarks.forEach(remark -> lines.add(label("note") + Text.printable(remark)));
    lines.add(label("base") + base);
    paths.forEach(path -> lines.add(label("path") + path));
  }

  private String headline() {
    if (planned.fellBack()) {
      return "Foretest did not select: " + ran() + ".";
    }
    Set<String> ranAnyway = planned.filters() ? recorded.ran() : Set.of();
    String saved = Text.seconds(planned.skippedSeconds(ranAnyway));
    long skipped = planned.classes().filter(test -> !test.runs()).count();
    return planned.filters()
        ? "Foretest ran " + ofKnown() + "; about " + saved + " saved."
        : "Foretest ran everything in the shadow: "
            + ran()
            + "; selecting would have skipped "
            + skipped
            + " and saved about "
            + saved
            + ".";
  }

  /** {@code 48 test classes in 44 s, 2 failed}. */
  private String ran() {
    return Text.count(recorded.ran().size(), "test class", "test classes") + inTime();
  }

  private String ofKnown() {
    SortedSet<String> known = new TreeSet<>(recorded.ran());
    planned.known().forEach(known::add);
    return recorded.ran().size()
        + " of "
        + Text.count(known.size(), "test class", "test classes")
        + inTime();
  }

  private String inTime() {
    int failed = recorded.failed().size();
    return " in "
        + Text.seconds(recorded.seconds())
        + (failed == 0 ? "" : ", " + failed + " failed");
  }

  private void reasons(List<String> lines) {
    String run = reasons(planned.classes().filter(PlannedTest::runs));
    String skipped = reasons(planned.classes().filter(test -> !test.runs()));
    if (!run.isEmpty()) {
      lines.add(label("run") + run);
    }
    if (!skipped.isEmpty()) {
      lines.add(label("skipped") + skipped);
    }
  }

  /** What classes that run in part leave out. */
  private void methods(List<String> lines) {
    long left = planned.methods().filter(test -> !test.runs()).count();
    if (left > 0) {
      lines.add(
          label("methods")
              + left
              + " of "
              + planned.methods().count()
              + " left out in classes that run: "
              + reasons(planned.methods().filter(test -> !test.runs())));
    }
  }

  private static String reasons(Stream<PlannedTest> decisions) {
    return Planned.reasons(decisions).entrySet().stream()
        .map(entry -> entry.getValue() + " " + shortName(entry))
        .collect(Collectors.joining(", "));
  }

  /** What was to run and did not, because the budget was spent. */
  private void outOfTime(List<String> lines) {
    long late = planned.running().filter(recorded.leftOut()::contains).count();
    if (late > 0) {
      lines.add(label("left") + late + " out of time; run them with -Dml.select=remaining");
    }
  }

  /** What was to run and left no outcome, as where a fork died: it is not saved, and not proven. */
  private void notReached(List<String> lines) {
    long missing =
        planned
            .promised()
            .filter(name -> !recorded.ran().contains(name) && !recorded.leftOut().contains(name))
            .count();
    if (missing > 0) {
      lines.add(label("left") + missing + " that were to run left no outcome");
    }
  }

  private static String shortName(Map.Entry<Reason, Integer> entry) {
    return switch (entry.getKey()) {
      case FALLBACK -> "because everything runs";
      case NEW_TEST -> "new";
      case CHANGED_TEST -> "changed";
      case CHANGED_SUBJECT -> "named after what changed";
      case FAILED_LAST_RUN -> "failed last time";
      case ALWAYS -> "always";
      case AUDIT -> "audit sample";
      case LIKELY -> "may fail";
      case TOUCHED -> "touch what changed";
      case UNRECORDED -> "of unknown reach";
      case FLOOR -> "to keep the minimum";
      case WHOLE_CLASS -> "with their class";
      case REMAINING -> "left by the last selection";
      case UNLIKELY -> "unlikely to fail";
      case REDUNDANT -> "told by others";
      case UNTOUCHED -> "untouched by the change";
      case BUDGET -> "out of time";
      case ALREADY_RAN -> "ran in the last selection";
    };
  }

  /** What ran although the plan left it out: then the plan did not reach the tests. */
  private void disregarded(List<String> lines) {
    long ran = planned.filters() ? planned.skipped().filter(recorded.ran()::contains).count() : 0;
    if (ran > 0) {
      lines.add(label("note") + ran + " of the skipped ran all the same: no plan reached them");
    }
  }

  private void likeliest(List<String> lines) {
    String label = "likeliest";
    for (PlannedTest test : planned.likeliest(LIKELIEST)) {
      lines.add(
          label(label)
              + Text.probability(test.probability())
              + " "
              + Text.printable(test.test().toString())
              + " ("
              + test.reason().sentence()
              + ")");
      label = "";
    }
  }

  /** What is missing until selection can begin, and how to begin. */
  private String outlook() {
    if (builds.isEmpty()) {
      return "";
    }
    int missing = minRuns - builds.getAsInt();
    String recordedBuilds = " " + Text.count(builds.getAsInt(), "build", "builds") + " recorded";
    if (missing > 0) {
      return recordedBuilds + ", " + missing + " more until a model can be trained.";
    }
    return recordedBuilds
        + (hasModel ? "; select with -Dml.select=true." : "; train with mvn foretest:train.");
  }

  private static String label(String text) {
    return String.format(Locale.ROOT, "  %-10s", text);
  }
}
