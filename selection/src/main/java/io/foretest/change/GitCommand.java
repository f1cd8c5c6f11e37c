package io.foretest.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a repository through the {@code git} command. */
final class GitCommand implements Git {
  private final Path root;
  private final GitProcess git;

  private GitCommand(Path root, GitProcess git) {
    this.root = root;
    this.git = git;
  }

  /**
   * Opens the repository of a work tree.
   *
   * @throws IOException also where there is no {@code git} command
   */
  static Git open(Path root) throws IOException {
    GitProcess git = new GitProcess(root);
    git.run("rev-parse", "--git-dir");
    return new GitCommand(root, git);
  }

  @Override
  public Optional<Head> head() throws IOException {
    Optional<String> commit = commit("HEAD");
    if (commit.isEmpty()) {
      return unborn();
    }
    CommitText text = CommitText.parse(git.run("cat-file", "commit", commit.get()));
    String branch = git.answer("symbolic-ref", "--quiet", "--short", "HEAD").orElse(null);
    return Optional.of(new Head(commit.get(), branch, text.author(), text.parents()));
  }

  /** A branch without a commit is no error; a commit that cannot be read is one. */
  private Optional<Head> unborn() throws IOException {
    Optional<String> id = git.answer("rev-parse", "--verify", "--quiet", "HEAD");
    if (id.isPresent()) {
      throw new IOException("HEAD's commit " + id.get() + " cannot be read");
    }
    return Optional.empty();
  }

  @Override
  public boolean isShallow() throws IOException {
    return git.run("rev-parse", "--is-shallow-repository").strip().equals("true");
  }

  @Override
  public Optional<String> commit(String revision) throws IOException {
    if (revision.startsWith("-") || revision.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return git.answer(
        "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
  }

  @Override
  public List<String> remoteBranches(String shortName) throws IOException {
    String all = git.run("for-each-ref", "--format=%(refname)", "refs/remotes/*/" + shortName);
    return all.lines().sorted(JGit.originFirst()).toList();
  }

  @Override
  public Optional<String> upstream(String branch) throws IOException {
    return git.answer("for-each-ref", "--format=%(upstream)", "refs/heads/" + branch);
  }

  @Override
  public Optional<String> mergeBase(String commit) throws IOException {
    return git.answer("merge-base", "HEAD", commit);
  }

  @Override
  public Optional<String> firstContained(List<String> commits) throws IOException {
    if (commits.isEmpty()) {
      return Optional.empty();
    }
    String limit = "--max-count=" + Limits.SEARCHED_COMMITS;
    Set<String> contained = new HashSet<>(git.run("rev-list", limit, "HEAD").lines().toList());
    return commits.stream().filter(contained::contains).findFirst();
  }

  @Override
  public int commitsSince(String commit, int limit) throws IOException {
    String most = "--max-count=" + limit;
    return Integer.parseInt(
        git.run("rev-list", "--count", most, "HEAD", "^" + commit, "--").strip());
  }

  @Override
  public Set<String> uncommitted() throws IOException {
    Set<String> paths = new TreeSet<>(split(git.run("diff", "--name-only", "-z", "HEAD", "--")));
    paths.addAll(split(git.run("diff", "--cached", "--name-only", "-z", "HEAD", "--")));
    paths.addAll(untracked());
    paths.removeIf(BuildOutput::isOurs);
    return paths;
  }

  /**
   * A directory with a repository of its own is listed with a slash; it is not part of this one.
   */
  private List<String> untracked() throws IOException {
    BuildOutput output = new BuildOutput(root);
    return split(git.run("ls-files", "--others", "--exclude-standard", "-z")).stream()
        .filter(path -> !path.endsWith("/") && !output.contains(path))
        .toList();
  }

  @Override
  public Diff since(@Nullable String commit, Set<String> uncommitted) throws IOException {
    return new GitCommandDiff(root, git).since(commit == null ? emptyTree() : commit, untracked());
  }

  @Override
  public String emptyTree() throws IOException {
    return git.run("hash-object", "-t", "tree", "--stdin").strip();
  }

  static List<String> split(String listing) {
    return new ArrayList<>(
        Arrays.stream(listing.split("\0")).filter(path -> !path.isEmpty()).toList());
  }

  @Override
  public void close() {}
}
