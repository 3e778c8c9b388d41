package uk.improvementboard.query.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** Every act of disclosure that a record's events carry, in order. */
final class Acts {

  private Acts() {}

  static List<Act> of(ProgrammeRecord record, long upTo) {
    List<Act> acts = new ArrayList<>();
    // the moments of meetings as they stood then: a date fixed later is not knowledge of then
    Map<Ref, MeetingTimes> meetings = MeetingTimes.of(record.upTo(upTo));
    for (RecordedEvent recorded : record.upTo(upTo)) {
      for (Disclosure disclosure : recorded.envelope().disclosures()) {
        acts.add(carried(recorded, disclosure, coveredByEnvelope(recorded.event())));
      }
      own(recorded, meetings, acts);
    }
    return acts;
  }

  private static Act carried(RecordedEvent recorded, Disclosure disclosure, Act.Covers covers) {
    return new Act(
        recorded.position(),
        disclosure.audience(),
        disclosure.on(),
        disclosure.means(),
        disclosure.meeting(),
        disclosure.means() == Means.TABLED || disclosure.means() == Means.TOLD,
        covers);
  }

  /** Recording a thing's creation or publication with a disclosure discloses the thing. */
  private static Act.Covers coveredByEnvelope(ProgrammeEvent event) {
    return switch (event) {
      case PaperEvent paper -> new Act.Things(List.of(paper.paper()));
      case InspectionOutcomeRecorded outcome when outcome.publication() == Publication.PUBLISHED ->
          new Act.Things(List.of(outcome.inspection()));
      default -> new Act.ThisEvent();
    };
  }

  /**
   * What a body knows of its own doings, its packs and its meetings, and disclosures on purpose.
   */
  private static void own(RecordedEvent recorded, Map<Ref, MeetingTimes> meetings, List<Act> acts) {
    switch (recorded.event()) {
      case Disclosed disclosed ->
          acts.add(carried(recorded, disclosed.disclosure(), new Act.Things(disclosed.things())));
      case BoardEvent event -> acts.add(ownDoing(recorded, event.board()));
      case MeetingEvent event -> {
        MeetingTimes times = meetings.get(event.meeting());
        if (times != null) {
          acts.add(atMeeting(recorded, event, times));
        }
      }
      case DecisionRecorded decision -> {
        MeetingTimes times = meetings.get(decision.meeting());
        if (times != null) {
          acts.add(minuted(recorded, times, null, new Act.ThisEvent()));
        }
      }
      default -> {}
    }
  }

  private static Act atMeeting(RecordedEvent recorded, MeetingEvent event, MeetingTimes times) {
    return switch (event) {
      case PackIssued e ->
          new Act(
              recorded.position(),
              Audience.board(times.board()),
              times.date(),
              Means.PACK,
              times.meeting(),
              false,
              new Act.Pack(e.sections(), e.papers()));
      case PaperTabled e ->
          minuted(recorded, times, Means.TABLED, new Act.Things(List.of(e.paper())));
      case VerbalUpdateGiven e -> minuted(recorded, times, Means.TOLD, new Act.ThisEvent());
      case AttendanceRecorded e -> minuted(recorded, times, null, new Act.ThisEvent());
      case MeetingScheduled e -> ownDoing(recorded, times.board());
      case MeetingOpened e -> ownDoing(recorded, times.board());
      case MeetingClosed e -> ownDoing(recorded, times.board());
      case MinutesConfirmed e -> ownDoing(recorded, times.board());
    };
  }

  private static Act minuted(
      RecordedEvent recorded, MeetingTimes times, @Nullable Means means, Act.Covers covers) {
    return new Act(
        recorded.position(),
        Audience.board(times.board()),
        times.date(),
        means,
        times.meeting(),
        true,
        covers);
  }

  private static Act ownDoing(RecordedEvent recorded, Ref board) {
    return new Act(
        recorded.position(),
        Audience.board(board),
        ImpreciseDate.day(ProgrammeView.effectiveFrom(recorded)),
        null,
        null,
        false,
        new Act.ThisEvent());
  }
}
