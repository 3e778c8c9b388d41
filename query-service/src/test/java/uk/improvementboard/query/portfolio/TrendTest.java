package uk.improvementboard.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.query.Telling.of;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.portfolio.Trend.AtMeeting;

/** How a programme stood when each of its meetings closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrendTest {

  private final Story story = new Story();

  @BeforeEach
  void today() {
    story
        .askedOn("2026-04-20T12:00:00Z")
        .recorded(of(ProgrammeEstablished.class, "programme", Story.PROGRAMME, "title", "Anytown"));
  }

  private void action(String ref, String due) {
    story.recorded(of(ActionProposed.class, "action", ref, "due", due));
  }

  private void held(String ref, String on) {
    story
        .at(on + "T10:00:00Z")
        .recorded(of(MeetingScheduled.class, "meeting", ref, "board", "B1", "on", on))
        .recorded(of(MeetingOpened.class, "meeting", ref, "on", on))
        .recorded(of(MeetingClosed.class, "meeting", ref));
  }

  private void threeMeetings() {
    action("A1", "2026-01-31");
    action("A2", "2026-02-28");
    held("MT1", "2026-01-12");
    held("MT2", "2026-03-12");
    story.recorded(of(CompletionClaimed.class, "action", "A1", "on", "2026-03-20"));
    held("MT3", "2026-04-12");
  }

  private List<AtMeeting> trend(String asOf) {
    return story.trend.of(story.known(asOf, "team"), 28);
  }

  private static List<Integer> overdue(List<AtMeeting> trend) {
    return trend.stream()
        .map(line -> Objects.requireNonNull(line.figures().get(Concern.OVERDUE)).count())
        .toList();
  }

  @Test
  void each_meeting_has_the_figures_of_its_close_and_what_changed_since_the_one_before() {
    threeMeetings();
    assertThat(overdue(trend("now"))).containsExactly(0, 2, 1);
    assertThat(trend("now").getFirst().inWords()).isEqualTo("the first meeting");
    assertThat(trend("now").get(1).inWords()).contains("worse: overdue actions up by 2");
    assertThat(trend("now").get(2).inWords())
        .contains("better: overdue actions down by 1")
        .contains("also: awaiting sign-off up by 1");
  }

  @Test
  void where_nothing_changed_it_says_so() {
    Map<Concern, Figure> now = story.trend.figures(story.known("now", "team"), 28);
    assertThat(Trend.since(List.of(), now)).doesNotContainKey("inWords");
    assertThat(Direction.between(now, now)).isEqualTo("no change");
  }

  @Test
  void a_meeting_after_the_moment_asked_about_is_not_there() {
    threeMeetings();
    long before = story.record().meeting(trend("now").getLast().meeting()).orElseThrow().closed();
    assertThat(trend(Long.toString(before - 1))).hasSize(2);
    assertThat(trend(Long.toString(before))).hasSize(3);
    assertThat(trend("meeting:MT2@closed")).hasSize(2);
    assertThat(trend("meeting:MT2@opened")).hasSize(1);
  }

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 12).boxed().toList();
  }

  /** The law: a line is what is answered when that meeting's close is asked about. */
  @ParameterizedTest
  @MethodSource("seeds")
  void a_line_is_what_is_answered_about_the_close_of_its_meeting(long seed) {
    Story told = new RandomStory(seed, 120).story;
    for (String audience : List.of("team", "board:B1", "dfe", "public")) {
      List<AtMeeting> trend = told.trend.of(told.known("now", audience), 60);
      for (AtMeeting line : trend) {
        AsKnown close = told.known("meeting:" + line.meeting() + "@closed", audience);
        assertThat(line.figures())
            .as(audience + " at " + line.meeting())
            .isEqualTo(told.trend.figures(close, 60));
        assertThat(line.address())
            .isEqualTo(
                told.answers
                    .address(close)
                    .replaceFirst("minutedTo=\\d+", "minutedTo=" + told.head()));
      }
    }
  }

  /** What is recorded later changes no trend that was asked for. */
  @ParameterizedTest
  @MethodSource("seeds")
  void a_trend_is_the_same_whatever_is_recorded_later(long seed) {
    Story shorter = new RandomStory(seed, 90).story;
    Story longer = new RandomStory(seed, 140).story;
    for (String audience : List.of("team", "board:B1", "public")) {
      for (long position = 30; position <= shorter.head(); position += 15) {
        assertThat(longer.text(longer.trend.of(longer.known("" + position, audience), 60)))
            .as(audience + " at " + position)
            .isEqualTo(shorter.text(shorter.trend.of(shorter.known("" + position, audience), 60)));
      }
    }
  }
}
