package uk.improvementboard.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.InspectionEvent.Finding;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionExpected;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * What each event says about which fields of which things: the only place that knows. A new event
 * does not compile until it is said here what it says.
 */
public final class Says {

  /** Where an inspection or visit stands. */
  public enum InspectionStatus {
    EXPECTED,
    PLANNED,
    SUSPENDED,
    TOOK_PLACE
  }

  /** Where a plan stands. */
  public enum PlanStatus {
    DRAFT,
    SUBMITTED
  }

  /** Where an action stands. */
  public enum ActionStage {
    PROPOSED,
    APPROVED,
    IN_PROGRESS,
    COMPLETED
  }

  /** Where a meeting stands. */
  public enum MeetingStatus {
    SCHEDULED,
    PACK_ISSUED,
    OPENED,
    CLOSED,
    MINUTES_CONFIRMED
  }

  /** One thing said by one event about one field of one thing. */
  record Statement(Ref about, EntityKind kind, Field field, Object value) {}

  private final Ref about;
  private final EntityKind kind;
  private final List<Statement> statements = new ArrayList<>();

  private Says(Ref about, EntityKind kind) {
    this.about = about;
    this.kind = kind;
  }

  private static Says about(EntityKind kind, Ref ref) {
    return new Says(ref, kind);
  }

  private Says that(String field, Object value) {
    statements.add(new Statement(about, kind, Field.of(field), value));
    return this;
  }

  private Says that(Field field, Object value) {
    statements.add(new Statement(about, kind, field, value));
    return this;
  }

  /** The field by which people recognise a thing of a kind. */
  public static String titleField(EntityKind kind) {
    return switch (kind) {
      case FINDING, ACTION, DECISION -> "text";
      case APPOINTMENT -> "slot";
      case PROGRAMME,
          BOARD,
          INSPECTION,
          RECOMMENDATION,
          PLAN,
          MEASURE,
          RISK,
          MEETING,
          PAPER,
          DISCREPANCY ->
          "title";
    };
  }

  /** Everything an event says, when its statements count at a place in the record. */
  static List<Statement> of(ProgrammeEvent event, long place) {
    return one(event, place).statements;
  }

  /** The kinds of the things an event says something about. */
  public static Map<Ref, EntityKind> kinds(ProgrammeEvent event) {
    Says says = one(event, 0);
    return says.statements.isEmpty() ? Map.of() : Map.of(says.about, says.kind);
  }

  /** The title an event gives to the thing it is mainly about, if it gives one. */
  public static Optional<String> title(ProgrammeEvent event) {
    Says says = one(event, 0);
    String field = titleField(says.kind);
    return says.statements.stream()
        .filter(statement -> statement.field().name().equals(field))
        .map(statement -> statement.value().toString())
        .findFirst();
  }

