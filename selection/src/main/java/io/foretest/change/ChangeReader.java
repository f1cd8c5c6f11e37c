package io.foretest.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one change through one {@link Git}. */
final class ChangeReader {
  private final Git git;
  private final ChangeRequest request;
  private final List<String> notes;

  ChangeReader(Git git, ChangeRequest request, List<String> notes) {
    this.git = git;
    this.request = request;
    this.notes = List.copyOf(notes);
  }

  Change read() throws IOException {
    Optional<Head> head = git.head();
    return head.isPresent()
        ? read(head.get())
        : Change.unknown(request.nowMillis(), "the branch has no commit yet: commit first");
  }

  private Change read(Head head) throws IOException {
    Set<String> uncommitted = git.uncommitted();
    Choice choice = new Baselines(git, head, request, uncommitted).choose();
    Baseline baseline = choice.baseline();
    if (baseline == null) {
      return change(head, uncommitted, choice, new Diff(List.of(), List.of()));
    }
    String commit = baseline.commit().equals(git.emptyTree()) ? null : baseline.commit();
    return change(head, uncommitted, choice, git.since(commit, uncommitted));
  }

  private Change change(Head head, Set<String> uncommitted, Choice choice, Diff diff) {
    return new Change(
        head.commit(),
        choice.baseline(),
        head.branch() == null ? null : SafeText.of(head.branch()),
        !uncommitted.isEmpty(),
        head.author(),
        request.nowMillis(),
        ChangedFiles.of(diff.files()),
        choice.problem(),
        Stream.concat(notes.stream(), diff.notes().stream()).toList());
  }
}
