package io.foretest.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns what a repository says into the files of a change. */
final class ChangedFiles {
  private ChangedFiles() {}

  static List<ChangedFile> of(List<FileDiff> files) {
    List<Integer> complexityDeltas = ComplexityDeltas.of(files);
    List<ChangedFile> changed = new ArrayList<>(files.size());
    for (int i = 0; i < files.size(); i++) {
      changed.add(file(files.get(i), complexityDeltas.get(i)));
    }
    changed.sort(Comparator.comparing(ChangedFile::path));
    return changed;
  }

  /**
   * Another commit of a submodule may change anything below it, build files included. What git
   * knows of our own directory decides about tests, so who changes it does, too: where it was
   * counts as much as where it is.
   */
  private static FileKind kind(FileDiff diff, String path) {
    String oldPath = diff.oldPath();
    boolean decides = diff.submodule() || (oldPath != null && BuildOutput.isOurs(oldPath));
    return decides ? FileKind.BUILD_FILE : FileKinds.of(path);
  }

  private static ChangedFile file(FileDiff diff, int complexityDelta) {
    String path = SafeText.path(diff.path());
    String oldPath = diff.oldPath();
    return new ChangedFile(
        path,
        oldPath == null ? null : SafeText.path(oldPath),
        diff.status(),
        kind(diff, path),
        diff.lines().binary(),
        diff.lines().added(),
        diff.lines().deleted(),
        complexityDelta);
  }
}
