package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** What is asked for what may go wrong. */
public sealed interface RiskCommand extends ProgrammeCommand {

  /**
   * Put a risk on the register.
   *
   * @param risk its reference; the next free one when left out
   * @param mitigations what is done to avoid or lessen it
   * @param owner the post that owns it
   * @param about what it threatens
   */
  record IdentifyRisk(
      ProgrammeId programme,
      @Nullable Ref risk,
      String title,
      Stated<String> description,
      List<String> mitigations,
      Stated<String> owner,
      List<Ref> about)
      implements RiskCommand {
    public IdentifyRisk {
      mitigations = List.copyOf(mitigations);
      about = List.copyOf(about);
    }
  }

  /** Record a rating of a risk, with the legend it was given under. */
  record RateRisk(ProgrammeId programme, Ref risk, RatingOf ratingOf, RiskRating rating)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }
}
