package uk.improvementboard.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttributesTest {
  @Test
  void classes_come_first_and_blanks_are_skipped() {
    assertThat(Attributes.classes("b").with("data-c", "d").on("a", "", "e"))
        .isEqualTo("class=\"a e b\" data-c=\"d\"");
    assertThat(Attributes.NONE.on()).isEmpty();
  }

  @Test
  void a_value_cannot_leave_its_quotes() {
    assertThat(Attributes.of("title", "\"><b>").on()).doesNotContain("\"><b>");
    assertThat(Attributes.classes("\"><b>").on()).doesNotContain("\"><b>");
  }

  @Test
  void true_writes_the_bare_name_and_false_or_null_nothing() {
    assertThat(Attributes.of("hidden", true).with("open", false).with("id", null).on())
        .isEqualTo("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "ONCLICK", "style", "STYLE", "a b", "a=b", "a>", ""})
  void a_handler_a_style_and_what_is_no_name_are_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of(name, "x"));
  }
}
