package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Gradle does with a project of one module in its layout: compiles below {@code build}, and
 * runs the tests by the JUnit Platform's launcher in a JVM of their own. JUnit's ConsoleLauncher
 * stands in for its test task.
 */
final class GradleBuild {
  static final String MODULE = "org.example:single";

  private final Project project;
  private int runs;

  GradleBuild(Project project) {
    this.project = project;
  }

  /** Makes a Maven project one that Gradle would build. */
  static GradleBuild insteadOfMaven(Project project) throws Exception {
    project.delete("pom.xml");
    project.delete("target");
    project.write("build.gradle.kts", "plugins { java }\n");
    project.write(".gitignore", "build/\n.foretest/\n");
    project.commit("Build with Gradle");
    return new GradleBuild(project);
  }

  void compile() throws Exception {
    project.delete("build/classes");
    compile("main", OuterBuild.jar("console"));
    compile("test", OuterBuild.jar("console"), classes("main"));
  }

  private void compile(String set, Path... classPath) throws Exception {
    List<String> command = new ArrayList<>(List.of(java("javac"), "-d", classes(set).toString()));
    command.addAll(List.of("-cp", joined(Stream.of(classPath))));
    try (Stream<Path> files = Files.walk(project.path("src/" + set + "/java"))) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(command::add);
    }
    assertThat(run(command).exit()).isZero();
  }

  /** Runs the tests as the page says, with the plan's directory where a selection is wanted. */
  Ended test(boolean selecting) throws Exception {
    Stream<Path> plan = selecting ? Stream.of(project.path("build/foretest/plan")) : Stream.empty();
    Stream<Path> others =
        Stream.of(
            classes("test"),
            classes("main"),
            OuterBuild.jar("extension"),
            OuterBuild.jar("console"));
    return run(
        List.of(
            java("java"),
            "-Dforetest.module=" + MODULE,
            "-cp",
            joined(Stream.concat(plan, others)),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--disable-banner",
            "--scan-classpath=" + classes("test")));
  }

  /** Runs the trainer's jar. */
  Ended foretest(String command, String... arguments) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(java("java"), "-jar", OuterBuild.trainingJar().toString(), command));
    all.addAll(List.of("--root", project.path("").toString(), "--module", MODULE + "=."));
    all.addAll(List.of(arguments));
    return run(all);
  }

  /** How a program ended. */
  record Ended(int exit, String output) {
    Ended succeeded() {
      assertThat(exit).as(output).isZero();
      return this;
    }
  }

  private Ended run(List<String> command) throws Exception {
    Path log =
        Files.createDirectories(OuterBuild.logs())
            .resolve(project.path("").getFileName() + "-gradle-" + (++runs) + ".log");
    int exit = Command.run(project.path(""), log, Map.of(), command);
    return new Ended(exit, Command.read(log));
  }

  private Path classes(String set) throws IOException {
    return Files.createDirectories(project.path("build/classes/java/" + set));
  }

  private static String joined(Stream<Path> paths) {
    return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }
}