  private static Says one(ProgrammeEvent event, long place) {
    return switch (event) {
      case ProgrammeEstablished e ->
          about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
              .that("title", e.title())
              .that("localArea", e.localArea())
              .that("scope", e.scope())
              .that("trigger", e.trigger());
      case BoardEstablished e ->
          about(EntityKind.BOARD, e.board())
              .that("title", e.name())
              .that("bodyKind", e.kind())
              .that("purpose", e.purpose());
      case TermsOfReferenceAdopted e ->
          about(EntityKind.BOARD, e.board())
              .that("termsVersion", e.version())
              .that("termsPurpose", e.purpose())
              .that("cadence", e.cadence())
              .that("quorum", e.quorum())
              .that("oversees", e.oversees());
      case AppointmentMade e ->
          about(EntityKind.APPOINTMENT, e.appointment())
              .that("slot", e.slot())
              .that("board", e.board())
              .that("capacity", e.capacity())
              .that("post", e.post())
              .that("organisation", e.organisation())
              .that("from", e.from())
              .that("until", e.until())
              .that("holder", e.holder());
      case AppointmentEnded e ->
          about(EntityKind.APPOINTMENT, e.appointment())
              .that("until", Stated.given(e.on()))
              .that("endReason", e.reason());
      case InspectionExpected e ->
          about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", e.edition())
              .that("activity", e.activity())
              .that("status", InspectionStatus.EXPECTED)
              .that("window", e.window())
              .that("basis", e.basis())
              .that("linesOfEnquiry", e.linesOfEnquiry());
      case InspectionPlanned e ->
          about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", e.edition())
              .that("activity", e.activity())
              .that("status", InspectionStatus.PLANNED)
              .that("plannedFor", Stated.given(e.planned()))
              .that("publication", e.publication())
              .that("publicationRule", e.publicationRule());
      case InspectionActivitySuspended e ->
          about(EntityKind.INSPECTION, e.inspection())
              .that("status", InspectionStatus.SUSPENDED)
              .that("plannedFor", Stated.notApplicable())
              .that("suspendedFrom", e.from())
              .that("suspendedBy", e.by())
              .that("suspensionReason", e.reason());
      case InspectionOutcomeRecorded e ->
          about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", Stated.given(e.edition()))
              .that("activity", e.activity())
              .that("status", InspectionStatus.TOOK_PLACE)
              .that("plannedFor", e.planned())
              .that("tookPlace", e.actual())
              .that("received", e.received())
              .that("published", e.published())
              .that("publication", e.publication())
              .that("summary", e.summary());
      case JudgementRecorded e ->
          about(EntityKind.INSPECTION, e.inspection())
              .that(Field.of("judgements", e.area()), e.grade());
      case Finding e ->
          about(EntityKind.FINDING, e.finding())
              .that("text", e.text())
              .that("inspection", e.inspection())
              .that("findingKind", e.kindOfFinding())
              .that("area", e.area());
      case RecommendationRaised e ->
          about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("title", e.title().toOptional().orElse(e.text()))
              .that("text", e.text())
              .that("recommendationKind", e.kind())
              .that("findings", e.findings())
              .that("inspection", e.inspection())
              .that("area", e.area())
              .that("sponsor", e.sponsor());
      case PlanDrafted e ->
          about(EntityKind.PLAN, e.plan())
              .that("title", e.title())
              .that("status", PlanStatus.DRAFT)
              .that("planVersion", e.version())
              .that("period", e.period())
              .that("answers", e.answers())
              .that("overseenBy", e.overseenBy())
              .that("partOf", e.partOf())
              .that("content", e.content());
      case PlanSubmitted e ->
          about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.SUBMITTED)
              .that("submittedTo", e.to())
              .that("submittedOn", e.on())
              .that("requirement", e.requirement());
      case ActionProposed e ->
          about(EntityKind.ACTION, e.action())
              .that("text", e.text())
              .that("stage", ActionStage.PROPOSED)
              .that("recommendations", e.recommendations())
              .that("plan", e.plan())
              .that("lead", e.lead())
              .that("accountable", e.accountable())
              .that("partner", e.partner())
              .that("start", e.start())
              .that("originalDue", e.due())
              .that("due", e.due())
              .that("successCriteria", e.successCriteria());
      case ActionApproved e ->
          about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.APPROVED)
              .that("approvedOn", e.on())
              .that("approvedBy", e.by());
      case ActionStarted e ->
          about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.IN_PROGRESS)
              .that("startedOn", e.on());
      case ProgressReported e ->
          about(EntityKind.ACTION, e.action())
              .that("rating", e.declaredRating())
              .that(Field.entry("progress", place), Progress.of(e));
      case CompletionClaimed e ->
          about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.COMPLETED)
              .that("completedOn", e.on())
              .that("completionEvidence", e.evidence());
      case MeasureDefined e ->
          about(EntityKind.MEASURE, e.measure())
              .that("title", e.title())
              .that("definition", e.definition())
              .that("unit", e.unit())
              .that("polarity", e.polarity())
              .that("frequency", e.frequency())
              .that("about", e.about());
      case ObservationReported e ->
          about(EntityKind.MEASURE, e.measure())
              .that(Field.of("observations", e.period()), Observation.of(e));
      case RiskIdentified e ->
          about(EntityKind.RISK, e.risk())
              .that("title", e.title())
              .that("description", e.description())
              .that("mitigations", e.mitigations())
              .that("owner", e.owner())
              .that("about", e.about());
      case RiskRated e ->
          about(EntityKind.RISK, e.risk())
              .that(Field.of("ratings", e.ratingOf().name()), e.rating());
      case MeetingScheduled e ->
          about(EntityKind.MEETING, e.meeting())
              .that("title", e.title())
              .that("board", e.board())
              .that("date", e.on())
              .that("status", MeetingStatus.SCHEDULED);
      case PackIssued e ->
          about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.PACK_ISSUED)
              .that("packSections", e.sections())
              .that("packPapers", e.papers());
      case PaperTabled e ->
          about(EntityKind.MEETING, e.meeting())
              .that(Field.entry("tabled", place), new Tabled(e.paper(), e.reason()));
      case MeetingOpened e ->
          about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.OPENED)
              .that("date", e.on())
              .that("quorate", e.quorate());
      case AttendanceRecorded e ->
          about(EntityKind.MEETING, e.meeting()).that("attendance", e.attendance());
      case VerbalUpdateGiven e ->
          about(EntityKind.MEETING, e.meeting())
              .that(Field.entry("told", place), new Told(e.by(), e.text(), e.about()));
      case MeetingClosed e ->
          about(EntityKind.MEETING, e.meeting()).that("status", MeetingStatus.CLOSED);
      case MinutesConfirmed e ->
          about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.MINUTES_CONFIRMED)
              .that("confirmedAt", e.at());
      case DecisionRecorded e ->
          about(EntityKind.DECISION, e.decision())
              .that("text", e.text())
              .that("meeting", e.meeting())
              .that("decisionType", e.type())
              .that("standing", e.standing())
              .that("reasons", e.reasons())
              .that("reliedOn", e.reliedOn())
              .that("about", e.about());
      case DocumentRegistered e ->
          about(EntityKind.PAPER, e.paper())
              .that("title", e.title())
              .that("paperKind", e.kind())
              .that("dated", e.dated())
              .that("author", e.author())
              .that("summary", e.summary())
              .that("asks", e.asks())
              .that("partOf", e.partOf())
              .that("location", e.location());
      case ReviewSubmitted e ->
          about(EntityKind.PAPER, e.paper())
              .that("title", e.title())
              .that("paperKind", "review")
              .that("submittedBy", e.by())
              .that("submittedTo", e.to())
              .that("submittedOn", e.submitted())
              .that("conclusion", e.conclusion());
      case AudienceJoined e ->
          about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
              .that(Field.of("learnsFrom", e.audience() + " from " + e.learnsFrom()), e.because());
      case DiscrepancyNoted e ->
          about(EntityKind.DISCREPANCY, e.discrepancy())
              .that("title", e.title())
              .that("about", e.about())
              .that("sources", e.statements());
      // who was told is knowledge, not a statement about the thing
      case Disclosed e -> about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME);
      case FactCorrected e -> one(e.instead(), place);
    };
  }
}
