package uk.improvementboard.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.terms.Ref;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurringTest {

  private final Recurring<Ref> refs = new Recurring<>();

  @Test
  void what_recurs_is_one_instance() {
    assertThat(refs.of("A1", Ref::new)).isSameAs(refs.of("A1", Ref::new));
  }

  @Test
  void many_more_values_than_it_remembers_are_each_the_right_one() {
    for (int round = 0; round < 2; round++) {
      assertThat(IntStream.range(0, 50_000))
          .allMatch(i -> refs.of("A" + i, Ref::new).equals(Ref.of("A" + i)));
    }
  }

  @Test
  void words_with_the_same_hash_are_told_apart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(refs.of("Aa", Ref::new)).isEqualTo(Ref.of("Aa"));
    assertThat(refs.of("BB", Ref::new)).isEqualTo(Ref.of("BB"));
    assertThat(refs.of("Aa", Ref::new)).isEqualTo(Ref.of("Aa"));
  }
}
