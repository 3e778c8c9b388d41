package uk.improvementboard.query.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.improvementboard.query.Telling.of;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionPaused;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionResumed;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ExtensionRefused;
import uk.improvementboard.events.ActionEvent.ExtensionRequested;
import uk.improvementboard.events.ActionEvent.RecommendationsLinked;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.BoardEvent.Slot;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDone;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemPlanned;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.StrengthRecorded;
import uk.improvementboard.events.InterventionEvent.ImprovementNoticeIssued;
import uk.improvementboard.events.InterventionEvent.InterventionLifted;
import uk.improvementboard.events.InterventionEvent.PostInterventionSupportEnded;
import uk.improvementboard.events.InterventionEvent.RequirementMet;
import uk.improvementboard.events.InterventionEvent.RequirementSet;
import uk.improvementboard.events.InterventionEvent.ReviewHeld;
import uk.improvementboard.events.InterventionEvent.ReviewScheduled;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionIssued;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PartnerEvent.SupportPartnerAppointed;
import uk.improvementboard.events.PartnerEvent.SupportPartnerEnded;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.RecommendationEvent.FindingsLinked;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationConfirmed;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RecommendationEvent.RecommendationSignedOff;
import uk.improvementboard.events.RiskEvent.MitigationAdded;
import uk.improvementboard.events.RiskEvent.MitigationDone;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.gaps.Gap.State;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** Every kind of gap is there until what closes it is recorded. Today is 20 February 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GapsTest {

  private final Story story = new Story();

  @BeforeEach
  void today() {
    story
        .askedOn("2026-02-20T12:00:00Z")
        .recorded(of(ProgrammeEstablished.class, "programme", Story.PROGRAMME, "title", "Anytown"));
  }

  private List<Gap> gaps() {
    return gaps("now", 28);
  }

  private List<Gap> gaps(String asOf, int within) {
    return story.gaps.of(story.known(asOf, "team"), within);
  }

  private Gap only(GapKind kind) {
    return gaps().stream().filter(gap -> gap.kind() == kind).findFirst().orElseThrow();
  }

  // What there is to tell ------------------------------------------------------------------------

  private void raised(Object... more) {
    Object[] said = new Object[2 + more.length];
    said[0] = "recommendation";
    said[1] = "R1";
    System.arraycopy(more, 0, said, 2, more.length);
    story.recorded(of(RecommendationRaised.class, said));
  }

  private void action(String due) {
    story.recorded(
        of(ActionProposed.class, "action", "A1", "recommendations", List.of("R1"), "due", due));
  }

  private void completed() {
    action("2026-12-31");
    story
        .recorded(of(ActionApproved.class, "action", "A1"))
        .recorded(of(CompletionClaimed.class, "action", "A1", "on", "2026-01-20"));
  }

  private void evidenced() {
    story.recorded(
        of(
            ImpactEvidenceSubmitted.class,
            "evidence",
            "E1",
            "about",
            List.of("A1"),
            "dated",
            "2026-01-21"));
  }

  private void board(Object... terms) {
    story.recorded(of(BoardEstablished.class, "board", "B1"));
    Object[] said = new Object[2 + terms.length];
    said[0] = "board";
    said[1] = "B1";
    System.arraycopy(terms, 0, said, 2, terms.length);
    story.recorded(of(TermsOfReferenceAdopted.class, said));
  }

  private void place(String ref, String slot, String from, String until) {
    story.recorded(
        of(
            AppointmentMade.class,
            "appointment",
            ref,
            "board",
            "B1",
            "slot",
            slot,
            "from",
            from,
            "until",
            until));
  }

  private void meeting(String ref, String on) {
    story.recorded(of(MeetingScheduled.class, "meeting", ref, "board", "B1", "on", on));
  }

  private void held(String ref, String on) {
    meeting(ref, on);
    story
        .recorded(of(MeetingOpened.class, "meeting", ref, "on", on))
        .recorded(of(MeetingClosed.class, "meeting", ref));
  }

  private void measure(String frequency) {
    story.recorded(
        of(MeasureDefined.class, "measure", "M1", "title", "Visits", "frequency", frequency));
  }

  private void observed(String period) {
    story.recorded(
        of(
            ObservationReported.class,
            "measure",
            "M1",
            "period",
            period,
            "figure",
            new Figure.Words("some")));
  }

  private void notice() {
    story.recorded(of(ImprovementNoticeIssued.class, "intervention", "IV1", "on", "2025-09-01"));
  }

  private void risk() {
    story.recorded(of(RiskIdentified.class, "risk", "K1", "title", "Staff leave"));
  }

  private static Effect endorse() {
    return new Effect(Effect.Kind.ENDORSE_PLAN, Ref.of("P1"), Stated.notStated());
  }

  // Each kind ------------------------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(GapKind.class)
  void each_kind_is_shown_until_what_closes_it_is_recorded(GapKind kind) {
    tell(kind);
    assertThat(gaps()).extracting(Gap::kind).contains(kind);
    assertThat(only(kind).expectation()).isNotBlank();
    assertThat(only(kind).inWords()).isNotBlank().doesNotContain("null");
    String then = Long.toString(story.head());
    close(kind);
    assertThat(gaps()).extracting(Gap::kind).doesNotContain(kind);
    AsKnown before =
        story.asking.asKnown(
            Story.SECRETARIAT,
            Story.PROGRAMME,
            AsOf.parse(then, null, "team", "2026-02-20", null, null));
    assertThat(story.gaps.of(before, 28))
        .as("as it was known then")
        .extracting(Gap::kind)
        .contains(kind);
  }

  private void tell(GapKind kind) {
    switch (kind) {
      case FINDING_NOT_ANSWERED -> {
        raised();
        story.recorded(of(AreaForImprovementRecorded.class, "finding", "F1", "inspection", "I1"));
      }
      case RECOMMENDATION_FROM_NOWHERE, NO_ACTION, NO_PLAN, NO_MEASURE -> raised();
      case ACTION_FOR_NOTHING -> {
        raised();
        story.recorded(of(ActionProposed.class, "action", "A1"));
      }
      case NO_PERIOD -> {
        raised();
        story.recorded(of(ActionProposed.class, "action", "A1", "recommendations", List.of("R1")));
      }
      case NO_OBSERVATION -> measure("monthly");
      case NO_EVIDENCE -> completed();
      case NOT_SIGNED_OFF -> {
        completed();
        evidenced();
      }
      case NOT_LOOKED_AT -> {
        raised();
        story.recorded(of(RecommendationSignedOff.class, "recommendation", "R1", "decision", "D1"));
      }
      case STATUTORY_CLOCK ->
          story.recorded(
              of(
                  InspectionOutcomeRecorded.class,
                  "inspection",
                  "I1",
                  "edition",
                  "ilacs-2023",
                  "activity",
                  "STANDARD_INSPECTION",
                  "received",
                  "2025-11-20",
                  "published",
                  "2025-11-21"));
      case ACTION_DUE -> action("2026-03-10");
      case EXTENSION_UNANSWERED -> {
        action("2026-12-31");
        story.recorded(of(ExtensionRequested.class, "action", "A1", "until", "2027-01-31"));
      }
      case PAUSE_ENDS -> {
        action("2026-12-31");
        story.recorded(of(ActionPaused.class, "action", "A1", "until", "2026-03-10"));
      }
      case REQUIREMENT_DUE ->
          story.recorded(
              of(
                  RequirementSet.class,
                  "requirement",
                  "Q1",
                  "intervention",
                  "IV1",
                  "due",
                  "2026-03-01"));
      case REVIEW_POINT -> {
        notice();
        story.recorded(
            of(ReviewScheduled.class, "review", "RV1", "intervention", "IV1", "point", 6));
      }
      case NOTICE_REVIEW -> notice();
      case NO_REVIEW_POINT ->
          story.recorded(of(StatutoryDirectionIssued.class, "intervention", "IV1"));
      case SUPPORT_ENDS -> {
        notice();
        story.recorded(
            of(InterventionLifted.class, "intervention", "IV1", "supportUntil", "2026-03-01"));
      }
      case PARTNER_ENDS ->
          story.recorded(
              of(SupportPartnerAppointed.class, "partner", "SP1", "until", "2026-03-01"));
      case APPOINTMENT_ENDS -> {
        board();
        place("AP1", "chair", "2025-03-01", "2026-02-28");
      }
      case PLACE_VACANT ->
          board(
              "slots",
              List.of(new Slot("chair", Capacity.CHAIR, Stated.notStated(), Stated.notStated())));
      case DELEGATION_LAPSES -> {
        board(
            "delegations",
            List.of(
                new Delegation(
                    "director", Effect.Kind.EXTEND_ACTION, Stated.given(14), Stated.notStated())));
        place("AP1", "director", "2025-03-01", "2026-02-28");
      }
      case EMBARGO_ENDS ->
          story
              .recorded(of(DocumentRegistered.class, "paper", "PA1"))
              .recorded(
                  of(DisclosureEmbargoed.class, "things", List.of("PA1"), "until", "2026-03-01"));
      case MINUTES_NOT_CONFIRMED -> {
        board();
        held("MT1", "2026-01-12");
        held("MT2", "2026-02-12");
      }
      case DECISION_DUE -> {
        board();
        meeting("MT1", "2026-03-02");
        story.recorded(of(DecisionSought.class, "decision", "D1", "meeting", "MT1"));
      }
      case DECISION_NOT_RATIFIED -> {
        board();
        meeting("MT1", "2026-01-12");
        story.recorded(
            of(
                DecisionRecorded.class,
                "decision",
                "D1",
                "meeting",
                "MT1",
                "standing",
                "RECOMMENDED_WITHOUT_QUORUM"));
      }
      case DECISION_NOT_CARRIED_OUT ->
          story.recorded(
              of(
                  DecisionRecorded.class,
                  "decision",
                  "D1",
                  "meeting",
                  "MT1",
                  "effects",
                  List.of(endorse())));
      case BOARD_ACTION_DUE ->
          story.recorded(
              of(
                  BoardActionRaised.class,
                  "boardAction",
                  "BA1",
                  "meeting",
                  "MT1",
                  "due",
                  "2026-03-01"));
      case CHALLENGE_UNANSWERED ->
          story.recorded(of(ChallengeRaised.class, "challenge", "C1", "meeting", "MT1"));
      case FORWARD_ITEM_DUE ->
          story.recorded(of(ForwardItemPlanned.class, "forwardItem", "FP1", "expected", "2026-02"));
      case DATA_OUT_OF_DATE -> {
        measure("monthly");
        observed("2025-12");
      }
      case TARGET_ENDS -> {
        measure("monthly");
        story.recorded(
            of(
                TargetSet.class,
                "measure",
                "M1",
                "value",
                "90",
                "from",
                "2025-04-01",
                "until",
                "2026-03-01"));
      }
      case RISK_NOT_RATED, RISK_WITHOUT_MITIGATION -> risk();
      case MITIGATION_DUE -> {
        risk();
        story.recorded(
            of(MitigationAdded.class, "risk", "K1", "mitigation", "recruit", "due", "2026-02-01"));
      }
      case RISK_NOT_REVIEWED -> {
        risk();
        board("oversees", List.of(EntityKind.RISK));
        held("MT1", "2026-01-12");
        held("MT2", "2026-02-12");
      }
    }
  }

  private void close(GapKind kind) {
    story.at("2026-02-19T10:00:00Z");
    switch (kind) {
      case FINDING_NOT_ANSWERED ->
          story.recorded(
              of(FindingsLinked.class, "recommendation", "R1", "findings", List.of("F1")));
      case RECOMMENDATION_FROM_NOWHERE ->
          story
              .recorded(of(AreaForImprovementRecorded.class, "finding", "F1", "inspection", "I1"))
              .recorded(
                  of(FindingsLinked.class, "recommendation", "R1", "findings", List.of("F1")));
      case NO_ACTION -> action("2026-12-31");
      case ACTION_FOR_NOTHING ->
          story.recorded(
              of(RecommendationsLinked.class, "action", "A1", "recommendations", List.of("R1")));
      case NO_PLAN -> story.recorded(of(PlanDrafted.class, "plan", "P1", "answers", List.of("R1")));
      case NO_PERIOD ->
          story.recorded(
              of(
                  ExtensionGranted.class,
                  "action",
                  "A1",
                  "until",
                  "2026-12-31",
                  "grantedBy",
                  new ExtensionAuthority.ByDecision(Ref.of("D1"))));
      case NO_MEASURE ->
          story.recorded(
              of(MeasureDefined.class, "measure", "M1", "title", "Visits", "about", List.of("R1")));
      case NO_OBSERVATION -> observed("2026-01");
      case NO_EVIDENCE -> evidenced();
      case NOT_SIGNED_OFF ->
          story.recorded(of(ActionSignedOffAsEmbedded.class, "action", "A1", "decision", "D1"));
      case NOT_LOOKED_AT ->
          story.recorded(
              of(RecommendationConfirmed.class, "recommendation", "R1", "inspection", "I2"));
      case STATUTORY_CLOCK ->
          story
              .recorded(of(PlanDrafted.class, "plan", "P1"))
              .recorded(of(PlanSubmitted.class, "plan", "P1", "to", "Ofsted", "on", "2026-02-10"));
      case ACTION_DUE ->
          story.recorded(of(ActionWithdrawn.class, "action", "A1", "decision", "D1"));
      case EXTENSION_UNANSWERED -> story.recorded(of(ExtensionRefused.class, "action", "A1"));
      case PAUSE_ENDS -> story.recorded(of(ActionResumed.class, "action", "A1"));
      case REQUIREMENT_DUE -> story.recorded(of(RequirementMet.class, "requirement", "Q1"));
      case REVIEW_POINT, NOTICE_REVIEW, NO_REVIEW_POINT -> {
        if (kind != GapKind.REVIEW_POINT) {
          story.recorded(
              of(ReviewScheduled.class, "review", "RV1", "intervention", "IV1", "point", 6));
        }
        story.recorded(of(ReviewHeld.class, "review", "RV1", "on", "2026-02-18"));
      }
      case SUPPORT_ENDS ->
          story.recorded(of(PostInterventionSupportEnded.class, "intervention", "IV1"));
      case PARTNER_ENDS -> story.recorded(of(SupportPartnerEnded.class, "partner", "SP1"));
      case APPOINTMENT_ENDS, PLACE_VACANT ->
          place("AP2", "chair", kind == GapKind.PLACE_VACANT ? "2026-01-01" : "2026-03-01", "2028");
      case DELEGATION_LAPSES -> place("AP2", "director", "2026-03-01", "2028");
      case EMBARGO_ENDS ->
          story.recorded(
              new Disclosed(
                  List.of(Ref.of("PA1")),
                  new Disclosure(
                      Audience.PUBLIC, ImpreciseDate.parse("2026-02-19"), Means.PUBLISHED, null)));
      case MINUTES_NOT_CONFIRMED -> {
        meeting("MT3", "2026-06-01");
        story
            .recorded(of(MinutesConfirmed.class, "meeting", "MT1", "at", "MT2"))
            .recorded(of(MinutesConfirmed.class, "meeting", "MT2", "at", "MT3"));
      }
      case DECISION_DUE ->
          story.recorded(of(DecisionRecorded.class, "decision", "D1", "meeting", "MT1"));
      case DECISION_NOT_RATIFIED ->
          story.recorded(of(DecisionRatified.class, "decision", "D1", "at", "MT2"));
      case DECISION_NOT_CARRIED_OUT ->
          story.recorded(of(PlanEndorsed.class, "plan", "P1", "decision", "D1"));
      case BOARD_ACTION_DUE ->
          story.recorded(of(BoardActionDone.class, "boardAction", "BA1", "words", "done"));
      case CHALLENGE_UNANSWERED ->
          story.recorded(
              of(
                  ChallengeAnswered.class,
                  "challenge",
                  "C1",
                  "meeting",
                  "MT1",
                  "satisfied",
                  Satisfied.SATISFIED));
      case FORWARD_ITEM_DUE -> story.recorded(of(ForwardItemDone.class, "forwardItem", "FP1"));
      case DATA_OUT_OF_DATE -> observed("2026-01");
      case TARGET_ENDS ->
          story.recorded(of(TargetSet.class, "measure", "M1", "value", "95", "from", "2026-02-19"));
      case RISK_NOT_RATED, RISK_NOT_REVIEWED ->
          story.recorded(
              of(
                  RiskRated.class,
                  "risk",
                  "K1",
                  "rating",
                  new RiskRating("B2", Stated.notStated())));
      case RISK_WITHOUT_MITIGATION ->
          story.recorded(of(MitigationAdded.class, "risk", "K1", "mitigation", "recruit"));
      case MITIGATION_DUE ->
          story.recorded(of(MitigationDone.class, "risk", "K1", "mitigation", "recruit"));
    }
  }

  // When -----------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "2026-02-09, ",
    "2026-02-10, ABOUT_TO_LAPSE",
    "2026-03-10, ABOUT_TO_LAPSE",
    "2026-03-11, LAPSED"
  })
  void what_is_due_is_said_within_the_days_asked_for_and_lapsed_the_day_after(
      String today, @Nullable State expected) {
    action("2026-03-10");
    story.askedOn(today + "T12:00:00Z");
    assertThat(gaps().stream().filter(gap -> gap.kind() == GapKind.ACTION_DUE).map(Gap::state))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void looking_further_ahead_finds_more() {
    action("2026-06-01");
    assertThat(gaps("now", 28)).extracting(Gap::kind).doesNotContain(GapKind.ACTION_DUE);
    assertThat(gaps("now", 366)).extracting(Gap::kind).contains(GapKind.ACTION_DUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 367})
  void less_than_a_day_and_more_than_a_year_ahead_are_refused(int within) {
    assertThatThrownBy(() -> gaps("now", within)).isInstanceOf(Problem.class);
  }

  @Test
  void days_are_counted_and_said_in_words() {
    action("2026-03-01");
    assertThat(only(GapKind.ACTION_DUE).daysUntil()).isEqualTo(9);
    assertThat(only(GapKind.ACTION_DUE).inWords()).isEqualTo("due 1 March 2026, in 9 days");
    story.askedOn("2026-03-01T12:00:00Z");
    assertThat(only(GapKind.ACTION_DUE).inWords()).isEqualTo("due 1 March 2026, today");
    story.askedOn("2026-03-02T12:00:00Z");
    assertThat(only(GapKind.ACTION_DUE).inWords()).isEqualTo("due 1 March 2026, 1 day ago");
    assertThat(only(GapKind.ACTION_DUE).daysUntil()).isEqualTo(-1);
  }

  @Test
  void a_clock_says_its_working_day_and_how_many_are_in_hand() {
    tell(GapKind.STATUTORY_CLOCK);
    Gap clock = only(GapKind.STATUTORY_CLOCK);
    assertThat(clock.inWords()).contains("Written statement of action", "of 70", "in hand");
    assertThat(clock.state()).isEqualTo(State.ABOUT_TO_LAPSE);
    story.askedOn("2026-04-20T12:00:00Z");
    assertThat(gaps())
        .filteredOn(gap -> gap.kind() == GapKind.STATUTORY_CLOCK)
        .extracting(Gap::state)
        .containsOnly(State.LAPSED);
  }

  @Test
  void what_is_missing_comes_first_then_what_lapses_soonest_first() {
    raised();
    action("2026-03-10");
    story.recorded(
        of(RequirementSet.class, "requirement", "Q1", "intervention", "IV1", "due", "2026-03-01"));
    story.recorded(
        of(RequirementSet.class, "requirement", "Q2", "intervention", "IV1", "due", "2026-01-31"));
    List<Gap> found = gaps();
    assertThat(found).extracting(Gap::state).isSorted();
    assertThat(
            found.stream()
                .filter(gap -> gap.state() == State.ABOUT_TO_LAPSE)
                .map(gap -> Objects.requireNonNull(gap.daysUntil())))
        .isSortedAccordingTo(Comparator.naturalOrder())
        .hasSize(2);
    assertThat(found.getLast().thing().ref()).isEqualTo("Q2");
  }

  // What is no gap -------------------------------------------------------------------------------

  @Test
  void a_reason_for_no_action_closes_the_gap() {
    raised();
    story.recorded(of(NoActionAgreed.class, "recommendation", "R1", "reason", "done before"));
    assertThat(gaps())
        .extracting(Gap::kind)
        .doesNotContain(GapKind.NO_ACTION, GapKind.NO_PLAN, GapKind.NO_MEASURE);
  }

  @Test
  void an_action_that_was_withdrawn_answers_nothing_any_more() {
    raised();
    action("2026-12-31");
    assertThat(gaps()).extracting(Gap::kind).doesNotContain(GapKind.NO_ACTION);
    story.recorded(of(ActionWithdrawn.class, "action", "A1", "decision", "D1"));
    assertThat(only(GapKind.NO_ACTION).inWords()).contains("any more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01", "2026-01-20", "unknown"})
  void evidence_that_may_not_be_from_after_completion_does_not_count(String dated) {
    completed();
    story.recorded(
        of(
            ImpactEvidenceSubmitted.class,
            "evidence",
            "E1",
            "about",
            List.of("A1"),
            "dated",
            dated));
    assertThat(gaps()).extracting(Gap::kind).contains(GapKind.NO_EVIDENCE);
  }

  @Test
  void a_strength_calls_for_no_recommendation() {
    story.recorded(of(StrengthRecorded.class, "finding", "F1", "inspection", "I1"));
    assertThat(gaps()).extracting(Gap::kind).doesNotContain(GapKind.FINDING_NOT_ANSWERED);
  }

  @Test
  void a_review_set_within_six_months_stands_for_the_notices_own() {
    notice();
    assertThat(gaps()).extracting(Gap::kind).contains(GapKind.NOTICE_REVIEW);
    story.recorded(
        of(ReviewScheduled.class, "review", "RV1", "intervention", "IV1", "due", "2026-02-28"));
    assertThat(gaps())
        .extracting(Gap::kind)
        .contains(GapKind.REVIEW_POINT)
        .doesNotContain(GapKind.NOTICE_REVIEW);
  }

  @Test
  void a_decision_put_off_is_due_at_the_meeting_named_and_missing_where_none_is() {
    board();
    meeting("MT1", "2026-02-02");
    meeting("MT2", "2026-03-02");
    story
        .recorded(of(DecisionSought.class, "decision", "D1", "meeting", "MT1"))
        .recorded(of(DecisionDeferred.class, "decision", "D1", "meeting", "MT1", "to", "MT2"));
    assertThat(only(GapKind.DECISION_DUE).state()).isEqualTo(State.ABOUT_TO_LAPSE);
    story.recorded(of(DecisionDeferred.class, "decision", "D1", "meeting", "MT1"));
    assertThat(only(GapKind.DECISION_DUE).state()).isEqualTo(State.MISSING);
  }

  @Test
  void an_answer_that_did_not_satisfy_leaves_a_challenge_open() {
    tell(GapKind.CHALLENGE_UNANSWERED);
    story.recorded(
        of(
            ChallengeAnswered.class,
            "challenge",
            "C1",
            "meeting",
            "MT1",
            "satisfied",
            Satisfied.NOT_SATISFIED));
    assertThat(only(GapKind.CHALLENGE_UNANSWERED).inWords()).startsWith("answered");
  }

  @Test
  void nothing_is_to_be_done_about_a_risk_that_is_closed() {
    tell(GapKind.MITIGATION_DUE);
    story.recorded(of(MitigationDone.class, "risk", "K1", "mitigation", "another"));
    assertThat(gaps()).extracting(Gap::kind).contains(GapKind.MITIGATION_DUE);
    story.recorded(of(RiskClosed.class, "risk", "K1"));
    assertThat(gaps()).extracting(Gap::kind).doesNotContain(GapKind.MITIGATION_DUE);
  }

  @Test
  void words_that_name_no_interval_make_nothing_out_of_date() {
    measure("as the partnership sees fit");
    observed("2024-12");
    assertThat(gaps()).extracting(Gap::kind).doesNotContain(GapKind.DATA_OUT_OF_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "monthly, 2026-01-31, 2026-02-28",
    "at least every six weeks, 2026-01-31, 2026-03-14",
    "Quarterly, 2025-12-31, 2026-03-31",
    "six-monthly, 2025-09-30, 2026-03-31",
    "annually, 2025-03-31, 2026-03-31",
    "weekly, 2026-02-01, 2026-02-08"
  })
  void an_interval_is_read_from_plain_words(String words, LocalDate end, LocalDate next) {
    assertThat(Cadence.read(words).orElseThrow().after(end)).isEqualTo(next);
  }

  // Whose knowledge ------------------------------------------------------------------------------

  @Test
  void nobody_is_told_of_a_gap_in_what_is_hidden_from_them() {
    Ref hidden = Ref.hidden(1);
    story
        .told("public", "2026-01-06", Means.PUBLISHED)
        .recorded(
            of(
                ActionProposed.class,
                "action",
                "A1",
                "recommendations",
                List.of(hidden.value()),
                "due",
                "2026-03-01"));
    story.recorded(
        of(
            DocumentRegistered.class,
            "paper",
            hidden.value(),
            "restriction",
            new Restriction.Hidden("embargo")));
    List<Gap> open = story.gaps.of(story.known("now", "public"), 28);
    assertThat(open).extracting(Gap::kind).contains(GapKind.ACTION_DUE);
    assertThat(story.text(open)).doesNotContain(hidden.value());
  }
}
