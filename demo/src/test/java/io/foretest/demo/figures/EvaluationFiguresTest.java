package io.foretest.demo.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationFiguresTest {
  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    String strategies =
        Stream.of("model", "model / time", "last failed first", "last failed / time", "random")
            .map(
                name ->
                    "{\"strategy\":\""
                        + name
                        + "\",\"failures_caught\":9.0,\"failures\":10.0,"
                        + "\"failing_builds_caught\":4.0,\"failing_builds\":5.0,"
                        + "\"selection_rate\":0.183,\"time_saved\":0.8,\"f1\":"
                        + (name.equals("model") ? 0.71 : 0.33)
                        + ",\"f1_if_failing\":"
                        + (name.equals("model") ? 0.82 : 0.44)
                        + ",\"apfdc\":0.98}")
            .collect(Collectors.joining(","));
    file =
        Files.writeString(
            directory.resolve("evaluation.json"),
            "{\"replayed\":{\"builds\":57,\"failing_builds\":5,\"recalls\":[{\"recall\":0.9,"
                + "\"strategies\":["
                + strategies
                + "]}]}}");
  }

  @Test
  void showsTheFiguresOfTheTarget() throws IOException {
    assertThat(EvaluationFigures.read(file, 0.9).table())
        .contains("57 builds", "5 of them failing", "9 of 10", "4 of 5", "18 %", "80 %", "0.98");
  }

  @Test
  void theLikeliestAreThoseOfTheModelWhateverTimeTheyTake() throws IOException {
    assertThat(EvaluationFigures.read(file, 0.9).table())
        .containsPattern("F1 of the likeliest +0.71 +0.33 +0.33")
        .containsPattern("F1 in failing builds +0.82 +0.44 +0.44");
  }

  @Test
  void aTargetThatWasNotEvaluatedIsNamed() {
    assertThatThrownBy(() -> EvaluationFigures.read(file, 0.5))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("has no figures for recall 0.5");
  }
}
