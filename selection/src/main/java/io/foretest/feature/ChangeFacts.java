package io.foretest.feature;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.history.SourceFiles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Totals of a change.
 *
 * @param known whether the other numbers mean anything
 */
record ChangeFacts(
    boolean known,
    long linesAdded,
    long linesDeleted,
    int files,
    int directories,
    int extensions,
    long complexityDelta,
    double testShare,
    double otherShare,
    double addedShare) {
  private static final Set<FileKind> TEST_KINDS =
      EnumSet.of(FileKind.TEST_SOURCE, FileKind.TEST_RESOURCE);

  static ChangeFacts of(Change change) {
    Collection<ChangedFile> files = change.files();
    return new ChangeFacts(
        change.problem() == null && change.baseline() != null,
        files.stream().mapToLong(ChangedFile::linesAdded).sum(),
        files.stream().mapToLong(ChangedFile::linesDeleted).sum(),
        files.size(),
        (int) files.stream().map(f -> SourceFiles.directory(f.path())).distinct().count(),
        (int) files.stream().map(f -> extension(f.path())).distinct().count(),
        files.stream().mapToLong(ChangedFile::complexityDelta).sum(),
        share(files, file -> TEST_KINDS.contains(file.kind())),
        share(files, file -> file.kind() == FileKind.OTHER),
        share(files, file -> file.status() == FileStatus.ADDED));
  }

  /** What follows the last dot of the name, lower case; empty without one. */
  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static double share(Collection<ChangedFile> files, Predicate<ChangedFile> kind) {
    return files.isEmpty()
        ? Double.NaN
        : (double) files.stream().filter(kind).count() / files.size();
  }
}
