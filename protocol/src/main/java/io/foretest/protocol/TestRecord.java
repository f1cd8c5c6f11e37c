package io.foretest.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One attempt of one test, as the recorder saw it. Texts are as JUnit gave them, unescaped. */
public final class TestRecord {
  private final Builder values;

  private TestRecord(Builder values) {
    this.values = values;
  }

  /** Top-level class in whose run the test belongs, the unit of selection. */
  public String topLevelClass() {
    return values.topLevelClass;
  }

  /** Class that holds the test, nested classes with their binary name. */
  public String className() {
    return values.className;
  }

  /** Method with its parameter types; empty for tests that are no method (scenarios, rules). */
  public String method() {
    return values.method;
  }

  public String uniqueId() {
    return values.uniqueId;
  }

  public String displayName() {
    return values.displayName;
  }

  public String engine() {
    return values.engine;
  }

  public Outcome outcome() {
    return values.outcome;
  }

  /** Wall clock at the start, epoch milliseconds. */
  public long startMillis() {
    return values.startMillis;
  }

  /** Monotonic nanoseconds from start to end; 0 when skipped, -1 when unfinished. */
  public long durationNanos() {
    return values.durationNanos;
  }

  /** 1 for the first run of this unique id in its JVM, 2 for its first rerun, and so on. */
  public int attempt() {
    return values.attempt;
  }

  public String thread() {
    return values.thread;
  }

  /** Reason of a skip; empty otherwise. */
  public String reason() {
    return values.reason;
  }

  /** Class name of the throwable; null when there was none. */
  public @Nullable String throwableClass() {
    return values.throwableClass;
  }

  /** Stable hash of the throwable's class, normalized message and top frames; null without one. */
  public @Nullable String failureHash() {
    return values.failureHash;
  }

  /** Collects the values of a record. */
  public static final class Builder {
    private final String topLevelClass;
    private final String className;
    private final String method;
    private String uniqueId = "";
    private String displayName = "";
    private String engine = "";
    private Outcome outcome = Outcome.UNFINISHED;
    private long startMillis;
    private long durationNanos = -1;
    private int attempt = 1;
    private String thread = "";
    private String reason = "";
    private @Nullable String throwableClass;
    private @Nullable String failureHash;

    public Builder(String topLevelClass, String className, String method) {
      this.topLevelClass = Objects.requireNonNull(topLevelClass);
      this.className = Objects.requireNonNull(className);
      this.method = Objects.requireNonNull(method);
    }

    public Builder identity(String uniqueId, String displayName, String engine) {
      this.uniqueId = uniqueId;
      this.displayName = displayName;
      this.engine = engine;
      return this;
    }

    public Builder ended(Outcome outcome, long durationNanos) {
      this.outcome = outcome;
      this.durationNanos = durationNanos;
      return this;
    }

    public Builder started(long startMillis, int attempt, String thread) {
      this.startMillis = startMillis;
      this.attempt = attempt;
      this.thread = thread;
      return this;
    }

    public Builder reason(String reason) {
      this.reason = reason;
      return this;
    }

    public Builder failure(@Nullable String throwableClass, @Nullable String failureHash) {
      this.throwableClass = throwableClass;
      this.failureHash = failureHash;
      return this;
    }

    /** The record; the builder must not be used afterwards. */
    public TestRecord build() {
      return new TestRecord(this);
    }
  }
}
