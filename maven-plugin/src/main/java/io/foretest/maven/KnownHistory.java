package io.foretest.maven;

import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.HistoryStore;
import java.util.List;

/**
 * What every build asks of the history, whether it selects or not.
 *
 * @param commits of recorded full builds, newest first
 * @param evidence what the tests of each module touched when they were last recorded
 */
record KnownHistory(List<String> commits, List<ModuleEvidence> evidence) {
  /** A change is measured against one of the newest; few branches are longer. */
  static final int COMMITS = 200;

  KnownHistory {
    commits = List.copyOf(commits);
    evidence = List.copyOf(evidence);
  }

  static KnownHistory of(HistoryStore store) {
    return new KnownHistory(store.fullBuildCommits(COMMITS), store.evidence());
  }
}
