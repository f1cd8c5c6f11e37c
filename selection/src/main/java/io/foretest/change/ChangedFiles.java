package io.foretest.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns what a repository says into the files of a change. */
final class ChangedFiles {
  private ChangedFiles() {}

  static List<ChangedFile> of(List<FileDiff> diffs) {
    List<FileDiff> files = diffs.stream().filter(diff -> !BuildOutput.isOurs(diff.path())).toList();
    List<Integer> complexityDeltas = ComplexityDeltas.of(files);
    List<ChangedFile> changed = new ArrayList<>(files.size());
    for (int i = 0; i < files.size(); i++) {
      changed.add(file(files.get(i), complexityDeltas.get(i)));
    }
    changed.sort(Comparator.comparing(ChangedFile::path));
    return changed;
  }

  private static ChangedFile file(FileDiff diff, int complexityDelta) {
    String path = SafeText.path(diff.path());
    String oldPath = diff.oldPath();
    return new ChangedFile(
        path,
        oldPath == null ? null : SafeText.path(oldPath),
        diff.status(),
        // Another commit of a submodule may change anything below it, build files included.
        diff.submodule() ? FileKind.BUILD_FILE : FileKinds.of(path),
        diff.lines().binary(),
        diff.lines().added(),
        diff.lines().deleted(),
        complexityDelta);
  }
}
