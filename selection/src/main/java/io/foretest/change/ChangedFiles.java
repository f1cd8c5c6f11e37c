package io.foretest.change;

import io.foretest.code.SourceComplexity;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns what a repository says into the files of a change. */
final class ChangedFiles {
  private ChangedFiles() {}

  static List<ChangedFile> of(List<FileDiff> diffs) {
    return diffs.stream()
        .filter(diff -> !BuildOutput.isOurs(diff.path()))
        .map(ChangedFiles::file)
        .sorted(Comparator.comparing(ChangedFile::path))
        .toList();
  }

  private static ChangedFile file(FileDiff diff) {
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
        complexityDelta(diff));
  }

  /** 0 unless every side that exists parses: half a comparison would be a wrong number. */
  private static int complexityDelta(FileDiff diff) {
    OptionalInt before = complexity(diff.before(), diff.status() == FileStatus.ADDED);
    OptionalInt after = complexity(diff.after(), diff.status() == FileStatus.DELETED);
    return before.isPresent() && after.isPresent() ? after.getAsInt() - before.getAsInt() : 0;
  }

  private static OptionalInt complexity(@Nullable String text, boolean absent) {
    if (text == null) {
      return absent ? OptionalInt.of(0) : OptionalInt.empty();
    }
    return SourceComplexity.of(text);
  }
}
