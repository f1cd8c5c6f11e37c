package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {
  @Test
  void fiveHundredFailingBuildsAndWhatPassedBetweenThemAreLearnedFrom() {
    List<Lesson> past = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      LessonBuilder build = LessonBuilder.number(i);
      past.add((i % 2 == 0 ? build.fails("A", 1) : build.passes("A", 1)).build());
    }

    List<Lesson> newest = Newest.of(past);

    assertThat(newest).hasSize(1_000).last().isSameAs(past.get(2_499));
    assertThat(newest.stream().filter(Lesson::failing)).hasSize(500);
  }

  @Test
  void aShortPastIsTakenWhole() {
    List<Lesson> past = List.of(LessonBuilder.number(0).fails("A", 1).build());

    assertThat(Newest.of(past)).isEqualTo(past);
    assertThat(Newest.of(List.of())).isEmpty();
  }
}
