package uk.improvementboard.query.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.SignOffRefused;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardEvent.BoardPhaseChanged;
import uk.improvementboard.events.BoardEvent.BoardStoodDown;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.InterventionEvent.RequirementMet;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyResolved;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.PlanEvent.PlanApproved;
import uk.improvementboard.events.PlanEvent.PlanClosed;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.PlanEvent.PlanRebaselined;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationReopened;
import uk.improvementboard.events.RecommendationEvent.RecommendationSignedOff;
import uk.improvementboard.events.ResourceEvent.ResourceAllocated;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskEscalated;
import uk.improvementboard.events.RiskEvent.RiskTolerated;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.Effect.Kind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * A change that a decision authorised, and that an event in the record carried out: what leads from
 * a decision on to what became of it.
 *
 * @param kind what was done
 * @param on the thing it was done to
 * @param decision the decision it rests on, as the event or its envelope names it
 */
public record CarriedOut(Kind kind, Ref on, Ref decision) {

  /** What an event carried out, where it rests on a decision. */
  public static Optional<CarriedOut> by(RecordedEvent recorded) {
    return by(recorded.event(), recorded.envelope());
  }

  static Optional<CarriedOut> by(ProgrammeEvent event, Envelope envelope) {
    Ref authority = envelope.authority();
    return switch (event) {
      case PlanEndorsed e -> of(e, Kind.ENDORSE_PLAN, Stated.given(e.decision()), authority);
      case PlanApproved e -> of(e, Kind.APPROVE_PLAN, Stated.given(e.decision()), authority);
      case PlanRebaselined e -> of(e, Kind.REBASELINE_PLAN, Stated.given(e.decision()), authority);
      case PlanClosed e -> of(e, Kind.CLOSE_PLAN, Stated.given(e.decision()), authority);
      case ActionSignedOffAsEmbedded e ->
          of(e, Kind.SIGN_OFF_AS_EMBEDDED, Stated.given(e.decision()), authority);
      case ActionWithdrawn e -> of(e, Kind.WITHDRAW_ACTION, Stated.given(e.decision()), authority);
      case BoardActionDropped e ->
          of(e, Kind.DROP_BOARD_ACTION, Stated.given(e.decision()), authority);
      case SignOffRefused e -> of(e, Kind.REFUSE_SIGN_OFF, e.decision(), authority);
      case ActionReopened e -> of(e, Kind.REOPEN_ACTION, e.decision(), authority);
      case ActionSuperseded e -> of(e, Kind.SUPERSEDE_ACTION, e.decision(), authority);
      case NoActionAgreed e -> of(e, Kind.NO_ACTION, e.decision(), authority);
      case RecommendationSignedOff e ->
          of(e, Kind.SIGN_OFF_RECOMMENDATION, Stated.given(e.decision()), authority);
      case RecommendationReopened e -> of(e, Kind.REOPEN_RECOMMENDATION, e.decision(), authority);
      case TargetSet e -> of(e, Kind.SET_TARGET, e.decision(), authority);
      case RiskTolerated e -> of(e, Kind.TOLERATE_RISK, e.decision(), authority);
      case RiskEscalated e -> of(e, Kind.ESCALATE_RISK, e.decision(), authority);
      case RiskClosed e -> of(e, Kind.CLOSE_RISK, e.decision(), authority);
      case BoardPhaseChanged e -> of(e, Kind.CHANGE_PHASE, e.decision(), authority);
      case ProgrammePhaseChanged e -> of(e, Kind.CHANGE_PHASE, e.decision(), authority);
      case BoardStoodDown e -> of(e, Kind.STAND_DOWN_BOARD, e.decision(), authority);
      case RequirementMet e -> of(e, Kind.MEET_REQUIREMENT, e.decision(), authority);
      case ResourceAllocated e -> of(e, Kind.ALLOCATE_RESOURCE, e.decision(), authority);
      case DiscrepancyResolved e -> of(e, Kind.RESOLVE_DISCREPANCY, e.decision(), authority);
      case ExtensionGranted e ->
          of(
              e,
              Kind.EXTEND_ACTION,
              e.grantedBy() instanceof ExtensionAuthority.ByDecision by
                  ? Stated.given(by.decision())
                  : Stated.notApplicable(),
              null);
      case DecisionRescinded e -> of(e, Kind.RESCIND_DECISION, Stated.given(e.by()), null);
      case ActionApproved e -> of(e, Kind.APPROVE_ACTION, Stated.notStated(), authority);
      case TermsOfReferenceAdopted e ->
          of(e, Kind.ADOPT_TERMS_OF_REFERENCE, Stated.notStated(), authority);
      default -> Optional.empty();
    };
  }

  private static Optional<CarriedOut> of(
      ProgrammeEvent event, Kind kind, Stated<Ref> decision, @Nullable Ref authority) {
    return decision
        .toOptional()
        .or(() -> Optional.ofNullable(authority))
        .map(taken -> new CarriedOut(kind, event.subjects().getFirst(), taken));
  }

  /**
   * Whether this is what a decision authorised by one of its effects. Money is found for what an
   * allocation is about, or for the programme as a whole.
   */
  public boolean authorisedBy(Ref taken, Effect effect, ProgrammeEvent event) {
    boolean forThat =
        event instanceof ResourceAllocated allocated
            && (allocated.about().contains(effect.on())
                || effect.on().equals(ArrangementEvent.PROGRAMME));
    return decision.equals(taken) && kind == effect.kind() && (on.equals(effect.on()) || forThat);
  }
}
