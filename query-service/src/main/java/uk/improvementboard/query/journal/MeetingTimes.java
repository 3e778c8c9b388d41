package uk.improvementboard.query.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * The moments of one meeting, as positions in its programme's record; 0 for what has not happened.
 *
 * @param board the body that met
 * @param date the day, as scheduled, as postponed and then as opened
 */
public record MeetingTimes(
    Ref meeting,
    Ref board,
    ImpreciseDate date,
    long scheduled,
    long packIssued,
    long opened,
    long closed,
    long confirmed,
    long postponed) {

  /** The moments of every meeting among these events, by reference, in the order scheduled. */
  static Map<Ref, MeetingTimes> of(Iterable<RecordedEvent> events) {
    Map<Ref, MeetingTimes> found = new LinkedHashMap<>();
    for (RecordedEvent recorded : events) {
      if (recorded.event() instanceof FactCorrected correction) {
        redate(found, correction.instead());
      }
      if (recorded.event() instanceof MeetingEvent event) {
        long at = recorded.position();
        MeetingTimes before = found.get(event.meeting());
        if (before == null) {
          if (event instanceof MeetingScheduled e) {
            found.put(
                e.meeting(), new MeetingTimes(e.meeting(), e.board(), e.on(), at, 0, 0, 0, 0, 0));
          }
          continue;
        }
        found.put(event.meeting(), before.after(event, at));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  /** A corrected date replaces the old one. */
  private static void redate(Map<Ref, MeetingTimes> found, ProgrammeEvent instead) {
    if (instead instanceof MeetingEvent event) {
      found.computeIfPresent(
          event.meeting(),
          (meeting, times) ->
              switch (event) {
                case MeetingOpened e -> times.on(e.on());
                case MeetingScheduled e ->
                    times.opened > 0 || times.postponed > 0 ? times : times.on(e.on());
                case MeetingPostponed e -> times.opened > 0 ? times : times.on(day(e));
                case PackIssued e -> times;
                case MeetingClosed e -> times;
                case MinutesConfirmed e -> times;
                case MeetingEvent.PaperTabled e -> times;
                case MeetingEvent.AttendanceRecorded e -> times;
                case MeetingEvent.VerbalUpdateGiven e -> times;
                case MeetingEvent.AgendaSet e -> times;
                case MeetingEvent.MeetingCancelled e -> times;
                case MeetingEvent.InterestDeclared e -> times;
                case MeetingEvent.MinutesDrafted e -> times;
                case MeetingEvent.MinutesCorrected e -> times;
              });
    }
  }

  private static ImpreciseDate day(MeetingPostponed postponed) {
    return postponed.to().toOptional().orElse(ImpreciseDate.UNKNOWN);
  }

  private MeetingTimes on(ImpreciseDate day) {
    return new MeetingTimes(
        meeting, board, day, scheduled, packIssued, opened, closed, confirmed, postponed);
  }

  private MeetingTimes after(MeetingEvent event, long at) {
    return switch (event) {
      case PackIssued e ->
          new MeetingTimes(
              meeting, board, date, scheduled, at, opened, closed, confirmed, postponed);
      case MeetingOpened e ->
          new MeetingTimes(
              meeting, board, e.on(), scheduled, packIssued, at, closed, confirmed, postponed);
      case MeetingClosed e ->
          new MeetingTimes(
              meeting, board, date, scheduled, packIssued, opened, at, confirmed, postponed);
      case MinutesConfirmed e ->
          new MeetingTimes(
              meeting, board, date, scheduled, packIssued, opened, closed, at, postponed);
      case MeetingPostponed e ->
          new MeetingTimes(
              meeting, board, day(e), scheduled, packIssued, opened, closed, confirmed, at);
      case MeetingScheduled e -> this;
      case MeetingEvent.PaperTabled e -> this;
      case MeetingEvent.AttendanceRecorded e -> this;
      case MeetingEvent.VerbalUpdateGiven e -> this;
      case MeetingEvent.AgendaSet e -> this;
      case MeetingEvent.MeetingCancelled e -> this;
      case MeetingEvent.InterestDeclared e -> this;
      case MeetingEvent.MinutesDrafted e -> this;
      case MeetingEvent.MinutesCorrected e -> this;
    };
  }

  /** Where its pack froze the record; a meeting without a pack had an empty one when it opened. */
  public OptionalLong packPosition() {
    return packIssued > 0 ? OptionalLong.of(packIssued) : openedPosition();
  }

  public OptionalLong openedPosition() {
    return opened > 0 ? OptionalLong.of(opened) : OptionalLong.empty();
  }

  public OptionalLong closedPosition() {
    return closed > 0 ? OptionalLong.of(closed) : OptionalLong.empty();
  }
}
