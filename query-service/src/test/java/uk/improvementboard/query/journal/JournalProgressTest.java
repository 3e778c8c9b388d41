package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ProgrammeId;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JournalProgressTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final Story story = new RandomStory(3, 20).story;
  private final JournalProgress progress = new JournalProgress(story);

  @Test
  void what_is_there_already_is_not_waited_for() {
    assertThat(progress.await(Story.PROGRAMME, 20, LONG)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void what_is_taken_in_ends_the_wait() {
    long beyond = story.head() + 1;
    CompletableFuture<Long> waiting =
        CompletableFuture.supplyAsync(() -> progress.await(Story.PROGRAMME, beyond, LONG));
    story.recorded(story.record().at(4).event());
    progress.takingIn();
    assertThat(waiting.join()).isEqualTo(beyond);
  }

  @Test
  void patience_ends_and_says_how_far_the_record_has_come() {
    assertThat(progress.await(Story.PROGRAMME, 1_000, Duration.ofMillis(1)))
        .isEqualTo(story.head());
  }

  @Test
  void a_programme_that_is_not_there_has_come_nowhere() {
    assertThat(progress.await(new ProgrammeId("nowhere"), 1, Duration.ofMillis(1))).isZero();
  }
}
