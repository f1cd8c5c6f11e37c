package io.foretest.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foretest.protocol.Handover;
import io.foretest.protocol.JournalReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what recording adds to a test: runs 20,000 trivial tests in fresh JVMs, with the
 * extension's jar on the class path and without it, in pairs whose order alternates. See {@code
 * docs/benchmarks.md}.
 */
final class RecordingCost {
  private static final Pattern JUNIT_OR_TESTS =
      Pattern.compile("(junit-|opentest4j).*\\.jar|test-classes");

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
      delete(directory);
    }
  }

  private void measure(int pairs) throws IOException, InterruptedException {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    System.out.printf(
        Locale.ROOT, "%d trivial tests; ms without and with Foretest, added to each test%n", TESTS);
    for (int pair = 0; pair < pairs; pair++) {
      boolean recordedFirst = pair % 2 == 0;
      long[] one = run(recordedFirst);
      long[] two = run(!recordedFirst);
      long[] with = recordedFirst ? one : two;
      long[] without = recordedFirst ? two : one;
      wall.add(report("wall", without[0], with[0]));
      cpu.add(report("  cpu", without[1], with[1]));
    }
    System.out.printf(
        Locale.ROOT,
        "median of %d pairs: %+.1f µs wall and %+.1f µs cpu a test%n",
        pairs,
        median(wall),
        median(cpu));
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Handover.JOURNAL_DIR + "=" + journals);
    command.add("-cp");
    command.add((recorded ? jar + File.pathSeparator : "") + directory + junit());
    command.add(TrivialTests.class.getName());
    command.add(Integer.toString(CLASSES));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the measured JVM failed");
    }
    check(journals, recorded);
    return Stream.of(printed.split(" ")).mapToLong(Long::parseLong).toArray();
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

  private static String junit() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(path -> JUNIT_OR_TESTS.matcher(Path.of(path).getFileName().toString()).matches())
        .map(path -> File.pathSeparator + path)
        .collect(Collectors.joining());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
    }
  }
}
