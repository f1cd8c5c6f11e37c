package io.foretest.junit;

/** When and where a node of the test plan started, and its number in the journal. */
final class Start {
  private final long millis = System.currentTimeMillis();
  private final String thread = Thread.currentThread().getName();
  private final int attempt;
  private long number;
  private long nanos = System.nanoTime();

  Start(int attempt) {
    this.attempt = attempt;
  }

  /** Wall clock, epoch milliseconds. */
  long millis() {
    return millis;
  }

  /** Name of the thread that started it. */
  String thread() {
    return thread;
  }

  int attempt() {
    return attempt;
  }

  /** Monotonic. */
  long nanos() {
    return nanos;
  }

  /** The journal's number of it; 0 where its start is not in the journal. */
  long number() {
    return number;
  }

  void number(long number) {
    this.number = number;
  }

  /** Takes the time anew: what writing took belongs to nobody's test. */
  void begin() {
    nanos = System.nanoTime();
  }
}
