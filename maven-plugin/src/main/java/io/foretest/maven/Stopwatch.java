package io.foretest.maven;

import java.lang.management.ManagementFactory;

/** Time since a moment, of the clock and of this thread on a processor. */
final class Stopwatch {
  private final long startNanos = System.nanoTime();
  private final long startCpuNanos = cpuNanos();

  private Stopwatch() {}

  static Stopwatch start() {
    return new Stopwatch();
  }

  /** For a line of the debug log: {@code 12 ms, 9 ms of the processor}. */
  @Override
  public String toString() {
    return (System.nanoTime() - startNanos) / 1_000_000
        + " ms, "
        + (cpuNanos() - startCpuNanos) / 1_000_000
        + " ms of the processor";
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
