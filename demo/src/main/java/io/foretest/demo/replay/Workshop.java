package io.foretest.demo.replay;

import io.foretest.demo.files.Directories;
import io.foretest.demo.script.SampleFiles;
import io.foretest.demo.script.ScriptedCommit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The sample's work tree: takes one commit after the other. Only what a commit touches is compiled;
 * the script never changes a signature that other sources use.
 */
final class Workshop {
  private static final String MAIN = "src/main/java/";
  private static final String TEST = "src/test/java/";
  private static final String RESOURCES = "src/main/resources/";

  private final Path project;
  private final Path snapshots;
  private final Path classes;
  private final Path testClasses;
  private final String junit;
  private final Git git;
  private final JavaCompiling compiler = new JavaCompiling();

  /**
   * @param junit class path of JUnit
   */
  Workshop(Path project, Path snapshots, String junit) {
    this.project = project;
    this.snapshots = snapshots;
    this.junit = junit;
    this.classes = project.resolve("target/classes");
    this.testClasses = project.resolve("target/test-classes");
    this.git = new Git(project);
  }

  /** Commits the sample as it is. */
  Revision start(Instant time) throws IOException {
    git.init();
    Files.createDirectories(classes);
    Files.createDirectories(testClasses);
    List<String> files =
        Directories.list(project.resolve("src")).stream()
            .filter(Files::isRegularFile)
            .map(file -> project.relativize(file).toString().replace('\\', '/'))
            .toList();
    return revision(initial(), Set.copyOf(files), time);
  }

  Revision next(ScriptedCommit commit, Instant time) throws IOException {
    return revision(commit, new SampleFiles(project).apply(commit), time);
  }

  private static ScriptedCommit initial() {
    return new ScriptedCommit(0, "A library of small helpers", null, null, null, List.of());
  }

  private Revision revision(ScriptedCommit commit, Set<String> touched, Instant time)
      throws IOException {
    String id = git.commit(commit.number(), commit.subject(), time);
    compile(touched);
    Path snapshot = snapshots.resolve(String.valueOf(commit.number()));
    Directories.copy(classes, snapshot.resolve("classes"));
    Directories.copy(testClasses, snapshot.resolve("test-classes"));
    return new Revision(
        commit,
        id,
        time.toEpochMilli(),
        snapshot.resolve("classes"),
        snapshot.resolve("test-classes"));
  }

  private void compile(Set<String> touched) throws IOException {
    compiler.compile(sources(touched, MAIN), classes.toString(), classes);
    compiler.compile(
        sources(touched, TEST),
        String.join(File.pathSeparator, testClasses.toString(), classes.toString(), junit),
        testClasses);
    for (String path : touched) {
      if (path.startsWith(RESOURCES)) {
        copyResource(path.substring(RESOURCES.length()));
      }
    }
  }

  private void copyResource(String name) throws IOException {
    Path target = classes.resolve(name);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.copy(project.resolve(RESOURCES + name), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<Path> sources(Set<String> touched, String root) {
    return touched.stream().filter(path -> path.startsWith(root)).map(project::resolve).toList();
  }
}
