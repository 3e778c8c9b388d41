package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for interventions, what they require and when they are reviewed. */
public sealed interface InterventionCommand extends ProgrammeCommand {

  /** A command that changes an intervention in the record. */
  sealed interface OfAnIntervention extends InterventionCommand {
    Ref intervention();

    @Override
    default Optional<Ref> changes() {
      return Optional.of(intervention());
    }
  }

  /** A command that changes a requirement in the record. */
  sealed interface OfARequirement extends InterventionCommand {
    Ref requirement();

    @Override
    default Optional<Ref> changes() {
      return Optional.of(requirement());
    }
  }

  /**
   * Take in that an improvement adviser was appointed.
   *
   * @param intervention its reference; the next free one when left out
   * @param by who appointed
   * @param terms what they are to do
   * @param paper the letter of appointment, where it is in the record
   * @param legalBasis the statute, where one is stated
   */
  record AppointAdviser(
      ProgrammeId programme,
      @Nullable Ref intervention,
      String title,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<String> terms,
      Stated<Ref> paper,
      Stated<String> legalBasis)
      implements InterventionCommand {}

  /**
   * Take in that a commissioner was appointed.
   *
   * @param intervention its reference; the next free one when left out
   * @param by who appointed
   * @param terms what they are to do
   * @param paper the letter of appointment, where it is in the record
   * @param legalBasis the statute, where one is stated
   */
  record AppointCommissioner(
      ProgrammeId programme,
      @Nullable Ref intervention,
      String title,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<String> terms,
      Stated<Ref> paper,
      Stated<String> legalBasis)
      implements InterventionCommand {}

  /**
   * Take in that an improvement notice, which is not statutory, was issued.
   *
   * @param intervention its reference; the next free one when left out
   * @param steps the steps it asks for, a line each
   * @param reviewEvery how often it is reviewed
   */
  record IssueImprovementNotice(
      ProgrammeId programme,
      @Nullable Ref intervention,
      String title,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<Ref> paper,
      List<String> steps,
      Stated<String> reviewEvery)
      implements InterventionCommand {
    public IssueImprovementNotice {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Take in that a statutory direction was issued.
   *
   * @param intervention its reference; the next free one when left out
   * @param legalBasis the statute it rests on
   * @param content what it says
   */
  record IssueDirection(
      ProgrammeId programme,
      @Nullable Ref intervention,
      String title,
      Stated<String> legalBasis,
      Stated<String> by,
      Stated<ImpreciseDate> on,
      Stated<String> content,
      Stated<Ref> paper)
      implements InterventionCommand {}

  /**
   * Take in that a statutory direction was issued anew with other content. Review points scheduled
   * after this count from it.
   *
   * @param content what it now says
   */
  record UpdateDirection(
      ProgrammeId programme,
      Ref intervention,
      Stated<ImpreciseDate> on,
      Stated<String> content,
      Stated<Ref> paper)
      implements OfAnIntervention {}

  /**
   * Take in that an intervention was lifted or revoked.
   *
   * @param supportUntil until when support and supervision go on
   */
  record LiftIntervention(
      ProgrammeId programme,
      Ref intervention,
      Stated<ImpreciseDate> on,
      Stated<String> reason,
      Stated<ImpreciseDate> supportUntil)
      implements OfAnIntervention {}

  /**
   * Take in that another intervention took the place of one.
   *
   * @param by the one that took its place
   */
  record ReplaceIntervention(
      ProgrammeId programme, Ref intervention, Ref by, Stated<ImpreciseDate> on)
      implements OfAnIntervention {}

  /** Take in that the support and supervision after an intervention came to an end. */
  record EndPostInterventionSupport(
      ProgrammeId programme, Ref intervention, Stated<ImpreciseDate> on, Stated<String> reason)
      implements OfAnIntervention {}

  /**
   * Take in one thing that an intervention requires, to be tracked on its own.
   *
   * @param requirement its reference; the next free one when left out
   * @param text what it requires, verbatim where it can be
   * @param due by when
   */
  record SetRequirement(
      ProgrammeId programme,
      @Nullable Ref requirement,
      Ref intervention,
      String text,
      Stated<ImpreciseDate> due)
      implements InterventionCommand {}

  /**
   * Report how far a requirement has come.
   *
   * @param reliedOn the papers and the evidence that show it
   */
  record ReportRequirementProgress(
      ProgrammeId programme,
      Ref requirement,
      String narrative,
      Stated<ImpreciseDate> on,
      List<Ref> reliedOn)
      implements OfARequirement {
    public ReportRequirementProgress {
      reliedOn = List.copyOf(reliedOn);
    }
  }

  /**
   * Record that a requirement was met.
   *
   * @param words who says so and how
   * @param decision the decision that it is met, where a body decided it
   */
  record MeetRequirement(
      ProgrammeId programme,
      Ref requirement,
      Stated<ImpreciseDate> on,
      Stated<String> words,
      Stated<Ref> decision)
      implements OfARequirement {}

  /**
   * Schedule a review of an intervention, by a number of months after its issue or by a date.
   *
   * @param review its reference; the next free one when left out
   * @param point how many months after the intervention was issued or last updated
   * @param due by when, where the source names a date
   * @param by who is to review
   * @param to who is to receive the review
   */
  record ScheduleReview(
      ProgrammeId programme,
      @Nullable Ref review,
      Ref intervention,
      String title,
      Stated<Integer> point,
      Stated<ImpreciseDate> due,
      Stated<String> by,
      Stated<String> to)
      implements InterventionCommand {}

  /**
   * Record that an intervention was reviewed at a point, whether or not a report of it is in the
   * record.
   *
   * @param conclusion what the review came to
   */
  record HoldReview(
      ProgrammeId programme, Ref review, Stated<ImpreciseDate> on, Stated<String> conclusion)
      implements InterventionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(review);
    }
  }
}
