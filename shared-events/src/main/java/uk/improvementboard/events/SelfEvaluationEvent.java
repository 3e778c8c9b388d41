package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.SelfJudgement;
import uk.improvementboard.terms.Stated;

/** What the council says of itself. */
public sealed interface SelfEvaluationEvent extends ProgrammeEvent {

  Ref selfEvaluation();

  @Override
  default List<Ref> subjects() {
    return List.of(selfEvaluation());
  }

  /**
   * The council submitted its self-evaluation: what it knows about quality and impact, how it knows
   * it, and what it plans for the next twelve months.
   *
   * @param year the year it is for, in its own words
   * @param to who received it: {@code Ofsted}
   * @param edition the code of the framework edition on whose scale it judges itself
   * @param covers what it covers, a line each
   * @param judgements how it judges itself, area by area
   * @param priorities the recommendations in the programme that are its priorities
   * @param paper the document itself, when it is registered
   */
  record SelfEvaluationSubmitted(
      Ref selfEvaluation,
      String title,
      Stated<String> year,
      Stated<String> to,
      Stated<ImpreciseDate> on,
      Stated<String> edition,
      List<String> covers,
      List<SelfJudgement> judgements,
      List<Ref> priorities,
      Stated<Ref> paper)
      implements SelfEvaluationEvent {
    public SelfEvaluationSubmitted {
      covers = List.copyOf(covers);
      judgements = List.copyOf(judgements);
      priorities = List.copyOf(priorities);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>(List.of(selfEvaluation));
      all.addAll(priorities);
      return List.copyOf(all);
    }
  }
}
