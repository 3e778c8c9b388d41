package uk.improvementboard.query.reference;

import static uk.improvementboard.terms.EntityKind.ACTION;
import static uk.improvementboard.terms.EntityKind.APPOINTMENT;
import static uk.improvementboard.terms.EntityKind.BOARD;
import static uk.improvementboard.terms.EntityKind.BOARD_ACTION;
import static uk.improvementboard.terms.EntityKind.CHALLENGE;
import static uk.improvementboard.terms.EntityKind.DECISION;
import static uk.improvementboard.terms.EntityKind.FINDING;
import static uk.improvementboard.terms.EntityKind.INSPECTION;
import static uk.improvementboard.terms.EntityKind.MEASURE;
import static uk.improvementboard.terms.EntityKind.MEETING;
import static uk.improvementboard.terms.EntityKind.PAPER;
import static uk.improvementboard.terms.EntityKind.PLAN;
import static uk.improvementboard.terms.EntityKind.PROGRAMME;
import static uk.improvementboard.terms.EntityKind.RATING_SCHEME;
import static uk.improvementboard.terms.EntityKind.RECOMMENDATION;
import static uk.improvementboard.terms.EntityKind.REPORT_OUT;
import static uk.improvementboard.terms.EntityKind.RISK;
import static uk.improvementboard.terms.EntityKind.RISK_MATRIX;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * What one event says, word by word: about which thing, and which value of which field. Only the
 * events that the random programmes are made of.
 */
final class WhatIsSaid {

  final EntityKind kind;
  final Ref thing;

  /** The values by field, as text. */
  final Map<String, String> values = new LinkedHashMap<>();

  private final long place;

  private WhatIsSaid(EntityKind kind, Ref thing, long place) {
    this.kind = kind;
    this.thing = thing;
    this.place = place;
  }

  private WhatIsSaid says(String field, Object value) {
    values.put(field, value.toString());
    return this;
  }

  /** One entry of several that stand beside each other, such as the reports on an action. */
  private WhatIsSaid adds(String field, Object... namesAndValues) {
    return says(field + "/" + String.format("%010d", place), several(namesAndValues));
  }

  /** One of several by what tells them apart, such as the targets of a measure by their days. */
  private WhatIsSaid saysOf(String field, Object key, Object... namesAndValues) {
    return says(field + "/" + key, several(namesAndValues));
  }

