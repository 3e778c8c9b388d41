package uk.improvementboard.command.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.command.forms.DayEntered.NoDate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DayEnteredTest {

  private static DayEntered entered(String day, String month, String year, String how) {
    TreeMap<String, List<String>> values = new TreeMap<>();
    values.put("on-day", List.of(day));
    values.put("on-month", List.of(month));
    values.put("on-year", List.of(year));
    values.put("on-how", List.of(how));
    return DayEntered.in(new Entered(values), "on");
  }

  @ParameterizedTest
  @CsvSource({
    "26,8,2019,'',2019-08-26",
    "1,March,2020,'',2020-03-01",
    "1,mar,2020,'',2020-03-01",
    "'',03,2020,'',2020-03",
    "'',spring,2018,'',2018-21",
    "'','',2013,'',2013",
    "'',11,2020,SINCE,2020-11/..",
    "'',11,2020,UNTIL,../2020-11",
    "'','','',UNKNOWN,unknown"
  })
  void a_date_is_as_precise_as_it_was_put_in(
      String day, String month, String year, String how, String edtf) throws NoDate {
    assertThat(entered(day, month, year, how).edtf()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "31,2,2026,'',There is no 31 February 2026",
    "29,2,2025,'',There is no 29 February 2025",
    "0,2,2026,'',There is no 0 February 2026",
    "'',13,2026,'',The month must be",
    "1,m,2026,'',The month must be",
    "1,'',2026,'',There is a day and no month",
    "1,spring,2026,'',A season has no day",
    "1,1,26,'',Write the year with four figures",
    "1,1,9999,'',The year must be between 1900 and 2100",
    "1,1,0001,'',The year must be between 1900 and 2100",
    "1,1,2026,UNKNOWN,choose one",
    "1,1,2026,PERIOD,A period needs a second date",
    "1,1,2026,SOMEHOW,Choose how exact the date is",
    "'','','',SINCE,Write the year with four figures"
  })
  void what_is_no_date_is_told_in_words(
      String day, String month, String year, String how, String why) {
    assertThatThrownBy(() -> entered(day, month, year, how).edtf())
        .isInstanceOf(NoDate.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-08-26",
        "2020-01",
        "2018-21",
        "2013",
        "2019-07-15/2019-07-26",
        "2020-11-01/..",
        "../2020-11",
        "2018-24/2019-03",
        "unknown"
      })
  void every_date_of_the_record_can_be_put_in(String edtf) throws NoDate {
    assertThat(DayEntered.ofEdtf(edtf).edtf()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-03/2020-01", "2026/2020"})
  void a_period_does_not_end_before_it_begins(String edtf) {
    assertThatThrownBy(() -> DayEntered.ofEdtf(edtf).edtf())
        .isInstanceOf(NoDate.class)
        .hasMessage("The period ends before it begins");
  }
}
