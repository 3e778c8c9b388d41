package uk.improvementboard.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;

/** A search finds what was known, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

  private final RandomStory random = new RandomStory(5, 80);
  private final Story story = random.story;

  /** Every event says the words: what is left out is left out because it was not known. */
  private final Search search =
      new Search(
          (programme, words, upTo) -> LongStream.rangeClosed(1, upTo).boxed().toList(),
          story.events);

  private static List<String> refs(List<java.util.Map<String, Object>> found) {
    return found.stream().map(one -> String.valueOf(one.get("ref"))).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "board:B1", "dfe", "public"})
  void exactly_what_an_audience_knew_is_found(String audience) {
    for (long position = 1; position <= story.head(); position += 7) {
      AsKnown known = story.known(Long.toString(position), audience);
      assertThat(refs(search.of(known, "anything")))
          .containsExactlyInAnyOrderElementsOf(
              known.knowledge().events().values().stream()
                  .map(one -> one.event().event().subjects().getFirst().value())
                  .distinct()
                  .toList());
    }
  }

  @Test
  void a_hidden_thing_is_not_found_by_whom_it_is_hidden_from() {
    AsKnown known = story.known("now", "public");
    random.hidden.stream()
        .filter(known.knowledge()::hides)
        .forEach(ref -> assertThat(refs(search.of(known, "anything"))).doesNotContain(ref.value()));
    assertThat(random.hidden).isNotEmpty();
  }

  @Test
  void words_are_needed_and_not_too_many() {
    AsKnown known = story.known("now", "team");
    assertThatThrownBy(() -> search.of(known, " ")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> search.of(known, "x".repeat(201))).isInstanceOf(Problem.class);
    assertThat(search.of(known, "x".repeat(200))).isNotEmpty();
  }
}
