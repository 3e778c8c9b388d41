package uk.improvementboard.command.actions;

import static uk.improvementboard.command.rules.Rule.DELEGATION_IS_IN_FORCE;
import static uk.improvementboard.command.rules.Rule.EXTENSION_IS_OF_WORK_NOT_DONE;
import static uk.improvementboard.command.rules.Rule.EXTENSION_IS_REFUSED_WHEN_ASKED_FOR;
import static uk.improvementboard.command.rules.Rule.EXTENSION_MOVES_THE_DATE_ON;
import static uk.improvementboard.command.rules.Rule.EXTENSION_STAYS_WITHIN_ITS_AUTHORITY;
import static uk.improvementboard.command.rules.Rule.NOBODY_EXTENDS_THEIR_OWN_ACTION;
import static uk.improvementboard.command.rules.Rule.ORIGINAL_DUE_DATE_STAYS;
import static uk.improvementboard.command.state.Thing.Action.Step.EXTENSION_ANSWERED;
import static uk.improvementboard.command.state.Thing.Action.Step.EXTENSION_ASKED_FOR;

import java.time.LocalDate;
import java.util.Optional;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.command.state.Thing.Board;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ExtensionAuthority.UnderDelegation;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** When a due date may move, how far, and on whose authority. */
final class Extensions {

  private Extensions() {}

  static void ofWorkNotDone(Ref ref, Action action) {
    Actions.notEnded(ref, action);
    if (!action.approved() || action.completed()) {
      throw new RuleBroken(
          EXTENSION_IS_OF_WORK_NOT_DONE,
          "/action",
          !action.approved()
              ? ref + " is only proposed: record its approval first"
              : ref + " is done");
    }
  }

  static void askedFor(Ref ref, Action action) {
    if (action.when(EXTENSION_ASKED_FOR) <= action.when(EXTENSION_ANSWERED)) {
      throw new RuleBroken(
          EXTENSION_IS_REFUSED_WHEN_ASKED_FOR,
          "/action",
          "no request for more time for " + ref + " waits for an answer");
    }
  }

  /** A due date may have been written down wrongly, but not once it has been moved. */
  static void originalStays(ActionProposed e, ProgrammeState state) {
    if (state.thing(e.action()).orElse(null) instanceof Action action
        && action.due().wasMoved()
        && !action.due().original().equals(e.due())) {
      throw new RuleBroken(
          ORIGINAL_DUE_DATE_STAYS,
          "/due",
          "the due date of " + e.action() + " was moved from the one that stands: that one stays");
    }
  }

  static void movesOn(ImpreciseDate until, Stated<ImpreciseDate> from) {
    Optional<LocalDate> last = until.last();
    if (last.isEmpty()) {
      throw new RuleBroken(
          EXTENSION_MOVES_THE_DATE_ON, "/until", "say until when, at least the year");
    }
    Optional<LocalDate> before = from.toOptional().flatMap(ImpreciseDate::last);
    if (before.filter(day -> !day.isBefore(last.get())).isPresent()) {
      throw new RuleBroken(
          EXTENSION_MOVES_THE_DATE_ON,
          "/until",
          until.inWords() + " is no later than the due date that stands, " + from);
    }
  }

  static void check(ExtensionGranted e, ProgrammeState state, long position) {
    Action action = state.require(Action.class, EntityKind.ACTION, e.action(), "/action");
    movesOn(e.until(), e.from());
    switch (e.grantedBy()) {
      case ByDecision by -> byDecision(e, by, action, state, position);
      case UnderDelegation by -> underDelegation(e, by, action, state, position);
    }
  }

  private static void byDecision(
      ExtensionGranted e, ByDecision by, Action action, ProgrammeState state, long position) {
    String pointer = "/grantedBy/decision";
    Effect effect =
        Authority.of(by.decision(), Effect.Kind.EXTEND_ACTION, e.action(), state, pointer);
    Actions.carriedOutOnce(
        Effect.Kind.EXTEND_ACTION, by.decision(), e.action(), action, position, pointer);
    Optional<LocalDate> furthest = effect.until().toOptional().flatMap(ImpreciseDate::last);
    if (furthest.filter(day -> e.until().last().orElse(day).isAfter(day)).isPresent()) {
      throw new RuleBroken(
          EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
          "/until",
          by.decision() + " gives it until " + effect.until() + " and no longer");
    }
  }

  private static void underDelegation(
      ExtensionGranted e, UnderDelegation by, Action action, ProgrammeState state, long position) {
    Board board = state.require(Board.class, EntityKind.BOARD, by.board(), "/grantedBy/board");
    if (action.lead().toOptional().filter(by.post()::equalsIgnoreCase).isPresent()) {
      throw new RuleBroken(
          NOBODY_EXTENDS_THEIR_OWN_ACTION,
          "/grantedBy/post",
          "the " + by.post() + " leads " + e.action());
    }
    Delegation delegation =
        board.inForce().delegations().stream()
            .filter(one -> one.matter() == Effect.Kind.EXTEND_ACTION)
            .filter(one -> one.post().equalsIgnoreCase(by.post()))
            .findFirst()
            .orElseThrow(
                () ->
                    new RuleBroken(
                        DELEGATION_IS_IN_FORCE,
                        "/grantedBy/post",
                        "the terms of reference of "
                            + by.board()
                            + " leave no extension to the "
                            + by.post()));
    if (delegation.limitDays() instanceof Stated.Given<Integer>(Integer limit)) {
      within(limit, e, action.due().decided(position));
    }
  }

  /** Days under a delegation add up, from the date that the proposal or a decision last set. */
  private static void within(int limit, ExtensionGranted e, Stated<ImpreciseDate> decided) {
    Optional<LocalDate> base = decided.toOptional().flatMap(ImpreciseDate::last);
    if (base.isEmpty()) {
      throw new RuleBroken(
          EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
          "/until",
          e.action() + " has no due date to count " + limit + " days from: that takes a decision");
    }
    LocalDate furthest = base.get().plusDays(limit);
    if (e.until().last().orElse(furthest).isAfter(furthest)) {
      throw new RuleBroken(
          EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
          "/until",
          "the delegation reaches to "
              + ImpreciseDate.day(furthest).inWords()
              + ", "
              + limit
              + " days after the date that was decided: more takes a decision");
    }
  }
}
