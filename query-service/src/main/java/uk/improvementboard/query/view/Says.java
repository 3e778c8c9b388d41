package uk.improvementboard.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
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
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * What each event says about which fields of which things: the only place that knows. A new event
 * does not compile until it is said here what it says.
 */
public final class Says {

  /** One thing said by one event about one field of one thing. */
  record Statement(Ref about, EntityKind kind, Field field, Object value) {}

  private final Ref about;
  private final EntityKind kind;
  private final List<Statement> statements = new ArrayList<>();

  private Says(Ref about, EntityKind kind) {
    this.about = about;
    this.kind = kind;
  }

  static Says about(EntityKind kind, Ref ref) {
    return new Says(ref, kind);
  }

  Says that(String field, Object value) {
    statements.add(new Statement(about, kind, Field.of(field), value));
    return this;
  }

  Says that(Field field, Object value) {
    statements.add(new Statement(about, kind, field, value));
    return this;
  }

  /** The field by which people recognise a thing of a kind. */
  public static String titleField(EntityKind kind) {
    return switch (kind) {
      case FINDING, ACTION, DECISION, CHALLENGE, BOARD_ACTION, REQUIREMENT, STATEMENT -> "text";
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
          DISCREPANCY,
          WORKSTREAM,
          EVIDENCE,
          RATING_SCHEME,
          RISK_MATRIX,
          REPORTING_LINE,
          SELF_EVALUATION,
          INTERVENTION,
          REVIEW,
          SUPPORT_PARTNER,
          RESOURCE,
          REPORT_OUT,
          FORWARD_ITEM ->
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

  /**
   * The things an event bears on: what it is mainly about and, where that is another, what it says
   * something about.
   */
  public static Set<Ref> concerns(ProgrammeEvent event) {
    Ref main = event.subjects().getFirst();
    return event instanceof AudienceJoined && !main.equals(ArrangementEvent.PROGRAMME)
        ? Set.of(main, ArrangementEvent.PROGRAMME)
        : Set.of(main);
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

  /** Whether anything said of a thing says what it is called. */
  public static boolean hasTitle(Thing thing) {
    return !thing.said(titleField(thing.kind())).isEmpty();
  }

  static Says one(ProgrammeEvent event, long place) {
    return switch (event) {
      case ArrangementEvent e -> ArrangementStatements.of(e, place);
      case BoardEvent e -> BoardStatements.of(e, place);
      case InspectionEvent e -> InspectionStatements.of(e, place);
      case RecommendationEvent e -> RecommendationStatements.of(e, place);
      case SelfEvaluationEvent e -> SelfEvaluationStatements.of(e, place);
      case ForwardPlanEvent e -> ForwardPlanStatements.of(e, place);
      case PlanEvent e -> PlanStatements.of(e, place);
      case ActionEvent e -> ActionStatements.of(e, place);
      case MeasureEvent e -> MeasureStatements.of(e, place);
      case RiskEvent e -> RiskStatements.of(e, place);
      case SchemeEvent e -> SchemeStatements.of(e, place);
      case EvidenceEvent e -> EvidenceStatements.of(e, place);
      case MeetingEvent e -> MeetingStatements.of(e, place);
      case ChallengeEvent e -> ChallengeStatements.of(e, place);
      case DecisionEvent e -> DecisionStatements.of(e, place);
      case BoardActionEvent e -> BoardActionStatements.of(e, place);
      case PaperEvent e -> PaperStatements.of(e, place);
      case InterventionEvent e -> InterventionStatements.of(e, place);
      case StatementEvent e -> StatementStatements.of(e, place);
      case PartnerEvent e -> PartnerStatements.of(e, place);
      case ResourceEvent e -> ResourceStatements.of(e, place);
      case KnowledgeEvent e -> KnowledgeStatements.of(e, place);
    };
  }
}
