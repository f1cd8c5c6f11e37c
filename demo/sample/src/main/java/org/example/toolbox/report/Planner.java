package org.example.toolbox.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.example.toolbox.graph.Graph;
import org.example.toolbox.graph.TopologicalSort;
import org.example.toolbox.time.BusinessCalendar;

/** Tasks that wait for each other, and the day on which each of them ends. */
public final class Planner {
  private record Task(String name, int days, List<String> after) {}

  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final BusinessCalendar calendar;

  public Planner(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  public Planner task(String name, int days, String... after) {
    tasks.put(name, new Task(name, days, List.of(after)));
    return this;
  }

  /** The end of each task when everything starts as early as it can. */
  public Map<String, LocalDate> ends(LocalDate start) {
    Map<String, LocalDate> ends = new LinkedHashMap<>();
    for (Task task : inOrder()) {
      LocalDate begin = start;
      for (String other : task.after()) {
        LocalDate end = ends.get(other);
        begin = end.isAfter(begin) ? end : begin;
      }
      ends.put(task.name(), calendar.plusWorkingDays(begin, task.days()));
    }
    return ends;
  }

  private List<Task> inOrder() {
    List<Task> all = new ArrayList<>(tasks.values());
    Graph graph = new Graph(all.size());
    for (Task task : all) {
      for (String other : task.after()) {
        graph.connect(all.indexOf(tasks.get(other)), all.indexOf(task), 1);
      }
    }
    return TopologicalSort.sort(graph).stream().map(all::get).toList();
  }
}
