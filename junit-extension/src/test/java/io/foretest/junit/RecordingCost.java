package io.foretest.junit;

import io.foretest.protocol.Handover;
import io.foretest.protocol.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what recording adds to a test: runs 20,000 trivial tests in fresh JVMs, with the
 * extension's jar on the class path and without it, in pairs whose order alternates. See {@code
 * docs/benchmarks.md}.
 */
final class RecordingCost {
  private static final int CLASSES = 200;
  private static final int METHODS = 100;
  private static final int TESTS = CLASSES * METHODS;

  private final Path jar = Path.of(System.getProperty("extension.jar"));
  private final Path directory;

  private RecordingCost(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("recording-cost");
    try {
      TrivialTests.compile(directory, CLASSES, METHODS);
      new RecordingCost(directory).measure(Integer.parseInt(args[0]));
    } finally {
      MeasuredPairs.delete(directory);
    }
  }

  private void measure(int pairs) throws IOException, InterruptedException {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    System.out.printf(
        Locale.ROOT, "%d trivial tests; ms without and with Foretest, added to each test%n", TESTS);
    new MeasuredPairs(this::run)
        .measure(
            pairs,
            (without, with) -> {
              wall.add(report("wall", without[0], with[0]));
              cpu.add(report("  cpu", without[1], with[1]));
            });
    System.out.printf(
        Locale.ROOT,
        "median of %d pairs: %+.1f µs wall and %+.1f µs cpu a test%n",
        pairs,
        MeasuredPairs.median(wall),
        MeasuredPairs.median(cpu));
  }

  private static double report(String what, long without, long with) {
    double added = (with - without) / 1e3 / TESTS;
    System.out.printf(
        Locale.ROOT, "%s %6.0f %6.0f %+7.1f µs%n", what, without / 1e6, with / 1e6, added);
    return added;
  }

  /** Nanoseconds, of the clock and of the processor, of one launch in a fresh JVM. */
  private long[] run(boolean recorded) throws IOException, InterruptedException {
    Path journals = Files.createTempDirectory(directory, "journal");
    List<String> classPath = new ArrayList<>();
    if (recorded) {
      classPath.add(jar.toString());
    }
    classPath.add(directory.toString());
    long[] nanos =
        MeasuredPairs.launch(
            List.of("-D" + Handover.JOURNAL_DIR + "=" + journals), classPath, CLASSES);
    check(journals, recorded);
    return nanos;
  }

  private static void check(Path journals, boolean recorded) throws IOException {
    int found = 0;
    try (Stream<Path> files = Files.list(journals)) {
      for (Path file : files.collect(Collectors.toList())) {
        found += JournalReader.read(file).tests().size();
      }
    }
    if (found != (recorded ? TESTS : 0)) {
      throw new IllegalStateException(found + " tests are recorded");
    }
  }
}
