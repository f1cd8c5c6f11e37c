package org.example.toolbox.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.example.toolbox.parse.IniFile;

/** Working days: Monday to Friday without the holidays of the resource. */
public final class BusinessCalendar {
  private final Map<String, String> holidays;

  public BusinessCalendar(String region) {
    try (InputStream in = BusinessCalendar.class.getResourceAsStream("holidays.ini")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      this.holidays = IniFile.parse(text).section(region);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.containsKey(MonthDay.from(day).toString().substring(2));
  }

  /** The day that lies the given number of working days later. */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    LocalDate day = start;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** Working days from the first day, included, to the last, excluded. */
  public int workingDaysBetween(LocalDate first, LocalDate last) {
    return (int) first.datesUntil(last).filter(this::isWorkingDay).count();
  }
}
