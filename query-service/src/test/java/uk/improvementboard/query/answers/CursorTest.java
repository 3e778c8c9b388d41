package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;

/** The pages of one list belong together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

  @Test
  void the_next_page_of_a_list_as_known_now_is_of_the_same_moment() {
    Story story = new RandomStory(5, 40).story;
    AsKnown first = story.known("now", "team");
    Cursor cursor = Cursor.read(Cursor.after(first.cut(), 10).text());
    Story longer = new RandomStory(5, 80).story;
    AsOf goingOn = cursor.goingOn(AsOf.parse(null, null, "team", null, null, null));
    AsKnown next = longer.asking.asKnown(Story.SECRETARIAT, Story.PROGRAMME, goingOn);
    assertThat(next.cut().position()).isEqualTo(first.cut().position());
    assertThat(next.date()).isEqualTo(first.date());
    assertThat(cursor.offsetIn(next.cut())).isEqualTo(10);
  }

  @Test
  void the_next_page_of_a_list_as_reconstructed_now_is_of_the_same_day_and_record() {
    Story story = new RandomStory(5, 40).story;
    AsOf asked = AsOf.parse(null, "reconstructed", "dfe", "2026-01-20", null, null);
    AsKnown first = story.asking.asKnown(Story.SECRETARIAT, Story.PROGRAMME, asked);
    Cursor cursor = Cursor.read(Cursor.after(first.cut(), 10).text());
    AsKnown next =
        new RandomStory(5, 80)
            .story.asking.asKnown(Story.SECRETARIAT, Story.PROGRAMME, cursor.goingOn(asked));
    assertThat(next.cut()).isEqualTo(first.cut());
    assertThat(next.record().head()).isEqualTo(40);
    assertThat(cursor.offsetIn(next.cut())).isEqualTo(10);
  }

  @Test
  void a_cursor_of_another_moment_is_refused() {
    Story story = new RandomStory(5, 40).story;
    Cursor cursor = Cursor.after(story.known("20", "team").cut(), 10);
    assertThatThrownBy(() -> cursor.offsetIn(story.known("30", "team").cut()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.rule()).isEqualTo("CURSOR_IS_OF_THIS_MOMENT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MTow", "MTowOjIwMjYtMDEtMDE6eA"})
  void what_is_not_a_cursor_is_refused(String text) {
    assertThatThrownBy(() -> Cursor.read(text)).isInstanceOf(Problem.class);
  }
}
