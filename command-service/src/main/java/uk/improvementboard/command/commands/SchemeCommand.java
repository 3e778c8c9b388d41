package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for the scales on which a programme rates its actions and its measures. */
public sealed interface SchemeCommand extends ProgrammeCommand {

  /**
   * Adopt a rating scheme.
   *
   * @param scheme its reference; the next free one when left out
   * @param appliesTo the kinds of thing that are rated on it, actions or measures
   * @param levels its levels, the best first
   * @param calculation how a rating follows from the facts, if it does
   * @param from when it begins; ratings given before that day stay on the scheme before it
   */
  record AdoptRatingScheme(
      ProgrammeId programme,
      @Nullable Ref scheme,
      String name,
      Stated<String> version,
      List<EntityKind> appliesTo,
      List<RatingLevel> levels,
      RatingCalculation calculation,
      ImpreciseDate from)
      implements SchemeCommand {
    public AdoptRatingScheme {
      appliesTo = List.copyOf(appliesTo);
      levels = List.copyOf(levels);
    }
  }
}
