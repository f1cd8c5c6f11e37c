package io.foretest.training;

import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.List;

/**
 * A cut through time: what came before teaches, the builds after it are asked. Never by row, since
 * the tests of one build share its change.
 *
 * @param past oldest first
 * @param next the builds that follow
 */
record Fold(List<Lesson> past, List<Lesson> next) {
  /**
   * Cuts the past so that later failing builds are asked in equal parts, each with everything
   * before it as teacher.
   *
   * @param first share of the failing builds that only teach
   * @param count parts at most; fewer where there are not enough failing builds
   */
  static List<Fold> forward(List<Lesson> lessons, double first, int count) {
    List<Integer> failing = failing(lessons);
    int teaching = Math.max(1, (int) Math.ceil(first * failing.size()));
    int asked = failing.size() - teaching;
    int parts = Math.min(count, asked);
    List<Fold> folds = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = cut(failing, teaching + part * asked / parts);
      int last = teaching + (part + 1) * asked / parts;
      int to = last == failing.size() ? lessons.size() : cut(failing, last);
      folds.add(new Fold(lessons.subList(0, from), lessons.subList(from, to)));
    }
    return folds;
  }

  /** The newest part, with the given share of the failing builds, and everything before it. */
  static Fold newest(List<Lesson> lessons, double share) {
    List<Fold> folds = forward(lessons, 1 - share, 1);
    return folds.isEmpty() ? new Fold(lessons, List.of()) : folds.get(0);
  }

  /** Right after the failing build before: passing builds belong to what follows them. */
  private static int cut(List<Integer> failing, int index) {
    return failing.get(index - 1) + 1;
  }

  private static List<Integer> failing(List<Lesson> lessons) {
    List<Integer> failing = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).failing()) {
        failing.add(i);
      }
    }
    return failing;
  }
}
