package uk.improvementboard.query.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionCancelled;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.MeetingCancelled;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.ProgrammeEvent;

/**
 * What was planned and is suspended, postponed or cancelled: from the day of that on, what was
 * planned for a later day counts no longer.
 */
final class CalledOff {

  private CalledOff() {}

  /** Whether an event plans something, or calls off what another planned. */
  static boolean mayMatter(ProgrammeEvent event) {
    return plans(event) || callsOff(event);
  }

  private static boolean plans(ProgrammeEvent event) {
    return event instanceof InspectionPlanned || event instanceof MeetingScheduled;
  }

  private static boolean callsOff(ProgrammeEvent event) {
    return event instanceof InspectionActivitySuspended
        || event instanceof InspectionCancelled
        || event instanceof MeetingPostponed
        || event instanceof MeetingCancelled;
  }

  /**
   * Whether what a statement plans is called off on a day.
   *
   * @param last what was said last of the same field
   */
  static boolean on(LocalDate day, Said planned, Said last) {
    if (!planned.ahead() || !plans(said(planned))) {
      return false;
    }
    for (@Nullable Said one = last; one != null; one = one.earlier()) {
      if (callsOff(said(one))
          && one.place() > planned.place()
          && planned.from().isAfter(one.from())
          && !one.from().isAfter(day)) {
        return true;
      }
    }
    return false;
  }

  /** What a statement is said by: of a correction, what it says instead. */
  private static ProgrammeEvent said(Said statement) {
    return statement.by().event() instanceof FactCorrected correction
        ? correction.instead()
        : statement.by().event();
  }
}
