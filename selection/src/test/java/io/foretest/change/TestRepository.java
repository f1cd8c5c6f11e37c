package io.foretest.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/** A real repository in a temporary directory, made without the {@code git} command. */
final class TestRepository implements AutoCloseable {
  private static final long START_SECONDS = 1_700_000_000;

  private final Path root;
  private final org.eclipse.jgit.api.Git git;
  private int commits;

  private TestRepository(Path root, org.eclipse.jgit.api.Git git) throws IOException {
    this.root = root.toRealPath();
    this.git = git;
  }

  static TestRepository in(Path root) {
    QuietSystemReader.install();
    try {
      Files.createDirectories(root);
      return new TestRepository(
              root,
              org.eclipse.jgit.api.Git.init()
                  .setDirectory(root.toFile())
                  .setInitialBranch("main")
                  .call())
          .configure(Map.of("user.name", "Ada", "user.email", "ada@example.org"));
    } catch (GitAPIException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A clone of this repository, complete or cut off at a depth. */
  TestRepository cloneTo(Path target, int depth) {
    try {
      var command =
          org.eclipse.jgit.api.Git.cloneRepository()
              .setURI(root.toUri().toString())
              .setDirectory(target.toFile());
      if (depth > 0) {
        command.setDepth(depth);
      }
      return new TestRepository(target, command.call());
    } catch (GitAPIException | IOException e) {
      throw new AssertionError(e);
    }
  }

  Path root() {
    return root;
  }

  Repository repository() {
    return git.getRepository();
  }

  TestRepository write(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  TestRepository delete(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Commits everything in the work tree. */
  String commit(String message) {
    try {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      PersonIdent person =
          new PersonIdent("Ada", "ada@example.org", (START_SECONDS + 60L * commits++) * 1000, 0);
      return git.commit()
          .setMessage(message)
          .setAuthor(person)
          .setCommitter(person)
          .setSign(false)
          .call()
          .name();
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a file and commits it. */
  String commit(String path, String content) {
    return write(path, content).commit("Change " + path);
  }

  TestRepository checkout(String name) {
    try {
      git.checkout().setName(name).call();
      return this;
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  /** Makes index and work tree what HEAD is. */
  TestRepository reset() {
    try {
      git.reset().setMode(ResetCommand.ResetType.HARD).call();
      return this;
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  TestRepository branch(String name) {
    try {
      git.checkout().setCreateBranch(true).setName(name).call();
      return this;
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  /** Merges a branch into the one that is checked out, with a merge commit. */
  String merge(String branch) {
    try {
      return git.merge()
          .include(repository().resolve(branch))
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .setMessage("Merge " + branch)
          .call()
          .getNewHead()
          .name();
    } catch (GitAPIException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Points a ref at a commit, as a fetch would. */
  TestRepository ref(String name, String commit) {
    try {
      var update = repository().updateRef(name);
      update.setNewObjectId(ObjectId.fromString(commit));
      update.forceUpdate();
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Lets a branch follow {@code origin}'s branch of the same name. */
  TestRepository track(String branch) {
    return configure(
        Map.of(
            "remote.origin.url",
            "https://example.org/project.git",
            "remote.origin.fetch",
            "+refs/heads/*:refs/remotes/origin/*",
            "branch." + branch + ".remote",
            "origin",
            "branch." + branch + ".merge",
            "refs/heads/" + branch));
  }

  TestRepository configure(Map<String, String> values) {
    try {
      StoredConfig config = repository().getConfig();
      values.forEach(
          (key, value) -> {
            int first = key.indexOf('.');
            int last = key.lastIndexOf('.');
            config.setString(
                key.substring(0, first),
                first == last ? null : key.substring(first + 1, last),
                key.substring(last + 1),
                value);
          });
      config.save();
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Change detect() {
    return detect(null, Map.of(), List.of());
  }

  Change detect(String base) {
    return detect(base, Map.of(), List.of());
  }

  Change detectIn(Map<String, String> environment) {
    return detect(null, environment, List.of());
  }

  Change detect(String base, Map<String, String> environment, List<String> recorded) {
    return ChangeDetector.detect(request(base, environment, recorded));
  }

  ChangeRequest request(String base, Map<String, String> environment, List<String> recorded) {
    return new ChangeRequest(root, base, environment, () -> recorded, 1_800_000_000_000L);
  }

  @Override
  public void close() {
    git.close();
  }
}
