package uk.improvementboard.command.actions;

import static uk.improvementboard.command.rules.Rule.ACTION_IS_SIGNED_OFF_ONCE;
import static uk.improvementboard.command.rules.Rule.EMBEDDED_IS_COMPLETED_FIRST;
import static uk.improvementboard.command.rules.Rule.EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION;
import static uk.improvementboard.command.rules.Rule.EMBEDDED_NEEDS_IMPACT_EVIDENCE;
import static uk.improvementboard.command.rules.Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.command.state.Thing.Decision;
import uk.improvementboard.command.state.Thing.ImpactEvidence;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/**
 * The gate between completed and embedded: completed first, evidence of impact from after that, a
 * decision that binds, and somebody other than the lead.
 */
final class SignOff {

  private SignOff() {}

  static void isDue(Ref ref, Action action) {
    if (action.embedded()) {
      throw new RuleBroken(
          ACTION_IS_SIGNED_OFF_ONCE, "/action", ref + " is signed off as embedded already");
    }
    if (!action.completed()) {
      throw new RuleBroken(
          EMBEDDED_IS_COMPLETED_FIRST,
          "/action",
          ref + " is not completed: whoever did it claims that first, with evidence");
    }
  }

  static void check(ActionSignedOffAsEmbedded e, ProgrammeState state, Facts facts, long position) {
    Action action = state.require(Action.class, EntityKind.ACTION, e.action(), "/action");
    Authority.of(e.decision(), Effect.Kind.SIGN_OFF_AS_EMBEDDED, e.action(), state, "/decision");
    Actions.carriedOutOnce(
        Effect.Kind.SIGN_OFF_AS_EMBEDDED, e.decision(), e.action(), action, position, "/decision");
    evidence(e, action, state, position);
    if (facts.envelope().role() == Role.ACTION_LEAD) {
      throw refused("/action", e.action(), "an action lead does not sign actions off");
    }
    if (action.lead() instanceof Stated.Given<String>(String lead)) {
      notByItsLead(e, lead, state, facts);
    }
  }

  private static void evidence(
      ActionSignedOffAsEmbedded e, Action action, ProgrammeState state, long position) {
    state.requireAll(EntityKind.EVIDENCE, e.evidence(), "/evidence");
    List<ImpactEvidence> aboutIt = new ArrayList<>();
    for (Ref named : e.evidence()) {
      if (state.thing(named).orElse(null) instanceof ImpactEvidence evidence
          && evidence.about().contains(e.action())) {
        aboutIt.add(evidence);
      }
    }
    if (aboutIt.isEmpty()) {
      throw new RuleBroken(
          EMBEDDED_NEEDS_IMPACT_EVIDENCE,
          "/evidence",
          "name evidence that is about " + e.action() + "; submit it first if need be");
    }
    Stated<ImpreciseDate> completed = action.completedOn(position);
    if (!(completed instanceof Stated.Given<ImpreciseDate>(ImpreciseDate done))) {
      throw new RuleBroken(
          EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION,
          "/evidence",
          "nothing is certainly from after a completion whose day is not stated: correct the claim"
              + " of completion with its day");
    }
    boolean after =
        aboutIt.stream()
            .flatMap(evidence -> evidence.dated().toOptional().stream())
            .anyMatch(dated -> Days.certainlyBefore(done, dated));
    if (!after) {
      throw new RuleBroken(
          EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION,
          "/evidence",
          "none of it is certainly from after "
              + done.inWords()
              + ", when "
              + e.action()
              + " was completed");
    }
  }

  private static void notByItsLead(
      ActionSignedOffAsEmbedded e, String lead, ProgrammeState state, Facts facts) {
    if (same(lead, facts.envelope().onBehalfOf())) {
      throw refused("/onBehalfOf", e.action(), "the " + lead + " leads it");
    }
    Decision decision =
        state.require(Decision.class, EntityKind.DECISION, e.decision(), "/decision");
    if (same(lead, decision.delegate()) || same(lead, decision.takenBy())) {
      throw refused(
          "/decision", e.action(), e.decision() + " leaves it to the " + lead + ", who leads it");
    }
  }

  private static RuleBroken refused(String pointer, Ref action, String why) {
    return new RuleBroken(
        NOBODY_SIGNS_OFF_THEIR_OWN_ACTION,
        pointer,
        action + " is signed off by somebody else than its lead: " + why);
  }

  private static boolean same(String lead, Stated<String> other) {
    return same(lead, other.toOptional().orElse(null));
  }

  private static boolean same(String lead, @Nullable String other) {
    return Optional.ofNullable(other)
        .filter(post -> post.strip().equalsIgnoreCase(lead.strip()))
        .isPresent();
  }
}
