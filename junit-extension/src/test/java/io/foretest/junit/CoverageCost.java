package io.foretest.junit;

import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what recording coverage adds to a run that JaCoCo watches: the same tests in fresh JVMs
 * with JaCoCo's agent alone, and with the agent and our recording of outcomes and coverage. See
 * {@code docs/benchmarks.md}.
 */
final class CoverageCost {
  private static final int CLASSES = 500;
  private static final int SUBJECTS = 5;

  private final Path jar = Path.of(System.getProperty("extension.jar"));
  private final Path agent = Path.of(System.getProperty("jacoco.agents"), "newest.jar");
  private final Path directory;

  private CoverageCost(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("coverage-cost");
    try {
      BusyTests.compile(directory, CLASSES, SUBJECTS);
      new CoverageCost(directory).measure(Integer.parseInt(args[0]));
    } finally {
      MeasuredPairs.delete(directory);
    }
  }

  private void measure(int pairs) throws IOException, InterruptedException {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    System.out.printf(
        Locale.ROOT,
        "%d test classes, %d classes that they call; ms with JaCoCo alone and with Foretest%n",
        CLASSES,
        CLASSES * SUBJECTS);
    new MeasuredPairs(this::run)
        .measure(
            pairs,
            (without, with) -> {
              wall.add(report("wall", without[0], with[0]));
              cpu.add(report("  cpu", without[1], with[1]));
            });
    System.out.printf(
        Locale.ROOT,
        "median of %d pairs: %.3f times the wall time and %.3f times the cpu time%n",
        pairs,
        MeasuredPairs.median(wall),
        MeasuredPairs.median(cpu));
  }

  private static double report(String what, long without, long with) {
    double ratio = (double) with / without;
    System.out.printf(
        Locale.ROOT, "%s %6.0f %6.0f %7.3f%n", what, without / 1e6, with / 1e6, ratio);
    return ratio;
  }

  private long[] run(boolean recorded) throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(directory, "run");
    List<String> classPath = new ArrayList<>();
    if (recorded) {
      classPath.add(jar.toString());
    }
    classPath.add(directory.toString());
    long[] nanos =
        MeasuredPairs.launch(
            List.of(
                "-D" + Handover.JOURNAL_DIR + "=" + own,
                "-D" + Handover.COVERAGE + "=" + recorded,
                "-DlocalRepository=" + directory.toAbsolutePath().getRoot(),
                "-javaagent:" + agent + "=destfile=" + own.resolve("users.exec")),
            classPath,
            CLASSES);
    check(own, recorded);
    return nanos;
  }

  /** A run that recorded less than it should would be cheap. */
  private static void check(Path own, boolean recorded) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      List<Path> windows =
          files
              .filter(f -> f.toString().endsWith(".journal" + Handover.COVERAGE_SUFFIX))
              .collect(Collectors.toList());
      long named = windows.isEmpty() ? 0 : Executed.in(windows).classesNamed();
      if (named != (recorded ? CLASSES : 0)) {
        throw new IllegalStateException(named + " test classes are recorded");
      }
    }
  }
}
