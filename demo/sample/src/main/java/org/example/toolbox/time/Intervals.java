package org.example.toolbox.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Half-open ranges of minutes, such as meetings of a day. */
public final class Intervals {
  /** From the start, included, to the end, excluded. */
  public record Interval(int start, int end) {
    public int length() {
      return end - start;
    }

    public boolean overlaps(Interval other) {
      return start < other.end && other.start < end;
    }
  }

  private Intervals() {}

  /** The same minutes in as few intervals as possible, sorted. */
  public static List<Interval> merge(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparingInt(Interval::start));
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.start() <= last.end()) {
        int end = Math.max(last.end(), next.end());
        merged.set(merged.size() - 1, new Interval(last.start(), end));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  /** What the intervals leave free between two minutes. */
  public static List<Interval> gaps(List<Interval> intervals, int from, int to) {
    List<Interval> gaps = new ArrayList<>();
    int at = from;
    for (Interval busy : merge(intervals)) {
      if (busy.start() > at) {
        gaps.add(new Interval(at, Math.min(busy.start(), to)));
      }
      at = Math.max(at, busy.end());
    }
    if (at < to) {
      gaps.add(new Interval(at, to));
    }
    return gaps;
  }
}
