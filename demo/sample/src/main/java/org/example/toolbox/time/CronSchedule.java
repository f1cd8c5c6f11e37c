package org.example.toolbox.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/** A schedule of five fields: minute, hour, day of month, month, day of week (0 is Sunday). */
public final class CronSchedule {
  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet days;
  private final BitSet months;
  private final BitSet weekdays;

  public CronSchedule(String expression) {
    String[] fields = expression.trim().split("\\s+");
    if (fields.length != 5) {
      throw new IllegalArgumentException("five fields are needed: " + expression);
    }
    minutes = field(fields[0], 0, 59);
    hours = field(fields[1], 0, 23);
    days = field(fields[2], 1, 31);
    months = field(fields[3], 1, 12);
    weekdays = field(fields[4], 0, 6);
  }

  public boolean matches(LocalDateTime time) {
    return minutes.get(time.getMinute())
        && hours.get(time.getHour())
        && days.get(time.getDayOfMonth())
        && months.get(time.getMonthValue())
        && weekdays.get(time.getDayOfWeek().getValue() % 7);
  }

  /** The first matching minute after the given time. */
  public LocalDateTime next(LocalDateTime after) {
    LocalDateTime time = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    while (!matches(time)) {
      time = time.plusMinutes(1);
    }
    return time;
  }

  private static BitSet field(String text, int min, int max) {
    BitSet allowed = new BitSet();
    for (String part : text.split(",")) {
      String[] stepped = part.split("/");
      int step = stepped.length > 1 ? Integer.parseInt(stepped[1]) : 1;
      int from = min;
      int to = max;
      if (!stepped[0].equals("*")) {
        String[] range = stepped[0].split("-");
        from = Integer.parseInt(range[0]);
        to = range.length > 1 ? Integer.parseInt(range[1]) : from;
      }
      for (int value = from; value <= to; value += step) {
        allowed.set(value);
      }
    }
    return allowed;
  }
}
