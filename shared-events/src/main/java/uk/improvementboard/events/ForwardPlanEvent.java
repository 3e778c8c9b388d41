package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What a programme has ahead of it: the papers, reviews and decisions that are to come. */
public sealed interface ForwardPlanEvent extends ProgrammeEvent {

  Ref forwardItem();

  @Override
  default List<Ref> subjects() {
    return List.of(forwardItem());
  }

  /**
   * Something was put on the forward plan.
   *
   * @param what what is to happen, in the plan's words
   * @param expected when, as loosely as the source says it
   * @param board the body it comes before
   * @param about the things it is about
   */
  record ForwardItemPlanned(
      Ref forwardItem,
      String title,
      Stated<String> what,
      Stated<ImpreciseDate> expected,
      Stated<Ref> board,
      List<Ref> about)
      implements ForwardPlanEvent {
    public ForwardItemPlanned {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      return Subjects.of(forwardItem, board, about);
    }
  }

  /** Something on the forward plan is now expected at another time. */
  record ForwardItemMoved(Ref forwardItem, ImpreciseDate expected, Stated<String> reason)
      implements ForwardPlanEvent {}

  /**
   * Something on the forward plan was done.
   *
   * @param words what was done
   */
  record ForwardItemDone(Ref forwardItem, Stated<ImpreciseDate> on, Stated<String> words)
      implements ForwardPlanEvent {}

  /** Something was taken off the forward plan undone. */
  record ForwardItemDropped(Ref forwardItem, String reason) implements ForwardPlanEvent {}
}
