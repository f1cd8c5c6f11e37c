package io.foretest.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffEntry.Side;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.BinaryBlobException;
import org.eclipse.jgit.lib.FileMode;
import org.jspecify.annotations.Nullable;

/** Reads the changed files' texts, once each: for line counts and for Java sources. */
final class JGitFiles {
  private static final RawText EMPTY = RawText.EMPTY_TEXT;

  /** Myers' algorithm takes lines × differences steps, which hostile files make quadratic. */
  private static final int MYERS_LINES = 4_000;

  private final ContentSource.Pair contents;
  private final HistogramDiff histogram = new HistogramDiff();
  private final ComplexityQuota quota = new ComplexityQuota();

  JGitFiles(ContentSource.Pair contents) {
    this.contents = contents;
    histogram.setFallbackAlgorithm(null);
  }

  Diff diff(List<DiffEntry> entries, List<String> notes) throws IOException {
    Map<String, FileDiff> files = new LinkedHashMap<>();
    for (DiffEntry entry : entries) {
      FileDiff file = file(entry);
      files.merge(file.path(), file, JGitFiles::typeChange);
    }
    List<String> all = new ArrayList<>(notes);
    quota.note().ifPresent(all::add);
    return new Diff(List.copyOf(files.values()), all);
  }

  /** A path that was deleted and added again as another type, such as a link for a file. */
  private static FileDiff typeChange(FileDiff one, FileDiff two) {
    LineCounts lines =
        new LineCounts(
            one.lines().binary() || two.lines().binary(),
            one.lines().added() + two.lines().added(),
            one.lines().deleted() + two.lines().deleted());
    return new FileDiff(
        one.path(),
        null,
        FileStatus.MODIFIED,
        one.submodule() || two.submodule(),
        lines,
        null,
        null);
  }

  private FileDiff file(DiffEntry entry) throws IOException {
    boolean submodule =
        entry.getOldMode() == FileMode.GITLINK || entry.getNewMode() == FileMode.GITLINK;
    String path = JGitDiff.path(entry);
    String oldPath = entry.getChangeType() == ChangeType.RENAME ? entry.getOldPath() : null;
    if (submodule) {
      return new FileDiff(path, oldPath, status(entry), true, LineCounts.NONE, null, null);
    }
    RawText before = text(Side.OLD, entry);
    RawText after = text(Side.NEW, entry);
    boolean texts = before != null && after != null && quota.take(path);
    return new FileDiff(
        path,
        oldPath,
        status(entry),
        false,
        lines(before, after),
        texts ? string(before) : null,
        texts ? string(after) : null);
  }

  private static FileStatus status(DiffEntry entry) {
    return switch (entry.getChangeType()) {
      case ADD, COPY -> FileStatus.ADDED;
      case MODIFY -> FileStatus.MODIFIED;
      case DELETE -> FileStatus.DELETED;
      case RENAME -> FileStatus.RENAMED;
    };
  }

  /** Null for a binary file or one over the limit; empty for a side that does not exist. */
  private @Nullable RawText text(Side side, DiffEntry entry) throws IOException {
    boolean absent =
        side == Side.OLD ? status(entry) == FileStatus.ADDED : status(entry) == FileStatus.DELETED;
    if (absent) {
      return EMPTY;
    }
    try {
      return RawText.load(contents.open(side, entry), Limits.FILE_BYTES);
    } catch (BinaryBlobException binary) {
      return null;
    }
  }

  private static @Nullable String string(@Nullable RawText text) {
    return text == null || text == EMPTY
        ? null
        : new String(text.getRawContent(), StandardCharsets.UTF_8);
  }

  private LineCounts lines(@Nullable RawText before, @Nullable RawText after) {
    if (before == null || after == null) {
      return LineCounts.BINARY;
    }
    int added = 0;
    int deleted = 0;
    for (Edit edit : edits(before, after)) {
      deleted += edit.getLengthA();
      added += edit.getLengthB();
    }
    return new LineCounts(false, added, deleted);
  }

  private List<Edit> edits(RawText before, RawText after) {
    boolean small = before.size() + after.size() <= MYERS_LINES;
    return small
        ? MyersDiff.INSTANCE.diff(RawTextComparator.DEFAULT, before, after)
        : histogram.diff(RawTextComparator.DEFAULT, before, after);
  }
}
