package io.foretest.feature;

import io.foretest.change.Change;
import io.foretest.history.History;
import io.foretest.history.RecordedBuild;
import io.foretest.history.Verdict;
import java.util.List;

/**
 * A past build in the moment before it ran, and what came of it.
 *
 * @param before the history without this build and all later ones; a view that moves on
 * @param table one row for each result of the build
 * @param verdicts what each row's test said, in the table's order; a flaky or skipped one is no
 *     label
 */
public record ReplayedBuild(
    RecordedBuild build,
    Change change,
    History before,
    FeatureTable table,
    List<Verdict> verdicts) {
  public ReplayedBuild {
    verdicts = List.copyOf(verdicts);
  }

  /** The tests of the build, in the table's order. */
  public List<Candidate> candidates() {
    return table.candidates();
  }

  /** Whether the row's verdict may teach: it passed or failed for good. */
  public boolean labelled(int row) {
    return verdicts.get(row) == Verdict.PASSED || verdicts.get(row) == Verdict.FAILED;
  }

  /** Whether the row's test failed for good. */
  public boolean failed(int row) {
    return verdicts.get(row) == Verdict.FAILED;
  }
}
