package uk.improvementboard.command.recommendations;

import static uk.improvementboard.command.rules.Rule.ACCEPTED_RECOMMENDATION_IS_NOT_DECLINED;
import static uk.improvementboard.command.rules.Rule.DIRECTION_REQUIREMENT_IS_NOT_DECLINED;
import static uk.improvementboard.command.rules.Rule.FINDING_BELONGS_TO_THE_INSPECTION;
import static uk.improvementboard.command.rules.Rule.FINDING_IS_LINKED_ONCE;
import static uk.improvementboard.command.rules.Rule.LINK_NAMES_SOMETHING;
import static uk.improvementboard.command.rules.Rule.NO_ACTION_IS_AGREED_WHERE_NONE_IS_OPEN;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_IS_ACCEPTED_ONCE;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_IS_CARRIED_FROM_AN_EARLIER_ONE;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_IS_CONFIRMED_AFTER_SIGN_OFF;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_IS_OPEN;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_IS_SIGNED_OFF_WHEN_ITS_WORK_IS_DONE;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_SIGN_OFF_NEEDS_IMPACT_EVIDENCE;
import static uk.improvementboard.command.rules.Rule.RECURRENCE_IS_RECORDED_ONCE;
import static uk.improvementboard.command.rules.Rule.REOPENED_AFTER_IT_WAS_LAID_TO_REST;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import uk.improvementboard.command.commands.RecommendationCommand;
import uk.improvementboard.command.commands.RecommendationCommand.AcceptRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.AgreeNoAction;
import uk.improvementboard.command.commands.RecommendationCommand.ConfirmRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.DeclineRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.LinkFindings;
import uk.improvementboard.command.commands.RecommendationCommand.LinkRecurrence;
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.ReopenRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.SignOffRecommendation;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.inspections.Inspections;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Steps;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.command.state.Thing.Finding;
import uk.improvementboard.command.state.Thing.ImpactEvidence;
import uk.improvementboard.command.state.Thing.Inspection;
import uk.improvementboard.command.state.Thing.Recommendation;
import uk.improvementboard.command.state.Thing.RecommendationStep;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.RecommendationEvent.FindingsLinked;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationConfirmed;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationNotAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RecommendationEvent.RecommendationRecurred;
import uk.improvementboard.events.RecommendationEvent.RecommendationReopened;
import uk.improvementboard.events.RecommendationEvent.RecommendationSignedOff;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** A recommendation's way from being raised to being laid to rest, and back. */
public final class Recommendations {

  private Recommendations() {}

