package io.foretest.it.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of the processes that this one started and that have ended, with theirs. */
final class ChildCpu {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Linux counts in hundredths of a second there, on every architecture. */
  private static final double TICKS = 100;

  private ChildCpu() {}

  /** Seconds so far; NaN where the system does not tell. */
  static double seconds() throws IOException {
    if (!Files.isReadable(STAT)) {
      return Double.NaN;
    }
    String stat = Files.readString(STAT);
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    // proc(5): cutime and cstime are the fields 16 and 17, the state after the name is the third
    return (Long.parseLong(afterName[13]) + Long.parseLong(afterName[14])) / TICKS;
  }
}
