package io.foretest.maven;

import java.lang.management.ManagementFactory;

/** Time since a moment, of the clock and of this thread on a processor. */
final class Stopwatch {
  private final boolean read;
  private final long startNanos = System.nanoTime();
  private final long startCpuNanos;

  private Stopwatch(boolean read) {
    this.read = read;
    this.startCpuNanos = read ? cpuNanos() : 0;
  }

  /**
   * @param read whether somebody will read it: asking for a thread's time takes longer, the first
   *     time, than some steps that are timed
   */
  static Stopwatch start(boolean read) {
    return new Stopwatch(read);
  }

  /** For a line of the debug log: {@code 12 ms, 9 ms of the processor}. */
  @Override
  public String toString() {
    if (!read) {
      return "some time";
    }
    return (System.nanoTime() - startNanos) / 1_000_000
        + " ms, "
        + (cpuNanos() - startCpuNanos) / 1_000_000
        + " ms of the processor";
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
