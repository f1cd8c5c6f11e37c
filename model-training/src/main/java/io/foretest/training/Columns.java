package io.foretest.training;

import io.foretest.feature.Features;
import io.foretest.training.data.Lesson;
import java.util.List;
import java.util.Set;

/** Which features trees learn from. */
public final class Columns {
  /**
   * What the past alone says, in numbers that mean the same in every project: counts, shares and
   * ratios, never seconds or dates.
   */
  public static final List<String> OF_THE_PAST =
      List.of(
          "runs",
          "builds_since_first_run",
          "builds_since_run",
          "runs_since_failure",
          "streak",
          "flips",
          "failure_rate_2",
          "failure_rate_5",
          "recent_failure_rate",
          "failure_rate_20",
          "failure_rate_50",
          "failure_rate",
          "failure_after_last",
          "last_failed",
          "failing_build_rate",
          "failing_now",
          "failing_now_share",
          "builds",
          "tests",
          "duration_rank",
          "duration_to_median",
          "duration_variation",
          "duration_jump",
          "never_failed_share",
          "new_share",
          "run_share",
          "cofailure_now");

  private Columns() {}

  /** The columns that are not left out. */
  static List<String> without(List<String> columns, Set<String> leftOut) {
    return columns.stream().filter(column -> !leftOut.contains(column)).toList();
  }

  /** Every feature where a build's change is known; else what the past alone says. */
  static List<String> of(List<Lesson> lessons) {
    boolean known = lessons.stream().anyMatch(Lesson::changeKnown);
    List<String> there = lessons.isEmpty() ? Features.names() : lessons.get(0).table().names();
    return known || !there.containsAll(OF_THE_PAST) ? there : OF_THE_PAST;
  }
}
