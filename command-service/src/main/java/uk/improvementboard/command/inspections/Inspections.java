package uk.improvementboard.command.inspections;

import static uk.improvementboard.command.rules.Rule.ACTIVITY_BELONGS_TO_THE_EDITION;
import static uk.improvementboard.command.rules.Rule.ACTIVITY_STAYS_WHAT_IT_WAS;
import static uk.improvementboard.command.rules.Rule.AREA_IS_JUDGED_IN_THE_EDITION;
import static uk.improvementboard.command.rules.Rule.AREA_IS_JUDGED_ONCE;
import static uk.improvementboard.command.rules.Rule.CANCELLED_ACTIVITY_GOES_NO_FURTHER;
import static uk.improvementboard.command.rules.Rule.CANCELLED_BEFORE_ITS_OUTCOME;
import static uk.improvementboard.command.rules.Rule.EDITION_IS_IN_FORCE_ON_THE_DAY;
import static uk.improvementboard.command.rules.Rule.EDITION_MUST_BE_KNOWN;
import static uk.improvementboard.command.rules.Rule.FIELDWORK_BEGINS_ONCE;
import static uk.improvementboard.command.rules.Rule.FIELDWORK_IS_COMPLETED_AFTER_IT_BEGAN;
import static uk.improvementboard.command.rules.Rule.FIELDWORK_IS_COMPLETED_ONCE;
import static uk.improvementboard.command.rules.Rule.FINDINGS_ARE_RECEIVED_ONCE;
import static uk.improvementboard.command.rules.Rule.FINDINGS_FOLLOW_THE_FIELDWORK;
import static uk.improvementboard.command.rules.Rule.FINDING_NEEDS_AN_OUTCOME;
import static uk.improvementboard.command.rules.Rule.GRADE_IS_ON_THE_SCALE;
import static uk.improvementboard.command.rules.Rule.INSPECTION_DATES_ARE_IN_ORDER;
import static uk.improvementboard.command.rules.Rule.JUDGEMENT_NEEDS_AN_OUTCOME;
import static uk.improvementboard.command.rules.Rule.NOTIFIED_BEFORE_ITS_FIELDWORK;
import static uk.improvementboard.command.rules.Rule.NOTIFIED_ONCE;
import static uk.improvementboard.command.rules.Rule.OUTCOME_IS_RECORDED_ONCE;
import static uk.improvementboard.command.rules.Rule.PLANNED_BEFORE_ITS_OUTCOME;
import static uk.improvementboard.command.rules.Rule.PUBLISHED_AFTER_IT_WAS_FOUND;
import static uk.improvementboard.command.rules.Rule.PUBLISHED_ON_A_DATE;
import static uk.improvementboard.command.rules.Rule.PUBLISHED_OR_WITHHELD_ONCE;
import static uk.improvementboard.command.rules.Rule.SUSPENDED_IS_PLANNED_AGAIN_FIRST;
import static uk.improvementboard.command.rules.Rule.SUSPENDED_WHILE_EXPECTED_OR_PLANNED;
import static uk.improvementboard.command.rules.Rule.UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.commands.InspectionCommand;
import uk.improvementboard.command.commands.InspectionCommand.BeginFieldwork;
import uk.improvementboard.command.commands.InspectionCommand.CancelInspection;
import uk.improvementboard.command.commands.InspectionCommand.CompleteFieldwork;
import uk.improvementboard.command.commands.InspectionCommand.ExpectInspection;
import uk.improvementboard.command.commands.InspectionCommand.FindingMade;
import uk.improvementboard.command.commands.InspectionCommand.HoldAnnualEngagementMeeting;
import uk.improvementboard.command.commands.InspectionCommand.JudgementMade;
import uk.improvementboard.command.commands.InspectionCommand.NotifyInspection;
import uk.improvementboard.command.commands.InspectionCommand.PlanInspection;
import uk.improvementboard.command.commands.InspectionCommand.PublishReport;
import uk.improvementboard.command.commands.InspectionCommand.ReceiveFindings;
import uk.improvementboard.command.commands.InspectionCommand.RecordAreaForImprovement;
import uk.improvementboard.command.commands.InspectionCommand.RecordAreaForPriorityAction;
import uk.improvementboard.command.commands.InspectionCommand.RecordCommendation;
import uk.improvementboard.command.commands.InspectionCommand.RecordComment;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.InspectionCommand.RecordJudgement;
import uk.improvementboard.command.commands.InspectionCommand.RecordStrength;
import uk.improvementboard.command.commands.InspectionCommand.SuspendActivity;
import uk.improvementboard.command.commands.InspectionCommand.WithholdLetter;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Steps;
import uk.improvementboard.command.state.Thing.Finding;
import uk.improvementboard.command.state.Thing.Inspection;
import uk.improvementboard.command.state.Thing.InspectionStep;
import uk.improvementboard.command.state.Thing.Judged;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InspectionEvent.AnnualEngagementMeetingHeld;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.AreaForPriorityActionRecorded;
import uk.improvementboard.events.InspectionEvent.CommendationRecorded;
import uk.improvementboard.events.InspectionEvent.CommentRecorded;
import uk.improvementboard.events.InspectionEvent.FieldworkBegan;
import uk.improvementboard.events.InspectionEvent.FieldworkCompleted;
import uk.improvementboard.events.InspectionEvent.FindingsReceived;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionCancelled;
import uk.improvementboard.events.InspectionEvent.InspectionExpected;
import uk.improvementboard.events.InspectionEvent.InspectionNotified;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.LetterWithheldFromPublication;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.events.InspectionEvent.StrengthRecorded;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.FrameworkEdition.JudgementArea;
import uk.improvementboard.frameworks.Frameworks;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Expecting, planning and suspending inspections, and recording what came of them. */
public final class Inspections {

