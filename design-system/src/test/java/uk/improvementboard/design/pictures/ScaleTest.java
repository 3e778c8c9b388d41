package uk.improvementboard.design.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaleTest {

  private static List<BigDecimal> numbers(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }

  private static List<String> ticks(String... values) {
    return Scale.of(numbers(values), 0, 100, 5).ticks().stream().map(Scale::words).toList();
  }

  @Test
  void numbers_are_round_and_reach_beyond_the_values() {
    assertThat(ticks("61.5", "88")).containsExactly("60", "70", "80", "90");
    assertThat(ticks("0.12", "0.61")).containsExactly("0", "0.2", "0.4", "0.6", "0.8");
    assertThat(ticks("1107", "990")).containsExactly("950", "1,000", "1,050", "1,100", "1,150");
  }

  @Test
  void zero_is_there_where_the_values_go_half_way_down_to_it() {
    assertThat(ticks("8", "24")).startsWith("0");
    assertThat(ticks("80", "90")).doesNotContain("0");
  }

  @Test
  void of_nothing_and_of_nothing_but_zero_there_is_a_scale_all_the_same() {
    assertThat(ticks()).containsExactly("0", "1");
    assertThat(ticks("0", "0")).containsExactly("0", "1");
  }

  @Test
  void one_value_or_equal_values_stand_over_zero() {
    assertThat(ticks("7")).containsExactly("0", "2", "4", "6", "8");
    assertThat(ticks("7", "7.0")).containsExactly("0", "2", "4", "6", "8");
    assertThat(ticks("-3", "-3")).startsWith("-3").endsWith("0");
  }

  @Test
  void values_on_both_sides_of_zero_have_it_between_them() {
    assertThat(ticks("-4", "6")).containsExactly("-4", "-2", "0", "2", "4", "6");
    assertThat(ticks("-90", "-80")).containsExactly("-90", "-88", "-86", "-84", "-82", "-80");
  }

  @Test
  void bars_begin_at_zero() {
    assertThat(Scale.fromZero(numbers("80", "90"), 0, 1, 4).least()).isZero();
    assertThat(Scale.fromZero(numbers("-80"), 0, 1, 4).most()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "50, 100", "100, 0"})
  void a_value_has_its_place_whichever_way_the_picture_counts(String value, double place) {
    Scale scale = Scale.of(numbers("0", "100"), 200, 0, 5);
    assertThat(scale.at(new BigDecimal(value))).isEqualTo(place);
  }

  @Test
  void whatever_the_values_they_lie_within_few_round_numbers() {
    Random random = new Random(11);
    for (int n = 0; n < 2000; n++) {
      BigDecimal one = BigDecimal.valueOf(random.nextLong(-100_000, 100_000), random.nextInt(6));
      BigDecimal other = BigDecimal.valueOf(random.nextLong(-100_000, 100_000), random.nextInt(6));
      Scale scale = Scale.of(List.of(one, other), 0, 100, 5);
      assertThat(scale.ticks()).as(one + " " + other).hasSizeBetween(2, 8);
      assertThat(scale.at(one)).as(one + " " + other).isBetween(0.0, 100.0);
      assertThat(scale.at(other)).as(one + " " + other).isBetween(0.0, 100.0);
      assertThat(scale.step().stripTrailingZeros().unscaledValue().intValue()).isIn(1, 2, 5);
    }
  }
}
