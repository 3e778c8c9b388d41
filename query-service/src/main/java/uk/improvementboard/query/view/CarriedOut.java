package uk.improvementboard.query.view;

import java.util.Optional;
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

  /** What an event, read with its envelope, carried out. */
  public static Optional<CarriedOut> by(ProgrammeEvent event, Envelope envelope) {
    return claim(event)
        .flatMap(
            claim ->
                claim
                    .decision()
                    .toOptional()
                    .or(
                        () ->
                            claim.byEnvelopeToo()
                                ? Optional.ofNullable(envelope.authority())
                                : Optional.empty())
                    .map(
                        taken -> new CarriedOut(claim.kind(), event.subjects().getFirst(), taken)));
  }

  /** What sort of change an event makes, of those that a decision can authorise. */
  public static Optional<Kind> kindOf(ProgrammeEvent event) {
    return claim(event).map(Claim::kind);
  }

  /**
   * What an event says of its authority.
   *
   * @param byEnvelopeToo whether the decision may be named by the envelope alone
   */
  private record Claim(Kind kind, Stated<Ref> decision, boolean byEnvelopeToo) {}

  private static Optional<Claim> claim(ProgrammeEvent event) {
    return switch (event) {
      case PlanEndorsed e -> claim(Kind.ENDORSE_PLAN, Stated.given(e.decision()));
      case PlanApproved e -> claim(Kind.APPROVE_PLAN, Stated.given(e.decision()));
      case PlanRebaselined e -> claim(Kind.REBASELINE_PLAN, Stated.given(e.decision()));
      case PlanClosed e -> claim(Kind.CLOSE_PLAN, Stated.given(e.decision()));
      case ActionSignedOffAsEmbedded e ->
          claim(Kind.SIGN_OFF_AS_EMBEDDED, Stated.given(e.decision()));
      case ActionWithdrawn e -> claim(Kind.WITHDRAW_ACTION, Stated.given(e.decision()));
      case BoardActionDropped e -> claim(Kind.DROP_BOARD_ACTION, Stated.given(e.decision()));
      case SignOffRefused e -> claim(Kind.REFUSE_SIGN_OFF, e.decision());
      case ActionReopened e -> claim(Kind.REOPEN_ACTION, e.decision());
      case ActionSuperseded e -> claim(Kind.SUPERSEDE_ACTION, e.decision());
      case NoActionAgreed e -> claim(Kind.NO_ACTION, e.decision());
      case RecommendationSignedOff e ->
          claim(Kind.SIGN_OFF_RECOMMENDATION, Stated.given(e.decision()));
      case RecommendationReopened e -> claim(Kind.REOPEN_RECOMMENDATION, e.decision());
      case TargetSet e -> claim(Kind.SET_TARGET, e.decision());
      case RiskTolerated e -> claim(Kind.TOLERATE_RISK, e.decision());
      case RiskEscalated e -> claim(Kind.ESCALATE_RISK, e.decision());
      case RiskClosed e -> claim(Kind.CLOSE_RISK, e.decision());
      case BoardPhaseChanged e -> claim(Kind.CHANGE_PHASE, e.decision());
      case ProgrammePhaseChanged e -> claim(Kind.CHANGE_PHASE, e.decision());
      case BoardStoodDown e -> claim(Kind.STAND_DOWN_BOARD, e.decision());
      case RequirementMet e -> claim(Kind.MEET_REQUIREMENT, e.decision());
      case ResourceAllocated e -> claim(Kind.ALLOCATE_RESOURCE, e.decision());
      case DiscrepancyResolved e -> claim(Kind.RESOLVE_DISCREPANCY, e.decision());
      case ExtensionGranted e ->
          alone(
              Kind.EXTEND_ACTION,
              e.grantedBy() instanceof ExtensionAuthority.ByDecision by
                  ? Stated.given(by.decision())
                  : Stated.notApplicable());
      case DecisionRescinded e -> alone(Kind.RESCIND_DECISION, Stated.given(e.by()));
      case ActionApproved e -> claim(Kind.APPROVE_ACTION, Stated.notStated());
      case TermsOfReferenceAdopted e -> claim(Kind.ADOPT_TERMS_OF_REFERENCE, Stated.notStated());
      default -> Optional.empty();
    };
  }

  private static Optional<Claim> claim(Kind kind, Stated<Ref> decision) {
    return Optional.of(new Claim(kind, decision, true));
  }

  private static Optional<Claim> alone(Kind kind, Stated<Ref> decision) {
    return Optional.of(new Claim(kind, decision, false));
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
