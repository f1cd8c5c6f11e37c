package org.example.toolbox.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.example.toolbox.time.Intervals.Interval;
import org.junit.jupiter.api.Test;

class IntervalsTest {
  @Test
  void mergesWhatTouches() {
    assertEquals(
        List.of(new Interval(1, 6), new Interval(8, 9)),
        Intervals.merge(List.of(new Interval(8, 9), new Interval(1, 4), new Interval(4, 6))));
    assertEquals(
        List.of(new Interval(1, 9)),
        Intervals.merge(List.of(new Interval(1, 9), new Interval(2, 3))));
  }

  @Test
  void findsGaps() {
    assertEquals(
        List.of(new Interval(0, 2), new Interval(5, 10)),
        Intervals.gaps(List.of(new Interval(2, 5)), 0, 10));
    assertEquals(List.of(), Intervals.gaps(List.of(new Interval(0, 10)), 0, 10));
  }

  @Test
  void touchingIsNotOverlapping() {
    assertFalse(new Interval(1, 2).overlaps(new Interval(2, 3)));
    assertTrue(new Interval(1, 3).overlaps(new Interval(2, 4)));
    assertEquals(2, new Interval(1, 3).length());
  }
}
