package uk.improvementboard.query.clocks;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Working days as regulation 1(2) of SI 2007/462 defines them: any day other than a Saturday, a
 * Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.
 */
@Component
public final class WorkingDays {

  private final HolidayManager england =
      HolidayManager.getInstance(ManagerParameters.create("gb", new Properties()));

  boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !england.isHoliday(day, "eng");
  }

  /** How many working days come after a day, up to and including another. */
  public int after(LocalDate start, LocalDate end) {
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** The n-th working day after a day. */
  public LocalDate nth(LocalDate start, int n) {
    LocalDate day = start;
    int left = n;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
