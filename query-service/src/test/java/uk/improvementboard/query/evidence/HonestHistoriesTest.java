package uk.improvementboard.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.journal.MeetingTimes;

/** A thousand honest programmes: no check finds anything, whatever the bundle is of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HonestHistoriesTest {

  private static final int HISTORIES = 1_000;

  @Test
  void a_thousand_honest_histories_give_no_false_alarm() {
    int alarms = 0;
    int meetings = 0;
    List<Finding> first = new ArrayList<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      Story story = new RandomStory(seed, 20 + seed % 40).story;
      SortedSet<Long> closes = Bundles.closes(story.record());
      Matter matter = new Matter.WholeProgramme();
      if (seed % 2 == 1 && !closes.isEmpty()) {
        matter =
            new Matter.OneMeeting(
                story.record().meetings().values().stream()
                    .filter(times -> times.closedPosition().isPresent())
                    .map(MeetingTimes::meeting)
                    .findFirst()
                    .orElseThrow());
        meetings++;
      }
      SigningLedger ledger = Bundles.ledger(story);
      long then = closes.isEmpty() ? 10 : closes.first();
      Findings findings =
          Bundles.checked(
              Bundles.made(story, matter),
              new Against.Published(ledger.published(Story.PROGRAMME, then)));
      if (findings.verdict() != Verdict.VALID) {
        alarms++;
        first.addAll(findings.findings());
      }
    }
    assertThat(first.stream().limit(10)).isEmpty();
    assertThat(alarms).isZero();
    assertThat(meetings).isGreaterThan(200);
  }
}