  public static List<ProgrammeEvent> decide(
      RecommendationCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RaiseRecommendation c ->
          List.of(
              new RecommendationRaised(
                  state.newRef(c.recommendation(), EntityKind.RECOMMENDATION, "/recommendation"),
                  c.text(),
                  c.title(),
                  c.kind(),
                  c.findings(),
                  c.inspection(),
                  c.carriedFrom(),
                  c.selfEvaluation(),
                  c.intervention(),
                  c.area(),
                  c.serviceArea(),
                  c.sponsor()));
      case AcceptRecommendation c -> {
        if (open(c.recommendation(), state).accepted()) {
          throw new RuleBroken(
              RECOMMENDATION_IS_ACCEPTED_ONCE,
              "/recommendation",
              c.recommendation() + " is accepted already");
        }
        yield List.of(new RecommendationAccepted(c.recommendation(), c.on(), c.by()));
      }
      case DeclineRecommendation c -> {
        if (open(c.recommendation(), state).accepted()) {
          throw new RuleBroken(
              ACCEPTED_RECOMMENDATION_IS_NOT_DECLINED,
              "/recommendation",
              c.recommendation()
                  + " was accepted: record instead that no action is agreed for it, and why");
        }
        yield List.of(new RecommendationNotAccepted(c.recommendation(), c.reason(), c.by()));
      }
      case AgreeNoAction c -> {
        open(c.recommendation(), state);
        stillOpen(c.recommendation(), state)
            .ifPresent(
                action -> {
                  throw new RuleBroken(
                      NO_ACTION_IS_AGREED_WHERE_NONE_IS_OPEN,
                      "/recommendation",
                      action
                          + " answers "
                          + c.recommendation()
                          + " and is open: withdraw it first");
                });
        yield List.of(new NoActionAgreed(c.recommendation(), c.reason(), c.decision()));
      }
      case LinkFindings c -> List.of(new FindingsLinked(c.recommendation(), c.findings()));
      case LinkRecurrence c ->
          List.of(
              new RecommendationRecurred(
                  c.recommendation(), c.inspection(), c.finding(), c.words()));
      case SignOffRecommendation c -> {
        open(c.recommendation(), state);
        workIsDone(c.recommendation(), state);
        yield List.of(new RecommendationSignedOff(c.recommendation(), c.decision(), c.evidence()));
      }
      case ConfirmRecommendation c -> {
        Steps<RecommendationStep> steps = recommendation(c.recommendation(), state).steps();
        long signedOff = steps.at(RecommendationStep.SIGNED_OFF);
        boolean stands = signedOff > steps.at(RecommendationStep.REOPENED);
        if (!stands || steps.at(RecommendationStep.CONFIRMED) > signedOff) {
          throw new RuleBroken(
              RECOMMENDATION_IS_CONFIRMED_AFTER_SIGN_OFF,
              "/recommendation",
              stands
                  ? c.recommendation() + " was confirmed already"
                  : c.recommendation() + " was not signed off: record that first");
        }
        yield List.of(new RecommendationConfirmed(c.recommendation(), c.inspection(), c.words()));
      }
      case ReopenRecommendation c -> {
        if (recommendation(c.recommendation(), state).atRest().isEmpty()) {
          throw new RuleBroken(
              REOPENED_AFTER_IT_WAS_LAID_TO_REST,
              "/recommendation",
              c.recommendation() + " was not laid to rest: it is open");
        }
        yield List.of(new RecommendationReopened(c.recommendation(), c.reason(), c.decision()));
      }
    };
  }

  private static Recommendation recommendation(Ref ref, ProgrammeState state) {
    return state.require(Recommendation.class, EntityKind.RECOMMENDATION, ref, "/recommendation");
  }

  private static Recommendation open(Ref ref, ProgrammeState state) {
    Recommendation recommendation = recommendation(ref, state);
    recommendation
        .atRest()
        .ifPresent(
            step -> {
              throw new RuleBroken(
                  RECOMMENDATION_IS_OPEN,
                  "/recommendation",
                  ref + " was " + step.words() + ": reopen it first, and say why");
            });
    return recommendation;
  }

  /** An action that answers a recommendation and is neither embedded nor ended, if there is one. */
  private static Optional<Ref> stillOpen(Ref recommendation, ProgrammeState state) {
    return answering(recommendation, state).entrySet().stream()
        .filter(action -> !action.getValue().embedded() && !action.getValue().ended())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The actions that answer a recommendation, in the order of their references. */
  private static SortedMap<Ref, Action> answering(Ref recommendation, ProgrammeState state) {
    SortedMap<Ref, Action> found = new TreeMap<>();
    state
        .things()
        .forEach(
            (ref, thing) -> {
              if (thing instanceof Action action
                  && action.answers().values().stream()
                      .anyMatch(answers -> answers.contains(recommendation))) {
                found.put(ref, action);
              }
            });
    return found;
  }

  private static void workIsDone(Ref recommendation, ProgrammeState state) {
    Optional<Ref> open = stillOpen(recommendation, state);
    boolean embedded =
        answering(recommendation, state).values().stream().anyMatch(Action::embedded);
    if (open.isPresent() || !embedded) {
      throw new RuleBroken(
          RECOMMENDATION_IS_SIGNED_OFF_WHEN_ITS_WORK_IS_DONE,
          "/recommendation",
          open.map(action -> action + " answers " + recommendation + " and is not embedded")
              .orElse("no action that answers " + recommendation + " is embedded"));
    }
  }

  private static void evidenceObeys(RecommendationSignedOff e, ProgrammeState state) {
    if (e.evidence().isEmpty()) {
      throw new RuleBroken(
          RECOMMENDATION_SIGN_OFF_NEEDS_IMPACT_EVIDENCE,
          "/evidence",
          "name at least one piece of evidence of impact");
    }
    state.requireAll(EntityKind.EVIDENCE, e.evidence(), "/evidence");
    Set<Ref> meant = new HashSet<>(answering(e.recommendation(), state).keySet());
    meant.add(e.recommendation());
    for (int i = 0; i < e.evidence().size(); i++) {
      String pointer = "/evidence/" + i;
      Ref ref = e.evidence().get(i);
      ImpactEvidence evidence =
          state.require(ImpactEvidence.class, EntityKind.EVIDENCE, ref, pointer);
      if (evidence.about().stream().noneMatch(meant::contains)) {
        throw new RuleBroken(
            RECOMMENDATION_SIGN_OFF_NEEDS_IMPACT_EVIDENCE,
            pointer,
            ref + " is about neither " + e.recommendation() + " nor an action that answers it");
      }
    }
  }

  public static void check(
      RecommendationEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case RecommendationRaised e -> raisedObeys(e, state, position);
      case RecommendationAccepted e -> {
        recommendation(e.recommendation(), state);
        Days.notAhead(e.on(), facts, "/on");
      }
      case RecommendationNotAccepted e -> {
        if (recommendation(e.recommendation(), state).from()
            == RecommendationKind.DIRECTION_REQUIREMENT) {
          throw new RuleBroken(
              DIRECTION_REQUIREMENT_IS_NOT_DECLINED,
              "/recommendation",
              e.recommendation()
                  + " is required by direction: it is met, or the direction changes");
        }
      }
      case NoActionAgreed e -> {
        recommendation(e.recommendation(), state);
        authorised(e.decision(), Effect.Kind.NO_ACTION, e.recommendation(), state);
      }
      case FindingsLinked e -> linkObeys(e, state, position);
      case RecommendationRecurred e -> recurrenceObeys(e, state, position);
      case RecommendationSignedOff e -> {
        recommendation(e.recommendation(), state);
        evidenceObeys(e, state);
        Authority.of(
            e.decision(),
            Effect.Kind.SIGN_OFF_RECOMMENDATION,
            e.recommendation(),
            state,
            "/decision");
      }
      case RecommendationConfirmed e ->
          isLater(
              recommendation(e.recommendation(), state),
              e.inspection(),
              state.require(Inspection.class, EntityKind.INSPECTION, e.inspection(), "/inspection"),
              state);
      case RecommendationReopened e -> {
        recommendation(e.recommendation(), state);
        authorised(e.decision(), Effect.Kind.REOPEN_RECOMMENDATION, e.recommendation(), state);
      }
    }
  }

  private static void raisedObeys(RecommendationRaised e, ProgrammeState state, long position) {
    state.requireAll(EntityKind.FINDING, e.findings(), "/findings");
    state.requireStated(EntityKind.SELF_EVALUATION, e.selfEvaluation(), "/selfEvaluation");
    state.requireStated(EntityKind.INTERVENTION, e.intervention(), "/intervention");
    if (e.carriedFrom() instanceof Stated.Given<Ref>(Ref earlier)) {
      Recommendation from =
          state.require(Recommendation.class, EntityKind.RECOMMENDATION, earlier, "/carriedFrom");
      if (from.raisedAt() >= position) {
        throw new RuleBroken(
            RECOMMENDATION_IS_CARRIED_FROM_AN_EARLIER_ONE,
            "/carriedFrom",
            earlier + " was not raised before " + e.recommendation());
      }
    }
    if (e.inspection() instanceof Stated.Given<Ref>(Ref ref)) {
      Inspection inspection =
          state.require(Inspection.class, EntityKind.INSPECTION, ref, "/inspection");
      for (int i = 0; i < e.findings().size(); i++) {
        ofInspection(e.findings().get(i), ref, state, "/findings/" + i);
      }
      e.area().toOptional().ifPresent(area -> Inspections.judges(inspection.edition(), area, ""));
    }
  }

  private static void ofInspection(
      Ref named, Ref inspection, ProgrammeState state, String pointer) {
    Finding finding = state.require(Finding.class, EntityKind.FINDING, named, pointer);
    if (!finding.inspection().equals(inspection)) {
      throw new RuleBroken(
          FINDING_BELONGS_TO_THE_INSPECTION,
          pointer,
          named + " is a finding of " + finding.inspection() + ", not of " + inspection);
    }
  }

  private static void linkObeys(FindingsLinked e, ProgrammeState state, long position) {
    Recommendation recommendation = recommendation(e.recommendation(), state);
    if (e.findings().isEmpty()) {
      throw new RuleBroken(LINK_NAMES_SOMETHING, "/findings", "name at least one finding");
    }
    state.requireAll(EntityKind.FINDING, e.findings(), "/findings");
    for (int i = 0; i < e.findings().size(); i++) {
      Ref finding = e.findings().get(i);
      for (Map.Entry<Long, List<Ref>> linked : recommendation.findings().entrySet()) {
        if (linked.getKey() != position && linked.getValue().contains(finding)) {
          throw new RuleBroken(
              FINDING_IS_LINKED_ONCE,
              "/findings/" + i,
              e.recommendation() + " answers " + finding + " already");
        }
      }
    }
  }

  private static void recurrenceObeys(
      RecommendationRecurred e, ProgrammeState state, long position) {
    Recommendation recommendation = recommendation(e.recommendation(), state);
    Inspection later =
        state.require(Inspection.class, EntityKind.INSPECTION, e.inspection(), "/inspection");
    isLater(recommendation, e.inspection(), later, state);
    for (Map.Entry<Long, Ref> known : recommendation.recurred().entrySet()) {
      if (known.getKey() != position && known.getValue().equals(e.inspection())) {
        throw new RuleBroken(
            RECURRENCE_IS_RECORDED_ONCE,
            "/inspection",
            "that "
                + e.recommendation()
                + " recurred at "
                + e.inspection()
                + " is recorded already: link further findings instead");
      }
    }
    e.finding()
        .toOptional()
        .ifPresent(finding -> ofInspection(finding, e.inspection(), state, "/finding"));
  }

  /** Refuses an inspection that cannot have looked at what became of a recommendation. */
  private static void isLater(
      Recommendation recommendation, Ref ref, Inspection later, ProgrammeState state) {
    if (!later.recorded()) {
      throw new RuleBroken(
          RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION,
          "/inspection",
          ref + " has no outcome yet: record that first");
    }
    if (recommendation.inspection() instanceof Stated.Given<Ref>(Ref own)
        && (own.equals(ref)
            || state
                .thing(own)
                .filter(Inspection.class::isInstance)
                .map(Inspection.class::cast)
                .filter(first -> Days.certainlyBefore(later.held(), first.held()))
                .isPresent())) {
      throw new RuleBroken(
          RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION,
          "/inspection",
          own.equals(ref)
              ? "it comes from " + ref + " itself: name a later inspection"
              : ref + " was before " + own + ", which it comes from");
    }
  }

  private static void authorised(
      Stated<Ref> decision, Effect.Kind kind, Ref recommendation, ProgrammeState state) {
    decision
        .toOptional()
        .ifPresent(given -> Authority.of(given, kind, recommendation, state, "/decision"));
  }

  public static ProgrammeState evolve(
      ProgrammeState state, RecommendationEvent event, long position) {
    return switch (event) {
      case RecommendationRaised e ->
          state.put(
              e.recommendation(),
              Recommendation.class,
              new Recommendation(
                  position,
                  position,
                  e.kind(),
                  e.inspection(),
                  HashTreePMap.singleton(position, e.findings()),
                  HashTreePMap.empty(),
                  Steps.none()),
              known ->
                  new Recommendation(
                      known.version(),
                      known.raisedAt(),
                      e.kind(),
                      e.inspection(),
                      known.findings().plus(position, e.findings()),
                      known.recurred(),
                      known.steps()));
      case RecommendationAccepted e -> step(state, e, RecommendationStep.ACCEPTED, position);
      case RecommendationNotAccepted e -> step(state, e, RecommendationStep.DECLINED, position);
      case NoActionAgreed e -> step(state, e, RecommendationStep.NO_ACTION_AGREED, position);
      case FindingsLinked e ->
          state.change(
              e.recommendation(),
              Recommendation.class,
              known ->
                  links(known, known.findings().plus(position, e.findings()), known.recurred()));
      case RecommendationRecurred e ->
          state.change(
              e.recommendation(),
              Recommendation.class,
              known ->
                  links(known, known.findings(), known.recurred().plus(position, e.inspection())));
      case RecommendationSignedOff e -> step(state, e, RecommendationStep.SIGNED_OFF, position);
      case RecommendationConfirmed e -> step(state, e, RecommendationStep.CONFIRMED, position);
      case RecommendationReopened e -> step(state, e, RecommendationStep.REOPENED, position);
    };
  }

  private static ProgrammeState step(
      ProgrammeState state, RecommendationEvent event, RecommendationStep step, long position) {
    return state.change(
        event.recommendation(),
        Recommendation.class,
        known -> known.taking(step, position, Stated.notStated()));
  }

  private static Recommendation links(
      Recommendation known, PMap<Long, List<Ref>> findings, PMap<Long, Ref> recurred) {
    return new Recommendation(
        known.version(),
        known.raisedAt(),
        known.from(),
        known.inspection(),
        findings,
        recurred,
        known.steps());
  }
}
