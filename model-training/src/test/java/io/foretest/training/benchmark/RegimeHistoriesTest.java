package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegimeHistoriesTest {
  @TempDir Path dir;

  @Test
  void aRegimeIsAHistoryAndTheSameEachTime() throws Exception {
    RegimeHistories.main(new String[] {dir.resolve("a").toString(), "young"});
    Path again = RegimeHistories.write(Files.createDirectories(dir.resolve("b")), "young");

    assertThat(dir.resolve("a")).isDirectoryContaining("glob:**young.csv");
    assertThat(again).hasSameBinaryContentAs(dir.resolve("a/young.csv"));
    List<Cycle> cycles = HistoryCsv.read(again);
    assertThat(cycles).hasSize(250);
    assertThat(cycles.get(0).rows().size()).isLessThan(cycles.get(249).rows().size());
    assertThat(cycles.stream().flatMap(cycle -> cycle.rows().stream()).anyMatch(Cycle.Row::failed))
        .isTrue();
  }
}
