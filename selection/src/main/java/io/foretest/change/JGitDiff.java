package io.foretest.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Compares a commit with the work tree. Committed changes come from the two trees, whose equal
 * directories are skipped; only what is uncommitted is looked up in the work tree.
 */
final class JGitDiff implements AutoCloseable {
  private final Repository repository;
  private final ObjectReader reader;

  JGitDiff(Repository repository) {
    this.repository = repository;
    this.reader = repository.newObjectReader();
  }

  Diff since(@Nullable String commit, Set<String> uncommitted) throws IOException {
    String head = repository.resolve(Constants.HEAD).name();
    List<DiffEntry> committed = scan(tree(commit), tree(head), TreeFilter.ANY_DIFF);
    if (uncommitted.isEmpty()) {
      return renamed(committed, ContentSource.create(reader));
    }
    JGitOverlay overlay = JGitOverlay.of(repository, committed, uncommitted);
    DirCacheIterator now = new DirCacheIterator(overlay.index());
    return renamed(
        scan(tree(commit), now, onlyPaths(committed, uncommitted)), overlay.contents(reader));
  }

  private AbstractTreeIterator tree(@Nullable String commit) throws IOException {
    if (commit == null) {
      return new EmptyTreeIterator();
    }
    try (RevWalk walk = new RevWalk(reader)) {
      ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
      return new CanonicalTreeParser(null, reader, tree);
    }
  }

  private List<DiffEntry> scan(
      AbstractTreeIterator before, AbstractTreeIterator after, TreeFilter filter)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.addTree(before);
      walk.addTree(after);
      walk.setRecursive(true);
      walk.setFilter(filter);
      return DiffEntry.scan(walk);
    }
  }

  private static TreeFilter onlyPaths(List<DiffEntry> committed, Set<String> uncommitted) {
    Set<String> paths = new TreeSet<>(uncommitted);
    committed.forEach(entry -> paths.add(path(entry)));
    return AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF);
  }

  /** The entry's path before renames are looked for: both sides have the same, or one has none. */
  static String path(DiffEntry entry) {
    boolean deleted = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
    return deleted ? entry.getOldPath() : entry.getNewPath();
  }

  private Diff renamed(List<DiffEntry> entries, ContentSource after) throws IOException {
    ContentSource.Pair contents = new ContentSource.Pair(ContentSource.create(reader), after);
    RenameDetector renames = new RenameDetector(repository);
    renames.setRenameLimit(Limits.RENAME_FILES);
    renames.setRenameScore(Limits.RENAME_SCORE);
    renames.setBigFileThreshold(Limits.FILE_BYTES);
    renames.setSkipContentRenamesForBinaryFiles(true);
    renames.addAll(entries);
    List<String> notes = new ArrayList<>();
    List<DiffEntry> found = compute(renames, contents);
    if (renames.isOverRenameLimit()) {
      notes.add("too many files were added and deleted: only unchanged ones count as renamed");
    }
    return new JGitFiles(contents).diff(found, notes);
  }

  private static List<DiffEntry> compute(RenameDetector renames, ContentSource.Pair contents)
      throws IOException {
    try {
      return renames.compute(contents, NullProgressMonitor.INSTANCE);
    } catch (CanceledException impossible) {
      throw new IOException("rename detection was cancelled", impossible);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
