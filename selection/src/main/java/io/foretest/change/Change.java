package io.foretest.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this build changes, uncommitted changes included.
 *
 * @param commit HEAD's object id; null without git
 * @param baseline what it is measured against; null where none was found
 * @param branch short name; null when detached or without git
 * @param dirty whether the working tree has uncommitted changes
 * @param author e-mail of HEAD's author; null without git
 * @param timeMillis now, epoch milliseconds: nothing later may inform features
 * @param files sorted by path; empty where unknown
 * @param problem why {@code files} is not known; null where it is
 * @param notes sentences for the console about what was read another way than usual or not measured
 */
public record Change(
    @Nullable String commit,
    @Nullable Baseline baseline,
    @Nullable String branch,
    boolean dirty,
    @Nullable String author,
    long timeMillis,
    List<ChangedFile> files,
    @Nullable String problem,
    List<String> notes) {
  public Change {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** A change without notes. */
  public Change(
      @Nullable String commit,
      @Nullable Baseline baseline,
      @Nullable String branch,
      boolean dirty,
      @Nullable String author,
      long timeMillis,
      List<ChangedFile> files,
      @Nullable String problem) {
    this(commit, baseline, branch, dirty, author, timeMillis, files, problem, List.of());
  }

  /** Nothing is known, and the problem says why. */
  static Change unknown(long timeMillis, String problem) {
    return new Change(null, null, null, false, null, timeMillis, List.of(), problem);
  }

  /** Whether {@link #files()} is the whole truth. */
  public boolean known() {
    return baseline != null && problem == null;
  }
}
