package uk.improvementboard.events;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which events are stored, for ever: {@code <part>.<what-happened>} and a revision.
 * A class may be renamed or moved; a stored name may not. What is not here is neither written nor
 * read.
 */
public final class EventCatalogue {

  /**
   * The name and revision of an event as stored.
   *
   * @param name {@code action.progress-reported}
   * @param revision counts up from {@code 1} whenever the shape changes
   */
  public record StoredName(String name, String revision) {
    @Override
    public String toString() {
      return name + " revision " + revision;
    }
  }

  private static final List<Map.Entry<String, Class<? extends ProgrammeEvent>>> FIRST_REVISIONS =
      List.of(
          entry("programme.established", ArrangementEvent.ProgrammeEstablished.class),
          entry("board.established", BoardEvent.BoardEstablished.class),
          entry("board.terms-of-reference-adopted", BoardEvent.TermsOfReferenceAdopted.class),
          entry("board.appointment-made", BoardEvent.AppointmentMade.class),
          entry("board.appointment-ended", BoardEvent.AppointmentEnded.class),
          entry("inspection.expected", InspectionEvent.InspectionExpected.class),
          entry("inspection.planned", InspectionEvent.InspectionPlanned.class),
          entry("inspection.suspended", InspectionEvent.InspectionActivitySuspended.class),
          entry("inspection.outcome-recorded", InspectionEvent.InspectionOutcomeRecorded.class),
          entry("inspection.judgement-recorded", InspectionEvent.JudgementRecorded.class),
          entry("inspection.strength-recorded", InspectionEvent.StrengthRecorded.class),
          entry(
              "inspection.area-for-improvement-recorded",
              InspectionEvent.AreaForImprovementRecorded.class),
          entry(
              "inspection.area-for-priority-action-recorded",
              InspectionEvent.AreaForPriorityActionRecorded.class),
          entry("inspection.comment-recorded", InspectionEvent.CommentRecorded.class),
          entry("recommendation.raised", RecommendationEvent.RecommendationRaised.class),
          entry("plan.drafted", PlanEvent.PlanDrafted.class),
          entry("plan.submitted", PlanEvent.PlanSubmitted.class),
          entry("action.proposed", ActionEvent.ActionProposed.class),
          entry("action.approved", ActionEvent.ActionApproved.class),
          entry("action.started", ActionEvent.ActionStarted.class),
          entry("action.progress-reported", ActionEvent.ProgressReported.class),
          entry("action.completion-claimed", ActionEvent.CompletionClaimed.class),
          entry("measure.defined", MeasureEvent.MeasureDefined.class),
          entry("measure.observation-reported", MeasureEvent.ObservationReported.class),
          entry("risk.identified", RiskEvent.RiskIdentified.class),
          entry("risk.rated", RiskEvent.RiskRated.class),
          entry("meeting.scheduled", MeetingEvent.MeetingScheduled.class),
          entry("meeting.pack-issued", MeetingEvent.PackIssued.class),
          entry("meeting.paper-tabled", MeetingEvent.PaperTabled.class),
          entry("meeting.opened", MeetingEvent.MeetingOpened.class),
          entry("meeting.attendance-recorded", MeetingEvent.AttendanceRecorded.class),
          entry("meeting.verbal-update-given", MeetingEvent.VerbalUpdateGiven.class),
          entry("meeting.closed", MeetingEvent.MeetingClosed.class),
          entry("meeting.minutes-confirmed", MeetingEvent.MinutesConfirmed.class),
          entry("decision.recorded", DecisionEvent.DecisionRecorded.class),
          entry("paper.registered", PaperEvent.DocumentRegistered.class),
          entry("paper.review-submitted", PaperEvent.ReviewSubmitted.class),
          entry("knowledge.disclosed", KnowledgeEvent.Disclosed.class),
          entry("knowledge.audience-joined", KnowledgeEvent.AudienceJoined.class),
          entry("knowledge.fact-corrected", KnowledgeEvent.FactCorrected.class),
          entry("knowledge.discrepancy-noted", KnowledgeEvent.DiscrepancyNoted.class));

  private static final EventCatalogue CURRENT = of(FIRST_REVISIONS);

  private final Map<Class<? extends ProgrammeEvent>, StoredName> names;
  private final Map<StoredName, Class<? extends ProgrammeEvent>> events;

  private EventCatalogue(
      Map<Class<? extends ProgrammeEvent>, StoredName> names,
      Map<StoredName, Class<? extends ProgrammeEvent>> events) {
    this.names = Collections.unmodifiableMap(names);
    this.events = Collections.unmodifiableMap(events);
  }

  /** The catalogue of this release. */
  public static EventCatalogue current() {
    return CURRENT;
  }

  private static EventCatalogue of(
      List<Map.Entry<String, Class<? extends ProgrammeEvent>>> entries) {
    Map<Class<? extends ProgrammeEvent>, StoredName> names = new LinkedHashMap<>();
    Map<StoredName, Class<? extends ProgrammeEvent>> events = new LinkedHashMap<>();
    for (Map.Entry<String, Class<? extends ProgrammeEvent>> entry : entries) {
      StoredName stored = new StoredName(entry.getKey(), "1");
      if (names.put(entry.getValue(), stored) != null
          || events.put(stored, entry.getValue()) != null) {
        throw new IllegalStateException("the catalogue has " + stored + " twice");
      }
    }
    return new EventCatalogue(names, events);
  }

  /** The catalogue of a release that had not heard of an event yet. */
  public EventCatalogue without(Class<? extends ProgrammeEvent> unheardOf) {
    Map<Class<? extends ProgrammeEvent>, StoredName> known = new LinkedHashMap<>(names);
    Map<StoredName, Class<? extends ProgrammeEvent>> readable = new LinkedHashMap<>(events);
    known.remove(unheardOf);
    readable.values().removeIf(unheardOf::equals);
    return new EventCatalogue(known, readable);
  }

  /** The stored name of an event class, if it may be stored. */
  public Optional<StoredName> nameOf(Class<?> event) {
    return Optional.ofNullable(names.get(event));
  }

  /** The event class of a stored name, if this release can read it. */
  public Optional<Class<? extends ProgrammeEvent>> eventOf(StoredName stored) {
    return Optional.ofNullable(events.get(stored));
  }

  /** Every event that may be stored, in the order of the catalogue. */
  public Map<Class<? extends ProgrammeEvent>, StoredName> all() {
    return names;
  }
}
