package uk.improvementboard.platform.testkit;

import static uk.improvementboard.terms.Stated.given;
import static uk.improvementboard.terms.Stated.notApplicable;
import static uk.improvementboard.terms.Stated.notStated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardActionEvent;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.EvidenceEvent;
import uk.improvementboard.events.ForwardPlanEvent;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PartnerEvent;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.ResourceEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.SchemeEvent;
import uk.improvementboard.events.SelfEvaluationEvent;
import uk.improvementboard.events.StatementEvent;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.SelfJudgement;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.SourceStatement;

/** One event of every kind, and an envelope: invented, in the words of a board room. */
public final class SampleEvents {

  private static final Ref BOARD = Ref.of("IB");
  private static final Ref MEETING = Ref.of("MT4");
  private static final Ref INSPECTION = Ref.of("I1");
  private static final Ref ACTION = Ref.of("A12");
  private static final Ref RECOMMENDATION = Ref.of("iv");
  private static final Ref MEASURE = Ref.of("M7");
  private static final Ref RISK = Ref.of("K2");
  private static final Ref MATRIX = Ref.of("RM1");

  private static final PlanEvent.PlanSubmitted SUBMITTED =
      new PlanEvent.PlanSubmitted(
          Ref.of("P1"), "Ofsted", day("2019-12-02"), given("within 70 working days"));

