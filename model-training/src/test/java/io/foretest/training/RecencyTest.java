package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecencyTest {
  @Test
  void aHundredFailingBuildsHalveAWeightAndAgeNeverTakesItAll() {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lessons.add(LessonBuilder.number(i).fails("A", 1).passes("B", 1).build());
    }
    Recency recency = Recency.of(lessons);
    assertThat(recency.weight(lessons.get(400))).isCloseTo(0.5, within(1e-12));
    assertThat(recency.weight(lessons.get(300))).isCloseTo(0.25, within(1e-12));
    assertThat(recency.weight(lessons.get(0))).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void passingBuildsDoNotAgeAProject() {
    Lesson failing = LessonBuilder.number(0).fails("A", 1).build();
    List<Lesson> lessons = new ArrayList<>(List.of(failing));
    for (int i = 1; i < 300; i++) {
      lessons.add(LessonBuilder.number(i).passes("A", 1).build());
    }
    assertThat(Recency.of(lessons).weight(failing)).isGreaterThan(0.99);
  }
}