  private static String several(Object... namesAndValues) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(i == 0 ? "" : ", ").append(namesAndValues[i]).append('=');
      text.append(namesAndValues[i + 1]);
    }
    return text.append(']').toString();
  }

  /** The title or words by which the thing is recognised, where this event gives them. */
  @Nullable String title() {
    return values.get(
        switch (kind) {
          case FINDING, ACTION, DECISION, CHALLENGE, BOARD_ACTION -> "text";
          case APPOINTMENT -> "slot";
          default -> "title";
        });
  }

  private static WhatIsSaid nothing() {
    return new WhatIsSaid(PROGRAMME, ArrangementEvent.PROGRAMME, 0);
  }

  /**
   * What an event says.
   *
   * @param place the position it counts at: its own, or of the event that it corrects
   */
  static WhatIsSaid by(ProgrammeEvent event, long place) {
    return switch (event) {
      case ProgrammeEstablished e ->
          about(PROGRAMME, ArrangementEvent.PROGRAMME, place)
              .says("title", e.title())
              .says("localArea", e.localArea())
              .says("scope", e.scope())
              .says("trigger", e.trigger());
      case ProgrammePhaseChanged e ->
          about(PROGRAMME, ArrangementEvent.PROGRAMME, place)
              .says("phase", e.phase())
              .says("phaseSince", e.on())
              .says("phaseReason", e.reason())
              .says("phaseDecision", e.decision());
      case BoardEstablished e ->
          about(BOARD, e.board(), place)
              .says("title", e.name())
              .says("bodyKind", e.kind())
              .says("purpose", e.purpose());
      case TermsOfReferenceAdopted e ->
          about(BOARD, e.board(), place)
              .says("termsVersion", e.version())
              .says("termsPurpose", e.purpose())
              .says("cadence", e.cadence())
              .says("quorum", e.quorum())
              .says("oversees", e.oversees())
              .says("termsAdopted", e.adoptedOn())
              .says("mayDecide", e.mayDecide())
              .says("decisionRule", e.decisionRule())
              .says("slots", e.slots())
              .says("delegations", e.delegations());
      case AppointmentMade e ->
          about(APPOINTMENT, e.appointment(), place)
              .says("slot", e.slot())
              .says("board", e.board())
              .says("capacity", e.capacity())
              .says("post", e.post())
              .says("organisation", e.organisation())
              .says("from", e.from())
              .says("until", e.until())
              .says("holder", e.holder())
              .says("substituteFor", e.substituteFor());
      case AppointmentEnded e ->
          about(APPOINTMENT, e.appointment(), place)
              .says("until", e.on())
              .says("endReason", e.reason());
      case RatingSchemeAdopted e ->
          about(RATING_SCHEME, e.scheme(), place)
              .says("title", e.name())
              .says("schemeVersion", e.version())
              .says("appliesTo", e.appliesTo())
              .says("levels", e.levels())
              .says("calculation", e.calculation())
              .says("inForceFrom", e.from());
      case RiskMatrixAdopted e ->
          about(RISK_MATRIX, e.matrix(), place)
              .says("title", e.title())
              .says("matrixVersion", e.version())
              .says("inForceFrom", e.from())
              .says("rendering", e.rendering())
              .says("likelihoodLevels", e.likelihood())
              .says("impactLevels", e.impact())
              .says("bands", e.bands());
      case InspectionPlanned e ->
          about(INSPECTION, e.inspection(), place)
              .says("title", e.title())
              .says("edition", e.edition())
              .says("activity", e.activity())
              .says("status", "PLANNED")
              .says("plannedFor", e.planned())
              .says("publication", e.publication())
              .says("publicationRule", e.publicationRule());
      case InspectionActivitySuspended e ->
          about(INSPECTION, e.inspection(), place)
              .says("status", "SUSPENDED")
              .says("plannedFor", Stated.notApplicable())
              .says("suspendedFrom", e.from())
              .says("suspendedBy", e.by())
              .says("suspensionReason", e.reason());
      case InspectionOutcomeRecorded e ->
          about(INSPECTION, e.inspection(), place)
              .says("title", e.title())
              .says("edition", e.edition())
              .says("activity", e.activity())
              .says("status", "TOOK_PLACE")
              .says("plannedFor", e.planned())
              .says("tookPlace", e.actual())
              .says("received", e.received())
              .says("published", e.published())
              .says("publication", e.publication())
              .says("summary", e.summary());
      case JudgementRecorded e ->
          about(INSPECTION, e.inspection(), place).says("judgements/" + e.area(), e.grade());
      case AreaForImprovementRecorded e ->
          about(FINDING, e.finding(), place)
              .says("text", e.text())
              .says("inspection", e.inspection())
              .says("findingKind", "AREA_FOR_IMPROVEMENT")
              .says("area", e.area());
      case ReportPublished e ->
          about(INSPECTION, e.inspection(), place)
              .says("publication", "PUBLISHED")
              .says("published", e.on())
              .says("report", e.paper());
      case RecommendationRaised e ->
          about(RECOMMENDATION, e.recommendation(), place)
              .says("title", e.title().toOptional().orElse(e.text()))
              .says("text", e.text())
              .says("handling", "RECORDED")
              .says("recommendationKind", e.kind())
              .says("findings", e.findings())
              .says("inspection", e.inspection())
              .says("carriedFrom", e.carriedFrom())
              .says("selfEvaluation", e.selfEvaluation())
              .says("intervention", e.intervention())
              .says("area", e.area())
              .says("serviceArea", e.serviceArea())
              .says("sponsor", e.sponsor());
      case RecommendationAccepted e ->
          about(RECOMMENDATION, e.recommendation(), place)
              .says("handling", "ACCEPTED")
              .says("acceptedOn", e.on())
              .says("acceptedBy", e.by());
      case PlanDrafted e ->
          about(PLAN, e.plan(), place)
              .says("title", e.title())
              .says("status", "DRAFT")
              .says("planVersion", e.version())
              .says("period", e.period())
              .says("answers", e.answers())
              .says("overseenBy", e.overseenBy())
              .says("partOf", e.partOf())
              .says("supersedes", e.supersedes())
              .says("paper", e.paper())
              .says("content", e.content());
      case PlanSubmitted e ->
          about(PLAN, e.plan(), place)
              .says("status", "SUBMITTED")
              .says("submittedTo", e.to())
              .says("submittedOn", e.on())
              .says("requirement", e.requirement());
      case ActionProposed e ->
          about(ACTION, e.action(), place)
              .says("text", e.text())
              .says("stage", "PROPOSED")
              .says("recommendations", e.recommendations())
              .says("plan", e.plan())
              .says("lead", e.lead())
              .says("accountable", e.accountable())
              .says("partner", e.partner())
              .says("start", e.start())
              .says("originalDue", e.due())
              .says("due", e.due())
              .says("successCriteria", e.successCriteria())
              .says("workstream", e.workstream())
              .says("dependsOn", e.dependsOn())
              .says("cost", e.cost());
      case ActionStarted e ->
          about(ACTION, e.action(), place).says("stage", "IN_PROGRESS").says("startedOn", e.on());
      case ProgressReported e ->
          about(ACTION, e.action(), place)
              .says("rating", e.declaredRating())
              .adds(
                  "progress",
                  "narrative",
                  e.narrative(),
                  "period",
                  e.period(),
                  "declaredRating",
                  e.declaredRating(),
                  "barriers",
                  e.barriers(),
                  "nextSteps",
                  e.nextSteps(),
                  "evidence",
                  e.evidence());
      case ConfidenceRated e ->
          about(ACTION, e.action(), place)
              .says("confidence", e.rating())
              .adds(
                  "confidenceRatings",
                  "scheme",
                  e.scheme(),
                  "declared",
                  e.rating(),
                  "calculated",
                  e.calculated(),
                  "overridden",
                  false,
                  "on",
                  e.on(),
                  "reason",
                  e.reason());
      case ExtensionGranted e ->
          about(ACTION, e.action(), place)
              .says("due", e.until())
              .adds(
                  "extensions",
                  "from",
                  e.from(),
                  "until",
                  e.until(),
                  "grantedBy",
                  e.grantedBy(),
                  "reason",
                  e.reason());
      case CompletionClaimed e ->
          about(ACTION, e.action(), place)
              .says("stage", "COMPLETED")
              .says("completedOn", e.on())
              .says("completionEvidence", e.evidence());
      case ActionWithdrawn e ->
          about(ACTION, e.action(), place)
              .says("stage", "WITHDRAWN")
              .says("withdrawnBy", e.decision())
              .says("withdrawalReason", e.reason());
      case ActionSuperseded e ->
          about(ACTION, e.action(), place)
              .says("stage", "SUPERSEDED")
              .says("successors", e.successors())
              .says("supersededReason", e.reason())
              .says("supersededByDecision", e.decision());
      case MeasureDefined e ->
          about(MEASURE, e.measure(), place)
              .says("title", e.title())
              .says("code", e.code())
              .says("definition", e.definition())
              .says("definitionVersion", e.definitionVersion())
              .says("unit", e.unit())
              .says("polarity", e.polarity())
              .says("frequency", e.frequency())
              .says("numerator", e.numerator())
              .says("denominator", e.denominator())
              .says("suppressionRule", e.suppressionRule())
              .says("suppressedBelow", e.suppressedBelow())
              .says("owner", e.owner())
              .says("about", e.about())
              .saysOf(
                  "definitions",
                  e.definitionVersion(),
                  "definitionVersion",
                  e.definitionVersion(),
                  "definition",
                  e.definition(),
                  "unit",
                  e.unit(),
                  "polarity",
                  e.polarity(),
                  "numerator",
                  e.numerator(),
                  "denominator",
                  e.denominator(),
                  "countsFrom",
                  Stated.notStated(),
                  "reason",
                  Stated.notApplicable());
      case MeasureDefinitionRevised e ->
          about(MEASURE, e.measure(), place)
              .says("definition", e.definition())
              .says("definitionVersion", e.version())
              .says("unit", e.unit())
              .says("polarity", e.polarity())
              .says("numerator", e.numerator())
              .says("denominator", e.denominator())
              .saysOf(
                  "definitions",
                  e.version(),
                  "definitionVersion",
                  e.version(),
                  "definition",
                  e.definition(),
                  "unit",
                  e.unit(),
                  "polarity",
                  e.polarity(),
                  "numerator",
                  e.numerator(),
                  "denominator",
                  e.denominator(),
                  "countsFrom",
                  e.from(),
                  "reason",
                  e.reason());
      case TargetSet e ->
          about(MEASURE, e.measure(), place)
              .saysOf(
                  "targets",
                  e.from(),
                  "value",
                  e.value(),
                  "tolerance",
                  e.tolerance(),
                  "from",
                  e.from(),
                  "until",
                  e.until(),
                  "words",
                  e.words(),
                  "decision",
                  e.decision());
      case ObservationReported e ->
          about(MEASURE, e.measure(), place)
              .saysOf(
                  "observations",
                  observation(e.period(), e.definitionVersion()),
                  "period",
                  e.period(),
                  "definitionVersion",
                  e.definitionVersion(),
                  "figure",
                  e.figure(),
                  "words",
                  e.words(),
                  "firmness",
                  e.firmness(),
                  "extractedOn",
                  e.extractedOn(),
                  "revisedBecause",
                  Stated.notApplicable());
      case ObservationRevised e ->
          about(MEASURE, e.measure(), place)
              .saysOf(
                  "observations",
                  observation(e.period(), e.definitionVersion()),
                  "period",
                  e.period(),
                  "definitionVersion",
                  e.definitionVersion(),
                  "figure",
                  e.figure(),
                  "words",
                  e.words(),
                  "firmness",
                  e.firmness(),
                  "extractedOn",
                  e.extractedOn(),
                  "revisedBecause",
                  e.reason());
      case RiskIdentified e ->
          about(RISK, e.risk(), place)
              .says("title", e.title())
              .says("status", "OPEN")
              .says("description", e.description())
              .says("cause", e.cause())
              .says("consequence", e.consequence())
              .says("mitigations", e.mitigations())
              .says("owner", e.owner())
              .says("about", e.about());
      case RiskRated e ->
          about(RISK, e.risk(), place)
              .saysOf(
                  "ratings",
                  e.ratingOf(),
                  "code",
                  e.rating().code(),
                  "legend",
                  e.rating().legend(),
                  "matrix",
                  e.matrix(),
                  "likelihood",
                  e.likelihood(),
                  "impact",
                  e.impact(),
                  "ratedOn",
                  e.on());
      case RiskClosed e ->
          about(RISK, e.risk(), place)
              .says("status", "CLOSED")
              .says("closedOn", e.on())
              .says("closedBecause", e.reason())
              .says("closedBy", e.decision());
      case DocumentRegistered e ->
          about(PAPER, e.paper(), place)
              .says("title", e.title())
              .says("paperKind", e.kind())
              .says("dated", e.dated())
              .says("author", e.author())
              .says("summary", e.summary())
              .says("asks", e.asks())
              .says("partOf", e.partOf())
              .says("location", e.location());
      case MeetingScheduled e ->
          about(MEETING, e.meeting(), place)
              .says("title", e.title())
              .says("board", e.board())
              .says("date", e.on())
              .says("status", "SCHEDULED");
      case MeetingPostponed e ->
          about(MEETING, e.meeting(), place)
              .says("status", "POSTPONED")
              .says("date", e.to().toOptional().orElse(ImpreciseDate.UNKNOWN))
              .says("postponedBecause", e.reason());
      case PackIssued e ->
          about(MEETING, e.meeting(), place)
              .says("status", "PACK_ISSUED")
              .says("packSections", e.sections())
              .says("packPapers", e.papers());
      case PaperTabled e ->
          about(MEETING, e.meeting(), place)
              .adds("tabled", "paper", e.paper(), "reason", e.reason());
      case MeetingOpened e ->
          about(MEETING, e.meeting(), place)
              .says("status", "OPENED")
              .says("date", e.on())
              .says("quorate", e.quorate());
      case AttendanceRecorded e ->
          about(MEETING, e.meeting(), place).says("attendance", e.attendance());
      case VerbalUpdateGiven e ->
          about(MEETING, e.meeting(), place)
              .adds("told", "by", e.by(), "text", e.text(), "about", e.about());
      case MeetingClosed e -> about(MEETING, e.meeting(), place).says("status", "CLOSED");
      case MinutesConfirmed e ->
          about(MEETING, e.meeting(), place)
              .says("status", "MINUTES_CONFIRMED")
              .says("confirmedAt", e.at());
      case ChallengeRaised e ->
          about(CHALLENGE, e.challenge(), place)
              .says("text", e.question())
              .says("meeting", e.meeting())
              .says("item", e.item())
              .says("raisedBy", e.by())
              .says("about", e.about());
      case ChallengeAnswered e ->
          about(CHALLENGE, e.challenge(), place)
              .adds(
                  "answered",
                  "meeting",
                  e.meeting(),
                  "by",
                  e.by(),
                  "answer",
                  e.answer(),
                  "satisfied",
                  e.satisfied(),
                  "followUp",
                  e.followUp());
      case DecisionSought e ->
          about(DECISION, e.decision(), place)
              .says("text", e.text())
              .says("decisionType", e.type())
              .says("asked", e.text())
              .says("askedBy", e.by())
              .says("askedOf", e.board())
              .says("askedAt", e.meeting())
              .says("askedIn", e.paper())
              .says("about", e.about());
      case DecisionRecorded e ->
          about(DECISION, e.decision(), place)
              .says("text", e.text())
              .says("meeting", e.meeting())
              .says("decisionType", e.type())
              .says("standing", e.standing())
              .says("reasons", e.reasons())
              .says("reliedOn", e.reliedOn())
              .says("about", e.about())
              .says("item", e.item())
              .says("options", e.options())
              .says("effects", e.effects())
              .says("conditions", e.conditions())
              .says("delegate", e.delegate());
      case DecisionDeferred e ->
          about(DECISION, e.decision(), place)
              .adds("putOff", "meeting", e.meeting(), "to", e.to(), "reason", e.reason());
      case DecisionRescinded e ->
          about(DECISION, e.decision(), place)
              .says("rescindedBy", e.by())
              .says("rescindedBecause", e.reason());
      case DecisionSuperseded e ->
          about(DECISION, e.decision(), place).says("supersededBy", e.by());
      case BoardActionRaised e ->
          about(BOARD_ACTION, e.boardAction(), place)
              .says("text", e.text())
              .says("meeting", e.meeting())
              .says("decision", e.decision())
              .says("owner", e.owner())
              .says("originalDue", e.due())
              .says("due", e.due());
      case BoardActionDone e ->
          about(BOARD_ACTION, e.boardAction(), place)
              .says("doneOn", e.on())
              .says("doneHow", e.words());
      case BoardActionAccepted e ->
          about(BOARD_ACTION, e.boardAction(), place).says("acceptedAt", e.at());
      case BoardActionCarriedForward e -> carriedForward(e, place);
      case BoardActionDropped e ->
          about(BOARD_ACTION, e.boardAction(), place)
              .says("droppedBy", e.decision())
              .says("droppedBecause", e.reason());
      case AudienceJoined e ->
          about(PROGRAMME, ArrangementEvent.PROGRAMME, place)
              .says("learnsFrom/" + e.audience() + " from " + e.learnsFrom(), e.because());
      case ReportedOut e ->
          about(REPORT_OUT, e.reportOut(), place)
              .says("title", e.title())
              .says("sentTo", e.to())
              .says("audience", e.audience())
              .says("sentOn", e.on())
              .says("reported", e.what())
              .says("positionSent", e.positionSent())
              .says("paper", e.paper())
              .says("response", e.response());
      // who may know of a thing says nothing of the thing
      case Disclosed e -> nothing();
      case DisclosureEmbargoed e -> nothing();
      case ThingsRestricted e -> nothing();
      default ->
          throw new IllegalArgumentException("not one of the events of the checker: " + event);
    };
  }

  private static WhatIsSaid carriedForward(BoardActionCarriedForward e, long place) {
    WhatIsSaid said =
        about(BOARD_ACTION, e.boardAction(), place)
            .adds("carriedForward", "at", e.at(), "due", e.due(), "reason", e.reason());
    return e.due() instanceof Stated.Given<ImpreciseDate> moved ? said.says("due", moved) : said;
  }

  /** Observations are told apart by their period and the definition they were counted by. */
  private static String observation(ImpreciseDate period, Stated<String> definition) {
    return definition
        .toOptional()
        .map(version -> period + " by definition " + version)
        .orElse(period.toString());
  }

  private static WhatIsSaid about(EntityKind kind, Ref thing, long place) {
    return new WhatIsSaid(kind, thing, place);
  }
}
