package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.InspectionEvent.FindingKind;
import uk.improvementboard.events.InspectionEvent.FindingsStage;
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
   * Record the inspectorate's notice of an activity already in the record.
   *
   * @param on the day of the notice
   * @param fieldworkFrom when the inspectors come
   * @param teamSize how many they are, in the notice's words
   * @param lookBack how far back they look
   * @param words the notice's own words
   */
  record NotifyInspection(
      ProgrammeId programme,
      Ref inspection,
      Stated<ImpreciseDate> on,
      Stated<ImpreciseDate> fieldworkFrom,
      Stated<String> teamSize,
      Stated<String> lookBack,
      Stated<String> words)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /** Record that the inspectors began their work in the authority. */
  record BeginFieldwork(ProgrammeId programme, Ref inspection, Stated<ImpreciseDate> on)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /** Record that the inspectors completed their work in the authority. */
  record CompleteFieldwork(ProgrammeId programme, Ref inspection, Stated<ImpreciseDate> on)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /**
   * Record that the council received what the inspectorate found.
   *
   * @param paper the report or letter, when it is registered
   */
  record ReceiveFindings(
      ProgrammeId programme,
      Ref inspection,
      FindingsStage stage,
      Stated<ImpreciseDate> on,
      Stated<Ref> paper)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /**
   * Record that the report or letter was published.
   *
   * @param on the day, unknown where the source does not say
   * @param paper the report or letter, when it is registered
   */
  record PublishReport(ProgrammeId programme, Ref inspection, ImpreciseDate on, Stated<Ref> paper)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /**
   * Record that the letter stays unpublished.
   *
   * @param rule why, in the source's words
   */
  record WithholdLetter(ProgrammeId programme, Ref inspection, Stated<String> rule)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /** Record that an activity will not take place, or not be finished. */
  record CancelInspection(
      ProgrammeId programme,
      Ref inspection,
      Stated<ImpreciseDate> on,
      Stated<String> by,
      Stated<String> reason)
      implements InspectionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(inspection);
    }
  }

  /**
   * Record that the yearly conversation with the inspectorate was held.
   *
   * @param inspection the meeting already expected or planned, or a reference for a new one; the
   *     next free one when left out
   * @param edition the code of the framework edition it is held under, where stated
   * @param by by what means they met
   * @param topics what they spoke about, a line each
   * @param paper the inspectorate's letter, when it is registered
   */
  record HoldAnnualEngagementMeeting(
      ProgrammeId programme,
      @Nullable Ref inspection,
      Stated<String> edition,
      String title,
      ImpreciseDate on,
      Stated<String> by,
      List<String> topics,
      Stated<Ref> paper)
      implements InspectionCommand {
    public HoldAnnualEngagementMeeting {
      topics = List.copyOf(topics);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.ofNullable(inspection);
    }
  }

  /**
   * Record that an activity took place, with its judgements and findings, all or nothing. A
   * monitoring visit is recorded so too, as an activity of that type.
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
   * Record a strength that the inspectorate found, after its outcome.
   *
   * @param finding its reference; the next free one when left out
   * @param text the words of the report or letter
   * @param area the code of the judgement area it belongs to, where stated
   */
  record RecordStrength(
      ProgrammeId programme,
      @Nullable Ref finding,
      Ref inspection,
      String text,
      Stated<String> area)
      implements InspectionCommand {}

  /**
   * Record something that needs to improve, after the outcome that named it.
   *
   * @param finding its reference; the next free one when left out
   * @param text the words of the report or letter
   * @param area the code of the judgement area it belongs to, where stated
   */
  record RecordAreaForImprovement(
      ProgrammeId programme,
      @Nullable Ref finding,
      Ref inspection,
      String text,
      Stated<String> area)
      implements InspectionCommand {}

  /**
   * Record a serious weakness that needs priority action, after the outcome that named it.
   *
   * @param finding its reference; the next free one when left out
   * @param text the words of the report or letter
   * @param area the code of the judgement area it belongs to, where stated
   */
  record RecordAreaForPriorityAction(
      ProgrammeId programme,
      @Nullable Ref finding,
      Ref inspection,
      String text,
      Stated<String> area)
      implements InspectionCommand {}

  /**
   * Record what the inspectorate said besides praise and calls to improve, after its outcome.
   *
   * @param finding its reference; the next free one when left out
   * @param text the words of the report or letter
   * @param area the code of the judgement area it belongs to, where stated
   */
  record RecordComment(
      ProgrammeId programme,
      @Nullable Ref finding,
      Ref inspection,
      String text,
      Stated<String> area)
      implements InspectionCommand {}

  /**
   * Record what the inspectorate singled out for praise, after its outcome.
   *
   * @param finding its reference; the next free one when left out
   * @param text the words of the report or letter
   * @param area the code of the judgement area it belongs to, where stated
   */
  record RecordCommendation(
      ProgrammeId programme,
      @Nullable Ref finding,
      Ref inspection,
      String text,
      Stated<String> area)
      implements InspectionCommand {}

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
