package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.InspectionEvent.FindingKind;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for inspections, visits and meetings with the inspectorate. */
public sealed interface InspectionCommand extends ProgrammeCommand {

  /**
   * Record that an activity is expected, without a date being fixed.
   *
   * @param inspection its reference; the next free one when left out
   * @param edition the code of the framework edition, where stated
   * @param window when, as loosely as the source says it
   * @param basis why it is expected
   */
  record ExpectInspection(
      ProgrammeId programme,
      @Nullable Ref inspection,
      Stated<String> edition,
      ActivityType activity,
      String title,
      Stated<ImpreciseDate> window,
      Stated<String> basis,
      List<String> linesOfEnquiry)
      implements InspectionCommand {
    public ExpectInspection {
      linesOfEnquiry = List.copyOf(linesOfEnquiry);
    }
  }

  /**
   * Record the days fixed for an activity, new or already expected, planned or suspended.
   *
   * @param inspection the activity already in the record, or a reference for a new one; the next
   *     free one when left out
   */
  record PlanInspection(
      ProgrammeId programme,
      @Nullable Ref inspection,
      Stated<String> edition,
      ActivityType activity,
      String title,
      ImpreciseDate planned,
      Publication publication,
      Stated<String> publicationRule)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.ofNullable(inspection);
    }
  }

  /** Record that an expected or planned activity was put off without a new date. */
  record SuspendActivity(
      ProgrammeId programme,
      Ref inspection,
      ImpreciseDate from,
      Stated<String> by,
      Stated<String> reason)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /**
   * Record that an activity took place, with its judgements and findings, all or nothing.
   *
   * @param inspection the activity already expected or planned, or a reference for a new one; the
   *     next free one when left out
   * @param edition the code of the framework edition it was carried out under
   * @param received when the council received the report
   * @param published when it was made public
   */
  record RecordInspectionOutcome(
      ProgrammeId programme,
      @Nullable Ref inspection,
      String edition,
      ActivityType activity,
      String title,
      Stated<ImpreciseDate> planned,
      Stated<ImpreciseDate> actual,
      Stated<ImpreciseDate> received,
      Stated<ImpreciseDate> published,
      Publication publication,
      Stated<String> summary,
      List<JudgementMade> judgements,
      List<FindingMade> findings)
      implements InspectionCommand {
    public RecordInspectionOutcome {
      judgements = List.copyOf(judgements);
      findings = List.copyOf(findings);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.ofNullable(inspection);
    }
  }

  /** Record a judgement that another source gives for an outcome already in the record. */
  record RecordJudgement(ProgrammeId programme, Ref inspection, String area, Stated<String> grade)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /**
   * One judgement of an outcome.
   *
   * @param area the code of the judgement area in the outcome's edition
   * @param grade a grade of that area's scale, or not stated
   */
  record JudgementMade(String area, Stated<String> grade) {}

  /**
   * One finding of an outcome, verbatim.
   *
   * @param finding its reference; the next free one when left out
   * @param area the code of the judgement area it belongs to, where stated
   */
  record FindingMade(@Nullable Ref finding, FindingKind kind, String text, Stated<String> area) {}
}
