package uk.improvementboard.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.terms.Source;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to someone@example.org",
        "ring 01634 333333 today",
        "ring 020 7946 0000",
        "(01634) 333333",
        "+44 1634 333333",
        "07700 900123",
        "07700900123",
        "UPN A123456789012",
        "B12345678901Z",
        "the NHS number 943 476 5919",
        "9434765919",
        "Mosaic ID 1234567",
        "LAC no. 123456",
        "case 1234567",
        "child's name: withheld",
        "DOB 03/04/2012",
        "date of birth: 3 April 2012",
        "he was born on 3.4.2012",
        "J.S., aged 7",
        "JS (age 7)",
        "lives at ME14 1XX",
        "moved to W1A 1AA last week"
      })
  void this_is_warned_of(String text) {
    assertThat(PersonalData.in(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "£3.882m in 2019/20 and £3.730m in 2020/21",
        "15 to 26 July 2019",
        "66 cases against 60 in England and 52 in London",
        "2019-07-15/2019-07-26",
        "an overspend of 1,234,567.89",
        "paragraph 3 of Schedule 12A",
        "reference 2020-0123",
        "1000000000",
        "the case for change, 12 posts",
        "@the meeting",
        "Child A, a case review of 3 April 2012",
        "the programme was born of 12 findings",
        "children aged 7 to 11",
        "rated B2 3 times",
        "A1 and B2",
        "risks B2 and C3",
        "Q2 2019/20 in the plan"
      })
  void this_is_not(String text) {
    assertThat(PersonalData.in(text)).isEmpty();
  }

  @Test
  void the_place_is_named() {
    assertThat(PersonalData.in(new Source("a letter from someone@example.org", "2", null)))
        .extracting(Refusal.Field::pointer)
        .containsExactly("/document");
    assertThat(PersonalData.in(List.of("nothing", "07700 900123")))
        .extracting(Refusal.Field::pointer)
        .containsExactly("/1");
  }
}
