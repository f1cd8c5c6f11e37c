package io.foretest.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of the same tests in fresh JVMs, with something and without it, in alternating order. */
final class MeasuredPairs {
  private static final Pattern JUNIT_OR_TESTS =
      Pattern.compile("(junit-|opentest4j).*\\.jar|test-classes");

  private final Runs runs;

  MeasuredPairs(Runs runs) {
    this.runs = runs;
  }

  /** Measures one pair after the other. */
  void measure(int pairs, Report report) throws IOException, InterruptedException {
    for (int pair = 0; pair < pairs; pair++) {
      boolean withFirst = pair % 2 == 0;
      long[] one = runs.run(withFirst);
      long[] two = runs.run(!withFirst);
      report.of(withFirst ? two : one, withFirst ? one : two);
    }
  }

  /** Runs {@link TrivialTests} in a JVM; nanoseconds of the clock and of the processor. */
  static long[] launch(List<String> options, List<String> classPath, int classes)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath) + junit()));
    command.addAll(List.of(TrivialTests.class.getName(), Integer.toString(classes)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the measured JVM failed");
    }
    return Stream.of(printed.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
    }
  }

  private static String junit() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(path -> JUNIT_OR_TESTS.matcher(Path.of(path).getFileName().toString()).matches())
        .map(path -> File.pathSeparator + path)
        .collect(Collectors.joining());
  }

  /** One run; nanoseconds of the clock and of the processor. */
  interface Runs {
    long[] run(boolean with) throws IOException, InterruptedException;
  }

  /** Hears of each pair. */
  interface Report {
    void of(long[] without, long[] with);
  }
}
