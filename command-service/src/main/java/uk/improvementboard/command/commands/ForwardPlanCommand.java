package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what a programme has ahead of it. */
public sealed interface ForwardPlanCommand extends ProgrammeCommand {

  /**
   * Put something on the forward plan.
   *
   * @param forwardItem its reference; the next free one when left out
   * @param what what is to happen, in the plan's words
   * @param expected when, as loosely as the source says it
   * @param board the body it comes before
   * @param about the things it is about
   */
  record PlanAhead(
      ProgrammeId programme,
      @Nullable Ref forwardItem,
      String title,
      Stated<String> what,
      Stated<ImpreciseDate> expected,
      Stated<Ref> board,
      List<Ref> about)
      implements ForwardPlanCommand {
    public PlanAhead {
      about = List.copyOf(about);
    }
  }

  /** Record that something on the forward plan is now expected at another time. */
  record MoveForwardItem(
      ProgrammeId programme, Ref forwardItem, ImpreciseDate expected, Stated<String> reason)
      implements ForwardPlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(forwardItem);
    }
  }

  /** Record that something on the forward plan was done. */
  record CompleteForwardItem(
      ProgrammeId programme, Ref forwardItem, Stated<ImpreciseDate> on, Stated<String> words)
      implements ForwardPlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(forwardItem);
    }
  }

  /** Take something off the forward plan undone. */
  record DropForwardItem(ProgrammeId programme, Ref forwardItem, String reason)
      implements ForwardPlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(forwardItem);
    }
  }
}
