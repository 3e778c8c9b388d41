package uk.improvementboard.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.DissentRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.MeetingEvent.AgendaItem;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is minuted to a meeting its board knows, whenever it is minuted; what is not, is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatAMeetingDealtWithTest {

  private static final Ref D1 = Ref.of("D1");
  private static final Ref BA1 = Ref.of("BA1");
  private static final Ref MT1 = Ref.of("MT1");
  private static final Ref MT2 = Ref.of("MT2");
  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story.recorded(
        new ProgrammeEstablished(
            Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
    for (String board : List.of("B1", "B2")) {
      story.recorded(
          new BoardEstablished(
              Ref.of(board), board, BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
    }
    held(MT1, "2026-01-05");
  }

  private void held(Ref meeting, String day) {
    ImpreciseDate on = ImpreciseDate.parse(day);
    story
        .recorded(new MeetingScheduled(meeting, Ref.of("B1"), on, "Board " + meeting))
        .recorded(new MeetingOpened(meeting, on, Quorate.QUORATE))
        .recorded(new MeetingClosed(meeting));
  }

  private static ChallengeRaised challenge(String question) {
    return new ChallengeRaised(Ref.of("C1"), MT1, Stated.notStated(), "chair", question, List.of());
  }

  private static ChallengeAnswered answer(Ref meeting, String answer) {
    return new ChallengeAnswered(
        Ref.of("C1"), meeting, "director", answer, Satisfied.SATISFIED, Stated.notStated());
  }

  private static DecisionSought sought(String text) {
    return new DecisionSought(
        D1,
        Stated.given(Ref.of("B1")),
        Stated.notStated(),
        "director",
        text,
        DecisionType.AGREE,
        Stated.notStated(),
        List.of());
  }

  private static DecisionRecorded decided(Ref decision, Ref meeting, String text) {
    return new DecisionRecorded(
        decision,
        meeting,
        Stated.notStated(),
        text,
        DecisionType.AGREE,
        Standing.MADE,
        List.of(),
        Stated.notStated(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Stated.notStated());
  }

  private static BoardActionRaised raised(String text) {
    return new BoardActionRaised(
        BA1, MT1, Stated.notStated(), text, Stated.notStated(), Stated.notStated());
  }

  private String atClose(Ref meeting) {
    return story.data(story.known("meeting:" + meeting, null));
  }

  private String now(String audience) {
    return story.data(story.known("now", audience));
  }

  @Test
  void a_challenge_minuted_later_was_raised_at_the_meeting() {
    story.recorded(challenge("how do we know?")).recorded(answer(MT1, "by audits"));
    assertThat(atClose(MT1)).contains("how do we know?").contains("by audits");
    assertThat(now("board:B2")).doesNotContain("how do we know?");
    assertThat(now("public")).doesNotContain("by audits");
  }

  @Test
  void an_answer_at_a_later_meeting_is_no_knowledge_of_the_first() {
    story.recorded(challenge("how do we know?"));
    held(MT2, "2026-02-05");
    story.recorded(answer(MT2, "by audits"));
    assertThat(atClose(MT1)).contains("how do we know?").doesNotContain("by audits");
    assertThat(atClose(MT2)).contains("by audits");
  }

  @Test
  void what_is_minuted_after_the_minutes_were_confirmed_is_left_out_of_them() {
    held(MT2, "2026-02-05");
    story.recorded(new MinutesConfirmed(MT1, MT2)).recorded(challenge("how do we know?"));
    assertThat(atClose(MT1)).doesNotContain("how do we know?");
    assertThat(now("board:B1")).contains("how do we know?");
  }

  @Test
  void who_puts_a_decision_off_has_heard_what_was_asked() {
    story.recorded(sought("to extend the audit"));
    assertThat(now("board:B1")).doesNotContain("to extend the audit");
    story.recorded(
        new DecisionDeferred(D1, MT1, Stated.notStated(), Stated.given("figures missing")));
    assertThat(atClose(MT1)).contains("to extend the audit").contains("figures missing");
    assertThat(now("board:B2")).doesNotContain("to extend the audit");
  }

  @Test
  void a_decision_asked_for_again_is_no_knowledge_of_the_meeting_that_put_it_off() {
    story
        .recorded(sought("to extend the audit"))
        .recorded(new DecisionDeferred(D1, MT1, Stated.notStated(), Stated.notStated()));
    held(MT2, "2026-02-05");
    story.recorded(decided(D1, MT2, "extended by a month"));
    assertThat(atClose(MT1)).contains("to extend the audit").doesNotContain("extended by a month");
    assertThat(atClose(MT2)).contains("extended by a month");
  }

  @Test
  void a_ratification_is_minuted_to_the_meeting_that_ratified() {
    story.recorded(decided(D1, MT1, "recommended"));
    held(MT2, "2026-02-05");
    story.recorded(new DecisionRatified(D1, MT2));
    assertThat(atClose(MT1)).contains("recommended").doesNotContain("\"ratifiedAt\"");
    assertThat(atClose(MT2)).contains("\"ratifiedAt\":\"MT2\"");
  }

  @Test
  void a_dissent_is_minuted_to_the_meeting_of_its_decision() {
    story
        .recorded(decided(D1, MT1, "agreed"))
        .recorded(new DissentRecorded(D1, "head teacher", Stated.given("it asks too little")));
    assertThat(atClose(MT1)).contains("it asks too little");
  }

  @Test
  void a_board_knows_what_its_own_decision_undid() {
    story.recorded(decided(D1, MT1, "agreed"));
    held(MT2, "2026-02-05");
    story
        .recorded(decided(Ref.of("D2"), MT2, "not after all"))
        .recorded(new DecisionRescinded(D1, Ref.of("D2"), "the money was not found"));
    assertThat(now("board:B1")).contains("the money was not found");
    assertThat(atClose(MT1)).doesNotContain("the money was not found");
  }

  @Test
  void a_body_knows_what_it_decided_elsewhere_and_others_do_not() {
    story.recorded(
        new DecisionTakenElsewhere(
            D1,
            "the second board",
            DecidedAs.BODY,
            Stated.given(Ref.of("B2")),
            Stated.notStated(),
            "two posts are paid for",
            DecisionType.APPROVE,
            Stated.notStated(),
            List.of(),
            List.of(),
            List.of()));
    assertThat(now("board:B2")).contains("two posts are paid for");
    assertThat(now("board:B1")).doesNotContain("two posts are paid for");
  }

  @Test
  void a_board_hears_that_its_action_is_done_when_it_accepts_it() {
    story
        .recorded(raised("visit a team"))
        .recorded(new BoardActionDone(BA1, Stated.notStated(), Stated.given("three teams seen")));
    assertThat(now("board:B1")).contains("visit a team").doesNotContain("three teams seen");
    held(MT2, "2026-02-05");
    story.recorded(new BoardActionAccepted(BA1, MT2));
    assertThat(atClose(MT2)).contains("three teams seen");
    assertThat(atClose(MT1)).doesNotContain("three teams seen");
  }

  @Test
  void what_a_meeting_left_open_and_what_a_decision_dropped_the_board_knows() {
    story.recorded(raised("visit a team"));
    held(MT2, "2026-02-05");
    story.recorded(
        new BoardActionCarriedForward(
            BA1, MT2, Stated.notStated(), Stated.given("no visits in winter")));
    assertThat(atClose(MT2)).contains("no visits in winter");
    story
        .recorded(decided(D1, MT2, "not to visit"))
        .recorded(new BoardActionDropped(BA1, D1, Stated.given("overtaken by events")));
    assertThat(now("board:B1")).contains("overtaken by events");
    assertThat(now("board:B2")).doesNotContain("overtaken by events");
  }

  @Test
  void an_interest_is_declared_at_the_meeting_and_an_agenda_is_the_boards_own() {
    story.recorded(
        new InterestDeclared(
            MT1, "head teacher", Stated.notStated(), "governs a school", Stated.notStated()));
    assertThat(atClose(MT1)).contains("governs a school");
    story
        .recorded(
            new MeetingScheduled(MT2, Ref.of("B1"), ImpreciseDate.parse("2026-02-05"), "Board MT2"))
        .recorded(
            new AgendaSet(
                MT2,
                List.of(
                    new AgendaItem(
                        "1", "Exit interviews", Stated.notStated(), List.of(), List.of()))));
    assertThat(now("board:B1")).contains("Exit interviews");
    assertThat(now("board:B2")).doesNotContain("Exit interviews");
  }

  @Test
  void a_postponed_meeting_is_on_its_new_day() {
    story
        .recorded(
            new MeetingScheduled(MT2, Ref.of("B1"), ImpreciseDate.parse("2026-02-05"), "Board MT2"))
        .recorded(
            new MeetingPostponed(
                MT2, Stated.given(ImpreciseDate.parse("2026-02-12")), Stated.notStated()));
    assertThat(story.record().meeting(MT2).orElseThrow().date())
        .isEqualTo(ImpreciseDate.parse("2026-02-12"));
    story.recorded(new MeetingPostponed(MT2, Stated.notStated(), Stated.notStated()));
    assertThat(story.record().meeting(MT2).orElseThrow().date()).isEqualTo(ImpreciseDate.UNKNOWN);
    assertThat(now("team")).contains("postponed");
  }
}
