package io.foretest.training.cli;

import io.foretest.change.RepositoryRoot;
import io.foretest.code.TestClass;
import io.foretest.code.TestClasses;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A module of a build that is not Maven's, in Gradle's layout.
 *
 * @param name as its journals name it, {@code group:name}
 * @param directory its project directory, with symbolic links resolved
 */
record GradleModule(String name, Path directory) {
  private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");

  /** Where the recorder writes when nothing tells it a place. */
  Path journals() {
    return directory.resolve("build/foretest/journal");
  }

  /** What goes on the test class path where a selection is to take effect. */
  Path planDirectory() {
    return directory.resolve("build/foretest/plan");
  }

  Path planFile() {
    return planDirectory().resolve(Handover.PLAN_RESOURCE);
  }

  /** The plan that the last run could have followed; empty where there is none that can be read. */
  Optional<Plan> plan() {
    try {
      return Files.exists(planFile()) ? Optional.of(PlanReader.read(planFile())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether there is anything to take in. */
  boolean ran() throws IOException {
    if (!Files.isDirectory(journals())) {
      return false;
    }
    try (Stream<Path> files = Files.list(journals())) {
      return files.anyMatch(file -> file.toString().endsWith(Handover.JOURNAL_SUFFIX));
    }
  }

  /** Test classes that are compiled, by their names. */
  SortedSet<String> testClasses() {
    SortedSet<String> names = new TreeSet<>();
    compiled().flatMap(all -> all.tests().stream()).map(TestClass::name).forEach(names::add);
    return names;
  }

  /** Every compiled top-level class of the tests; a known test of another name is among them. */
  SortedSet<String> allClasses() {
    SortedSet<String> names = new TreeSet<>();
    compiled().flatMap(all -> all.all().stream()).forEach(names::add);
    return names;
  }

  /** Test classes with the tag of those that always run. */
  List<String> alwaysRun() {
    return compiled().flatMap(all -> all.alwaysRun().stream()).toList();
  }

  private Stream<TestClasses> compiled() {
    return LANGUAGES.stream()
        .map(language -> directory.resolve("build/classes").resolve(language).resolve("test"))
        .filter(Files::isDirectory)
        .map(TestClasses::in);
  }

  /** The module's directory from the repository's root; empty for the root and without git. */
  String path() {
    return inRepository(directory);
  }

  /** A test's source from the repository's root; a best guess where no file is found. */
  String sourceOf(String testClass) {
    String below = testClass.replace('.', '/');
    Path guess = source("java", below, "java");
    return inRepository(
        Stream.of(
                guess,
                source("kotlin", below, "kt"),
                source("groovy", below, "groovy"),
                source("scala", below, "scala"))
            .filter(Files::exists)
            .findFirst()
            .orElse(guess));
  }

  private Path source(String language, String below, String ending) {
    return directory.resolve("src/test").resolve(language).resolve(below + "." + ending);
  }

  private String inRepository(Path path) {
    return RepositoryRoot.of(directory)
        .map(root -> root.relativize(path).toString().replace('\\', '/'))
        .orElse("");
  }
}
