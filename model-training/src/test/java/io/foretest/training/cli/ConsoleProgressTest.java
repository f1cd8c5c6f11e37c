package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final StringWriter lines = new StringWriter();

  @Test
  void shortWorkShowsNothing() {
    try (ConsoleProgress progress = new ConsoleProgress(new PrintWriter(lines), false, () -> 0)) {
      progress.report("Learning", 1, 2);
      progress.report("Learning", 2, 2);
    }
    assertThat(lines.toString()).isEmpty();
  }

  @Test
  void longWorkWithoutATerminalPrintsALineNowAndThen() {
    long[] seconds = {0};
    try (ConsoleProgress progress =
        new ConsoleProgress(new PrintWriter(lines), false, () -> seconds[0] * 1_000_000_000L)) {
      for (int step = 1; step <= 30; step++) {
        progress.report("Learning", step, 30);
        seconds[0]++;
      }
    }
    assertThat(lines.toString().lines())
        .containsExactly(
            "Learning: 3 of 30", "Learning: 13 of 30", "Learning: 23 of 30", "Learning: 30 of 30");
  }
}
