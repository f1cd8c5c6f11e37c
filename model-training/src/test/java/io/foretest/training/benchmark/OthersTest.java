package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.DayZero;
import io.foretest.model.ModelBundle;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OthersTest {
  @Test
  void aFileIsRecognizedByTheTestsOfItsFirstCycleAlone() {
    Cycle first = cycle(0, true, "a", "b");
    String digest = HistoryLessons.digest(List.of(first, cycle(1, false, "a")));
    assertThat(digest).hasSize(16);
    assertThat(HistoryLessons.digest(List.of(cycle(0, false, "b", "a"), cycle(1, true, "z"))))
        .isEqualTo(digest);
    assertThat(HistoryLessons.digest(List.of(cycle(0, true, "a", "c")))).isNotEqualTo(digest);
  }

  @Test
  void aFileThatNobodyLearnedFromStandsOnTheModelThatShips() throws Exception {
    assertThat(Others.of(List.of(cycle(0, true, "a"))).trees()).isEqualTo(DayZero.bundle().trees());
  }

  @Test
  void aModelThatLeavesAHistoryOutIsThereForEachThatTheShippedOneLearnedFrom() throws Exception {
    List<String> digests =
        DayZero.bundle().provenance().parameters().keySet().stream()
            .filter(name -> name.startsWith("source."))
            .map(name -> name.substring("source.".length()))
            .toList();
    assertThat(digests).isNotEmpty();
    for (String digest : digests) {
      try (InputStream in = Others.class.getResourceAsStream("without-" + digest + ".zip")) {
        ModelBundle left = ModelBundle.read(digest, Objects.requireNonNull(in));
        assertThat(left.provenance().parameters()).doesNotContainKey("source." + digest);
      }
    }
  }

  private static Cycle cycle(int seq, boolean failed, String... tests) {
    return new Cycle(
        seq, List.of(tests).stream().map(test -> new Cycle.Row(test, failed, 1)).toList());
  }
}
