package uk.improvementboard.command.programme;

import static uk.improvementboard.command.rules.Rule.AUTHORITY_IS_A_DECISION;
import static uk.improvementboard.command.rules.Rule.LOOKS_LIKE_PERSONAL_DATA;
import static uk.improvementboard.command.rules.Rule.PROGRAMME_MUST_BE_ESTABLISHED;
import static uk.improvementboard.command.rules.Rule.RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM;
import static uk.improvementboard.command.rules.Rule.VERSION_SEEN_IS_CURRENT;
import static uk.improvementboard.command.rules.Rule.VERSION_SEEN_IS_REQUIRED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.command.actions.Actions;
import uk.improvementboard.command.arrangement.Arrangement;
import uk.improvementboard.command.boardactions.BoardActions;
import uk.improvementboard.command.boards.Boards;
import uk.improvementboard.command.challenges.Challenges;
import uk.improvementboard.command.commands.ActionCommand;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.OverrideRating;
import uk.improvementboard.command.commands.ActionCommand.RateConfidence;
import uk.improvementboard.command.commands.ArrangementCommand;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.commands.BoardActionCommand;
import uk.improvementboard.command.commands.BoardCommand;
import uk.improvementboard.command.commands.ChallengeCommand;
import uk.improvementboard.command.commands.DecisionCommand;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordExternalDecision;
import uk.improvementboard.command.commands.EvidenceCommand;
import uk.improvementboard.command.commands.ForwardPlanCommand;
import uk.improvementboard.command.commands.InspectionCommand;
import uk.improvementboard.command.commands.InspectionCommand.HoldAnnualEngagementMeeting;
import uk.improvementboard.command.commands.InspectionCommand.PlanInspection;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.InterventionCommand;
import uk.improvementboard.command.commands.KnowledgeCommand;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.MeasureCommand;
import uk.improvementboard.command.commands.MeasureCommand.RateMeasure;
import uk.improvementboard.command.commands.MeetingCommand;
import uk.improvementboard.command.commands.PaperCommand;
import uk.improvementboard.command.commands.PartnerCommand;
import uk.improvementboard.command.commands.PlanCommand;
import uk.improvementboard.command.commands.PlanCommand.RebaselinePlan;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.commands.RecommendationCommand;
import uk.improvementboard.command.commands.ResourceCommand;
import uk.improvementboard.command.commands.RiskCommand;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.command.commands.SchemeCommand;
import uk.improvementboard.command.commands.SelfEvaluationCommand;
import uk.improvementboard.command.commands.StatementCommand;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.decisions.Decisions;
import uk.improvementboard.command.evidence.EvidenceOfImpact;
import uk.improvementboard.command.forward.ForwardPlan;
import uk.improvementboard.command.inspections.Inspections;
import uk.improvementboard.command.inspections.SelfEvaluations;
import uk.improvementboard.command.interventions.Interventions;
import uk.improvementboard.command.knowledge.Knowledge;
import uk.improvementboard.command.measures.Measures;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.papers.Papers;
import uk.improvementboard.command.partners.Partners;
import uk.improvementboard.command.plans.Plans;
import uk.improvementboard.command.recommendations.Recommendations;
import uk.improvementboard.command.resources.Resources;
import uk.improvementboard.command.risks.Risks;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.PersonalData;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Refusal.Field;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.schemes.Schemes;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.command.statements.Statements;
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
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
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
import uk.improvementboard.terms.Role;

/**
 * What a programme makes of a command, and of an event: pure functions over its state. A refusal
 * leaves {@link #decide} as a {@link RuleBroken}; whoever calls it turns that into a value.
 */
public final class Decider {

  private Decider() {}

