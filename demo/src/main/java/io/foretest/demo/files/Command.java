package io.foretest.demo.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program to run; it is killed, its children too, when it takes too long.
 *
 * @param line program and arguments
 * @param environment variables that are added to ours, less those that describe our own build
 */
public record Command(
    List<String> line, Path directory, Map<String, String> environment, Duration timeout) {
  private static final List<String> FOREIGN =
      List.of(
          "GIT_",
          "GITHUB_",
          "GITLAB_",
          "CI_",
          "CHANGE_",
          "BUILD_",
          "JENKINS_",
          "SYSTEM_",
          "TF_BUILD",
          "BITBUCKET_",
          "CIRCLE",
          "TEAMCITY_");

  public Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }

  /**
   * Runs to the end.
   *
   * @param output gets each line of what it prints, errors included, when it is printed
   * @return the exit code
   */
  public int run(Consumer<String> output) throws IOException {
    Process process = start();
    Executor later = CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> watchdog = CompletableFuture.runAsync(() -> kill(process), later);
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        output.accept(text);
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + line.get(0) + " ran", e);
    } finally {
      watchdog.cancel(false);
      kill(process);
    }
  }

  /**
   * Runs to the end and wants it to succeed.
   *
   * @return what it printed
   * @throws IOException with its output when it fails
   */
  public String succeed() throws IOException {
    List<String> output = new ArrayList<>();
    int exit = run(output::add);
    String text = String.join("\n", output);
    if (exit != 0) {
      throw new IOException(String.join(" ", line) + " ended with " + exit + ":\n" + text);
    }
    return text;
  }

  private Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
    builder.environment().keySet().removeIf(Command::describesOurBuild);
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  /** What a CI run or a git hook says of Foretest's own build must not reach the sample's. */
  private static boolean describesOurBuild(String variable) {
    return variable.equals("CI") || FOREIGN.stream().anyMatch(variable::startsWith);
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
