package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void everyFoldAsksWhatFollowsItsPast() {
    List<Lesson> lessons = lessons("PFPPFPFPFFPFPPFPFFP");
    List<Fold> folds = Fold.forward(lessons, 0.4, 3);
    assertThat(folds).hasSize(3);
    for (Fold fold : folds) {
      int cut = fold.past().size();
      assertThat(fold.past()).isEqualTo(lessons.subList(0, cut));
      assertThat(fold.next()).isEqualTo(lessons.subList(cut, cut + fold.next().size()));
      assertThat(fold.next()).anyMatch(Lesson::failing);
    }
  }

  @Test
  void foldsFollowEachOtherToTheEnd() {
    List<Lesson> lessons = lessons("PFPPFPFPFFPFPPFPFFP");
    List<Lesson> asked = new ArrayList<>();
    Fold.forward(lessons, 0.4, 4).forEach(fold -> asked.addAll(fold.next()));
    assertThat(asked).isEqualTo(lessons.subList(lessons.size() - asked.size(), lessons.size()));
  }

  @Test
  void theNewestPartIsHeldOutByFailingBuilds() {
    Fold fold = Fold.newest(lessons("FPFPFPFPFPPP"), 0.2);
    assertThat(fold.past()).hasSize(7);
    assertThat(fold.next()).hasSize(5);
  }

  @Test
  void oneFailingBuildCannotBeSplit() {
    assertThat(Fold.forward(lessons("PPF"), 0.4, 4)).isEmpty();
    Fold newest = Fold.newest(lessons("PPF"), 0.2);
    assertThat(newest.past()).hasSize(3);
    assertThat(newest.next()).isEmpty();
  }

  private static List<Lesson> lessons(String pattern) {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      LessonBuilder lesson = LessonBuilder.number(i).passes("B", 1);
      lessons.add((pattern.charAt(i) == 'F' ? lesson.fails("A", 1) : lesson).build());
    }
    return lessons;
  }
}
