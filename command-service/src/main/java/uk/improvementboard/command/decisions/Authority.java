package uk.improvementboard.command.decisions;

import static uk.improvementboard.command.rules.Rule.DECISION_AUTHORISES_THIS;
import static uk.improvementboard.command.rules.Rule.DECISION_MUST_STAND;

import java.util.Locale;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Decision;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** Whether a decision in the record authorises a change. */
public final class Authority {

  private Authority() {}

  /**
   * What a decision authorises of that kind for a thing.
   *
   * @param pointer where the command names the decision
   * @throws RuleBroken when the decision does not bind, or authorises something else
   */
  public static Effect of(
      Ref decision, Effect.Kind kind, Ref on, ProgrammeState state, String pointer) {
    Decision taken = standing(decision, state, pointer);
    return taken
        .authorises(kind, on)
        .orElseThrow(
            () ->
                new RuleBroken(
                    DECISION_AUTHORISES_THIS,
                    pointer,
                    decision
                        + " does not say '"
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + "' of "
                        + on));
  }

  /**
   * A decision that binds.
   *
   * @throws RuleBroken when it is only asked for, was recommended without a quorum and not
   *     ratified, or was rescinded or superseded
   */
  public static Decision standing(Ref decision, ProgrammeState state, String pointer) {
    Decision taken = state.require(Decision.class, EntityKind.DECISION, decision, pointer);
    if (!taken.stands()) {
      throw new RuleBroken(
          DECISION_MUST_STAND,
          pointer,
          !taken.made()
              ? decision + " is only asked for: nobody has made it yet"
              : taken.rescindedAt() > 0
                  ? decision + " was rescinded or superseded"
                  : decision
                      + " is only a recommendation: there was no quorum, and it is not ratified");
    }
    return taken;
  }
}
