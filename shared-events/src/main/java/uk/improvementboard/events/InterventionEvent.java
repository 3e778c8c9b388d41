package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Intervention by the Secretary of State, from an adviser to a commissioner, with what it requires
 * and when it is reviewed (Education Act 1996, s.497A, as applied by Children Act 2004, s.50).
 */
public sealed interface InterventionEvent extends ProgrammeEvent {

  /** An adviser, a notice, a direction or a commissioner: begun, changed or over. */
  sealed interface Instrument extends InterventionEvent {

    Ref intervention();

    @Override
    default List<Ref> subjects() {
      return List.of(intervention());
    }
  }

  /** One thing an intervention requires. */
  sealed interface Requirement extends InterventionEvent {

    Ref requirement();

    @Override
    default List<Ref> subjects() {
      return List.of(requirement());
    }
  }

  /** A point at which an intervention is looked at again. */
  sealed interface ReviewPoint extends InterventionEvent {

    Ref review();

    @Override
    default List<Ref> subjects() {
      return List.of(review());
    }
  }

  /** What an intervention is by. */
  enum InterventionKind {
    ADVISER,
    IMPROVEMENT_NOTICE,
    STATUTORY_DIRECTION,
    COMMISSIONER
  }

  /**
   * An improvement adviser was appointed, also below inadequate.
   *
   * @param by who appointed: {@code Department for Education}
   * @param terms what the adviser is to do, in the source's words
   * @param paper the letter of appointment, where it is in the record
   * @param legalBasis the statute, where one is stated
   */
  record AdviserAppointed(
      Ref intervention,
      String title,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<String> terms,
      Stated<Ref> paper,
      Stated<String> legalBasis)
      implements Instrument {
    @Override
    public List<Ref> subjects() {
      return with(intervention, paper);
    }
  }

  /**
   * A commissioner was appointed, to say whether the council can improve its services, and often to
   * stay on.
   *
   * @param by who appointed: {@code Secretary of State for Education}
   * @param terms what the commissioner is to do, in the source's words
   * @param paper the letter of appointment, where it is in the record
   * @param legalBasis the statute, where one is stated
   */
  record CommissionerAppointed(
      Ref intervention,
      String title,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<String> terms,
      Stated<Ref> paper,
      Stated<String> legalBasis)
      implements Instrument {
    @Override
    public List<Ref> subjects() {
      return with(intervention, paper);
    }
  }

  /**
   * An improvement notice, which is not statutory, was issued.
   *
   * @param steps the steps it asks for, a line each, in its own words
   * @param reviewEvery how often it is reviewed: {@code at least every six months}
   */
  record ImprovementNoticeIssued(
      Ref intervention,
      String title,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<Ref> paper,
      List<String> steps,
      Stated<String> reviewEvery)
      implements Instrument {
    public ImprovementNoticeIssued {
      steps = List.copyOf(steps);
    }

    @Override
    public List<Ref> subjects() {
      return with(intervention, paper);
    }
  }

  /**
   * A statutory direction was issued.
   *
   * @param legalBasis the statute it rests on
   * @param content what it says, in its own words
   */
  record StatutoryDirectionIssued(
      Ref intervention,
      String title,
      Stated<String> legalBasis,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<String> content,
      Stated<Ref> paper)
      implements Instrument {
    @Override
    public List<Ref> subjects() {
      return with(intervention, paper);
    }
  }

  /**
   * A statutory direction was issued anew with other content. Review points count from here.
   *
   * @param content what it now says, in its own words
   */
  record StatutoryDirectionUpdated(
      Ref intervention, Stated<ImpreciseDate> on, Stated<String> content, Stated<Ref> paper)
      implements Instrument {
    @Override
    public List<Ref> subjects() {
      return with(intervention, paper);
    }
  }

  /**
   * An intervention was lifted or revoked.
   *
   * @param supportUntil until when support and supervision go on
   */
  record InterventionLifted(
      Ref intervention,
      Stated<ImpreciseDate> on,
      Stated<String> reason,
      Stated<ImpreciseDate> supportUntil)
      implements Instrument {}

  /**
   * Another intervention took the place of one.
   *
   * @param by the one that took its place
   */
  record InterventionReplaced(Ref intervention, Ref by, Stated<ImpreciseDate> on)
      implements Instrument {
    @Override
    public List<Ref> subjects() {
      return List.of(intervention, by);
    }
  }

  /** The support and supervision that go on after an intervention is lifted came to an end. */
  record PostInterventionSupportEnded(
      Ref intervention, Stated<ImpreciseDate> on, Stated<String> reason) implements Instrument {}

  /**
   * An intervention requires this, to be tracked on its own.
   *
   * @param text what it requires, verbatim where it can be
   * @param due by when
   */
  record RequirementSet(Ref requirement, Ref intervention, String text, Stated<ImpreciseDate> due)
      implements Requirement {
    @Override
    public List<Ref> subjects() {
      return List.of(requirement, intervention);
    }
  }

  /**
   * How far a requirement has come.
   *
   * @param reliedOn the papers and the evidence that show it
   */
  record RequirementProgressReported(
      Ref requirement, String narrative, Stated<ImpreciseDate> on, List<Ref> reliedOn)
      implements Requirement {
    public RequirementProgressReported {
      reliedOn = List.copyOf(reliedOn);
    }
  }

  /**
   * A requirement was met.
   *
   * @param words who says so and how, in the source's words
   * @param decision the decision that it is met, where a body decided it
   */
  record RequirementMet(
      Ref requirement, Stated<ImpreciseDate> on, Stated<String> words, Stated<Ref> decision)
      implements Requirement {
    @Override
    public List<Ref> subjects() {
      return with(requirement, decision);
    }
  }

  /**
   * An intervention is to be reviewed at this point.
   *
   * @param point how many months after the intervention was issued; its day follows from the date
   *     of issue, where no other is stated
   * @param due by when, where the source names a date
   * @param by who is to review
   * @param to who is to receive the review
   */
  record ReviewScheduled(
      Ref review,
      Ref intervention,
      String title,
      Stated<Integer> point,
      Stated<ImpreciseDate> due,
      Stated<String> by,
      Stated<String> to)
      implements ReviewPoint {
    @Override
    public List<Ref> subjects() {
      return List.of(review, intervention);
    }
  }

  /**
   * An intervention was reviewed at a point, whether or not a report of it is in the record.
   *
   * @param conclusion what the review came to
   */
  record ReviewHeld(Ref review, Stated<ImpreciseDate> on, Stated<String> conclusion)
      implements ReviewPoint {}

  private static List<Ref> with(Ref first, Stated<Ref> second) {
    List<Ref> both = new ArrayList<>();
    both.add(first);
    second.toOptional().filter(given -> !given.equals(first)).ifPresent(both::add);
    return List.copyOf(both);
  }
}
