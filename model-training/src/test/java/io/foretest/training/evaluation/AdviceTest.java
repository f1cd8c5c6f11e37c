package io.foretest.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.LessonBuilder;
import io.foretest.training.data.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final List<Double> TARGETS = List.of(0.9, 0.99);

  /** Builds of four tests, the first fails; the judge gives it the probability. */
  private static ExamResult replay(int builds, double probability, double threshold) {
    Exam exam = new Exam(TARGETS);
    for (int i = 1; i <= builds; i++) {
      Lesson lesson =
          LessonBuilder.number(i)
              .fails("A", 1)
              .passes("B", 1)
              .passes("C", 1)
              .passes("D", 1)
              .build();
      exam.ask(lesson, new Fixed(new double[] {probability, 0.5, 0.01, 0.01}, threshold));
    }
    return exam.result();
  }

  private record Fixed(double[] values, double threshold) implements Judge {
    @Override
    public double[] probabilities(Lesson lesson) {
      return values;
    }

    @Override
    public double threshold(double recall) {
      return threshold;
    }

    @Override
    public double alarm() {
      return 0.5;
    }
  }

  @Test
  void theStrictestTargetThatKeptItsWordIsAdvised() {
    Advice advice = Advice.of(replay(30, 0.9, 0.4), 0.99);

    assertThat(advice.enable()).isTrue();
    assertThat(advice.recall()).isEqualTo(0.99);
    assertThat(advice.sentence())
        .startsWith("Enable selection at recall 0.99: it saves 50% (50-50%) of the test time")
        .contains("missed 0 of 30 failing tests and 0 of 30 failing builds", "at least 88.6%");
  }

  @Test
  void aSelectionThatMissedMoreThanItsTargetIsNotAdvised() {
    Advice advice = Advice.of(replay(30, 0.1, 0.4), 0.99);

    assertThat(advice.enable()).isFalse();
    assertThat(advice.recall()).isNaN();
    assertThat(advice.sentence())
        .startsWith(
            "Do not enable selection yet, because at recall 0.99 it would have missed 30 of");
  }

  @Test
  void aSelectionThatSavesNothingIsNotAdvised() {
    assertThat(Advice.of(replay(30, 0.9, 0.001), 0.99).sentence())
        .contains("Do not enable", "it saves 0.0% of the test time, less than 10%");
  }

  @Test
  void aPastTooShortForAThresholdIsTheReason() {
    ExamResult result = replay(30, 0.9, 0);

    assertThat(result.uncut(0.99)).isEqualTo(30);
    assertThat(Advice.of(result, 0.99).sentence())
        .contains("Do not enable", "the past is too short to show a threshold")
        .doesNotContain("less than 10%");
  }

  @Test
  void tooFewFailuresShowNothing() {
    assertThat(Advice.of(replay(9, 0.9, 0.4), 0.99).sentence())
        .contains("only 9 failing tests in 9 failing builds", "20 and 10 are needed");
  }
}
