package uk.improvementboard.command.statements;

import java.util.List;
import uk.improvementboard.command.commands.StatementCommand;
import uk.improvementboard.command.commands.StatementCommand.RecordStatement;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.StatementEvent;
import uk.improvementboard.events.StatementEvent.StatementRecorded;
import uk.improvementboard.terms.EntityKind;

/** Taking in what sources say that is no other thing of the record. */
public final class Statements {

  private Statements() {}

  public static List<ProgrammeEvent> decide(
      StatementCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RecordStatement c -> {
        if (facts.envelope().source() == null) {
          throw new RuleBroken(
              Rule.STATEMENT_NAMES_ITS_SOURCE,
              "/source",
              "say which document states it, or does not, and where");
        }
        yield List.of(
            new StatementRecorded(
                state.newRef(c.statement(), EntityKind.STATEMENT, "/statement"),
                c.kind(),
                c.text(),
                c.about()));
      }
    };
  }

  public static void check(StatementEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case StatementRecorded e -> state.requireKnown(e.about(), "/about");
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, StatementEvent event, long position) {
    return switch (event) {
      case StatementRecorded e ->
          state.put(
              e.statement(), Plain.class, new Plain(position, EntityKind.STATEMENT), same -> same);
    };
  }
}
