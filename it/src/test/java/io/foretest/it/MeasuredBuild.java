package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a whole process cost, as Linux tells it.
 *
 * @param wallMillis from its start to its end
 * @param cpuMillis of it and of all processes that it waited for
 * @param peakMebibytes the most memory that the process itself had resident
 * @param output what it printed
 */
record MeasuredBuild(long wallMillis, long cpuMillis, long peakMebibytes, String output) {
  private static final Path SELF = Path.of("/proc/self/stat");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;
  private static final int TICK_MILLIS = 10;
  private static final int LOOK_MILLIS = 20;

  /** Runs the command to its end; one that fails is an error. */
  static MeasuredBuild of(
      Path directory, Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    long cpu = childrenMillis();
    long start = System.nanoTime();
    Process process = Command.start(directory, log, environment, command);
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakKibibytes(status));
      Thread.sleep(LOOK_MILLIS);
    }
    long wall = (System.nanoTime() - start) / 1_000_000;
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed, see " + log);
    }
    return new MeasuredBuild(wall, childrenMillis() - cpu, peak / 1024, Command.read(log));
  }

  private static long peakKibibytes(Path status) throws IOException {
    try {
      return PEAK.matcher(Files.readString(status))
          .results()
          .mapToLong(match -> Long.parseLong(match.group(1)))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      return 0; // It ended while it was looked at.
    }
  }

  /** Processor time of all processes that this one has waited for, and of those they waited for. */
  private static long childrenMillis() throws IOException {
    String stat = Files.readString(SELF);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
        * TICK_MILLIS;
  }

  /** The sum of the numbers that a group of a pattern finds in the output. */
  long sum(Pattern pattern, int group) {
    return pattern
        .matcher(output)
        .results()
        .mapToLong(match -> Long.parseLong(match.group(group)))
        .sum();
  }
}
