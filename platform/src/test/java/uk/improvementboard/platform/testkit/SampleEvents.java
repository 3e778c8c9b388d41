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
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.SourceStatement;

/** One event of every kind, and an envelope: invented, in the words of a board room. */
public final class SampleEvents {

  private static final Ref BOARD = Ref.of("IB");
  private static final Ref MEETING = Ref.of("MT4");
  private static final Ref INSPECTION = Ref.of("I1");
  private static final Ref ACTION = Ref.of("A12");
  private static final Ref RECOMMENDATION = Ref.of("iv");

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
              List.of(EntityKind.ACTION, EntityKind.RISK)),
          new BoardEvent.AppointmentMade(
              Ref.of("AP1"),
              BOARD,
              "independent chair",
              BoardEvent.Capacity.CHAIR,
              given("Commissioner"),
              notStated(),
              given(ImpreciseDate.parse("2019-09")),
              notApplicable(),
              given("person-7")),
          new BoardEvent.AppointmentEnded(
              Ref.of("AP1"), BOARD, ImpreciseDate.parse("2020"), notStated()),
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
          new RecommendationEvent.RecommendationRaised(
              RECOMMENDATION,
              "Improve the quality of plans",
              notStated(),
              RecommendationEvent.RecommendationKind.AREA_FOR_IMPROVEMENT,
              List.of(Ref.of("F2")),
              given(INSPECTION),
              given("leaders"),
              notStated()),
          new PlanEvent.PlanDrafted(
              Ref.of("P1"),
              "Improvement plan",
              given("1.0"),
              given("2019 to 2021"),
              List.of(RECOMMENDATION),
              List.of(BOARD),
              notApplicable(),
              List.of("Practice", "Leadership")),
          SUBMITTED,
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
              given("Nine in ten plans are good")),
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
          new MeasureEvent.MeasureDefined(
              Ref.of("M7"),
              "Unallocated cases",
              notStated(),
              given("cases"),
              MeasureEvent.Polarity.LOWER_IS_BETTER,
              given("weekly"),
              List.of(ACTION)),
          new MeasureEvent.ObservationReported(
              Ref.of("M7"),
              ImpreciseDate.parse("2020-01"),
              new Figure.Number(
                  new BigDecimal("12.50"),
                  List.of(new Figure.Part(new BigDecimal("10"), "in assessment"))),
              given("down from 20"),
              MeasureEvent.Firmness.PROVISIONAL,
              given(day("2020-02-01"))),
          new RiskEvent.RiskIdentified(
              Ref.of("K2"),
              "Turnover of social workers",
              notStated(),
              List.of("retention payments"),
              given("Director"),
              List.of(ACTION)),
          new RiskEvent.RiskRated(
              Ref.of("K2"), RiskEvent.RatingOf.CURRENT, new RiskRating("B2", notStated())),
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
          new DecisionEvent.DecisionRecorded(
              Ref.of("D4"),
              MEETING,
              "The plan is approved",
              DecisionEvent.DecisionType.APPROVE,
              DecisionEvent.Standing.MADE,
              notStated(),
              List.of(Ref.of("PA3")),
              List.of(Ref.of("P1"))),
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
              new Restriction.Hidden("embargoed until published")),
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
