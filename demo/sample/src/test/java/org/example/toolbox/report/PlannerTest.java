package org.example.toolbox.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import org.example.toolbox.time.BusinessCalendar;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private final Planner planner =
      new Planner(new BusinessCalendar("DE"))
          .task("test", 2, "build")
          .task("design", 3)
          .task("build", 5, "design")
          .task("write", 1, "design");

  @Test
  void tasksStartWhenTheirPredecessorsEnd() {
    Map<String, LocalDate> ends = planner.ends(LocalDate.of(2025, 4, 28));
    assertEquals(LocalDate.of(2025, 5, 2), ends.get("design"));
    assertEquals(LocalDate.of(2025, 5, 5), ends.get("write"));
    assertEquals(LocalDate.of(2025, 5, 9), ends.get("build"));
    assertEquals(LocalDate.of(2025, 5, 13), ends.get("test"));
  }

  @Test
  void tasksMustNotWaitForEachOther() {
    planner.task("design", 3, "test");
    assertThrows(
        IllegalArgumentException.class, () -> planner.ends(LocalDate.of(2025, 4, 28)));
  }
}
