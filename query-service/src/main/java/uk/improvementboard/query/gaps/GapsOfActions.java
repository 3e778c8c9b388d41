package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.BoardActionStatus;
import uk.improvementboard.query.view.ExtensionRequest;
import uk.improvementboard.query.view.ForwardItemStatus;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What was to be done by a day: actions of the plan, what boards asked for, the forward plan. */
final class GapsOfActions {

  private GapsOfActions() {}

  static void find(Found found) {
    found.known().view().things(EntityKind.ACTION).forEach(action -> action(found, action));
    found.known().view().things(EntityKind.BOARD_ACTION).forEach(one -> boardAction(found, one));
    found.known().view().things(EntityKind.FORWARD_ITEM).forEach(item -> ahead(found, item));
  }

  private static void action(Found found, Thing action) {
    LocalDate date = found.date();
    ActionStage stage = action.value(date, "stage", ActionStage.class).orElse(ActionStage.PROPOSED);
    if (stage.over()) {
      return;
    }
    long times = count(action, date, "extensions");
    action
        .value(date, "due", ImpreciseDate.class)
        .ifPresent(
            due ->
                found.lapsing(
                    GapKind.ACTION_DUE,
                    action.ref(),
                    null,
                    due,
                    times == 0
                        ? "due"
                        : "due, moved " + (times == 1 ? "once" : times + " times") + ",",
                    GapKind.ACTION_DUE.expectation()));
    if (stage == ActionStage.PAUSED) {
      action
          .value(date, "pausedUntil", ImpreciseDate.class)
          .ifPresent(
              until ->
                  found.lapsing(
                      GapKind.PAUSE_ENDS,
                      action.ref(),
                      null,
                      until,
                      "paused until",
                      GapKind.PAUSE_ENDS.expectation()));
    }
    long answered =
        Math.max(last(action, date, "extensions"), last(action, date, "extensionsRefused"));
    action.on(date).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("extensionRequests"))
        .map(Map.Entry::getValue)
        .filter(said -> said.place() > answered)
        .reduce((earlier, later) -> later)
        .map(Said::value)
        .filter(ExtensionRequest.class::isInstance)
        .map(ExtensionRequest.class::cast)
        .ifPresent(
            request ->
                found.missing(
                    GapKind.EXTENSION_UNANSWERED,
                    action.ref(),
                    null,
                    "more time, until "
                        + request.until().inWords()
                        + ", was asked for and neither granted nor refused"));
  }

  private static long count(Thing thing, LocalDate date, String field) {
    return thing.on(date).keySet().stream().filter(one -> one.name().equals(field)).count();
  }

  private static long last(Thing thing, LocalDate date, String field) {
    return thing.on(date).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(field))
        .mapToLong(entry -> entry.getValue().place())
        .max()
        .orElse(0);
  }

  private static void boardAction(Found found, Thing boardAction) {
    BoardActionStatus status = BoardActionStatus.of(boardAction, found.date());
    Optional<ImpreciseDate> due = boardAction.value(found.date(), "due", ImpreciseDate.class);
    if (status.open() && status != BoardActionStatus.DONE && due.isPresent()) {
      found.lapsing(
          GapKind.BOARD_ACTION_DUE,
          boardAction.ref(),
          boardAction.value(found.date(), "meeting", Ref.class).orElse(null),
          due.get(),
          "due",
          GapKind.BOARD_ACTION_DUE.expectation());
    }
  }

  private static void ahead(Found found, Thing item) {
    boolean ahead =
        item.value(found.date(), "status", ForwardItemStatus.class).orElse(ForwardItemStatus.AHEAD)
            == ForwardItemStatus.AHEAD;
    Optional<ImpreciseDate> expected = item.value(found.date(), "expected", ImpreciseDate.class);
    if (ahead && expected.isPresent()) {
      found.lapsing(
          GapKind.FORWARD_ITEM_DUE,
          item.ref(),
          item.value(found.date(), "board", Ref.class).orElse(null),
          expected.get(),
          "expected",
          GapKind.FORWARD_ITEM_DUE.expectation());
    }
  }
}