  /** The events that a command makes, at least one. */
  public static List<ProgrammeEvent> decide(
      ProgrammeCommand command, ProgrammeState state, Facts facts) {
    if (!state.established() && !(command instanceof EstablishProgramme)) {
      throw new RuleBroken(
          PROGRAMME_MUST_BE_ESTABLISHED, "there is no programme " + command.programme());
    }
    if (state.established() || !(command instanceof EstablishProgramme)) {
      versionSeen(command, state, facts);
    }
    envelope(facts, state);
    personalData(command, facts);
    recordedForAnother(command, facts);
    List<ProgrammeEvent> events = decideByPart(command, state, facts);
    ProgrammeState next = state;
    int judgements = 0;
    int findings = 0;
    int dates = 0;
    for (ProgrammeEvent event : events) {
      String within = "";
      if (command instanceof RecordInspectionOutcome) {
        if (event instanceof JudgementRecorded) {
          within = "/judgements/" + judgements++;
        } else if (event instanceof InspectionEvent.Finding) {
          within = "/findings/" + findings++;
        }
      }
      long position = next.position() + 1;
      if (command instanceof RebaselinePlan && event instanceof ActionEvent) {
        try {
          check(event, next, facts, position, within);
        } catch (RuleBroken broken) {
          throw Plans.within(broken, dates);
        }
        dates++;
      } else {
        check(event, next, facts, position, within);
      }
      next = evolve(next, event, position);
    }
    return events;
  }

