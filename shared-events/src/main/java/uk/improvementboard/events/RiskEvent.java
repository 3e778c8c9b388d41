package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** What may go wrong. */
public sealed interface RiskEvent extends ProgrammeEvent {

  /** Something that happened to one risk on the register. */
  sealed interface OnTheRegister extends RiskEvent {

    Ref risk();

    @Override
    default List<Ref> subjects() {
      return List.of(risk());
    }
  }

  /** Which of a risk's ratings is meant. */
  enum RatingOf {
    /** Before anything is done about it. */
    INHERENT,
    /** As things stand. */
    CURRENT,
    /** As it is meant to become. */
    TARGET
  }

  /**
   * A risk was put on the register.
   *
   * @param cause what may bring it about
   * @param consequence what would follow if it came about
   * @param mitigations what is done to avoid or lessen it
   * @param owner the post that owns it
   * @param about what it threatens
   */
  record RiskIdentified(
      Ref risk,
      String title,
      Stated<String> description,
      Stated<String> cause,
      Stated<String> consequence,
      List<String> mitigations,
      Stated<String> owner,
      List<Ref> about)
      implements OnTheRegister {
    public RiskIdentified {
      mitigations = List.copyOf(mitigations);
      about = List.copyOf(about);
    }
  }

  /**
   * A risk was rated. The rating keeps the matrix, or the legend, that it was given under, or that
   * none was stated; what its levels mean and the band they fall into are read from that matrix.
   *
   * @param matrix the matrix it was rated on
   * @param likelihood the code of the level of likelihood on that matrix
   * @param impact the code of the level of impact on that matrix
   * @param on the day it was rated
   */
  record RiskRated(
      Ref risk,
      RatingOf ratingOf,
      RiskRating rating,
      Stated<Ref> matrix,
      Stated<String> likelihood,
      Stated<String> impact,
      Stated<ImpreciseDate> on)
      implements OnTheRegister {
    @Override
    public List<Ref> subjects() {
      return with(risk, matrix);
    }
  }

  /**
   * A further mitigation was agreed.
   *
   * @param mitigation what is to be done to avoid or lessen it
   * @param owner the post that is to do it
   */
  record MitigationAdded(
      Ref risk, String mitigation, Stated<String> owner, Stated<ImpreciseDate> due)
      implements OnTheRegister {}

  /**
   * A mitigation was done. Whether the risk is any less for it, a rating says.
   *
   * @param mitigation which one, in the words in which it was recorded
   * @param words what was done, where more is to be said
   */
  record MitigationDone(Ref risk, String mitigation, Stated<ImpreciseDate> on, Stated<String> words)
      implements OnTheRegister {}

  /**
   * A risk was taken to another body, because it is beyond those who hold it.
   *
   * @param to the body that is to deal with it
   * @param decision the decision that escalates it, where one does
   */
  record RiskEscalated(Ref risk, Ref to, String reason, Stated<Ref> decision)
      implements OnTheRegister {
    @Override
    public List<Ref> subjects() {
      List<Ref> about = new ArrayList<>(List.of(risk, to));
      decision.toOptional().ifPresent(about::add);
      return List.copyOf(about);
    }
  }

  /** A risk was accepted as it stands: no more is to be done about it than is done. */
  record RiskTolerated(Ref risk, String reason, Stated<Ref> decision) implements OnTheRegister {
    @Override
    public List<Ref> subjects() {
      return with(risk, decision);
    }
  }

  /**
   * A risk was lessened to what is acceptable; it stays on the register.
   *
   * @param how what lessened it, and what shows that it did
   */
  record RiskMitigated(Ref risk, Stated<ImpreciseDate> on, String how) implements OnTheRegister {}

  /**
   * What was feared came about: the risk became an issue.
   *
   * @param what what came about
   */
  record RiskMaterialised(Ref risk, Stated<ImpreciseDate> on, String what)
      implements OnTheRegister {}

  /** A risk was taken off the register. */
  record RiskClosed(Ref risk, Stated<ImpreciseDate> on, String reason, Stated<Ref> decision)
      implements OnTheRegister {
    @Override
    public List<Ref> subjects() {
      return with(risk, decision);
    }
  }

  /** A closed risk was put back on the register. */
  record RiskReopened(Ref risk, String reason) implements OnTheRegister {}

  /**
   * More was found that a risk threatens, or that answers it.
   *
   * @param about the actions, recommendations, measures, decisions and other things meant
   */
  record RiskLinked(Ref risk, List<Ref> about) implements OnTheRegister {
    public RiskLinked {
      about = List.copyOf(about);
    }
  }

  /**
   * A risk matrix was adopted. Ratings given before it keep what they were given under.
   *
   * @param version as the document numbers itself
   * @param likelihood the levels of likelihood, in the order the matrix lists them
   * @param impact the levels of impact, in the order the matrix lists them
   * @param bands the band of every pair of levels
   * @param rendering how a rating's code is made of its two levels
   * @param from the first day on which risks are rated on it
   */
  record RiskMatrixAdopted(
      Ref matrix,
      String title,
      Stated<String> version,
      List<RiskMatrix.Level> likelihood,
      List<RiskMatrix.Level> impact,
      List<RiskMatrix.Band> bands,
      RiskMatrix.Rendering rendering,
      ImpreciseDate from)
      implements RiskEvent {
    public RiskMatrixAdopted {
      likelihood = List.copyOf(likelihood);
      impact = List.copyOf(impact);
      bands = List.copyOf(bands);
    }

    @Override
    public List<Ref> subjects() {
      return List.of(matrix);
    }

    /** The matrix itself, to read ratings with. */
    public RiskMatrix legend() {
      return new RiskMatrix(likelihood, impact, bands, rendering);
    }
  }

  private static List<Ref> with(Ref risk, Stated<Ref> other) {
    return other.toOptional().map(also -> List.of(risk, also)).orElseGet(() -> List.of(risk));
  }
}
