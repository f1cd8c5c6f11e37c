package io.foretest.change;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** Reads a repository in process. */
final class JGit implements Git {
  private final Repository repository;

  private JGit(Repository repository) {
    this.repository = repository;
  }

  /**
   * Opens the repository of a work tree.
   *
   * @throws IOException also for repositories that JGit opens but misreads
   */
  static Git open(Path root) throws IOException {
    QuietSystemReader.install();
    Repository repository =
        new FileRepositoryBuilder()
            .addCeilingDirectory(parent(root))
            .findGitDir(root.toFile())
            .setWorkTree(root.toFile())
            .setMustExist(true)
            .build();
    String format = repository.getConfig().getString("extensions", null, "objectformat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      repository.close();
      throw new IOException("object format " + SafeText.of(format) + " is not supported");
    }
    return new JGit(repository);
  }

  private static @Nullable File parent(Path root) {
    Path parent = root.getParent();
    return parent == null ? null : parent.toFile();
  }

  @Override
  public Optional<Head> head() throws IOException {
    ObjectId id = repository.resolve(Constants.HEAD);
    if (id == null) {
      return Optional.empty();
    }
    byte[] bytes = repository.open(id, Constants.OBJ_COMMIT).getBytes();
    CommitText text = CommitText.parse(new String(bytes, StandardCharsets.UTF_8));
    return Optional.of(new Head(id.name(), branch(), text.author(), text.parents()));
  }

  private @Nullable String branch() throws IOException {
    String full = repository.getFullBranch();
    return full != null && full.startsWith(Constants.R_HEADS)
        ? full.substring(Constants.R_HEADS.length())
        : null;
  }

  @Override
  public boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  @Override
  public Optional<String> commit(String revision) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(revision + "^{commit}");
      return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id).name());
    } catch (MissingObjectException
        | IncorrectObjectTypeException
        | RevisionSyntaxException
        | org.eclipse.jgit.errors.AmbiguousObjectException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> remoteBranches(String shortName) throws IOException {
    List<String> found = new ArrayList<>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
      String name = ref.getName();
      int remote = name.indexOf('/', Constants.R_REMOTES.length());
      if (remote > 0 && name.substring(remote + 1).equals(shortName)) {
        found.add(name);
      }
    }
    found.sort(originFirst());
    return found;
  }

  static Comparator<String> originFirst() {
    return Comparator.comparing((String name) -> !name.startsWith("refs/remotes/origin/"))
        .thenComparing(Comparator.naturalOrder());
  }

  @Override
  public Optional<String> upstream(String branch) {
    return Optional.ofNullable(
        new BranchConfig(repository.getConfig(), branch).getTrackingBranch());
  }

  @Override
  public Optional<String> mergeBase(String commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(repository.resolve(Constants.HEAD)));
      walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
      return Optional.ofNullable(walk.next()).map(RevCommit::name);
    }
  }

  @Override
  public Optional<String> firstContained(List<String> commits) throws IOException {
    if (commits.isEmpty()) {
      return Optional.empty();
    }
    Set<String> wanted = new HashSet<>(commits);
    Set<String> contained = new HashSet<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.markStart(walk.parseCommit(repository.resolve(Constants.HEAD)));
      RevCommit next = walk.next();
      for (int seen = 0; next != null && seen < Limits.SEARCHED_COMMITS; seen++) {
        if (wanted.remove(next.name())) {
          contained.add(next.name());
        }
        next = wanted.isEmpty() || contained.contains(commits.get(0)) ? null : walk.next();
      }
    }
    return commits.stream().filter(contained::contains).findFirst();
  }

  @Override
  public int commitsSince(String commit, int limit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(repository.resolve(Constants.HEAD)));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(commit)));
      int count = 0;
      while (count < limit && walk.next() != null) {
        count++;
      }
      return count;
    }
  }

  @Override
  public Set<String> uncommitted() throws IOException {
    return JGitWorkTree.uncommitted(repository);
  }

  @Override
  public Diff since(@Nullable String commit, Set<String> uncommitted) throws IOException {
    try (JGitDiff diff = new JGitDiff(repository)) {
      return diff.since(commit, uncommitted);
    }
  }

  @Override
  public String emptyTree() {
    return Constants.EMPTY_TREE_ID.name();
  }

  @Override
  public void close() {
    repository.close();
  }
}
