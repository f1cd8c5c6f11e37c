package io.foretest.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the {@code git} command in a work tree: never through a shell, without prompts, pager, locks
 * or monitors, and for a bounded time.
 */
final class GitProcess {
  private static final long TIMEOUT_SECONDS = 120;
  private static final int OUTPUT_BYTES = 256 << 20;
  private static final int ERROR_BYTES = 10_000;

  private static final List<String> COMMAND =
      List.of(
          "git",
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.quotePath=false",
          "-c",
          "diff.ignoreSubmodules=none",
          "-c",
          "core.bigFileThreshold=" + Limits.FILE_BYTES);

  /** Variables that point git at another repository, as inside a hook. */
  private static final List<String> FOREIGN =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_COMMON_DIR",
          "GIT_NAMESPACE",
          "GIT_PREFIX",
          "GIT_EXTERNAL_DIFF",
          "GIT_TRACE");

  private final Path root;

  GitProcess(Path root) {
    this.root = root;
  }

  /** What the command prints; a failure is an error with the command's own words. */
  String run(String... arguments) throws IOException {
    return new String(feed("", arguments), StandardCharsets.UTF_8);
  }

  byte[] feed(String input, String... arguments) throws IOException {
    Result result = execute(input, arguments);
    if (result.status != 0) {
      throw new IOException(
          "git " + arguments[0] + " failed: " + SafeText.of(result.errors.strip()));
    }
    return result.output;
  }

  /** The first line that the command prints; empty where it fails or prints none. */
  Optional<String> answer(String... arguments) throws IOException {
    Result result = execute("", arguments);
    return result.status == 0
        ? result.text().lines().findFirst().filter(line -> !line.isBlank())
        : Optional.empty();
  }

  private Result execute(String input, String... arguments) throws IOException {
    Process process = builder(arguments).start();
    try {
      CompletableFuture<byte[]> output = read(process.getInputStream(), OUTPUT_BYTES);
      CompletableFuture<byte[]> errors = read(process.getErrorStream(), ERROR_BYTES);
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("git " + arguments[0] + " took over " + TIMEOUT_SECONDS + " s");
      }
      return new Result(
          process.exitValue(), output.join(), new String(errors.join(), StandardCharsets.UTF_8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git " + arguments[0] + " ran", interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    Map<String, String> environment = builder.environment();
    FOREIGN.forEach(environment::remove);
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
    return builder;
  }

  private static CompletableFuture<byte[]> read(InputStream stream, int most) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    Thread reader = new Thread(() -> complete(bytes, stream, most), "foretest-git-output");
    reader.setDaemon(true);
    reader.start();
    return bytes;
  }

  /** Reads to the end, so that the command never waits for us, but keeps only so much. */
  private static void complete(CompletableFuture<byte[]> bytes, InputStream stream, int most) {
    try (stream) {
      byte[] kept = stream.readNBytes(most);
      stream.transferTo(OutputStream.nullOutputStream());
      bytes.complete(kept);
    } catch (IOException e) {
      bytes.completeExceptionally(new UncheckedIOException(e));
    }
  }

  private record Result(int status, byte[] output, String errors) {
    String text() {
      return new String(output, StandardCharsets.UTF_8);
    }
  }
}
