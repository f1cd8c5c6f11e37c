package io.foretest.maven;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Whether a build is to record what each test executes, as {@code docs/usage.md} tells it.
 *
 * @param whole whether the build runs all tests of all modules
 * @param pullRequest whether it is one of a change that is not merged yet
 * @param scheduled whether a schedule of the CI server started it
 */
record CoverageSchedule(boolean whole, boolean pullRequest, boolean scheduled) {
  private static final Duration OLD = Duration.ofDays(7);

  /**
   * Why it is due, as a clause; empty where it is not.
   *
   * @param lastMillis when coverage was recorded last, epoch milliseconds; asked only where it
   *     matters
   */
  Optional<String> due(CoverageUse use, Supplier<OptionalLong> lastMillis, long nowMillis) {
    if (!whole) {
      return Optional.empty();
    }
    return switch (use) {
      case OFF -> Optional.empty();
      case ON -> Optional.of("ml.coverage=on");
      case AUTO -> pullRequest ? Optional.empty() : automatic(lastMillis, nowMillis);
    };
  }

  private Optional<String> automatic(Supplier<OptionalLong> lastMillis, long nowMillis) {
    if (scheduled) {
      return Optional.of("a scheduled build");
    }
    OptionalLong last = lastMillis.get();
    if (last.isEmpty()) {
      return Optional.of("none is recorded");
    }
    boolean old = nowMillis - last.getAsLong() > OLD.toMillis();
    return old
        ? Optional.of("the recorded one is older than " + OLD.toDays() + " days")
        : Optional.empty();
  }
}
