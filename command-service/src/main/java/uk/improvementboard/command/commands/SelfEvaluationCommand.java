package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.SelfJudgement;
import uk.improvementboard.terms.Stated;

/** What is asked for what the council says of itself. */
public sealed interface SelfEvaluationCommand extends ProgrammeCommand {

  /**
   * Record that the council submitted its self-evaluation.
   *
   * @param selfEvaluation its reference; the next free one when left out
   * @param year the year it is for, in its own words
   * @param to who received it
   * @param edition the code of the framework edition on whose scale it judges itself
   * @param covers what it covers, a line each
   * @param judgements how it judges itself, area by area
   * @param priorities the recommendations in the programme that are its priorities
   * @param paper the document itself, when it is registered
   */
  record SubmitSelfEvaluation(
      ProgrammeId programme,
      @Nullable Ref selfEvaluation,
      String title,
      Stated<String> year,
      Stated<String> to,
      Stated<ImpreciseDate> on,
      Stated<String> edition,
      List<String> covers,
      List<SelfJudgement> judgements,
      List<Ref> priorities,
      Stated<Ref> paper)
      implements SelfEvaluationCommand {
    public SubmitSelfEvaluation {
      covers = List.copyOf(covers);
      judgements = List.copyOf(judgements);
      priorities = List.copyOf(priorities);
    }
  }
}
