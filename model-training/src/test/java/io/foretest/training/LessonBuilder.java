package io.foretest.training;

import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.TestKey;
import io.foretest.history.Verdict;
import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.List;

/** Lessons for tests, in a few words; the one feature counts the cases. */
public final class LessonBuilder {
  private final int number;
  private final List<Case> cases = new ArrayList<>();
  private BuildMode mode = BuildMode.FULL;

  private LessonBuilder(int number) {
    this.number = number;
  }

  public static LessonBuilder number(int number) {
    return new LessonBuilder(number);
  }

  public LessonBuilder mode(BuildMode mode) {
    this.mode = mode;
    return this;
  }

  public LessonBuilder passes(String name, double seconds) {
    return add(name, Verdict.PASSED, seconds, -1, false);
  }

  public LessonBuilder fails(String name, double seconds) {
    return add(name, Verdict.FAILED, seconds, -1, false);
  }

  public LessonBuilder flaky(String name, double seconds) {
    return add(name, Verdict.FLAKY, seconds, -1, false);
  }

  /**
   * @param runsSinceFailure -1 for one that never failed
   */
  public LessonBuilder add(
      String name, Verdict verdict, double seconds, int runsSinceFailure, boolean mustRun) {
    double rate = runsSinceFailure < 0 ? 0 : 1.0 / (2 + runsSinceFailure);
    cases.add(
        new Case(
            new TestKey("g:m", name),
            verdict,
            seconds,
            9,
            runsSinceFailure,
            rate,
            seconds,
            mustRun));
    return this;
  }

  public Lesson build() {
    float[] values = new float[cases.size()];
    List<Candidate> candidates = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      values[row] = row;
      candidates.add(new Candidate(cases.get(row).test(), "", "", -1));
    }
    BuildInfo base = SyntheticHistory.info(number);
    BuildInfo info =
        new BuildInfo(
            base.id(),
            base.startMillis(),
            base.commit(),
            base.base(),
            base.branch(),
            false,
            null,
            null,
            null,
            mode,
            base.jdk(),
            base.os(),
            base.modules());
    return new Lesson(info, new FeatureTable(List.of("row"), candidates, values), cases);
  }
}
