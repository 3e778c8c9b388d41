package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** What is asked for what sources say besides. */
public sealed interface StatementCommand extends ProgrammeCommand {

  /**
   * Take in what a source says that is no other thing of the record, or say what it does not hold.
   * Its source is named beside it.
   *
   * @param statement its reference; the next free one when left out
   * @param kind what it is for its reader
   * @param text the statement, verbatim where it can be
   * @param about the things it is about
   */
  record RecordStatement(
      ProgrammeId programme,
      @Nullable Ref statement,
      StatementKind kind,
      String text,
      List<Ref> about)
      implements StatementCommand {
    public RecordStatement {
      about = List.copyOf(about);
    }
  }
}
