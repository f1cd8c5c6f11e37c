package io.foretest.maven;

import io.foretest.change.Baseline;
import io.foretest.change.Change;

/** Says against what a change is measured, and how large it is. */
final class Baselines {
  private static final int SHORT_ID = 8;

  private Baselines() {}

  /** One phrase, such as {@code 1a2b3c4d, merge base with origin/main: 3 files changed}. */
  static String phrase(Change change) {
    Baseline base = change.baseline();
    if (base == null) {
      String problem = change.problem();
      return "none: " + Text.printable(problem == null ? "no baseline was found" : problem);
    }
    String commit = base.commit().substring(0, Math.min(SHORT_ID, base.commit().length()));
    return commit + ", " + Text.printable(base.explanation()) + ": " + size(change);
  }

  private static String size(Change change) {
    return change.known()
        ? Text.count(change.files().size(), "file changed", "files changed")
        : Text.printable(String.valueOf(change.problem()));
  }
}
