package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** What is asked for what may go wrong. */
public sealed interface RiskCommand extends ProgrammeCommand {

  /**
   * Put a risk on the register.
   *
   * @param risk its reference; the next free one when left out
   * @param cause what may bring it about
   * @param consequence what would follow if it came about
   * @param mitigations what is done to avoid or lessen it
   * @param owner the post that owns it
   * @param about what it threatens
   */
  record IdentifyRisk(
      ProgrammeId programme,
      @Nullable Ref risk,
      String title,
      Stated<String> description,
      Stated<String> cause,
      Stated<String> consequence,
      List<String> mitigations,
      Stated<String> owner,
      List<Ref> about)
      implements RiskCommand {
    public IdentifyRisk {
      mitigations = List.copyOf(mitigations);
      about = List.copyOf(about);
    }
  }

  /**
   * Record a rating of a risk: on the matrix in force that day, or, before there was one, with the
   * legend it was given under.
   *
   * @param rating its code as the source writes it
   * @param matrix the matrix it was rated on
   * @param likelihood the code of the level of likelihood on that matrix
   * @param impact the code of the level of impact on that matrix
   * @param on the day it was rated; when left out, the day the record counts it from
   */
  record RateRisk(
      ProgrammeId programme,
      Ref risk,
      RatingOf ratingOf,
      RiskRating rating,
      Stated<Ref> matrix,
      Stated<String> likelihood,
      Stated<String> impact,
      Stated<ImpreciseDate> on)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Record a further mitigation of a risk.
   *
   * @param mitigation what is to be done to avoid or lessen it
   * @param owner the post that is to do it
   */
  record AddMitigation(
      ProgrammeId programme,
      Ref risk,
      String mitigation,
      Stated<String> owner,
      Stated<ImpreciseDate> due)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Record that a mitigation of a risk was done.
   *
   * @param mitigation which one, in the words in which it was recorded
   * @param words what was done, where more is to be said
   */
  record RecordMitigationDone(
      ProgrammeId programme,
      Ref risk,
      String mitigation,
      Stated<ImpreciseDate> on,
      Stated<String> words)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Take a risk to another body.
   *
   * @param to the body that is to deal with it
   * @param decision the decision that escalates it, where one does
   */
  record EscalateRisk(ProgrammeId programme, Ref risk, Ref to, String reason, Stated<Ref> decision)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Record that a risk is accepted as it stands.
   *
   * @param decision the decision that accepts it, where one does
   */
  record TolerateRisk(ProgrammeId programme, Ref risk, String reason, Stated<Ref> decision)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Record that a risk was lessened to what is acceptable.
   *
   * @param how what lessened it, and what shows that it did
   */
  record RecordRiskMitigated(ProgrammeId programme, Ref risk, Stated<ImpreciseDate> on, String how)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Record that what was feared came about.
   *
   * @param what what came about
   */
  record RecordRiskMaterialised(
      ProgrammeId programme, Ref risk, Stated<ImpreciseDate> on, String what)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Take a risk off the register.
   *
   * @param decision the decision that closes it, where one does
   */
  record CloseRisk(
      ProgrammeId programme,
      Ref risk,
      Stated<ImpreciseDate> on,
      String reason,
      Stated<Ref> decision)
      implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /** Put a closed risk back on the register. */
  record ReopenRisk(ProgrammeId programme, Ref risk, String reason) implements RiskCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Link a risk to more of what it threatens, or of what answers it.
   *
   * @param about the actions, recommendations, measures, decisions and other things meant
   */
  record LinkRisk(ProgrammeId programme, Ref risk, List<Ref> about) implements RiskCommand {
    public LinkRisk {
      about = List.copyOf(about);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(risk);
    }
  }

  /**
   * Adopt a risk matrix. A new version is a new matrix: what was rated on an earlier one keeps it.
   *
   * @param matrix its reference; the next free one when left out
   * @param version as the document numbers itself
   * @param likelihood the levels of likelihood, in the order the matrix lists them
   * @param impact the levels of impact, in the order the matrix lists them
   * @param bands the band of every pair of levels
   * @param rendering how a rating's code is made of its two levels
   * @param from the first day on which risks are rated on it
   */
  record AdoptRiskMatrix(
      ProgrammeId programme,
      @Nullable Ref matrix,
      String title,
      Stated<String> version,
      List<RiskMatrix.Level> likelihood,
      List<RiskMatrix.Level> impact,
      List<RiskMatrix.Band> bands,
      RiskMatrix.Rendering rendering,
      ImpreciseDate from)
      implements RiskCommand {
    public AdoptRiskMatrix {
      likelihood = List.copyOf(likelihood);
      impact = List.copyOf(impact);
      bands = List.copyOf(bands);
    }
  }
}
