package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A Maven build that has ended: its exit code, its output, Surefire's reports. */
final class Build {
  private static final Pattern RUNNING = Pattern.compile("\\[INFO\\] Running ([\\w.$]+)");

  private final Path directory;
  private final int exit;
  private final String output;

  Build(Path directory, int exit, String output) {
    this.directory = directory;
    this.exit = exit;
    this.output = output;
  }

  Build succeeded() {
    assertThat(exit).as("exit code of\n%s", output).isZero();
    assertThat(output).contains("BUILD SUCCESS");
    return this;
  }

  /** Ended with 0, although Maven may print that modules failed. */
  Build tolerated() {
    assertThat(exit).as("exit code of\n%s", output).isZero();
    return this;
  }

  /** Failed because Surefire or Failsafe found failing tests, and for no other reason. */
  Build failedForATest() {
    assertThat(exit).as("exit code of\n%s", output).isNotZero();
    assertThat(output).contains("BUILD FAILURE", "There are test failures");
    return this;
  }

  Build failed() {
    assertThat(exit).as("exit code of\n%s", output).isNotZero();
    assertThat(output).contains("BUILD FAILURE");
    return this;
  }

  /** Simple names of the test classes in the order in which Surefire reported their start. */
  List<String> started() {
    return RUNNING
        .matcher(output)
        .results()
        .map(match -> match.group(1))
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .toList();
  }

  String output() {
    return output;
  }

  /** What Surefire's XML reports of a module say; the empty path is the root. */
  Reports reports(String module) throws IOException {
    return Reports.in(directory.resolve(module).resolve("target/surefire-reports"));
  }

  Reports failsafeReports(String module) throws IOException {
    return Reports.in(directory.resolve(module).resolve("target/failsafe-reports"));
  }
}
