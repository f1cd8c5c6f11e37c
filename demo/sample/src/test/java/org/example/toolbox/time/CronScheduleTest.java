package org.example.toolbox.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CronScheduleTest {
  private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 12, 34, 56);

  @Test
  void readsStepsAndRanges() {
    assertEquals(time(1, 1, 12, 45), new CronSchedule("*/15 * * * *").next(START));
    assertEquals(time(1, 2, 8, 0), new CronSchedule("0 8-10 * * *").next(START));
    assertEquals(time(1, 1, 18, 5), new CronSchedule("5 6,18 * * *").next(START));
  }

  @Test
  void sundayIsZero() {
    assertEquals(time(1, 5, 0, 0), new CronSchedule("0 0 * * 0").next(START));
  }

  @Test
  void findsALeapDay() {
    assertEquals(
        LocalDateTime.of(2048, 2, 29, 0, 0), new CronSchedule("0 0 29 2 6").next(START));
  }

  @Test
  void refusesTooFewFields() {
    assertThrows(IllegalArgumentException.class, () -> new CronSchedule("* * *"));
  }

  private static LocalDateTime time(int month, int day, int hour, int minute) {
    return LocalDateTime.of(2025, month, day, hour, minute);
  }
}