  private static final List<ProgrammeEvent> ALL =
      List.of(
          new ArrangementEvent.ProgrammeEstablished(
              new ProgrammeId("exampleshire"),
              "Exampleshire Council",
              "Children's services improvement",
              ArrangementEvent.Scope.CHILDRENS_SOCIAL_CARE,
              given("judged inadequate")),
          new BoardEvent.BoardEstablished(
              BOARD,
              "Improvement Board",
              BoardEvent.BoardKind.IMPROVEMENT_BOARD,
              given("to oversee the plan")),
          new BoardEvent.TermsOfReferenceAdopted(
              BOARD,
              given("2"),
              notStated(),
              given("monthly"),
              given(new Quorum(4, given("four members, one of them the chair"))),
              List.of(EntityKind.ACTION, EntityKind.RISK),
              given(day("2019-09-30")),
              given("actions in principle; the cabinet decides on money"),
              given("by consensus"),
              List.of(
                  new BoardEvent.Slot(
                      "independent chair", BoardEvent.Capacity.CHAIR, notStated(), given(1)),
                  new BoardEvent.Slot(
                      "staff reference group",
                      BoardEvent.Capacity.MEMBER,
                      given("Exampleshire Council"),
                      given(2))),
              List.of(
                  new BoardEvent.Delegation(
                      "Director",
                      Effect.Kind.EXTEND_ACTION,
                      given(28),
                      given("up to four weeks between meetings")))),
          new BoardEvent.AppointmentMade(
              Ref.of("AP1"),
              BOARD,
              "independent chair",
              BoardEvent.Capacity.CHAIR,
              given("Commissioner"),
              notStated(),
              given(ImpreciseDate.parse("2019-09")),
              notApplicable(),
              given("person-7"),
              given(Ref.of("AP2"))),
          new BoardEvent.AppointmentEnded(
              Ref.of("AP1"), BOARD, ImpreciseDate.parse("2020"), notStated()),
          new BoardEvent.ReportingLineSet(
              Ref.of("RL1"),
              BOARD,
              given(Ref.of("SC")),
              notStated(),
              given("progress and exceptions"),
              given("quarterly")),
          new BoardEvent.ReportingLineEnded(
              Ref.of("RL1"), BOARD, given(ImpreciseDate.parse("2021")), notStated()),
          new BoardEvent.BoardPhaseChanged(
              BOARD,
              BoardEvent.BoardPhase.POST_INTERVENTION,
              given(day("2021-03-01")),
              given("the direction was lifted"),
              given(Ref.of("D4"))),
          new BoardEvent.BoardStoodDown(
              Ref.of("OG"),
              given(ImpreciseDate.parse("2022-04")),
              given("its work is done"),
              List.of(BOARD),
              notStated()),
          new InspectionEvent.InspectionExpected(
              Ref.of("I2"),
              given("ilacs-2018"),
              ActivityType.MONITORING_VISIT,
              "First monitoring visit",
              given(ImpreciseDate.parse("2020-21")),
              notStated(),
              List.of("the front door")),
          new InspectionEvent.InspectionPlanned(
              Ref.of("I2"),
              given("ilacs-2018"),
              ActivityType.MONITORING_VISIT,
              "First monitoring visit",
              ImpreciseDate.parse("2020-03-18/2020-03-19"),
              InspectionEvent.Publication.NOT_FOR_PUBLICATION,
              given("a first visit's letter is not published")),
          new InspectionEvent.InspectionActivitySuspended(
              Ref.of("I2"), day("2020-03-17"), given("Ofsted"), given("the pandemic")),
          new InspectionEvent.InspectionOutcomeRecorded(
              INSPECTION,
              "ilacs-2018",
              ActivityType.STANDARD_INSPECTION,
              "Inspection of children's services",
              notStated(),
              given(ImpreciseDate.parse("2019-07-15/2019-07-26")),
              notStated(),
              given(day("2019-08-27")),
              InspectionEvent.Publication.PUBLISHED,
              notStated()),
          new InspectionEvent.JudgementRecorded(INSPECTION, "overall", given("Inadequate")),
          new InspectionEvent.StrengthRecorded(
              Ref.of("F1"), INSPECTION, "Foster carers are well supported", notStated()),
          new InspectionEvent.AreaForImprovementRecorded(
              Ref.of("F2"), INSPECTION, "The quality of plans", given("leaders")),
          new InspectionEvent.AreaForPriorityActionRecorded(
              Ref.of("F3"), INSPECTION, "Timely assessment of risk", notStated()),
          new InspectionEvent.CommentRecorded(
              Ref.of("F4"), INSPECTION, "Staff speak of change", notStated()),
          new InspectionEvent.CommendationRecorded(
              Ref.of("F5"), INSPECTION, "The adoption service", notStated()),
          new InspectionEvent.InspectionNotified(
              Ref.of("I3"),
              given(day("2020-03-09")),
              given(day("2020-03-16")),
              given("four inspectors"),
              given("six months"),
              notStated()),
          new InspectionEvent.FieldworkBegan(Ref.of("I3"), given(day("2020-03-16"))),
          new InspectionEvent.FieldworkCompleted(Ref.of("I3"), notStated()),
          new InspectionEvent.FindingsReceived(
              Ref.of("I3"),
              InspectionEvent.FindingsStage.FINAL,
              given(day("2020-04-20")),
              given(Ref.of("PA3"))),
          new InspectionEvent.ReportPublished(Ref.of("I3"), day("2020-04-27"), notStated()),
          new InspectionEvent.LetterWithheldFromPublication(
              Ref.of("I2"), given("a first visit's letter is not published")),
          new InspectionEvent.InspectionCancelled(
              Ref.of("I4"), given(day("2020-03-20")), given("Ofsted"), given("the pandemic")),
          new InspectionEvent.AnnualEngagementMeetingHeld(
              Ref.of("I5"),
              given("ilacs-2018"),
              "Annual engagement meeting 2020",
              day("2020-09-30"),
              given("Teams"),
              List.of("self-evaluation", "emerging issues"),
              given(Ref.of("PA4"))),
          new SelfEvaluationEvent.SelfEvaluationSubmitted(
              Ref.of("SE1"),
              "Self-evaluation 2020",
              given("2020"),
              given("Ofsted"),
              given(day("2020-09-25")),
              given("ilacs-2018"),
              List.of("practice", "impact"),
              List.of(new SelfJudgement("leaders", given("Good"))),
              List.of(RECOMMENDATION),
              notStated()),
          new RecommendationEvent.RecommendationRaised(
              RECOMMENDATION,
              "Improve the quality of plans",
              notStated(),
              RecommendationEvent.RecommendationKind.AREA_FOR_IMPROVEMENT,
              List.of(Ref.of("F2")),
              given(INSPECTION),
              given(Ref.of("R0")),
              notStated(),
              notApplicable(),
              given("leaders"),
              given("the front door"),
              notStated()),
          new RecommendationEvent.RecommendationAccepted(
              RECOMMENDATION, given(day("2019-10-03")), given("Cabinet")),
          new RecommendationEvent.RecommendationNotAccepted(
              Ref.of("R2"), "the service is a neighbour's", notStated()),
          new RecommendationEvent.NoActionAgreed(
              Ref.of("R3"), "it was done before the report", given(Ref.of("D4"))),
          new RecommendationEvent.FindingsLinked(RECOMMENDATION, List.of(Ref.of("F3"))),
          new RecommendationEvent.RecommendationRecurred(
              RECOMMENDATION, Ref.of("I2"), notStated(), given("plans are still of mixed quality")),
          new RecommendationEvent.RecommendationSignedOff(
              RECOMMENDATION, Ref.of("D4"), List.of(Ref.of("E1"))),
          new RecommendationEvent.RecommendationConfirmed(
              RECOMMENDATION, Ref.of("I2"), given("plans are now good")),
          new RecommendationEvent.RecommendationReopened(
              Ref.of("R3"), "the same was found again", notStated()),
          new PlanEvent.PlanDrafted(
              Ref.of("P1"),
              "Improvement plan",
              given("1.0"),
              given("2019 to 2021"),
              List.of(RECOMMENDATION),
              List.of(BOARD),
              notApplicable(),
              given(Ref.of("P0")),
              given(Ref.of("PA3")),
              List.of("Practice", "Leadership")),
          new PlanEvent.PlanEndorsed(Ref.of("P1"), Ref.of("D4")),
          SUBMITTED,
          new PlanEvent.WorkstreamSetUp(
              Ref.of("W1"), Ref.of("P1"), "Practice", given("Head of Practice"), given(BOARD)),
          new PlanEvent.ActionsPlaced(Ref.of("P1"), List.of(ACTION)),
          new PlanEvent.PlanApproved(Ref.of("P1"), Ref.of("D5")),
          new PlanEvent.PlanAccepted(
              Ref.of("P1"), "Ofsted", given(day("2020-01-15")), given("it reflects the findings")),
          new PlanEvent.PlanReturned(
              Ref.of("P1"), "Ofsted", notStated(), List.of("it has no timescales")),
          new PlanEvent.PlanRebaselined(
              Ref.of("P1"),
              Ref.of("D6"),
              given("1.1"),
              given("2020 to 2022"),
              "the pandemic stopped the work"),
          new PlanEvent.PlanSuperseded(Ref.of("P1"), Ref.of("P2")),
          new PlanEvent.PlanClosed(Ref.of("P1"), Ref.of("D7"), given(ImpreciseDate.parse("2021"))),
          new ForwardPlanEvent.ForwardItemPlanned(
              Ref.of("FP1"),
              "Annual report",
              given("the yearly report on quality assurance"),
              given(ImpreciseDate.parse("2020-06")),
              given(BOARD),
              List.of(ACTION)),
          new ForwardPlanEvent.ForwardItemMoved(
              Ref.of("FP1"), ImpreciseDate.parse("2020-09"), given("the pandemic")),
          new ForwardPlanEvent.ForwardItemDone(
              Ref.of("FP1"), given(day("2020-09-17")), given("discussed in full")),
          new ForwardPlanEvent.ForwardItemDropped(Ref.of("FP2"), "no longer needed"),
          new ActionEvent.ActionProposed(
              ACTION,
              "Audit every plan",
              List.of(RECOMMENDATION),
              given(Ref.of("P1")),
              given("Head of Practice"),
              notStated(),
              notApplicable(),
              notStated(),
              given(ImpreciseDate.parse("2020-03")),
              given("Nine in ten plans are good"),
              notStated(),
              List.of(Ref.of("A11")),
              given("funded by the council")),
          new ActionEvent.ActionApproved(ACTION, given(day("2019-11-04")), given("the board")),
          new ActionEvent.ActionStarted(ACTION, given(ImpreciseDate.UNKNOWN)),
          new ActionEvent.ProgressReported(
              ACTION,
              "Half of the plans are audited",
              given("January 2020"),
              given("amber"),
              List.of("vacancies"),
              List.of("recruit two auditors"),
              List.of(new Evidence("audit", "40 of 80 plans", notStated(), notStated()))),
          new ActionEvent.CompletionClaimed(
              ACTION,
              given(day("2020-03-31")),
              List.of(
                  new Evidence("audit", "80 of 80 plans", given(day("2020-03-30")), notStated()))),
          new ActionEvent.ExtensionRequested(
              ACTION,
              ImpreciseDate.parse("2020-06"),
              "the market for social workers",
              given("Head of Service")),
          new ActionEvent.ExtensionGranted(
              ACTION,
              given(day("2020-03-31")),
              day("2020-06-30"),
              new ExtensionAuthority.ByDecision(Ref.of("D4")),
              given("recruitment took longer")),
          new ActionEvent.ExtensionRefused(
              ACTION, "the date holds", given("Improvement Board"), notStated()),
          new ActionEvent.ActionLeadAssigned(
              ACTION, "Head of Practice", given("Director"), given(day("2020-02-03")), notStated()),
          new ActionEvent.ConfidenceRated(
              ACTION,
              Ref.of("RAG"),
              "Amber",
              given(day("2020-06-10")),
              given("Amber"),
              given("two auditors short")),
          new ActionEvent.RatingOverridden(
              ACTION,
              Ref.of("RAG"),
              "Red",
              given(day("2020-06-12")),
              "Amber",
              "both auditors have left"),
          new ActionEvent.ActionPaused(ACTION, "the pandemic", given(day("2020-09-01"))),
          new ActionEvent.ActionResumed(ACTION, given(day("2020-07-06"))),
          new ActionEvent.EmbeddingBegan(
              ACTION, given(day("2020-09-14")), given("an audit six months on")),
          new ActionEvent.ActionSignedOffAsEmbedded(
              ACTION, Ref.of("D4"), List.of(Ref.of("E1"), Ref.of("E2"))),
          new ActionEvent.SignOffRefused(ACTION, notStated(), "the audit was of eight files"),
          new ActionEvent.ActionReopened(ACTION, "half of the plans are late", given(Ref.of("D4"))),
          new ActionEvent.ActionWithdrawn(ACTION, Ref.of("D4"), "the service has moved"),
          new ActionEvent.ActionSuperseded(
              ACTION, List.of(Ref.of("A13"), Ref.of("A14")), "split by service", notStated()),
          new ActionEvent.RecommendationsLinked(ACTION, List.of(Ref.of("v"))),
          new EvidenceEvent.ImpactEvidenceSubmitted(
              Ref.of("E1"),
              List.of(ACTION, RECOMMENDATION),
              "case audit",
              "Audit of forty files",
              "nine in ten plans are good",
              given(ImpreciseDate.parse("2020-11")),
              given(day("2020-12-07")),
              given("Principal Social Worker"),
              EvidenceEvent.Strength.PRACTICE,
              given(Ref.of("PA3")),
              given("ab".repeat(32))),
          new SchemeEvent.RatingSchemeAdopted(
              Ref.of("RAG"),
              "Red, amber, green and blue",
              given("2"),
              List.of(EntityKind.ACTION),
              List.of(
                  new RatingLevel("Blue", "done", notStated()),
                  new RatingLevel("Green", "on track", notStated()),
                  new RatingLevel("Amber", "at risk", given("may miss its date")),
                  new RatingLevel("Red", "late", notStated())),
              new RatingCalculation.ByDueDate("Red", 28, "Amber", "Green", "Blue"),
              day("2020-04-01")),
          new MeasureEvent.MeasureDefined(
              MEASURE,
              "Unallocated cases",
              given("CS-12"),
              notStated(),
              given("1"),
              given("cases"),
              MeasureEvent.Polarity.LOWER_IS_BETTER,
              given("weekly"),
              given("cases without a social worker"),
              notApplicable(),
              given("fewer than five are not shown"),
              given(new BigDecimal("5")),
              given("Head of Service"),
              List.of(ACTION)),
          new MeasureEvent.ObservationReported(
              MEASURE,
              ImpreciseDate.parse("2020-01"),
              given("1"),
              new Figure.Number(
                  new BigDecimal("12.50"),
                  List.of(new Figure.Part(new BigDecimal("10"), "in assessment"))),
              given("down from 20"),
              MeasureEvent.Firmness.PROVISIONAL,
              given(day("2020-02-01"))),
          new MeasureEvent.MeasureDefinitionRevised(
              MEASURE,
              "2",
              given("cases without a named social worker for a working day"),
              given("cases"),
              MeasureEvent.Polarity.LOWER_IS_BETTER,
              notStated(),
              notApplicable(),
              given(day("2020-04-01")),
              "the region counts them so"),
          new MeasureEvent.BaselineSet(
              MEASURE,
              given(ImpreciseDate.parse("2019-09")),
              new Figure.Number(new BigDecimal("20"), List.of()),
              given("twenty in September")),
          new MeasureEvent.TargetSet(
              MEASURE,
              new BigDecimal("8"),
              given(new BigDecimal("2.5")),
              day("2020-04-01"),
              given(ImpreciseDate.parse("2021-03")),
              given("no more than eight"),
              given(Ref.of("D4"))),
          new MeasureEvent.ObservationRevised(
              MEASURE,
              ImpreciseDate.parse("2020-01"),
              given("1"),
              new Figure.Number(new BigDecimal("13"), List.of()),
              notStated(),
              MeasureEvent.Firmness.FINAL,
              given(day("2020-03-02")),
              "a late return was counted"),
          new MeasureEvent.ComparatorRecorded(
              MEASURE,
              MeasureEvent.ComparatorScope.STATISTICAL_NEIGHBOURS,
              notStated(),
              ImpreciseDate.parse("2019"),
              new Figure.Number(new BigDecimal("9.1"), List.of()),
              notStated()),
          new MeasureEvent.MeasureRated(
              MEASURE,
              ImpreciseDate.parse("2020-01"),
              given("1"),
              Ref.of("RG1"),
              "Amber",
              given(day("2020-03-05")),
              given("Red"),
              given("the figure of February is better")),
          new RiskEvent.RiskIdentified(
              RISK,
              "Turnover of social workers",
              notStated(),
              given("pay below that of neighbours"),
              given("assessments are late"),
              List.of("retention payments"),
              given("Director"),
              List.of(ACTION)),
          new RiskEvent.RiskRated(
              RISK,
              RiskEvent.RatingOf.CURRENT,
              new RiskRating("B2", notStated()),
              given(MATRIX),
              given("B"),
              given("2"),
              given(day("2020-04-07"))),
          new RiskEvent.MitigationAdded(
              RISK, "golden hellos", given("Director"), given(ImpreciseDate.parse("2020-06"))),
          new RiskEvent.MitigationDone(
              RISK, "golden hellos", given(day("2020-06-12")), given("eleven were paid")),
          new RiskEvent.RiskEscalated(RISK, BOARD, "it is beyond the service", given(Ref.of("D4"))),
          new RiskEvent.RiskTolerated(RISK, "no more can be paid", notStated()),
          new RiskEvent.RiskMitigated(
              RISK, given(ImpreciseDate.parse("2020-09")), "turnover has halved"),
          new RiskEvent.RiskMaterialised(
              RISK, given(day("2020-10-12")), "a whole team left within a week"),
          new RiskEvent.RiskClosed(RISK, notStated(), "every post is filled", given(Ref.of("D4"))),
          new RiskEvent.RiskReopened(RISK, "posts are vacant again"),
          new RiskEvent.RiskLinked(RISK, List.of(RECOMMENDATION, Ref.of("M7"))),
          new RiskEvent.RiskMatrixAdopted(
              MATRIX,
              "Corporate risk matrix",
              given("3"),
              List.of(
                  new RiskMatrix.Level("B", "likely"), new RiskMatrix.Level("C", "quite possible")),
              List.of(new RiskMatrix.Level("2", "critical"), new RiskMatrix.Level("3", "marginal")),
              List.of(
                  new RiskMatrix.Band("B", "2", "high"),
                  new RiskMatrix.Band("B", "3", "medium"),
                  new RiskMatrix.Band("C", "2", "medium"),
                  new RiskMatrix.Band("C", "3", "low")),
              RiskMatrix.Rendering.LETTER_AND_NUMBER,
              day("2020-04-01")),
          new MeetingEvent.MeetingScheduled(
              MEETING, BOARD, day("2020-03-05"), "Improvement Board, 5 March 2020"),
          new MeetingEvent.PackIssued(
              MEETING, List.of(EntityKind.ACTION, EntityKind.MEASURE), List.of(Ref.of("PA3"))),
          new MeetingEvent.PaperTabled(MEETING, Ref.of("PA4"), given("arrived that morning")),
          new MeetingEvent.MeetingOpened(MEETING, day("2020-03-05"), MeetingEvent.Quorate.QUORATE),
          new MeetingEvent.AttendanceRecorded(
              MEETING,
              List.of(
                  new Attendance(
                      given(Ref.of("AP1")), "independent chair", Attendance.Presence.PRESENT),
                  new Attendance(notApplicable(), "head teacher", Attendance.Presence.APOLOGIES))),
          new MeetingEvent.VerbalUpdateGiven(
              MEETING, "Director", "Two auditors have started", List.of(ACTION)),
          new MeetingEvent.MeetingClosed(MEETING),
          new MeetingEvent.MinutesConfirmed(MEETING, Ref.of("MT5")),
          new MeetingEvent.AgendaSet(
              MEETING,
              List.of(
                  new MeetingEvent.AgendaItem(
                      "5",
                      "Progress of the plan",
                      given("to decide"),
                      List.of(Ref.of("PA3")),
                      List.of(ACTION)))),
          new MeetingEvent.MeetingPostponed(
              Ref.of("MT6"), given(day("2020-05-14")), given("the building is closed")),
          new MeetingEvent.MeetingCancelled(Ref.of("MT7"), notStated()),
          new MeetingEvent.InterestDeclared(
              MEETING,
              "head teacher",
              given(Ref.of("AP1")),
              "governs a school named in item 5",
              given("took no part in item 5")),
          new MeetingEvent.MinutesDrafted(MEETING, given(day("2020-03-12")), given(Ref.of("PA5"))),
          new MeetingEvent.MinutesCorrected(
              MEETING,
              "ten auditors",
              "two auditors",
              "the figure was misheard",
              given(Ref.of("MT6"))),
          new ChallengeEvent.ChallengeRaised(
              Ref.of("C1"),
              MEETING,
              given("5"),
              "independent chair",
              "How do we know that the audits change practice?",
              List.of(ACTION)),
          new ChallengeEvent.ChallengeAnswered(
              Ref.of("C1"),
              MEETING,
              "Head of Practice",
              "We shall look again at forty plans in May",
              ChallengeEvent.Satisfied.NOT_SATISFIED,
              given("a paper in May")),
          new BoardActionEvent.BoardActionRaised(
              Ref.of("BA1"),
              MEETING,
              given(Ref.of("D4")),
              "Bring the audits of May to the board",
              given("Head of Practice"),
              given(day("2020-05-07"))),
          new BoardActionEvent.BoardActionAssigned(Ref.of("BA1"), "Principal Social Worker"),
          new BoardActionEvent.BoardActionDone(
              Ref.of("BA1"), given(ImpreciseDate.parse("2020-05")), given("in the pack")),
          new BoardActionEvent.BoardActionAccepted(Ref.of("BA1"), Ref.of("MT6")),
          new BoardActionEvent.BoardActionCarriedForward(
              Ref.of("BA1"), Ref.of("MT5"), given(day("2020-06-04")), given("not ready")),
          new BoardActionEvent.BoardActionDropped(
              Ref.of("BA2"), Ref.of("D4"), given("overtaken by events")),
          new DecisionEvent.DecisionRecorded(
              Ref.of("D4"),
              MEETING,
              given("5"),
              "The plan is approved",
              DecisionEvent.DecisionType.APPROVE,
              DecisionEvent.Standing.MADE,
              List.of("to send it back"),
              notStated(),
              List.of(Ref.of("PA3")),
              List.of(Ref.of("P1")),
              List.of(new Effect(Effect.Kind.APPROVE_PLAN, Ref.of("P1"), notApplicable())),
              List.of("the money is found"),
              given("Director")),
          new DecisionEvent.DecisionSought(
              Ref.of("D5"),
              given(BOARD),
              given(MEETING),
              "Head of Practice",
              "To extend the audit by four weeks",
              DecisionEvent.DecisionType.EXTEND,
              given(Ref.of("PA3")),
              List.of(ACTION)),
          new DecisionEvent.DecisionTakenElsewhere(
              Ref.of("D6"),
              "Cabinet",
              DecisionEvent.DecidedAs.BODY,
              notStated(),
              given(day("2019-11-12")),
              "Two more auditors are paid for",
              DecisionEvent.DecisionType.APPROVE,
              given("the work is urgent"),
              List.of(Ref.of("PA3")),
              List.of(ACTION),
              List.of(
                  new Effect(
                      Effect.Kind.EXTEND_ACTION,
                      ACTION,
                      given(ImpreciseDate.parse("2020-04-30"))))),
          new DecisionEvent.DissentRecorded(
              Ref.of("D4"), "head teacher", given("the plan asks too little of schools")),
          new DecisionEvent.DecisionDeferred(
              Ref.of("D5"), MEETING, given(Ref.of("MT5")), given("the audit is not ready")),
          new DecisionEvent.DecisionRatified(Ref.of("D4"), Ref.of("MT5")),
          new DecisionEvent.DecisionRescinded(
              Ref.of("D4"), Ref.of("D6"), "the money was not found"),
          new DecisionEvent.DecisionSuperseded(Ref.of("D4"), Ref.of("D6")),
          new DecisionEvent.DecisionImplemented(
              Ref.of("D6"), given(ImpreciseDate.parse("2020-02")), given("both have started")),
          new PaperEvent.DocumentRegistered(
              Ref.of("PA3"),
              "Progress report",
              "report to the board",
              given(day("2020-02-26")),
              given("Head of Practice"),
              notStated(),
              given("to note"),
              notApplicable(),
              notStated(),
              new Restriction.Exempt(given("paragraph 2"))),
          new PaperEvent.ReviewSubmitted(
              Ref.of("H-1"),
              "Commissioner's report",
              "Commissioner",
              "Secretary of State",
              day("2019-12-02"),
              given("services should stay with the council"),
              given(Ref.of("RV1")),
              given(Ref.of("IV4")),
              new Restriction.Hidden("embargoed until published")),
          new InterventionEvent.AdviserAppointed(
              Ref.of("IV1"),
              "Improvement adviser",
              given("Department for Education"),
              given(ImpreciseDate.parse("2019-09")),
              given("a critical friend"),
              notStated(),
              notStated()),
          new InterventionEvent.CommissionerAppointed(
              Ref.of("IV2"),
              "Commissioner for children's services",
              given("Secretary of State"),
              notStated(),
              given("to say whether services should leave the council"),
              given(Ref.of("PA4")),
              given("Education Act 1996, s.497A")),
          new InterventionEvent.ImprovementNoticeIssued(
              Ref.of("IV3"),
              "Improvement notice",
              given("Department for Education"),
              given(day("2019-09-16")),
              notStated(),
              List.of("Set up an improvement board"),
              given("at least every six months")),
          new InterventionEvent.StatutoryDirectionIssued(
              Ref.of("IV4"),
              "Statutory direction",
              given("Education Act 1996, s.497A"),
              given("Secretary of State"),
              given(day("2019-08-31")),
              given("to improve services without delay"),
              given(Ref.of("PA3"))),
          new InterventionEvent.StatutoryDirectionUpdated(
              Ref.of("IV4"),
              given(day("2020-01-07")),
              given("still not to an adequate standard"),
              notStated()),
          new InterventionEvent.InterventionLifted(
              Ref.of("IV3"),
              given(day("2021-09-01")),
              given("services are no longer inadequate"),
              given(day("2022-08-31"))),
          new InterventionEvent.InterventionReplaced(
              Ref.of("IV1"), Ref.of("IV2"), given(ImpreciseDate.parse("2019-10"))),
          new InterventionEvent.PostInterventionSupportEnded(
              Ref.of("IV3"), given(day("2022-08-31")), notStated()),
          new InterventionEvent.RequirementSet(
              Ref.of("Q1"),
              Ref.of("IV4"),
              "Work with the commissioner",
              given(ImpreciseDate.parse("2020-03"))),
          new InterventionEvent.RequirementProgressReported(
              Ref.of("Q1"),
              "They meet each week",
              given(day("2020-01-20")),
              List.of(Ref.of("PA3"))),
          new InterventionEvent.RequirementMet(
              Ref.of("Q1"),
              given(day("2020-03-31")),
              given("the commissioner says so"),
              given(Ref.of("D4"))),
          new InterventionEvent.ReviewScheduled(
              Ref.of("RV1"),
              Ref.of("IV4"),
              "Review at six months",
              given(6),
              notStated(),
              given("Commissioner"),
              given("Minister")),
          new InterventionEvent.ReviewHeld(
              Ref.of("RV1"), given(day("2020-07-07")), given("services improve")),
          new ArrangementEvent.LocalAreaDescribed(
              ArrangementEvent.LocalAreaKind.LOCAL_AUTHORITY,
              given("E06000035"),
              List.of("Neighbourshire"),
              List.of("Health and Care Partnership"),
              List.of("adoption")),
          new ArrangementEvent.ProgrammePhaseChanged(
              ArrangementEvent.Phase.INTERVENTION,
              day("2019-08-31"),
              given("a statutory direction was issued"),
              given(Ref.of("D4"))),
          new KnowledgeEvent.DiscrepancyReviewBegan(Ref.of("DQ1"), given("Head of Practice")),
          new KnowledgeEvent.DiscrepancyResolved(
              Ref.of("DQ1"), 2, "the inspectorate's letter", given(Ref.of("D4"))),
          new KnowledgeEvent.DiscrepancyLeftOpen(Ref.of("DQ2"), "neither source can be asked"),
          new KnowledgeEvent.DisclosureEmbargoed(
              List.of(Ref.of("K2")), given(ImpreciseDate.parse("2020-05")), "pre-election period"),
          new KnowledgeEvent.ThingsRestricted(
              List.of(Ref.of("RS1")), new Restriction.Exempt(given("3"))),
          new KnowledgeEvent.ReportedOut(
              Ref.of("RO1"),
              "Monthly report",
              "Chief Executive",
              given(new Audience("council")),
              given(day("2020-02-28")),
              List.of(Ref.of("P1")),
              17,
              given(Ref.of("PA3")),
              notStated()),
          new KnowledgeEvent.ResponseReceived(
              Ref.of("RO1"), given(day("2020-03-02")), "Noted with thanks"),
          new StatementEvent.StatementRecorded(
              Ref.of("S1"),
              StatementEvent.StatementKind.NOT_IN_THE_SOURCE,
              "The report holds no targets",
              List.of(Ref.of("PA3"))),
          new PartnerEvent.SupportPartnerAppointed(
              Ref.of("SP1"),
              "Neighbourshire Council",
              PartnerEvent.PartnerCapacity.PARTNER_IN_PRACTICE,
              given("diagnostics of the front door"),
              given("Department for Education"),
              given(ImpreciseDate.parse("2019-10")),
              notStated(),
              List.of(RECOMMENDATION)),
          new PartnerEvent.SupportPartnerReported(
              Ref.of("SP1"),
              given(day("2020-02-03")),
              "Thresholds are understood",
              given(Ref.of("PA4"))),
          new PartnerEvent.SupportPartnerEnded(
              Ref.of("SP1"), given(ImpreciseDate.parse("2020-12")), given("the work is done")),
          new ResourceEvent.ResourceAllocated(
              Ref.of("RS1"),
              "Social work capacity",
              new Amount.Pounds(new BigDecimal("700000.50")),
              given(new BigDecimal("12.5")),
              given("the council"),
              given("Cabinet"),
              given(Ref.of("D4")),
              given("2020 to 2021"),
              ResourceEvent.BudgetStanding.OVER_AND_ABOVE,
              List.of(ACTION)),
          new ResourceEvent.SpendReported(
              Ref.of("RS1"), new BigDecimal("120000"), given(day("2020-06-30")), notStated()),
          new KnowledgeEvent.Disclosed(
              List.of(Ref.of("H-1")),
              new Disclosure(Audience.PUBLIC, day("2020-01-07"), Disclosure.Means.PUBLISHED, null)),
          new KnowledgeEvent.AudienceJoined(
              Audience.DFE, Audience.board(BOARD), "its officer sits on the board"),
          new KnowledgeEvent.FactCorrected(17, SUBMITTED, "the letter bears another date"),
          new KnowledgeEvent.DiscrepancyNoted(
              Ref.of("DQ1"),
              "Two dates for the visit",
              List.of(Ref.of("I2")),
              List.of(
                  new SourceStatement(
                      "18 March", new Source("PA3", "2.4", ImpreciseDate.parse("2020-02-26"))),
                  new SourceStatement("19 March", new Source("a letter", null, null)))));