  private static List<ProgrammeEvent> decideByPart(
      ProgrammeCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case ArrangementCommand c -> Arrangement.decide(c, state, facts);
      case BoardCommand c -> Boards.decide(c, state, facts);
      case InspectionCommand c -> Inspections.decide(c, state, facts);
      case RecommendationCommand c -> Recommendations.decide(c, state, facts);
      case SelfEvaluationCommand c -> SelfEvaluations.decide(c, state, facts);
      case ForwardPlanCommand c -> ForwardPlan.decide(c, state, facts);
      case PlanCommand c -> Plans.decide(c, state, facts);
      case ActionCommand c -> Actions.decide(c, state, facts);
      case MeasureCommand c -> Measures.decide(c, state, facts);
      case RiskCommand c -> Risks.decide(c, state, facts);
      case SchemeCommand c -> Schemes.decide(c, state, facts);
      case EvidenceCommand c -> EvidenceOfImpact.decide(c, state, facts);
      case MeetingCommand c -> Meetings.decide(c, state, facts);
      case ChallengeCommand c -> Challenges.decide(c, state, facts);
      case DecisionCommand c -> Decisions.decide(c, state, facts);
      case BoardActionCommand c -> BoardActions.decide(c, state, facts);
      case PaperCommand c -> Papers.decide(c, state, facts);
      case InterventionCommand c -> Interventions.decide(c, state, facts);
      case StatementCommand c -> Statements.decide(c, state, facts);
      case PartnerCommand c -> Partners.decide(c, state, facts);
      case ResourceCommand c -> Resources.decide(c, state, facts);
      case KnowledgeCommand c -> Knowledge.decide(c, state, facts);
    };
  }

  private static void check(
      ProgrammeEvent event, ProgrammeState state, Facts facts, long position, String within) {
    switch (event) {
      case ArrangementEvent e -> Arrangement.check(e, state, facts, position);
      case BoardEvent e -> Boards.check(e, state, facts, position);
      case InspectionEvent e -> Inspections.check(e, state, facts, position, within);
      case RecommendationEvent e -> Recommendations.check(e, state, facts, position);
      case SelfEvaluationEvent e -> SelfEvaluations.check(e, state, facts, position);
      case ForwardPlanEvent e -> ForwardPlan.check(e, state, facts, position);
      case PlanEvent e -> Plans.check(e, state, facts, position);
      case ActionEvent e -> Actions.check(e, state, facts, position);
      case MeasureEvent e -> Measures.check(e, state, facts, position);
      case RiskEvent e -> Risks.check(e, state, facts, position);
      case SchemeEvent e -> Schemes.check(e, state, facts, position);
      case EvidenceEvent e -> EvidenceOfImpact.check(e, state, facts, position);
      case MeetingEvent e -> Meetings.check(e, state, facts, position);
      case ChallengeEvent e -> Challenges.check(e, state, facts, position);
      case DecisionEvent e -> Decisions.check(e, state, facts, position);
      case BoardActionEvent e -> BoardActions.check(e, state, facts, position);
      case PaperEvent e -> Papers.check(e, state, facts, position);
      case InterventionEvent e -> Interventions.check(e, state, facts, position);
      case StatementEvent e -> Statements.check(e, state, facts, position);
      case PartnerEvent e -> Partners.check(e, state, facts, position);
      case ResourceEvent e -> Resources.check(e, state, facts, position);
      case FactCorrected e -> check(e.instead(), state, facts, e.corrects(), "");
      case KnowledgeEvent e -> Knowledge.check(e, state, facts, position);
    }
  }

  /** What a programme has become by an event. Never refuses and never fails. */
  public static ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event, long position) {
    ProgrammeState next = evolveByPart(state, event, position);
    return event.subjects().isEmpty()
        ? next.at(position, ArrangementEvent.PROGRAMME)
        : next.at(position, event.subjects().getFirst());
  }

  private static ProgrammeState evolveByPart(
      ProgrammeState state, ProgrammeEvent event, long position) {
    return switch (event) {
      case ArrangementEvent e -> Arrangement.evolve(state, e, position);
      case BoardEvent e -> Boards.evolve(state, e, position);
      case InspectionEvent e -> Inspections.evolve(state, e, position);
      case RecommendationEvent e -> Recommendations.evolve(state, e, position);
      case SelfEvaluationEvent e -> SelfEvaluations.evolve(state, e, position);
      case ForwardPlanEvent e -> ForwardPlan.evolve(state, e, position);
      case PlanEvent e -> Plans.evolve(state, e, position);
      case ActionEvent e -> Actions.evolve(state, e, position);
      case MeasureEvent e -> Measures.evolve(state, e, position);
      case RiskEvent e -> Risks.evolve(state, e, position);
      case SchemeEvent e -> Schemes.evolve(state, e, position);
      case EvidenceEvent e -> EvidenceOfImpact.evolve(state, e, position);
      case MeetingEvent e -> Meetings.evolve(state, e, position);
      case ChallengeEvent e -> Challenges.evolve(state, e, position);
      case DecisionEvent e -> Decisions.evolve(state, e, position);
      case BoardActionEvent e -> BoardActions.evolve(state, e, position);
      case PaperEvent e -> Papers.evolve(state, e, position);
      case InterventionEvent e -> Interventions.evolve(state, e, position);
      case StatementEvent e -> Statements.evolve(state, e, position);
      case PartnerEvent e -> Partners.evolve(state, e, position);
      case ResourceEvent e -> Resources.evolve(state, e, position);
      case FactCorrected e ->
          Knowledge.evolve(evolveByPart(state, e.instead(), e.corrects()), e, position);
      case KnowledgeEvent e -> Knowledge.evolve(state, e, position);
    };
  }

  // What every command obeys --------------------------------------------------------------------

  /** The thing that a command changes, by the rules of versions; empty when it only adds. */
  public static Optional<Ref> changed(ProgrammeCommand command, ProgrammeState state, Facts facts) {
    if (command instanceof CorrectFact) {
      return facts.said() == null
          ? Optional.empty()
          : facts.said().event().subjects().stream().findFirst();
    }
    if (command instanceof RecordDecision || command instanceof RecordExternalDecision) {
      return command.changes().filter(ref -> Decisions.isSought(ref, state));
    }
    boolean mayBeNew =
        command instanceof PlanInspection
            || command instanceof HoldAnnualEngagementMeeting
            || command instanceof RecordInspectionOutcome;
    return mayBeNew
        ? command.changes().filter(ref -> state.thing(ref).isPresent())
        : command.changes();
  }

  private static void versionSeen(ProgrammeCommand command, ProgrammeState state, Facts facts) {
    Optional<Ref> changed = changed(command, state, facts);
    if (changed.isEmpty()) {
      return;
    }
    Ref ref = changed.get();
    String pointer = command instanceof CorrectFact ? "/event" : "/" + componentOf(command);
    Thing thing = state.known(ref, pointer);
    Long seen = facts.seen();
    if (seen == null) {
      throw new RuleBroken(
          new Refusal(
              VERSION_SEEN_IS_REQUIRED,
              "say which version of " + ref + " you saw; it now is " + thing.version(),
              List.of(new Field(pointer, ref + " is at version " + thing.version())),
              thing.version()));
    }
    if (seen != thing.version()) {
      throw new RuleBroken(
          new Refusal(
              VERSION_SEEN_IS_CURRENT,
              "you saw version "
                  + seen
                  + " of "
                  + ref
                  + ", and it now is at version "
                  + thing.version()
                  + ": look at what changed, then send yours again if it still"
                  + " holds",
              List.of(new Field(pointer, ref + " is at version " + thing.version())),
              thing.version()));
    }
  }

  private static String componentOf(ProgrammeCommand command) {
    return switch (command) {
      case ArrangementCommand c -> "programme";
      case BoardCommand.EndAppointment c -> "appointment";
      case BoardCommand.EndReportingLine c -> "line";
      case BoardCommand c -> "board";
      case InspectionCommand c -> "inspection";
      case RecommendationCommand c -> "recommendation";
      case SelfEvaluationCommand c -> "selfEvaluation";
      case ForwardPlanCommand c -> "forwardItem";
      case PlanCommand.SetUpWorkstream c -> "workstream";
      case PlanCommand c -> "plan";
      case ActionCommand c -> "action";
      case MeasureCommand c -> "measure";
      case RiskCommand c -> "risk";
      case SchemeCommand c -> "scheme";
      case EvidenceCommand c -> "evidence";
      case MeetingCommand c -> "meeting";
      case ChallengeCommand c -> "challenge";
      case DecisionCommand c -> "decision";
      case BoardActionCommand c -> "boardAction";
      case PaperCommand c -> "paper";
      case InterventionCommand.OfARequirement c -> "requirement";
      case InterventionCommand.HoldReview c -> "review";
      case InterventionCommand c -> "intervention";
      case StatementCommand c -> "statement";
      case PartnerCommand c -> "partner";
      case ResourceCommand c -> "resource";
      case KnowledgeCommand.OfADiscrepancy c -> "discrepancy";
      case KnowledgeCommand.RecordResponse c -> "reportOut";
      case KnowledgeCommand c -> "event";
    };
  }

  private static void envelope(Facts facts, ProgrammeState state) {
    Envelope envelope = facts.envelope();
    for (int i = 0; i < envelope.disclosures().size(); i++) {
      Knowledge.disclosure(envelope.disclosures().get(i), state, facts, "/disclosures/" + i);
    }
    Ref authority = envelope.authority();
    if (authority != null) {
      if (state.thing(authority).filter(it -> it.kind() == EntityKind.DECISION).isEmpty()) {
        throw new RuleBroken(
            AUTHORITY_IS_A_DECISION, "/authority", "there is no decision " + authority);
      }
      Authority.standing(authority, state, "/authority");
    }
  }

  private static void personalData(ProgrammeCommand command, Facts facts) {
    if (facts.confirmed().contains(LOOKS_LIKE_PERSONAL_DATA)) {
      return;
    }
    List<Field> found = new ArrayList<>(PersonalData.in(command));
    if (facts.envelope().source() != null) {
      for (Field field : PersonalData.in(facts.envelope().source())) {
        found.add(new Field("/source" + field.pointer(), field.message()));
      }
    }
    if (facts.envelope().onBehalfOf() != null) {
      for (Field field : PersonalData.in(facts.envelope().onBehalfOf())) {
        found.add(new Field("/onBehalfOf", field.message()));
      }
    }
    if (!found.isEmpty()) {
      throw new RuleBroken(
          new Refusal(
              LOOKS_LIKE_PERSONAL_DATA,
              "The record is for ever. Take the personal data out; if there is none, send it again"
                  + " with \"confirmed\": [\""
                  + LOOKS_LIKE_PERSONAL_DATA.name()
                  + "\"]",
              found,
              0));
    }
  }

  private static void recordedForAnother(ProgrammeCommand command, Facts facts) {
    boolean needsItsMaker =
        switch (command) {
          case RateMeasure c -> true;
          case RateRisk c -> true;
          case ClaimCompletion c -> true;
          case RateConfidence c -> true;
          case OverrideRating c -> true;
          default -> false;
        };
    if (needsItsMaker
        && facts.envelope().role() == Role.SECRETARIAT
        && facts.envelope().onBehalfOf() == null
        && facts.envelope().source() == null) {
      throw new RuleBroken(
          RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM,
          "/onBehalfOf",
          "say on whose behalf you record it, or from which source");
    }
  }
}
