package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what a body resolves. */
public sealed interface DecisionCommand extends ProgrammeCommand {

  /**
   * Record what a body decided at a meeting, in the words as resolved.
   *
   * @param decision its reference; the next free one when left out
   * @param reliedOn the papers it was decided on
   * @param about what it was decided about
   */
  record RecordDecision(
      ProgrammeId programme,
      @Nullable Ref decision,
      Ref meeting,
      String text,
      DecisionType type,
      Stated<String> reasons,
      List<Ref> reliedOn,
      List<Ref> about)
      implements DecisionCommand {
    public RecordDecision {
      reliedOn = List.copyOf(reliedOn);
      about = List.copyOf(about);
    }
  }
}
