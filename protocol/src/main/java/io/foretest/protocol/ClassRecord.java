package io.foretest.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of a class container: its fixtures' cost, and a failure outside its tests. */
public final class ClassRecord {
  private final String topLevelClass;
  private final String className;
  private final Outcome outcome;
  private final long startMillis;
  private final long durationNanos;
  private final long fixtureNanos;
  private final String reason;
  private final @Nullable String throwableClass;
  private final @Nullable String failureHash;

  /**
   * @param outcome FAILED when {@code @BeforeAll}, {@code @AfterAll} or the container itself failed
   * @param durationNanos from the container's start to its end; 0 when skipped, -1 when unfinished
   * @param fixtureNanos the part of it in which none of its tests ran; -1 when unfinished
   */
  public ClassRecord(
      String topLevelClass,
      String className,
      Outcome outcome,
      long startMillis,
      long durationNanos,
      long fixtureNanos,
      String reason,
      @Nullable String throwableClass,
      @Nullable String failureHash) {
    this.topLevelClass = Objects.requireNonNull(topLevelClass);
    this.className = Objects.requireNonNull(className);
    this.outcome = Objects.requireNonNull(outcome);
    this.startMillis = startMillis;
    this.durationNanos = durationNanos;
    this.fixtureNanos = fixtureNanos;
    this.reason = Objects.requireNonNull(reason);
    this.throwableClass = throwableClass;
    this.failureHash = failureHash;
  }

  /** Top-level class in whose run the container belongs. */
  public String topLevelClass() {
    return topLevelClass;
  }

  public String className() {
    return className;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Wall clock at the start, epoch milliseconds. */
  public long startMillis() {
    return startMillis;
  }

  /** Monotonic nanoseconds from the container's start to its end. */
  public long durationNanos() {
    return durationNanos;
  }

  /** Nanoseconds of the container's run in which none of its tests ran. */
  public long fixtureNanos() {
    return fixtureNanos;
  }

  /** Reason of a skip; empty otherwise. */
  public String reason() {
    return reason;
  }

  public @Nullable String throwableClass() {
    return throwableClass;
  }

  public @Nullable String failureHash() {
    return failureHash;
  }
}
