package io.foretest.demo.build;

import io.foretest.demo.files.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the Maven that runs the demo, in a project of the demo's, as a user would. */
public final class MavenBuild {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);
  private final Path home;
  private final Path repository;

  /**
   * @param home of Maven
   * @param repository local repository, which holds Foretest
   */
  public MavenBuild(Path home, Path repository) {
    this.home = home;
    this.repository = repository;
  }

  /**
   * Builds a project.
   *
   * @param log gets everything that Maven prints
   */
  public BuildResult run(Path project, Path log, String... arguments) throws IOException {
    List<String> console = new ArrayList<>();
    TestLog tests = new TestLog(System::nanoTime);
    long start = System.nanoTime();
    int exit =
        new Command(line(arguments), project, environment(), TIMEOUT)
            .run(
                text -> {
                  tests.accept(text);
                  console.add(text);
                });
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.write(log, console, StandardCharsets.UTF_8);
    return new BuildResult(
        exit == 0,
        tests.classes(),
        tests.tests(),
        tests.failed(),
        tests.testSeconds(),
        tests.firstFailureSeconds(),
        seconds,
        console);
  }

  private List<String> line(String... arguments) {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    List<String> line = new ArrayList<>();
    line.add(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    line.addAll(List.of("-B", "-ntp", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository));
    line.addAll(List.of(arguments));
    return line;
  }

  /** The outer Maven's environment must not speak for the inner one. */
  private static Map<String, String> environment() {
    return Map.of("JAVA_HOME", System.getProperty("java.home", ""), "MAVEN_CMD_LINE_ARGS", "");
  }
}
