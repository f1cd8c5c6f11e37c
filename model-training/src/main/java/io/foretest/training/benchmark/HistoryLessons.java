package io.foretest.training.benchmark;

import io.foretest.history.RunningHistory;
import io.foretest.protocol.Sha256;
import io.foretest.training.DayZeroTrainer;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Past results of a file as the product's lessons. */
public final class HistoryLessons {
  private static final int DIGEST_LENGTH = 16;

  private HistoryLessons() {}

  /**
   * A file as something to learn from.
   *
   * @throws BenchmarkException if the file is not of the form
   */
  public static DayZeroTrainer.Source source(Path file) throws IOException {
    List<Cycle> cycles = HistoryCsv.read(file);
    return new DayZeroTrainer.Source(digest(cycles), of(cycles));
  }

  /** One a cycle: each holds a result that is not skipped. */
  static List<Lesson> of(List<Cycle> cycles) {
    TrainingSetReader reader = new TrainingSetReader(new RunningHistory());
    for (int i = 0; i < cycles.size(); i++) {
      reader.accept(CycleBuilds.of(cycles.get(i), i));
    }
    return reader.finish().lessons();
  }

  /**
   * What a file is recognized by: the names of the tests of its first cycle, and nothing that comes
   * later, so that it cannot tell the future. 16 hexadecimal digits of their SHA-256.
   */
  static String digest(List<Cycle> cycles) {
    String names =
        cycles.stream()
            .limit(1)
            .flatMap(cycle -> cycle.rows().stream())
            .map(Cycle.Row::test)
            .distinct()
            .sorted()
            .reduce("", (all, name) -> all + name + "\n");
    return Sha256.of(names.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_LENGTH);
  }
}
