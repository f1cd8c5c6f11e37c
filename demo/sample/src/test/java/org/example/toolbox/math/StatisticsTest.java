package org.example.toolbox.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  private final Statistics statistics = new Statistics(9, 2, 4, 4, 5, 4, 5, 7);

  @Test
  void meanAndMedian() {
    assertEquals(5, statistics.mean());
    assertEquals(4.5, statistics.median());
    assertEquals(2, new Statistics(3, 1, 2).median());
  }

  @Test
  void deviationOfASample() {
    assertEquals(2.138, statistics.deviation(), 1e-3);
    assertEquals(0, new Statistics(3).deviation());
  }

  @Test
  void percentilesAreMembersOfTheSample() {
    assertEquals(2, statistics.percentile(0));
    assertEquals(4, statistics.percentile(0.5));
    assertEquals(9, statistics.percentile(1));
  }

  @Test
  void anEmptySampleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Statistics());
  }
}
