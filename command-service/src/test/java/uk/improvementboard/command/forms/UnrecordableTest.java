package uk.improvementboard.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnrecordableTest {

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u007fb", "a\u202eb", "a\u2066b", "a\ud83db"})
  void what_nobody_can_see_is_refused(String words) {
    assertThat(Unrecordable.in(words)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "two\nlines\tand a tab", "نص من اليمين", "Siân’s Ŵy – £3.5m", "😀", "<b>"})
  void what_is_written_is_not(String words) {
    assertThat(Unrecordable.in(words)).isNull();
  }
}
