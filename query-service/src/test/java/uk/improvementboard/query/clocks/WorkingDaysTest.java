package uk.improvementboard.query.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysTest {

  private final WorkingDays workingDays = new WorkingDays();

  /** The weekdays of a year on which nobody works, as proclaimed, and for 2050 as they fall. */
  @ParameterizedTest
  @CsvSource({
    "2007, 01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26",
    "2011, 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
    "2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
    "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2050, 01-03 04-08 04-11 05-02 05-30 08-29 12-26 12-27"
  })
  void weekdays_that_are_no_working_days_are_the_holidays_of_that_year(int year, String days) {
    List<LocalDate> holidays =
        Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
    assertThat(weekdays(year).filter(day -> !workingDays.isWorkingDay(day)))
        .containsExactlyElementsOf(holidays);
  }

  private static Stream<LocalDate> weekdays(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  @Test
  void no_weekend_is_a_working_day() {
    assertThat(
            LocalDate.of(2019, 1, 1)
                .datesUntil(LocalDate.of(2021, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() >= 6)
                .filter(workingDays::isWorkingDay))
        .isEmpty();
  }

  @Test
  void the_day_itself_does_not_count_and_the_last_day_does() {
    LocalDate published = LocalDate.of(2019, 8, 27);
    assertThat(workingDays.after(published, published)).isZero();
    assertThat(workingDays.after(published, LocalDate.of(2019, 10, 3))).isEqualTo(27);
    assertThat(workingDays.after(published, LocalDate.of(2019, 11, 28))).isEqualTo(67);
    assertThat(workingDays.nth(published, 70)).isEqualTo(LocalDate.of(2019, 12, 3));
  }

  @Test
  void counting_and_finding_a_working_day_agree_in_every_year() {
    for (int year = 2007; year <= 2060; year++) {
      LocalDate start = LocalDate.of(year, 12, 20);
      LocalDate last = workingDays.nth(start, 70);
      assertThat(workingDays.isWorkingDay(last)).isTrue();
      assertThat(workingDays.after(start, last)).as("%s", start).isEqualTo(70);
    }
  }
}
