package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Inspections, visits and meetings with the inspectorate, and what they found. */
public sealed interface InspectionEvent extends ProgrammeEvent {

  Ref inspection();

  @Override
  default List<Ref> subjects() {
    return List.of(inspection());
  }

  /** What becomes of the report or letter. */
  enum Publication {
    PUBLISHED,
    TO_BE_PUBLISHED,
    NOT_FOR_PUBLICATION,
    NOT_STATED
  }

  /** What kind of statement a finding is. */
  enum FindingKind {
    STRENGTH,
    AREA_FOR_IMPROVEMENT,
    AREA_FOR_PRIORITY_ACTION,
    COMMENT,
    COMMENDATION
  }

  /** Which of its findings the inspectorate has sent. */
  enum FindingsStage {
    /** For the council to check the facts. */
    DRAFT,
    /** As they will stand: from here the statutory clocks run. */
    FINAL
  }

  /**
   * An activity is expected, without a date being fixed.
   *
   * @param edition the code of the framework edition, where stated
   * @param window when, as loosely as the source says it
   * @param basis why it is expected
   * @param linesOfEnquiry what it will look at
   */
  record InspectionExpected(
      Ref inspection,
      Stated<String> edition,
      ActivityType activity,
      String title,
      Stated<ImpreciseDate> window,
      Stated<String> basis,
      List<String> linesOfEnquiry)
      implements InspectionEvent {
    public InspectionExpected {
      linesOfEnquiry = List.copyOf(linesOfEnquiry);
    }
  }

  /**
   * Days were fixed for an activity.
   *
   * @param publication what will become of its report or letter
   * @param publicationRule why, in the source's words
   */
  record InspectionPlanned(
      Ref inspection,
      Stated<String> edition,
      ActivityType activity,
      String title,
      ImpreciseDate planned,
      Publication publication,
      Stated<String> publicationRule)
      implements InspectionEvent {}

  /** An expected or planned activity was put off without a new date; it is not deleted. */
  record InspectionActivitySuspended(
      Ref inspection, ImpreciseDate from, Stated<String> by, Stated<String> reason)
      implements InspectionEvent {}

  /**
   * The inspectorate gave notice of an activity.
   *
   * @param on the day of the notice
   * @param fieldworkFrom when the inspectors come
   * @param teamSize how many they are, in the notice's words
   * @param lookBack how far back they look: {@code six months}
   * @param words the notice's own words
   */
  record InspectionNotified(
      Ref inspection,
      Stated<ImpreciseDate> on,
      Stated<ImpreciseDate> fieldworkFrom,
      Stated<String> teamSize,
      Stated<String> lookBack,
      Stated<String> words)
      implements InspectionEvent {}

  /** The inspectors began their work in the authority. */
  record FieldworkBegan(Ref inspection, Stated<ImpreciseDate> on) implements InspectionEvent {}

  /** The inspectors completed their work in the authority. */
  record FieldworkCompleted(Ref inspection, Stated<ImpreciseDate> on) implements InspectionEvent {}

  /**
   * The council received what the inspectorate found, in draft or as it will stand.
   *
   * @param paper the report or letter, when it is registered
   */
  record FindingsReceived(
      Ref inspection, FindingsStage stage, Stated<ImpreciseDate> on, Stated<Ref> paper)
      implements InspectionEvent {}

  /**
   * The report or letter of an activity was published.
   *
   * @param on the day, unknown where the source does not say
   * @param paper the report or letter, when it is registered
   */
  record ReportPublished(Ref inspection, ImpreciseDate on, Stated<Ref> paper)
      implements InspectionEvent {}

  /**
   * The letter of an activity stays unpublished.
   *
   * @param rule why, in the source's words: a first monitoring visit's letter is not published
   */
  record LetterWithheldFromPublication(Ref inspection, Stated<String> rule)
      implements InspectionEvent {}

  /** An activity that was expected, planned or begun will not take place, or not be finished. */
  record InspectionCancelled(
      Ref inspection, Stated<ImpreciseDate> on, Stated<String> by, Stated<String> reason)
      implements InspectionEvent {}

  /**
   * The council and the inspectorate held their yearly conversation: nothing is judged and nothing
   * published.
   *
   * @param edition the code of the framework edition it is held under, where stated
   * @param by by what means they met: {@code Teams}
   * @param topics what they spoke about, a line each
   * @param paper the inspectorate's letter with its factual summary, when it is registered
   */
  record AnnualEngagementMeetingHeld(
      Ref inspection,
      Stated<String> edition,
      String title,
      ImpreciseDate on,
      Stated<String> by,
      List<String> topics,
      Stated<Ref> paper)
      implements InspectionEvent {
    public AnnualEngagementMeetingHeld {
      topics = List.copyOf(topics);
    }
  }

  /**
   * An activity took place, or its report arrived. A monitoring visit is recorded so too, as an
   * activity of that type.
   *
   * @param actual the days of it
   * @param received when the council received the report: the statutory clocks start here
   * @param published when it was made public
   * @param summary the inspectorate's own summary, verbatim
   */
  record InspectionOutcomeRecorded(
      Ref inspection,
      String edition,
      ActivityType activity,
      String title,
      Stated<ImpreciseDate> planned,
      Stated<ImpreciseDate> actual,
      Stated<ImpreciseDate> received,
      Stated<ImpreciseDate> published,
      Publication publication,
      Stated<String> summary)
      implements InspectionEvent {}

  /**
   * A judgement, on the scale of the edition it was made under.
   *
   * @param area the code of the judgement area in that edition
   * @param grade a grade of that area's scale, or not stated by this source
   */
  record JudgementRecorded(Ref inspection, String area, Stated<String> grade)
      implements InspectionEvent {}

  /** Something the inspectorate found, verbatim. */
  sealed interface Finding extends InspectionEvent {
    Ref finding();

    /** The words of the report. */
    String text();

    /** The judgement area it belongs to, where stated. */
    Stated<String> area();

    FindingKind kindOfFinding();

    @Override
    default List<Ref> subjects() {
      return List.of(finding(), inspection());
    }
  }

  /** The inspectorate found a strength. */
  record StrengthRecorded(Ref finding, Ref inspection, String text, Stated<String> area)
      implements Finding {
    @Override
    public FindingKind kindOfFinding() {
      return FindingKind.STRENGTH;
    }
  }

  /** The inspectorate named something that needs to improve. */
  record AreaForImprovementRecorded(Ref finding, Ref inspection, String text, Stated<String> area)
      implements Finding {
    @Override
    public FindingKind kindOfFinding() {
      return FindingKind.AREA_FOR_IMPROVEMENT;
    }
  }

  /** The inspectorate found a serious weakness that needs priority action. */
  record AreaForPriorityActionRecorded(
      Ref finding, Ref inspection, String text, Stated<String> area) implements Finding {
    @Override
    public FindingKind kindOfFinding() {
      return FindingKind.AREA_FOR_PRIORITY_ACTION;
    }
  }

  /** The inspectorate said something that is neither praise nor a call to improve. */
  record CommentRecorded(Ref finding, Ref inspection, String text, Stated<String> area)
      implements Finding {
    @Override
    public FindingKind kindOfFinding() {
      return FindingKind.COMMENT;
    }
  }

  /** The inspectorate singled something out for praise. */
  record CommendationRecorded(Ref finding, Ref inspection, String text, Stated<String> area)
      implements Finding {
    @Override
    public FindingKind kindOfFinding() {
      return FindingKind.COMMENDATION;
    }
  }
}
