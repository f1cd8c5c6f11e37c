package io.foretest.demo.build;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows Maven's output, and notes when Surefire says what. */
final class TestLog {
  private static final Pattern STARTED = Pattern.compile("\\[INFO\\] Running ([\\w.$]+)");
  private static final Pattern FINISHED =
      Pattern.compile(
          "\\[\\w+\\] +Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: \\d+, Time"
              + " elapsed: .* -- in ([\\w.$]+)");

  private final LongSupplier nanoTime;
  private final Set<String> failed = new TreeSet<>();
  private int classes;
  private int tests;
  private long firstStart = -1;
  private long firstFailure = -1;
  private long lastEnd = -1;

  TestLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  void accept(String line) {
    if (firstStart < 0 && STARTED.matcher(line).matches()) {
      firstStart = nanoTime.getAsLong();
    }
    Matcher finished = FINISHED.matcher(line);
    if (finished.matches()) {
      finished(finished);
    }
  }

  private void finished(Matcher line) {
    classes++;
    tests += Integer.parseInt(line.group(1));
    lastEnd = nanoTime.getAsLong();
    if (Integer.parseInt(line.group(2)) + Integer.parseInt(line.group(3)) > 0) {
      String name = line.group(4);
      failed.add(name.substring(name.lastIndexOf('.') + 1));
      firstFailure = firstFailure < 0 ? lastEnd : firstFailure;
    }
  }

  int classes() {
    return classes;
  }

  int tests() {
    return tests;
  }

  /** Simple names of the classes with a failure, sorted. */
  Set<String> failed() {
    return new TreeSet<>(failed);
  }

  /** Seconds from the first test class's start to the last one's end. */
  double testSeconds() {
    return seconds(lastEnd).orElse(0.0);
  }

  /** Seconds from the first test class's start to the first failure; empty without a failure. */
  Optional<Double> firstFailureSeconds() {
    return seconds(firstFailure);
  }

  private Optional<Double> seconds(long end) {
    return end < 0 || firstStart < 0 ? Optional.empty() : Optional.of((end - firstStart) / 1e9);
  }
}
