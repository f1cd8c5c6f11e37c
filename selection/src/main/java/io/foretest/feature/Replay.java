package io.foretest.feature;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.history.BuildInfo;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestResult;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lives the past again, build by build in the order of their start: each build is shown as it was
 * before it ran, through the very calls that serve, and only then becomes part of the history. So
 * no row can know its future.
 */
public final class Replay implements Consumer<RecordedBuild> {
  /** Sees each build of the past before the history learns of it. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * @param build its history is a view that moves on after this call
     */
    void visit(ReplayedBuild build);
  }

  private final RunningHistory history;
  private final Visitor visitor;

  /**
   * @param history what is known before the first build; the replay adds to it
   */
  public Replay(RunningHistory history, Visitor visitor) {
    this.history = history;
    this.visitor = visitor;
  }

  /** Replays builds, oldest first, from an empty history, and returns what is known after them. */
  public static RunningHistory run(Iterable<RecordedBuild> builds, Visitor visitor) {
    RunningHistory history = new RunningHistory();
    builds.forEach(new Replay(history, visitor));
    return history;
  }

  @Override
  public void accept(RecordedBuild recorded) {
    RecordedBuild build = history.asMethods(recorded);
    Change change = change(build);
    List<Candidate> candidates = Candidates.of(build);
    FeatureTable table = Features.extract(change, history, candidates);
    visitor.visit(
        new ReplayedBuild(
            build,
            change,
            history,
            table,
            build.results().stream().map(TestResult::verdict).toList()));
    history.apply(build);
  }

  /** The change as the build that recorded it had it before it. */
  static Change change(RecordedBuild build) {
    BuildInfo info = build.info();
    return new Change(
        info.commit(),
        baseline(build),
        info.branch(),
        info.dirty(),
        info.author(),
        info.startMillis(),
        build.files(),
        build.changeKnown() ? null : "the build did not record its whole change");
  }

  private static @Nullable Baseline baseline(RecordedBuild build) {
    String base = build.info().base();
    if (base == null && !build.changeKnown()) {
      return null;
    }
    return new Baseline(
        base == null ? "" : base, Baseline.Source.RECORDED_BUILD, "as the build recorded it");
  }
}
