package uk.improvementboard.query.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * The moment that a question means (as-known.md, 3 to 5).
 *
 * @param position the last position; in a reconstruction the head that was read
 * @param minutedTo Q, for a meeting's close; else 0
 * @param meeting the meeting whose moment it is
 * @param name pack, opened or closed
 * @param day T, for a reconstruction
 * @param date the date used
 */
record TheMoment(
    boolean reconstructed,
    long position,
    long minutedTo,
    @Nullable Ref meeting,
    @Nullable String name,
    LocalDate day,
    LocalDate date) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The last position that plays a part. */
  long reach() {
    return Math.max(position, minutedTo);
  }

  /** A position, and nothing else: where no clock is involved. */
  static TheMoment at(long position) {
    return new TheMoment(false, position, 0, null, null, LocalDate.MAX, LocalDate.MAX);
  }

  static TheMoment of(Question question, TheRecord record, LocalDate today) {
    String asOf = question.asOf();
    if (asOf.startsWith("meeting:")) {
      return ofAMeeting(question, record, asOf.substring("meeting:".length()));
    }
    long position;
    LocalDate day;
    if (asOf.equals("now")) {
      position = record.head();
      day = today;
    } else if (asOf.endsWith("Z")) {
      // "An instant is turned into the last position recorded at or before it"
      Instant instant = Instant.parse(asOf);
      position = 0;
      for (RecordedEvent event : record.events()) {
        if (!event.recordedAt().isAfter(instant)) {
          position = event.position();
        }
      }
      day = instant.atZone(LONDON).toLocalDate();
    } else {
      position = Long.parseLong(asOf);
      day = TheRecord.recordedOn(record.at(position));
    }
    return new TheMoment(
        question.reconstructed(),
        question.reconstructed() ? record.head() : position,
        0,
        null,
        null,
        day,
        used(question, day));
  }

  private static TheMoment ofAMeeting(Question question, TheRecord record, String named) {
    int at = named.indexOf('@');
    Ref meeting = Ref.of(at < 0 ? named : named.substring(0, at));
    String name = at < 0 ? "closed" : named.substring(at + 1); // "bare meeting:REF is @closed"
    long position =
        switch (name) {
          case "pack" -> record.packOf(meeting);
          case "opened" -> record.openedAt(meeting);
          default -> record.closedAt(meeting);
        };
    LocalDate recorded = TheRecord.recordedOn(record.at(position));
    // a reconstruction goes by dates, and "a corrected date replaces the old one" (1)
    ImpreciseDate held = (question.reconstructed() ? record : record.upTo(position)).dayOf(meeting);
    LocalDate firstDay = held.first().orElse(recorded);
    LocalDate lastDay = held.last().orElse(recorded);
    return question.reconstructed()
        ? new TheMoment(true, record.head(), 0, meeting, name, firstDay, used(question, lastDay))
        : new TheMoment(
            false,
            position,
            name.equals("closed") ? minutedTo(question, record, meeting, position) : 0,
            meeting,
            name,
            firstDay,
            used(question, lastDay));
  }

  /** Q: the last minuted "at or before MinutesConfirmed, or so far if they are not confirmed". */
  private static long minutedTo(Question question, TheRecord record, Ref meeting, long closed) {
    long minuted = closed;
    for (RecordedEvent event : record.events()) {
      boolean late = event.position() > closed;
      boolean beforeConfirmed =
          record.confirmedAt(meeting) == 0 || event.position() <= record.confirmedAt(meeting);
      boolean asked = question.minutedTo() == null || event.position() <= question.minutedTo();
      if (late && beforeConfirmed && asked && Telling.isMinutedTo(event, meeting)) {
        minuted = event.position();
      }
    }
    return minuted;
  }

  private static LocalDate used(Question question, LocalDate cutDate) {
    return question.trueOn() == null ? cutDate : question.trueOn();
  }
}
