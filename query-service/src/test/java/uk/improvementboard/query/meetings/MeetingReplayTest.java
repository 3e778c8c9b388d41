package uk.improvementboard.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.MeetingEvent.AgendaItem;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What the replay of a meeting shows of its own business. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingReplayTest {

  private static final Ref MT1 = Ref.of("MT1");
  private static final Ref MT2 = Ref.of("MT2");
  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(
                Ref.of("B1"), "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()))
        .recorded(
            new MeetingScheduled(MT1, Ref.of("B1"), ImpreciseDate.parse("2026-01-05"), "January"))
        .recorded(
            new AgendaSet(
                MT1,
                List.of(new AgendaItem("1", "Welcome", Stated.notStated(), List.of(), List.of()))))
        .recorded(
            new AgendaSet(
                MT1,
                List.of(
                    new AgendaItem("1", "Minutes", Stated.notStated(), List.of(), List.of()),
                    new AgendaItem(
                        "2", "Audits", Stated.given("to decide"), List.of(), List.of()))))
        .recorded(
            new DecisionSought(
                Ref.of("D1"),
                Stated.given(Ref.of("B1")),
                Stated.given(MT1),
                "director",
                "to extend the audit",
                DecisionType.EXTEND,
                Stated.notStated(),
                List.of()))
        .recorded(new MeetingOpened(MT1, ImpreciseDate.parse("2026-01-05"), Quorate.INQUORATE))
        .recorded(
            new InterestDeclared(
                MT1,
                "head teacher",
                Stated.notStated(),
                "governs a school",
                Stated.given("took no part")))
        .recorded(decided("D2", MT1, Standing.RECOMMENDED_WITHOUT_QUORUM))
        .recorded(new MeetingClosed(MT1))
        .at("2026-01-09T10:00:00Z")
        .effective("2026-01-05")
        .recorded(
            new ChallengeRaised(
                Ref.of("C1"), MT1, Stated.given("2"), "chair", "how do we know?", List.of()))
        .effective("2026-01-05")
        .recorded(
            new ChallengeAnswered(
                Ref.of("C1"),
                MT1,
                "director",
                "by audits",
                Satisfied.NOT_SATISFIED,
                Stated.given("figures in February")))
        .effective("2026-01-05")
        .recorded(
            new DecisionDeferred(
                Ref.of("D1"), MT1, Stated.notStated(), Stated.given("not quorate")))
        .effective("2026-01-05")
        .recorded(
            new BoardActionRaised(
                Ref.of("BA1"),
                MT1,
                Stated.notStated(),
                "visit a team",
                Stated.given("chair"),
                Stated.given(ImpreciseDate.parse("2026-01-31"))))
        .recorded(
            new MeetingScheduled(MT2, Ref.of("B1"), ImpreciseDate.parse("2026-02-05"), "February"))
        .recorded(new MeetingOpened(MT2, ImpreciseDate.parse("2026-02-05"), Quorate.QUORATE))
        .effective("2026-02-05")
        .recorded(new DecisionRatified(Ref.of("D2"), MT2))
        .effective("2026-02-05")
        .recorded(
            new BoardActionCarriedForward(
                Ref.of("BA1"),
                MT2,
                Stated.given(ImpreciseDate.parse("2026-03")),
                Stated.given("no visits in winter")))
        .recorded(new MeetingClosed(MT2));
  }

  private static DecisionRecorded decided(String ref, Ref meeting, Standing standing) {
    return new DecisionRecorded(
        Ref.of(ref),
        meeting,
        Stated.notStated(),
        "resolved " + ref,
        DecisionType.AGREE,
        standing,
        List.of(),
        Stated.notStated(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Stated.notStated());
  }

  private JsonNode replay(Ref meeting) {
    AsKnown known = story.known("meeting:" + meeting, null);
    return story.json.tree(story.replay.of(known, story.record().meeting(meeting).orElseThrow()));
  }

  private static List<String> all(JsonNode list, String field) {
    return list.valueStream().map(one -> one.path(field).asString("")).toList();
  }

  @Test
  void the_agenda_is_the_one_last_set() {
    assertThat(all(replay(MT1).path("agenda"), "title")).containsExactly("Minutes", "Audits");
    assertThat(replay(MT2).path("agenda")).isEmpty();
  }

  @Test
  void interests_are_shown_by_role_with_what_followed() {
    assertThat(replay(MT1).path("interests").path(0).path("role").asString())
        .isEqualTo("head teacher");
    assertThat(all(replay(MT1).path("interests"), "action")).containsExactly("took no part");
  }

  @Test
  void a_challenge_is_shown_with_its_answer_and_when_it_was_minuted() {
    JsonNode challenge = replay(MT1).path("challenges").path(0);
    assertThat(challenge.path("inWords").asString())
        .isEqualTo("raised by the chair, answered, open");
    assertThat(challenge.path("answered").path(0).path("answer").asString()).isEqualTo("by audits");
    assertThat(challenge.path("derived").path("open").asBoolean()).isTrue();
    assertThat(all(challenge.path("here"), "minuted"))
        .containsExactly(
            "raised at the meeting, minuted on 9 January 2026",
            "answered at the meeting, minuted on 9 January 2026");
  }

  @Test
  void decisions_are_those_made_put_off_or_ratified_there() {
    JsonNode decisions = replay(MT1).path("decisions");
    assertThat(all(decisions, "inWords"))
        .containsExactly(
            "agree, recommended without quorum, not ratified", "extend, put off, not made");
    JsonNode later = replay(MT2).path("decisions");
    assertThat(all(later, "inWords")).containsExactly("agree, ratified at MT2");
    assertThat(all(later.path(0).path("here"), "done")).containsExactly("ratified");
  }

  @Test
  void a_board_action_is_shown_where_it_was_raised_and_where_it_was_left_open() {
    JsonNode raised = replay(MT1).path("boardActions").path(0);
    assertThat(raised.path("inWords").asString())
        .isEqualTo("raised, for the chair, by 31 January 2026");
    JsonNode carried = replay(MT2).path("boardActions").path(0);
    assertThat(carried.path("inWords").asString())
        .isEqualTo("carried forward, for the chair, by March 2026");
    assertThat(carried.path("originalDue").asString()).isEqualTo("2026-01-31");
    assertThat(carried.path("derived").path("timesCarriedForward").asInt()).isEqualTo(1);
    assertThat(carried.path("derived").path("overdue").asBoolean()).isFalse();
  }

  @Test
  void a_board_action_is_overdue_at_the_viewing_date_until_it_is_said_to_be_done() {
    JsonNode now =
        story.json.tree(story.things.ofKind(story.known("now", "team"), EntityKind.BOARD_ACTION));
    assertThat(now.path(0).path("derived").path("overdue").asBoolean()).isTrue();
    assertThat(now.path(0).path("derived").path("daysLate").asInt()).isEqualTo(234);
  }
}
