package io.foretest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/**
 * Whatever comes is read or refused: nothing else is thrown, nothing hangs, and no file is left. A
 * few inputs here; {@code mvn -Pfuzz} gives each reader a million. The timeout is a guard against a
 * hang, no measure of speed.
 */
class FuzzTest {
  private static final long INPUTS = Long.getLong("foretest.fuzz.inputs", 2_000);
  private static final long A_FEW = 2_000;
  private static final long SEED = Long.getLong("foretest.fuzz.seed", 20261123);
  private static final String READERS = System.getProperty("foretest.fuzz.readers", "");

  @TempDir Path directory;

  /** All, or those that are named, with commas between. */
  static Stream<Reader> readers() {
    return READERS.isEmpty()
        ? Stream.of(Reader.values())
        : Pattern.compile(",").splitAsStream(READERS).map(Reader::valueOf);
  }

  @ParameterizedTest
  @MethodSource("readers")
  @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyInputIsReadOrRefused(Reader reader) throws Exception {
    String before = System.setProperty("java.io.tmpdir", directory.toString());
    try {
      long start = System.nanoTime();
      Fuzzer.Result result = new Fuzzer(reader.name(), SEED, Seeds.all(reader.name())).run(INPUTS);
      Seeds.keep(Path.of("target", "fuzz"), reader.name(), result.kept());
      note(result, (System.nanoTime() - start) / 1_000_000_000.0);
      if (result.problem() != null && result.finding() != null) {
        throw finding(result, result.finding(), result.problem());
      }
      assertThat(result.answers()).as("sound seeds are read").containsKey(Reader.READ);
      assertThat(result.answers().size()).as("and others refused").isGreaterThan(1);
      assertThat(left()).isSubsetOf("fuzzed-input", "journals");
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  void theFuzzerFindsWhatItLooksFor() throws Exception {
    List<byte[]> sound = Seeds.sound("PLAN");
    Fuzzer.Result result = new Fuzzer("PLAN", SEED, sound).run(A_FEW);
    assertThat(result.kept()).as("inputs that reached new code").hasSizeGreaterThan(5);
    assertThat(result.probes()).isGreaterThan(100);
    assertThat(new Fuzzer("PLAN", SEED, sound).run(A_FEW).answers()).isEqualTo(result.answers());
  }

  private List<String> left() throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private static AssertionFailedError finding(
      Fuzzer.Result result, byte[] input, Throwable problem) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return new AssertionFailedError(
        result.reader()
            + " failed on input "
            + result.inputs()
            + ", in base64: "
            + Base64.getEncoder().encodeToString(input)
            + "\n"
            + trace);
  }

  private static void note(Fuzzer.Result result, double seconds) throws Exception {
    String line =
        String.format(
            Locale.ROOT,
            "%-14s %9d inputs %7.1f s %5d of %5d probes %5d kept  %s%n",
            result.reader(),
            result.inputs(),
            seconds,
            result.probes(),
            result.code(),
            result.kept().size(),
            result.answers());
    Path file = Path.of("target", "fuzz.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
