package io.foretest.training.data;

import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.feature.Replay;
import io.foretest.feature.ReplayedBuild;
import io.foretest.history.History;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestPast;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.plan.PolicyReplay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Turns recorded builds, given oldest first, into lessons, by living them again. Every row is the
 * one that serving would have seen.
 */
public final class TrainingSetReader implements Consumer<RecordedBuild> {
  private static final double NEW_TEST_FAILURE_RATE = 0.5;
  private static final double LEAST_SECONDS = 1e-3;

  private final List<Lesson> lessons = new ArrayList<>();
  private final RunningHistory history;
  private final Replay replay;

  /**
   * @param history what is known before the first build; the reader adds to it
   */
  public TrainingSetReader(RunningHistory history) {
    this.history = history;
    this.replay = new Replay(history, this::learn);
  }

  @Override
  public void accept(RecordedBuild build) {
    replay.accept(build);
  }

  /** Everything read so far. */
  public TrainingSet finish() {
    ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
    try {
      history.writeTo(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TrainingSet(
        SameCode.settled(lessons), snapshot.toByteArray(), history.granularity());
  }

  private void learn(ReplayedBuild build) {
    int[] ran =
        IntStream.range(0, build.verdicts().size())
            .filter(row -> build.verdicts().get(row) != Verdict.SKIPPED)
            .toArray();
    if (ran.length == 0) {
      return;
    }
    double usual = usualSeconds(build.before(), build.build().results());
    int changed = build.table().names().indexOf("test_changed");
    List<Case> cases =
        Arrays.stream(ran)
            .mapToObj(row -> learnCase(build, row, usual, concerned(build.table(), row, changed)))
            .toList();
    boolean everythingRuns =
        PolicyReplay.everythingRuns(build.change(), build.before(), build.table());
    lessons.add(new Lesson(build.build().info(), rows(build.table(), ran), cases, everythingRuns));
  }

  /** Whether the test or the class that it is named after changed. */
  private static boolean concerned(FeatureTable table, int row, int changed) {
    return (changed >= 0 && table.value(row, changed) > 0) || Features.subjectChanged(table, row);
  }

  private static Case learnCase(ReplayedBuild build, int row, double usual, boolean changed) {
    TestResult result = build.build().results().get(row);
    Optional<TestPast> past = build.before().past(result.test());
    return new Case(
        result.test(),
        result.verdict(),
        Double.isNaN(result.seconds()) ? 0 : Math.max(0, result.seconds()),
        past.map(TestPast::runs).orElse(0),
        past.map(TestPast::runsSinceFailure).orElse(-1),
        past.map(TestPast::failureRate10).orElse(NEW_TEST_FAILURE_RATE),
        past.map(TrainingSetReader::expectedSeconds).filter(s -> !s.isNaN()).orElse(usual),
        changed || past.map(one -> one.lastFailed() || one.brokeDown()).orElse(true));
  }

  /** Mean of the newest runs and of all: neither jumps after one slow run nor lags for ever. */
  private static Double expectedSeconds(TestPast past) {
    return Math.max(LEAST_SECONDS, (past.recentSeconds() + past.meanSeconds()) / 2);
  }

  /** What an unknown test probably takes: the mean of the known ones. */
  private static double usualSeconds(History history, List<TestResult> results) {
    return results.stream()
        .flatMap(result -> history.past(result.test()).stream())
        .mapToDouble(TrainingSetReader::expectedSeconds)
        .filter(seconds -> !Double.isNaN(seconds))
        .average()
        .orElse(1);
  }

  private static FeatureTable rows(FeatureTable table, int[] rows) {
    if (rows.length == table.candidates().size()) {
      return table;
    }
    int columns = table.names().size();
    float[] values = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(table.values(), rows[i] * columns, values, i * columns, columns);
    }
    return new FeatureTable(
        table.names(), Arrays.stream(rows).mapToObj(table.candidates()::get).toList(), values);
  }
}
