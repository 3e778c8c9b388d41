package uk.improvementboard.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Director, the Director",
    "the Council, the Council",
    "The Cabinet, the Cabinet",
    "Theatre lead, the Theatre lead",
    "a member of the public, a member of the public",
    "Ofsted, Ofsted"
  })
  void who_it_was_has_one_article(String who, String inWords) {
    assertThat(InWords.the(who)).isEqualTo(inWords);
  }
}
