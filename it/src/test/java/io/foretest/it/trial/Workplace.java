package io.foretest.it.trial;

import io.foretest.it.CoreExtension;
import io.foretest.it.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A clone of the project in which the trial works, and what Foretest knew at certain times. */
final class Workplace {
  private static final String RECORDED = ".foretest";

  private final Path directory;
  private final Path project;
  private final Git git;

  private Workplace(Path directory, Path project, Git git) {
    this.directory = directory;
    this.project = project;
    this.git = git;
  }

  /**
   * Clones the checkout's newest commit, without its remote: what is built here was never pushed.
   *
   * @param directory is emptied
   */
  static Workplace of(Path checkout, Path directory) throws IOException, InterruptedException {
    Trees.delete(directory);
    Path project = Files.createDirectories(directory.resolve("project"));
    Git git = Git.at(project);
    git.cloneHere(checkout);
    git.run("remote", "remove", "origin");
    git.run("checkout", "-q", "-B", "trial");
    return new Workplace(directory, project, git);
  }

  Path project() {
    return project;
  }

  Path directory() {
    return directory;
  }

  /** Full id of the commit that is checked out. */
  String head() throws IOException, InterruptedException {
    return git.run("rev-parse", "HEAD");
  }

  /** Ids of the commits on the first-parent line, newest first. */
  List<String> line() throws IOException, InterruptedException {
    return git.run("rev-list", "--first-parent", "HEAD").lines().toList();
  }

  /** Paths that a commit changed against its first parent. */
  List<String> changedBy(String commit) throws IOException, InterruptedException {
    return git.run("diff", "--name-only", "--no-renames", commit + "^1", commit).lines().toList();
  }

  /** Paths of all files that git knows. */
  List<String> files() throws IOException, InterruptedException {
    return git.run("ls-files").lines().toList();
  }

  String subject(String commit) throws IOException, InterruptedException {
    return git.run("log", "-1", "--format=%s", commit);
  }

  /** Adds Foretest to {@code .mvn/extensions.xml}; no pom is touched. */
  void switchOn(String version) throws IOException {
    CoreExtension.addTo(project, version);
  }

  void commit(String message) throws IOException, InterruptedException {
    git.commit(message);
  }

  /** Takes the files of another commit, with the history that is here. */
  void take(String commit) throws IOException, InterruptedException {
    git.run("read-tree", "--reset", "-u", commit);
  }

  /** The files of one commit at the same path, instead of those that are here. */
  void takeOnly(String commit, List<String> paths) throws IOException, InterruptedException {
    for (String path : paths) {
      git.run("checkout", "-q", commit, "--", path);
    }
  }

  /** Back to a commit, and nothing that a build made is left but what Foretest knows. */
  void reset(String commit) throws IOException, InterruptedException {
    git.run("reset", "-q", "--hard", commit);
    clean();
  }

  /** Deletes what builds made, as a fresh checkout on a CI server would be. */
  void clean() throws IOException, InterruptedException {
    git.run("clean", "-xdffq", "-e", RECORDED);
  }

  void seed(Mutation mutation) throws IOException, InterruptedException {
    Path file = project.resolve(mutation.file());
    String source = Files.readString(file, StandardCharsets.UTF_8);
    Files.writeString(file, mutation.applyTo(source), StandardCharsets.UTF_8);
    commit("Fault: " + mutation.describe());
  }

  /** Keeps what Foretest knows now under a name. */
  void keep(String name) throws IOException {
    Trees.delete(state(name));
    Trees.copy(project.resolve(RECORDED), state(name));
  }

  /** Lets Foretest know what it knew then, and nothing else. */
  void restore(String name) throws IOException {
    Trees.delete(project.resolve(RECORDED));
    Trees.copy(state(name), project.resolve(RECORDED));
  }

  private Path state(String name) {
    return directory.resolve("states").resolve(name);
  }

  /** Directories with all that is in them. */
  static final class Trees {
    private Trees() {}

    static void copy(Path from, Path to) throws IOException {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }

    static void delete(Path root) throws IOException {
      if (Files.exists(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
