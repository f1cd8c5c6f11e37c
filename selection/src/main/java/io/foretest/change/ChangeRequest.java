package io.foretest.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ChangeDetector} needs to know.
 *
 * @param directory any directory of the work tree, usually the reactor's root
 * @param base {@code ml.base}; null or blank to detect the baseline
 * @param environment variables of the process; CI providers name themselves and their target here
 * @param recordedCommits commits of recorded full builds, newest first; asked only when no earlier
 *     rule finds a baseline
 * @param nowMillis time of the change, epoch milliseconds
 */
public record ChangeRequest(
    Path directory,
    @Nullable String base,
    Map<String, String> environment,
    Supplier<List<String>> recordedCommits,
    long nowMillis) {
  public ChangeRequest {
    environment = Map.copyOf(environment);
  }

  /** Names the directory alone: the environment may hold secrets. */
  @Override
  public String toString() {
    return "ChangeRequest[directory=" + directory + ", base=" + base + "]";
  }
}
