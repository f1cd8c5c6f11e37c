package io.foretest.training;

import io.foretest.training.data.Lesson;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much an old build still counts: half as much for each hundred failing builds since, a tenth
 * at least. Code and tests move on; what broke them years ago breaks them less.
 */
final class Recency {
  private static final double HALF_LIFE = 100;
  private static final double LEAST = 0.1;

  private final Map<Lesson, Double> weights = new IdentityHashMap<>();

  private Recency() {}

  /**
   * @param lessons oldest first
   */
  static Recency of(List<Lesson> lessons) {
    Recency recency = new Recency();
    int since = 0;
    for (int i = lessons.size() - 1; i >= 0; i--) {
      since += lessons.get(i).failing() ? 1 : 0;
      double weight = Math.max(LEAST, Math.pow(0.5, since / HALF_LIFE));
      recency.weights.put(lessons.get(i), weight);
    }
    return recency;
  }

  double weight(Lesson lesson) {
    return weights.getOrDefault(lesson, 1.0);
  }
}
