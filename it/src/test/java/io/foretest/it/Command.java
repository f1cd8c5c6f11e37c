package io.foretest.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with its output in a file. */
public final class Command {
  private static final long TIMEOUT_MINUTES = 20;

  /** What a build needs of the environment; a CI server's variables would change what is tested. */
  private static final Set<String> KEPT =
      Set.of(
          "PATH",
          "HOME",
          "USERPROFILE",
          "TMPDIR",
          "TEMP",
          "TMP",
          "SystemRoot",
          "MAVEN_OPTS",
          "http_proxy",
          "https_proxy",
          "no_proxy",
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "NO_PROXY");

  private Command() {}

  /**
   * @return the exit code
   * @throws IllegalStateException when it does not end in time; it is killed then
   */
  static int run(Path directory, Path output, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Process process = start(directory, output, environment, command);
    if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException(
          command + " did not end within " + TIMEOUT_MINUTES + " minutes:\n" + read(output));
    }
    return process.exitValue();
  }

  /** Starts a program without input, in an environment without what a CI server sets. */
  public static Process start(
      Path directory, Path output, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().retainAll(KEPT);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    return process;
  }

  static String read(Path output) throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }
}
