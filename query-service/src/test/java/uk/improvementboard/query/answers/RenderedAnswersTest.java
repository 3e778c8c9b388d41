package uk.improvementboard.query.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.answers.RenderedAnswers.Rendered;
import uk.improvementboard.query.asking.AsKnown;

/** An answer is rendered once for a question, and anew for every other. */
class RenderedAnswersTest {

  private final RenderedAnswers answers =
      new RenderedAnswers(DataSize.ofKilobytes(20), new SimpleMeterRegistry());
  private final Story story = new RandomStory(3, 60).story;
  private int rendered;

  private String asked(AsKnown known, String address) {
    return new String(
        answers.of(known, address, () -> answer(++rendered + " times")).bytes(), UTF_8);
  }

  private static Rendered answer(String words) {
    return new Rendered(words.getBytes(UTF_8), words);
  }

  @Test
  void the_same_question_is_answered_once() {
    assertThat(asked(story.known("30", "team"), "/actions")).isEqualTo("1 times");
    assertThat(asked(story.known("30", "team"), "/actions")).isEqualTo("1 times");
  }

  @Test
  void another_moment_audience_address_or_length_of_the_record_is_another_question() {
    asked(story.known("30", "team"), "/actions");
    for (AsKnown other :
        List.of(story.known("31", "team"), story.known("30", "dfe"), story.known("now", "team"))) {
      int before = rendered;
      asked(other, "/actions");
      assertThat(rendered).isEqualTo(before + 1);
    }
    asked(story.known("30", "team"), "/risks");
    assertThat(rendered).isEqualTo(5);
    story.recorded(story.record().at(2).event());
    asked(story.known("30", "team"), "/actions");
    assertThat(rendered).as("what is recorded later is looked at again").isEqualTo(6);
  }

  @Test
  void what_was_not_asked_for_lately_makes_room() {
    for (int i = 0; i < 500; i++) {
      asked(story.known("30", "team"), "/actions?limit=" + i);
    }
    int before = rendered;
    for (int i = 0; i < 500; i++) {
      asked(story.known("30", "team"), "/actions?limit=" + i);
    }
    assertThat(rendered - before).as("rendered anew").isGreaterThan(400);
  }
}
