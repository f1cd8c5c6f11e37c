package org.example.toolbox.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
  private final BusinessCalendar germany = new BusinessCalendar("DE");

  @Test
  void weekendsAndHolidaysAreFree() {
    assertTrue(germany.isWorkingDay(LocalDate.of(2025, 5, 2)));
    assertFalse(germany.isWorkingDay(LocalDate.of(2025, 5, 1)));
    assertFalse(germany.isWorkingDay(LocalDate.of(2025, 5, 3)));
    assertFalse(germany.isWorkingDay(LocalDate.of(2025, 5, 4)));
  }

  @Test
  void regionsDiffer() {
    LocalDate independence = LocalDate.of(2025, 7, 4);
    assertTrue(germany.isWorkingDay(independence));
    assertFalse(new BusinessCalendar("US").isWorkingDay(independence));
  }

  @Test
  void countsForward() {
    assertEquals(
        LocalDate.of(2025, 5, 6), germany.plusWorkingDays(LocalDate.of(2025, 4, 30), 3));
    assertEquals(
        LocalDate.of(2025, 4, 30), germany.plusWorkingDays(LocalDate.of(2025, 4, 30), 0));
  }

  @Test
  void countsBetween() {
    assertEquals(
        20, germany.workingDaysBetween(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 30)));
  }

  @Test
  void aCenturyHasThisManyWorkingDays() {
    assertEquals(
        25_734,
        germany.workingDaysBetween(LocalDate.of(1925, 1, 1), LocalDate.of(2025, 1, 1)));
  }
}