  private Inspections() {}

  public static List<ProgrammeEvent> decide(
      InspectionCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case ExpectInspection c ->
          List.of(
              new InspectionExpected(
                  state.newRef(c.inspection(), EntityKind.INSPECTION, "/inspection"),
                  c.edition(),
                  c.activity(),
                  c.title(),
                  c.window(),
                  c.basis(),
                  c.linesOfEnquiry()));
      case PlanInspection c ->
          List.of(
              new InspectionPlanned(
                  newOrKnown(c.inspection(), state),
                  c.edition(),
                  c.activity(),
                  c.title(),
                  c.planned(),
                  c.publication(),
                  c.publicationRule()));
      case SuspendActivity c -> {
        Inspection inspection =
            state.require(Inspection.class, EntityKind.INSPECTION, c.inspection(), "/inspection");
        notCancelled(c.inspection(), inspection);
        boolean begun = inspection.steps().took(InspectionStep.BEGUN);
        if (inspection.recorded() || begun || inspection.suspended()) {
          throw new RuleBroken(
              SUSPENDED_WHILE_EXPECTED_OR_PLANNED,
              "/inspection",
              c.inspection()
                  + (inspection.recorded()
                      ? " has its outcome already"
                      : begun
                          ? " has begun: cancel it, or record what came of it"
                          : " is suspended already"));
        }
        yield List.of(
            new InspectionActivitySuspended(c.inspection(), c.from(), c.by(), c.reason()));
      }
      case NotifyInspection c -> {
        Inspection inspection = goingOn(c.inspection(), state);
        Steps<InspectionStep> steps = inspection.steps();
        if (steps.took(InspectionStep.BEGUN) || inspection.recorded()) {
          throw new RuleBroken(
              NOTIFIED_BEFORE_ITS_FIELDWORK,
              "/inspection",
              c.inspection() + " is past its notice: its fieldwork began or its outcome is known");
        }
        if (steps.at(InspectionStep.NOTIFIED) > steps.at(InspectionStep.PLANNED)) {
          throw new RuleBroken(
              NOTIFIED_ONCE,
              "/inspection",
              "notice of "
                  + c.inspection()
                  + " is in the record: correct it, or record first that it was planned anew");
        }
        yield List.of(
            new InspectionNotified(
                c.inspection(), c.on(), c.fieldworkFrom(), c.teamSize(), c.lookBack(), c.words()));
      }
      case BeginFieldwork c -> {
        Inspection inspection = goingOn(c.inspection(), state);
        if (inspection.steps().took(InspectionStep.BEGUN) || inspection.recorded()) {
          throw new RuleBroken(
              FIELDWORK_BEGINS_ONCE,
              "/inspection",
              inspection.recorded()
                  ? c.inspection() + " has its outcome already"
                  : "the fieldwork of " + c.inspection() + " has begun already");
        }
        yield List.of(new FieldworkBegan(c.inspection(), c.on()));
      }
      case CompleteFieldwork c -> {
        Inspection inspection = goingOn(c.inspection(), state);
        if (inspection.steps().took(InspectionStep.COMPLETED)) {
          throw new RuleBroken(
              FIELDWORK_IS_COMPLETED_ONCE,
              "/inspection",
              "the fieldwork of " + c.inspection() + " is completed already");
        }
        if (!inspection.steps().took(InspectionStep.BEGUN)) {
          throw new RuleBroken(
              FIELDWORK_IS_COMPLETED_AFTER_IT_BEGAN,
              "/inspection",
              "record first that the fieldwork of "
                  + c.inspection()
                  + " began, its day not stated if need be");
        }
        yield List.of(new FieldworkCompleted(c.inspection(), c.on()));
      }
      case ReceiveFindings c -> {
        received(c, goingOn(c.inspection(), state));
        yield List.of(new FindingsReceived(c.inspection(), c.stage(), c.on(), c.paper()));
      }
      case PublishReport c -> {
        Inspection inspection = goingOn(c.inspection(), state);
        if (!inspection.recorded() && !inspection.steps().took(InspectionStep.RECEIVED)) {
          throw new RuleBroken(
              PUBLISHED_AFTER_IT_WAS_FOUND,
              "/inspection",
              c.inspection() + " has no outcome yet: record that, or the receipt of its findings");
        }
        publishedOnce(c.inspection(), inspection);
        yield List.of(new ReportPublished(c.inspection(), c.on(), c.paper()));
      }
      case WithholdLetter c -> {
        publishedOnce(c.inspection(), goingOn(c.inspection(), state));
        yield List.of(new LetterWithheldFromPublication(c.inspection(), c.rule()));
      }
      case CancelInspection c -> {
        Inspection inspection =
            state.require(Inspection.class, EntityKind.INSPECTION, c.inspection(), "/inspection");
        notCancelled(c.inspection(), inspection);
        if (inspection.found()) {
          throw new RuleBroken(
              CANCELLED_BEFORE_ITS_OUTCOME,
              "/inspection",
              c.inspection() + " took place: its outcome or findings are in the record");
        }
        yield List.of(new InspectionCancelled(c.inspection(), c.on(), c.by(), c.reason()));
      }
      case HoldAnnualEngagementMeeting c ->
          List.of(
              new AnnualEngagementMeetingHeld(
                  newOrKnown(c.inspection(), state),
                  c.edition(),
                  c.title(),
                  c.on(),
                  c.by(),
                  c.topics(),
                  c.paper()));
      case RecordStrength c ->
          List.of(
              new StrengthRecorded(
                  newFinding(c.finding(), state), c.inspection(), c.text(), c.area()));
      case RecordAreaForImprovement c ->
          List.of(
              new AreaForImprovementRecorded(
                  newFinding(c.finding(), state), c.inspection(), c.text(), c.area()));
      case RecordAreaForPriorityAction c ->
          List.of(
              new AreaForPriorityActionRecorded(
                  newFinding(c.finding(), state), c.inspection(), c.text(), c.area()));
      case RecordComment c ->
          List.of(
              new CommentRecorded(
                  newFinding(c.finding(), state), c.inspection(), c.text(), c.area()));
      case RecordCommendation c ->
          List.of(
              new CommendationRecorded(
                  newFinding(c.finding(), state), c.inspection(), c.text(), c.area()));
      case RecordInspectionOutcome c -> outcome(c, state);
      case RecordJudgement c -> List.of(new JudgementRecorded(c.inspection(), c.area(), c.grade()));
    };
  }

  private static Ref newFinding(@Nullable Ref wanted, ProgrammeState state) {
    return state.newRef(wanted, EntityKind.FINDING, "/finding");
  }

  private static void notCancelled(Ref ref, Inspection inspection) {
    if (inspection.steps().took(InspectionStep.CANCELLED)) {
      throw new RuleBroken(
          CANCELLED_ACTIVITY_GOES_NO_FURTHER,
          "/inspection",
          ref + " was cancelled: record a new activity");
    }
  }

  /** An activity that was neither cancelled nor suspended. */
  private static Inspection goingOn(Ref ref, ProgrammeState state) {
    Inspection inspection =
        state.require(Inspection.class, EntityKind.INSPECTION, ref, "/inspection");
    notCancelled(ref, inspection);
    if (inspection.suspended()) {
      throw plannedAgainFirst(ref);
    }
    return inspection;
  }

  private static RuleBroken plannedAgainFirst(Ref ref) {
    return new RuleBroken(
        SUSPENDED_IS_PLANNED_AGAIN_FIRST,
        "/inspection",
        ref
            + " is suspended: record first that it was planned again, its days"
            + " \"unknown\" if need be");
  }

  private static void received(ReceiveFindings c, Inspection inspection) {
    Steps<InspectionStep> steps = inspection.steps();
    if (!inspection.recorded() && !steps.took(InspectionStep.COMPLETED)) {
      throw new RuleBroken(
          FINDINGS_FOLLOW_THE_FIELDWORK,
          "/inspection",
          "record first that the fieldwork of "
              + c.inspection()
              + " was completed, its day not stated if need be");
    }
    boolean again =
        switch (c.stage()) {
          case DRAFT ->
              steps.took(InspectionStep.DRAFT_RECEIVED) || steps.took(InspectionStep.RECEIVED);
          case FINAL -> steps.took(InspectionStep.RECEIVED);
        };
    if (again) {
      throw new RuleBroken(
          FINDINGS_ARE_RECEIVED_ONCE,
          "/stage",
          "the receipt of the "
              + (steps.took(InspectionStep.RECEIVED) ? "final" : "draft")
              + " findings of "
              + c.inspection()
              + " is in the record: correct it if it was wrong");
    }
  }

  private static void publishedOnce(Ref ref, Inspection inspection) {
    boolean published = inspection.steps().took(InspectionStep.PUBLISHED);
    if (published || inspection.steps().took(InspectionStep.WITHHELD)) {
      throw new RuleBroken(
          PUBLISHED_OR_WITHHELD_ONCE,
          "/inspection",
          "what came of "
              + ref
              + (published ? " was published" : " is not for publication")
              + ": correct that first if it was wrong");
    }
  }

  private static Ref newOrKnown(@Nullable Ref inspection, ProgrammeState state) {
    if (inspection != null && state.thing(inspection).isPresent()) {
      state.require(EntityKind.INSPECTION, inspection, "/inspection");
      return inspection;
    }
    return state.newRef(inspection, EntityKind.INSPECTION, "/inspection");
  }

  private static List<ProgrammeEvent> outcome(RecordInspectionOutcome c, ProgrammeState state) {
    Ref inspection = newOrKnown(c.inspection(), state);
    List<ProgrammeEvent> events = new ArrayList<>();
    events.add(
        new InspectionOutcomeRecorded(
            inspection,
            c.edition(),
            c.activity(),
            c.title(),
            c.planned(),
            c.actual(),
            c.received(),
            c.published(),
            c.publication(),
            c.summary()));
    for (JudgementMade made : c.judgements()) {
      events.add(new JudgementRecorded(inspection, made.area(), made.grade()));
    }
    Set<Ref> taken = new HashSet<>(List.of(inspection));
    for (FindingMade made : c.findings()) {
      if (made.finding() != null) {
        taken.add(made.finding());
      }
    }
    Set<Ref> named = new HashSet<>(List.of(inspection));
    for (int i = 0; i < c.findings().size(); i++) {
      FindingMade made = c.findings().get(i);
      Ref finding =
          state.newRef(
              made.finding(),
              EntityKind.FINDING,
              false,
              "/findings/" + i + "/finding",
              made.finding() == null ? taken : named);
      taken.add(finding);
      named.add(finding);
      events.add(found(made, finding, inspection));
    }
    return events;
  }

  private static ProgrammeEvent found(FindingMade made, Ref finding, Ref inspection) {
    return switch (made.kind()) {
      case STRENGTH -> new StrengthRecorded(finding, inspection, made.text(), made.area());
      case AREA_FOR_IMPROVEMENT ->
          new AreaForImprovementRecorded(finding, inspection, made.text(), made.area());
      case AREA_FOR_PRIORITY_ACTION ->
          new AreaForPriorityActionRecorded(finding, inspection, made.text(), made.area());
      case COMMENT -> new CommentRecorded(finding, inspection, made.text(), made.area());
      case COMMENDATION -> new CommendationRecorded(finding, inspection, made.text(), made.area());
    };
  }

  /**
   * What an event must obey whether it is new or says what an earlier one should have said.
   *
   * @param position where it stands, or will stand, in the record
   * @param within the part of the command that it comes from: {@code /judgements/0}, or empty
   */
  public static void check(
      InspectionEvent event, ProgrammeState state, Facts facts, long position, String within) {
    boolean isNew = position > state.position();
    switch (event) {
      case InspectionExpected e -> {
        Optional<FrameworkEdition> edition = editionOf(e.edition());
        edition.ifPresent(known -> provides(known, e.activity()));
        earlier(e.inspection(), state)
            .ifPresent(
                known -> {
                  if (isNew) {
                    notCancelled(e.inspection(), known);
                  }
                  staysWhatItWas(known.activity(), e.activity(), isNew);
                });
      }
      case InspectionPlanned e -> {
        Optional<FrameworkEdition> edition = editionOf(e.edition());
        edition.ifPresent(
            known -> {
              provides(known, e.activity());
              inForce(known, e.planned(), "/planned");
            });
        earlier(e.inspection(), state)
            .ifPresent(
                known -> {
                  if (isNew) {
                    notCancelled(e.inspection(), known);
                  }
                  for (InspectionStep past :
                      List.of(InspectionStep.OUTCOME, InspectionStep.BEGUN)) {
                    if (known.steps().took(past) && known.steps().at(past) < position) {
                      throw new RuleBroken(
                          PLANNED_BEFORE_ITS_OUTCOME,
                          "/inspection",
                          e.inspection()
                              + (past == InspectionStep.OUTCOME
                                  ? " has its outcome already: record a new activity"
                                  : " has begun already: record a new activity"));
                    }
                  }
                  staysWhatItWas(known.activity(), e.activity(), isNew);
                });
      }
      case InspectionActivitySuspended e ->
          state.require(EntityKind.INSPECTION, e.inspection(), "/inspection");
      case InspectionNotified e -> {
        Days.notAhead(e.on(), facts, "/on");
        inOrder(e.inspection(), InspectionStep.NOTIFIED, e.on(), state, "/on");
        if (Days.certainlyBefore(e.fieldworkFrom(), e.on())) {
          throw new RuleBroken(
              INSPECTION_DATES_ARE_IN_ORDER,
              "/fieldworkFrom",
              "the fieldwork would begin before the notice of it");
        }
      }
      case FieldworkBegan e -> took(e.inspection(), InspectionStep.BEGUN, e.on(), state, facts);
      case FieldworkCompleted e ->
          took(e.inspection(), InspectionStep.COMPLETED, e.on(), state, facts);
      case FindingsReceived e -> {
        took(e.inspection(), receipt(e), e.on(), state, facts);
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
      }
      case ReportPublished e -> {
        took(e.inspection(), InspectionStep.PUBLISHED, Stated.given(e.on()), state, facts);
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
      }
      case LetterWithheldFromPublication e ->
          state.require(EntityKind.INSPECTION, e.inspection(), "/inspection");
      case InspectionCancelled e -> {
        state.require(EntityKind.INSPECTION, e.inspection(), "/inspection");
        Days.notAhead(e.on(), facts, "/on");
      }
      case AnnualEngagementMeetingHeld e -> engagementObeys(e, state, facts, position);
      case InspectionOutcomeRecorded e -> outcomeObeys(e, state, facts, position);
      case JudgementRecorded e -> judgementObeys(e, state, position, within);
      case InspectionEvent.Finding e -> {
        Inspection inspection =
            state.require(Inspection.class, EntityKind.INSPECTION, e.inspection(), "/inspection");
        if (!inspection.found()) {
          throw new RuleBroken(
              FINDING_NEEDS_AN_OUTCOME,
              "/inspection",
              e.inspection() + " has no outcome yet: record that, or the receipt of its findings");
        }
        e.area().toOptional().ifPresent(area -> judges(inspection.edition(), area, within));
      }
    }
  }

  private static Optional<Inspection> earlier(Ref ref, ProgrammeState state) {
    return state.thing(ref).filter(Inspection.class::isInstance).map(Inspection.class::cast);
  }

  private static void outcomeObeys(
      InspectionOutcomeRecorded e, ProgrammeState state, Facts facts, long position) {
    boolean isNew = position > state.position();
    FrameworkEdition edition = edition(e.edition());
    provides(edition, e.activity());
    e.actual()
        .toOptional()
        .or(() -> e.planned().toOptional())
        .ifPresent(day -> inForce(edition, day, "/actual"));
    boolean published = e.publication() == Publication.PUBLISHED;
    if (published != e.published().toOptional().isPresent()) {
      throw new RuleBroken(
          PUBLISHED_ON_A_DATE,
          published ? "/published" : "/publication",
          published
              ? "say when it was published, or \"unknown\" where the source does not"
              : "it has a date of publication, so its publication is PUBLISHED");
    }
    Days.notAhead(e.actual(), facts, "/actual");
    Days.notAhead(e.received(), facts, "/received");
    Days.notAhead(e.published(), facts, "/published");
    inOrder(e.actual(), e.received(), "/received");
    inOrder(e.actual(), e.published(), "/published");
    inOrder(e.received(), e.published(), "/published");
    Optional<Inspection> known = earlier(e.inspection(), state);
    if (known.isPresent()) {
      Inspection inspection = known.get();
      hasNoOtherOutcome(e.inspection(), inspection, position);
      if (isNew) {
        notCancelled(e.inspection(), inspection);
      }
      staysWhatItWas(inspection.activity(), e.activity(), isNew);
      Steps<InspectionStep> others = inspection.steps().without(position);
      inOrder(InspectionStep.OUTCOME, e.actual(), others, "/actual");
      inOrder(InspectionStep.RECEIVED, e.received(), others, "/received");
      inOrder(InspectionStep.PUBLISHED, e.published(), others, "/published");
      if (published && isNew) {
        publishedOnce(e.inspection(), inspection);
      }
      if (isNew
          && inspection.suspended()
          && !Days.certainlyBefore(e.actual(), inspection.steps().on(InspectionStep.SUSPENDED))) {
        throw plannedAgainFirst(e.inspection());
      }
      for (Judged judged : inspection.judgements().values()) {
        if (!e.activity().judged()) {
          throw new RuleBroken(
              UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS,
              "/activity",
              "it has judgements, and a " + e.activity().words() + " is not graded");
        }
        onTheScale(edition, judged.area(), judged.grade(), "/edition", "/edition");
      }
    }
  }

  private static void hasNoOtherOutcome(Ref ref, Inspection inspection, long position) {
    if (inspection.recorded() && inspection.steps().at(InspectionStep.OUTCOME) != position) {
      throw new RuleBroken(
          OUTCOME_IS_RECORDED_ONCE,
          "/inspection",
          ref + " has its outcome already: correct it, or record a new activity");
    }
  }

  private static void engagementObeys(
      AnnualEngagementMeetingHeld e, ProgrammeState state, Facts facts, long position) {
    boolean isNew = position > state.position();
    Days.notAhead(e.on(), facts, "/on");
    state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
    editionOf(e.edition())
        .ifPresent(
            edition -> {
              provides(edition, ActivityType.ANNUAL_ENGAGEMENT_MEETING);
              inForce(edition, e.on(), "/on");
            });
    earlier(e.inspection(), state)
        .ifPresent(
            known -> {
              hasNoOtherOutcome(e.inspection(), known, position);
              if (isNew) {
                goingOn(e.inspection(), state);
              }
              staysWhatItWas(
                  known.activity(), ActivityType.ANNUAL_ENGAGEMENT_MEETING, isNew, "/inspection");
            });
  }

  private static InspectionStep receipt(FindingsReceived e) {
    return switch (e.stage()) {
      case DRAFT -> InspectionStep.DRAFT_RECEIVED;
      case FINAL -> InspectionStep.RECEIVED;
    };
  }

  /** A step that was taken on a day: not ahead, and in its place among the others. */
  private static void took(
      Ref inspection,
      InspectionStep step,
      Stated<ImpreciseDate> on,
      ProgrammeState state,
      Facts facts) {
    Days.notAhead(on, facts, "/on");
    inOrder(inspection, step, on, state, "/on");
  }

  private static void inOrder(
      Ref ref,
      InspectionStep step,
      Stated<ImpreciseDate> on,
      ProgrammeState state,
      String pointer) {
    inOrder(
        step,
        on,
        state.require(Inspection.class, EntityKind.INSPECTION, ref, "/inspection").steps(),
        pointer);
  }

  /** Refuses a day that certainly lies before that of an earlier step, or after a later one's. */
  private static void inOrder(
      InspectionStep step, Stated<ImpreciseDate> on, Steps<InspectionStep> others, String pointer) {
    for (InspectionStep other : EnumSet.range(InspectionStep.NOTIFIED, InspectionStep.PUBLISHED)) {
      boolean early = step.compareTo(other) > 0 && Days.certainlyBefore(on, others.on(other));
      boolean late = step.compareTo(other) < 0 && Days.certainlyBefore(others.on(other), on);
      if (early || late) {
        throw new RuleBroken(
            INSPECTION_DATES_ARE_IN_ORDER,
            pointer,
            on.map(ImpreciseDate::inWords)
                + " is "
                + (early ? "before" : "after")
                + " the day it "
                + words(other)
                + ", "
                + others.on(other).map(ImpreciseDate::inWords));
      }
    }
  }

  private static String words(InspectionStep step) {
    return switch (step) {
      case PLANNED -> "was planned for";
      case SUSPENDED -> "was suspended";
      case CANCELLED -> "was cancelled";
      case WITHHELD -> "was withheld";
      case NOTIFIED -> "was notified";
      case BEGUN -> "began";
      case OUTCOME -> "took place";
      case COMPLETED -> "was completed";
      case DRAFT_RECEIVED -> "was received in draft";
      case RECEIVED -> "was received";
      case PUBLISHED -> "was published";
    };
  }

  private static void inOrder(
      Stated<ImpreciseDate> actual, Stated<ImpreciseDate> later, String pointer) {
    if (actual instanceof Stated.Given<ImpreciseDate>(ImpreciseDate held)
        && later instanceof Stated.Given<ImpreciseDate>(ImpreciseDate then)
        && Days.certainlyBefore(then, held)) {
      throw new RuleBroken(
          INSPECTION_DATES_ARE_IN_ORDER,
          pointer,
          then.inWords() + " is before the activity, " + held.inWords());
    }
  }

  private static void judgementObeys(
      JudgementRecorded e, ProgrammeState state, long position, String within) {
    Inspection inspection =
        state.require(Inspection.class, EntityKind.INSPECTION, e.inspection(), "/inspection");
    if (!inspection.recorded()) {
      throw new RuleBroken(
          JUDGEMENT_NEEDS_AN_OUTCOME,
          "/inspection",
          e.inspection() + " has no outcome yet: record that first");
    }
    FrameworkEdition edition = edition(inspection.edition().toOptional().orElse("not stated"));
    if (!inspection.activity().judged() || edition.areas().isEmpty()) {
      throw new RuleBroken(
          UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS,
          within + "/area",
          "a " + inspection.activity().words() + " under " + edition.name() + " is not graded");
    }
    for (Map.Entry<Long, Judged> other : inspection.judgements().entrySet()) {
      boolean same = other.getValue().area().equals(e.area()) && other.getKey() != position;
      boolean fills =
          other.getValue().grade().toOptional().isEmpty() && e.grade().toOptional().isPresent();
      if (same && !fills) {
        throw new RuleBroken(
            AREA_IS_JUDGED_ONCE,
            within + "/area",
            e.area() + " has its judgement already: correct that one if it was wrong");
      }
    }
    onTheScale(edition, e.area(), e.grade(), within + "/area", within + "/grade");
  }

  static void onTheScale(
      FrameworkEdition edition,
      String areaCode,
      Stated<String> grade,
      String areaPointer,
      String gradePointer) {
    JudgementArea area =
        edition
            .area(areaCode)
            .orElseThrow(
                () ->
                    new RuleBroken(
                        AREA_IS_JUDGED_IN_THE_EDITION,
                        areaPointer,
                        edition.name()
                            + " has no area '"
                            + areaCode
                            + "': it has "
                            + String.join(
                                ", ", edition.areas().stream().map(JudgementArea::code).toList())));
    grade
        .toOptional()
        .filter(given -> !area.scale().contains(given))
        .ifPresent(
            given -> {
              throw new RuleBroken(
                  GRADE_IS_ON_THE_SCALE,
                  gradePointer,
                  "'"
                      + given
                      + "' is not on the scale of "
                      + area.name()
                      + ": it is "
                      + String.join(", ", area.scale()));
            });
  }

  /** Refuses an area that the edition does not have, where the edition judges areas at all. */
  public static void judges(Stated<String> editionCode, String area, String within) {
    editionOf(editionCode)
        .filter(edition -> !edition.areas().isEmpty())
        .ifPresent(
            edition ->
                onTheScale(edition, area, Stated.notStated(), within + "/area", within + "/area"));
  }

  static Optional<FrameworkEdition> editionOf(Stated<String> code) {
    return code.toOptional().map(Inspections::edition);
  }

  private static FrameworkEdition edition(String code) {
    return Frameworks.edition(code)
        .orElseThrow(
            () ->
                new RuleBroken(
                    EDITION_MUST_BE_KNOWN,
                    "/edition",
                    "there is no edition '"
                        + code
                        + "': there are "
                        + String.join(
                            ", ",
                            Frameworks.editions().stream().map(FrameworkEdition::code).toList())));
  }

  private static void provides(FrameworkEdition edition, ActivityType activity) {
    if (!edition.activities().contains(activity)) {
      throw new RuleBroken(
          ACTIVITY_BELONGS_TO_THE_EDITION,
          "/activity",
          edition.name() + " provides for no " + activity.words());
    }
  }

  static void inForce(FrameworkEdition edition, ImpreciseDate day, String pointer) {
    if (Days.certainlyBefore(day, edition.inForce())
        || Days.certainlyBefore(edition.inForce(), day)) {
      throw new RuleBroken(
          EDITION_IS_IN_FORCE_ON_THE_DAY,
          pointer,
          edition.name()
              + " was not in force "
              + day.inWords()
              + " (in force "
              + edition.inForce().inWords()
              + ")");
    }
  }

  private static void staysWhatItWas(ActivityType was, ActivityType is, boolean isNew) {
    staysWhatItWas(was, is, isNew, "/activity");
  }

  private static void staysWhatItWas(
      ActivityType was, ActivityType is, boolean isNew, String pointer) {
    boolean refined =
        was == ActivityType.INSPECTION
            && (is == ActivityType.STANDARD_INSPECTION || is == ActivityType.SHORT_INSPECTION);
    if (isNew && was != is && !refined) {
      throw new RuleBroken(
          ACTIVITY_STAYS_WHAT_IT_WAS,
          pointer,
          "it is in the record as a " + was.words() + ", not a " + is.words());
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, InspectionEvent event, long position) {
    return switch (event) {
      case InspectionExpected e ->
          state.put(
              e.inspection(),
              Inspection.class,
              fresh(e.activity(), e.edition()),
              known -> said(known, e.activity(), e.edition()));
      case InspectionPlanned e ->
          planned(
              state.put(
                  e.inspection(),
                  Inspection.class,
                  fresh(e.activity(), e.edition()),
                  known -> said(known, e.activity(), e.edition())),
              e.inspection(),
              e.planned(),
              position);
      case InspectionActivitySuspended e ->
          state.change(
              e.inspection(),
              Inspection.class,
              known -> known.taking(InspectionStep.SUSPENDED, position, Stated.given(e.from())));
      case InspectionNotified e -> step(state, e, InspectionStep.NOTIFIED, position, e.on());
      case FieldworkBegan e -> step(state, e, InspectionStep.BEGUN, position, e.on());
      case FieldworkCompleted e -> step(state, e, InspectionStep.COMPLETED, position, e.on());
      case FindingsReceived e ->
          state.change(
              e.inspection(),
              Inspection.class,
              known ->
                  known.with(known.steps().without(position).with(receipt(e), position, e.on())));
      case ReportPublished e ->
          step(state, e, InspectionStep.PUBLISHED, position, Stated.given(e.on()));
      case LetterWithheldFromPublication e ->
          step(state, e, InspectionStep.WITHHELD, position, Stated.notStated());
      case InspectionCancelled e -> step(state, e, InspectionStep.CANCELLED, position, e.on());
      case AnnualEngagementMeetingHeld e ->
          state.put(
              e.inspection(),
              Inspection.class,
              engaged(fresh(ActivityType.ANNUAL_ENGAGEMENT_MEETING, e.edition()), e, position),
              known -> engaged(known, e, position));
      case InspectionOutcomeRecorded e ->
          state.put(
              e.inspection(),
              Inspection.class,
              recorded(fresh(e.activity(), Stated.notStated()), e, position),
              known -> recorded(known, e, position));
      case JudgementRecorded e ->
          state.change(
              e.inspection(),
              Inspection.class,
              known ->
                  new Inspection(
                      known.version(),
                      known.activity(),
                      known.edition(),
                      known.judgements().plus(position, new Judged(e.area(), e.grade())),
                      known.steps()));
      case InspectionEvent.Finding e ->
          state.put(
              e.finding(), Finding.class, new Finding(position, e.inspection()), same -> same);
    };
  }

  private static Inspection fresh(ActivityType activity, Stated<String> edition) {
    return new Inspection(0, activity, edition, HashTreePMap.empty(), Steps.none());
  }

  /** What was expected or planned does not unsay what the outcome says. */
  private static Inspection said(Inspection known, ActivityType activity, Stated<String> edition) {
    return known.recorded()
        ? known
        : new Inspection(
            known.version(),
            activity,
            edition.toOptional().isPresent() ? edition : known.edition(),
            known.judgements(),
            known.steps());
  }

  private static ProgrammeState planned(
      ProgrammeState state, Ref inspection, ImpreciseDate planned, long position) {
    return state.change(
        inspection,
        Inspection.class,
        known -> known.taking(InspectionStep.PLANNED, position, Stated.given(planned)));
  }

  private static ProgrammeState step(
      ProgrammeState state,
      InspectionEvent event,
      InspectionStep step,
      long position,
      Stated<ImpreciseDate> on) {
    return state.change(
        event.inspection(), Inspection.class, known -> known.taking(step, position, on));
  }

  private static Inspection engaged(
      Inspection known, AnnualEngagementMeetingHeld e, long position) {
    return new Inspection(
        known.version(),
        ActivityType.ANNUAL_ENGAGEMENT_MEETING,
        e.edition().toOptional().isPresent() ? e.edition() : known.edition(),
        known.judgements(),
        known
            .steps()
            .with(InspectionStep.OUTCOME, position, Stated.given(e.on()))
            .with(InspectionStep.WITHHELD, position, Stated.notStated()));
  }

  /** An outcome takes every step that it speaks of at once. */
  private static Inspection recorded(Inspection known, InspectionOutcomeRecorded e, long position) {
    Steps<InspectionStep> steps =
        known.steps().without(position).with(InspectionStep.OUTCOME, position, e.actual());
    if (e.received().toOptional().isPresent()) {
      steps = steps.with(InspectionStep.RECEIVED, position, e.received());
    }
    switch (e.publication()) {
      case PUBLISHED -> steps = steps.with(InspectionStep.PUBLISHED, position, e.published());
      case NOT_FOR_PUBLICATION ->
          steps = steps.with(InspectionStep.WITHHELD, position, Stated.notStated());
      case TO_BE_PUBLISHED, NOT_STATED -> {}
    }
    return new Inspection(
        known.version(), e.activity(), Stated.given(e.edition()), known.judgements(), steps);
  }
}
