package uk.improvementboard.command.forward;

import static uk.improvementboard.command.rules.Rule.FORWARD_ITEM_IS_STILL_AHEAD;
import static uk.improvementboard.command.rules.Rule.FORWARD_ITEM_MOVES_TO_ANOTHER_TIME;

import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.commands.ForwardPlanCommand;
import uk.improvementboard.command.commands.ForwardPlanCommand.CompleteForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.DropForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.MoveForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.PlanAhead;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.ForwardItem;
import uk.improvementboard.events.ForwardPlanEvent;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDone;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDropped;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemMoved;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemPlanned;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is put on the forward plan, moved, done and taken off it. */
public final class ForwardPlan {

  private ForwardPlan() {}

  public static List<ProgrammeEvent> decide(
      ForwardPlanCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case PlanAhead c ->
          List.of(
              new ForwardItemPlanned(
                  state.newRef(c.forwardItem(), EntityKind.FORWARD_ITEM, "/forwardItem"),
                  c.title(),
                  c.what(),
                  c.expected(),
                  c.board(),
                  c.about()));
      case MoveForwardItem c -> {
        ahead(c.forwardItem(), state);
        yield List.of(new ForwardItemMoved(c.forwardItem(), c.expected(), c.reason()));
      }
      case CompleteForwardItem c -> {
        ahead(c.forwardItem(), state);
        yield List.of(new ForwardItemDone(c.forwardItem(), c.on(), c.words()));
      }
      case DropForwardItem c -> {
        ahead(c.forwardItem(), state);
        yield List.of(new ForwardItemDropped(c.forwardItem(), c.reason()));
      }
    };
  }

  private static ForwardItem item(Ref ref, ProgrammeState state) {
    return state.require(ForwardItem.class, EntityKind.FORWARD_ITEM, ref, "/forwardItem");
  }

  private static void ahead(Ref ref, ProgrammeState state) {
    ForwardItem item = item(ref, state);
    if (item.doneAt() > 0 || item.droppedAt() > 0) {
      throw new RuleBroken(
          FORWARD_ITEM_IS_STILL_AHEAD,
          "/forwardItem",
          ref
              + (item.doneAt() > 0 ? " was done" : " was taken off the forward plan")
              + ": put a new item on it");
    }
  }

  public static void check(
      ForwardPlanEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ForwardItemPlanned e -> {
        state.requireStated(EntityKind.BOARD, e.board(), "/board");
        state.requireKnown(e.about(), "/about");
      }
      case ForwardItemMoved e -> {
        ForwardItem item = item(e.forwardItem(), state);
        item.expected().entrySet().stream()
            .filter(said -> said.getKey() < position)
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .filter(Stated.given(e.expected())::equals)
            .ifPresent(
                same -> {
                  throw new RuleBroken(
                      FORWARD_ITEM_MOVES_TO_ANOTHER_TIME,
                      "/expected",
                      e.forwardItem() + " is expected " + e.expected().inWords() + " already");
                });
      }
      case ForwardItemDone e -> {
        item(e.forwardItem(), state);
        Days.notAhead(e.on(), facts, "/on");
      }
      case ForwardItemDropped e -> item(e.forwardItem(), state);
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, ForwardPlanEvent event, long position) {
    return switch (event) {
      case ForwardItemPlanned e ->
          state.put(
              e.forwardItem(),
              ForwardItem.class,
              new ForwardItem(position, HashTreePMap.singleton(position, e.expected()), 0, 0),
              known -> expecting(known, position, e.expected()));
      case ForwardItemMoved e ->
          state.change(
              e.forwardItem(),
              ForwardItem.class,
              known -> expecting(known, position, Stated.given(e.expected())));
      case ForwardItemDone e ->
          state.change(
              e.forwardItem(),
              ForwardItem.class,
              known ->
                  new ForwardItem(known.version(), known.expected(), position, known.droppedAt()));
      case ForwardItemDropped e ->
          state.change(
              e.forwardItem(),
              ForwardItem.class,
              known ->
                  new ForwardItem(known.version(), known.expected(), known.doneAt(), position));
    };
  }

  private static ForwardItem expecting(
      ForwardItem known, long position, Stated<ImpreciseDate> expected) {
    return new ForwardItem(
        known.version(),
        known.expected().plus(position, expected),
        known.doneAt(),
        known.droppedAt());
  }
}
