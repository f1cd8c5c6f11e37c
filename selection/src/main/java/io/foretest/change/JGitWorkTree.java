package io.foretest.change;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** What is in a work tree and not in HEAD. */
final class JGitWorkTree {
  private JGitWorkTree() {}

  static Set<String> uncommitted(Repository repository) throws IOException {
    IndexDiff diff =
        new IndexDiff(
            repository, repository.resolve(Constants.HEAD), new FileTreeIterator(repository));
    diff.diff();
    Set<String> paths = new TreeSet<>();
    paths.addAll(diff.getAdded());
    paths.addAll(diff.getChanged());
    paths.addAll(diff.getRemoved());
    paths.addAll(diff.getMissing());
    paths.addAll(diff.getModified());
    paths.addAll(diff.getConflicting());
    addUntracked(repository, diff, paths);
    paths.removeIf(BuildOutput::isOurs);
    return paths;
  }

  private static void addUntracked(Repository repository, IndexDiff diff, Set<String> paths) {
    BuildOutput output = new BuildOutput(repository.getWorkTree().toPath());
    // An untracked directory with a repository of its own is not part of this one.
    Set<String> repositories = diff.getPathsWithIndexMode(FileMode.GITLINK);
    for (String path : diff.getUntracked()) {
      if (!repositories.contains(path) && !output.contains(path)) {
        paths.add(path);
      }
    }
  }
}
