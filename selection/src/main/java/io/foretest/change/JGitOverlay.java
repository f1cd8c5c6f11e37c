package io.foretest.change;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/**
 * The changed part of HEAD with the work tree's uncommitted files laid over it, in memory. JGit's
 * own iterator reads the work tree: it turns line ends as the repository wants and takes a symbolic
 * link for what it is, never for the file it points to.
 */
final class JGitOverlay {
  private final Repository repository;
  private final Set<String> uncommitted;
  private final Map<String, DirCacheEntry> entries = new TreeMap<>();

  private JGitOverlay(Repository repository, Set<String> uncommitted) {
    this.repository = repository;
    this.uncommitted = uncommitted;
  }

  static JGitOverlay of(Repository repository, List<DiffEntry> committed, Set<String> uncommitted)
      throws IOException {
    JGitOverlay overlay = new JGitOverlay(repository, uncommitted);
    overlay.addCommitted(committed);
    overlay.addWorkTree();
    return overlay;
  }

  private void addCommitted(List<DiffEntry> committed) {
    for (DiffEntry entry : committed) {
      String path = JGitDiff.path(entry);
      if (entry.getChangeType() != DiffEntry.ChangeType.DELETE && !uncommitted.contains(path)) {
        put(path, entry.getNewMode(), entry.getNewId().toObjectId());
      }
    }
  }

  private void addWorkTree() throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.addTree(new DirCacheIterator(repository.readDirCache()));
      FileTreeIterator files = new FileTreeIterator(repository);
      walk.addTree(files);
      files.setDirCacheIterator(walk, 0);
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(uncommitted));
      while (walk.next()) {
        WorkingTreeIterator file = walk.getTree(1, WorkingTreeIterator.class);
        if (file != null && uncommitted.contains(walk.getPathString())) {
          put(walk.getPathString(), file.getEntryFileMode(), file.getEntryObjectId());
        }
      }
    }
  }

  private void put(String path, FileMode mode, ObjectId id) {
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(mode);
    entry.setObjectId(id);
    entries.put(path, entry);
  }

  DirCache index() {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    entries.values().forEach(builder::add);
    builder.finish();
    return index;
  }

  /** Contents of the overlay: from the work tree where it is uncommitted, else from the objects. */
  ContentSource contents(ObjectReader reader) {
    return new Contents(
        ContentSource.create(new FileTreeIterator(repository)),
        ContentSource.create(reader),
        uncommitted);
  }

  private static final class Contents extends ContentSource {
    private final ContentSource workTree;
    private final ContentSource objects;
    private final Set<String> uncommitted;

    Contents(ContentSource workTree, ContentSource objects, Set<String> uncommitted) {
      this.workTree = workTree;
      this.objects = objects;
      this.uncommitted = uncommitted;
    }

    @Override
    public long size(String path, ObjectId id) throws IOException {
      return source(path).size(path, id);
    }

    @Override
    public ObjectLoader open(String path, ObjectId id) throws IOException {
      return source(path).open(path, id);
    }

    private ContentSource source(String path) {
      return uncommitted.contains(path) ? workTree : objects;
    }

    @Override
    public void close() {
      workTree.close();
    }

    @Override
    public boolean isWorkingTreeSource() {
      return false;
    }
  }
}