  private SampleEvents() {}

  /** One of every kind, in the order of the catalogue. */
  public static List<ProgrammeEvent> all() {
    return ALL;
  }

  /** The sample of each kind. */
  public static Map<Class<?>, ProgrammeEvent> byKind() {
    return ALL.stream().collect(Collectors.toMap(Object::getClass, Function.identity()));
  }

  /** The sample of one kind. */
  public static ProgrammeEvent of(Class<?> kind) {
    return Objects.requireNonNull(byKind().get(kind), () -> "there is no sample of " + kind);
  }

  /** What a programme is told so many times, each a little different. */
  public static List<ProgrammeEvent> progressReports(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .<ProgrammeEvent>mapToObj(SampleEvents::progressReport)
        .toList();
  }

  /** The n-th report on an action. */
  public static ProgrammeEvent progressReport(long n) {
    return new ActionEvent.ProgressReported(
        ACTION, "Report " + n, notStated(), notStated(), List.of(), List.of(), List.of());
  }

  /** An envelope as a secretariat's command would give it. */
  public static Envelope envelope(String commandId) {
    return new Envelope(
        commandId,
        "hash-of-" + commandId,
        "person-1",
        Role.SECRETARIAT,
        null,
        ImpreciseDate.parse("2020-03"),
        new Source("PA3", "2.4", day("2020-02-26")),
        List.of(
            new Disclosure(
                Audience.board(BOARD), day("2020-03-05"), Disclosure.Means.PACK, MEETING)),
        Ref.of("D4"),
        "import-1");
  }

  private static ImpreciseDate day(String day) {
    return ImpreciseDate.parse(day);
  }
}
