package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.query.view.MeetingStatus;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** The meetings of a body as known at the moment asked about. */
final class Meetings {

  private Meetings() {}

  static Optional<LocalDate> day(Found found, Thing meeting) {
    return meeting.value(found.date(), "date", ImpreciseDate.class).flatMap(ImpreciseDate::last);
  }

  static Optional<MeetingStatus> status(Found found, Thing meeting) {
    return meeting.value(found.date(), "status", MeetingStatus.class);
  }

  /** Whether a meeting has come to its end. */
  static boolean over(Found found, Thing meeting) {
    return status(found, meeting)
        .map(
            status ->
                switch (status) {
                  case CLOSED, MINUTES_DRAFTED, MINUTES_CONFIRMED -> true;
                  case SCHEDULED, AGENDA_SET, POSTPONED, CANCELLED, PACK_ISSUED, OPENED -> false;
                })
        .orElse(false);
  }

  static boolean ahead(Found found, Thing meeting) {
    return status(found, meeting)
        .map(
            status ->
                switch (status) {
                  case SCHEDULED, AGENDA_SET, POSTPONED, PACK_ISSUED, OPENED -> true;
                  case CLOSED, MINUTES_DRAFTED, MINUTES_CONFIRMED, CANCELLED -> false;
                })
        .orElse(false);
  }

  static List<Thing> of(Found found, Ref body) {
    return found.known().view().things(EntityKind.MEETING).stream()
        .filter(
            meeting ->
                meeting.value(found.date(), "board", Ref.class).filter(body::equals).isPresent())
        .toList();
  }

  /** The days on which a body met, the earliest first. */
  static List<LocalDate> held(Found found, Ref body) {
    return of(found, body).stream()
        .filter(meeting -> over(found, meeting))
        .flatMap(meeting -> day(found, meeting).stream())
        .sorted()
        .toList();
  }
}
