package uk.improvementboard.query.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.view.MeetingStatus;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/** How a programme stands, in the one line that it has among others. */
final class Standing {

  private static final List<EntityKind> COUNTED =
      List.of(
          EntityKind.INSPECTION,
          EntityKind.RECOMMENDATION,
          EntityKind.ACTION,
          EntityKind.MEASURE,
          EntityKind.RISK,
          EntityKind.MEETING);

  private final Answers answers;

  Standing(Answers answers) {
    this.answers = answers;
  }

  Map<String, Object> line(AsKnown known, List<Concerning> things) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("ref", known.record().programme().value());
    line.put("title", known.record().title());
    known
        .view()
        .thing(ArrangementEvent.PROGRAMME)
        .flatMap(programme -> programme.value(known.date(), "localArea", String.class))
        .ifPresent(area -> line.put("localArea", area));
    Map<String, Object> counts = new LinkedHashMap<>();
    for (EntityKind kind : COUNTED) {
      counts.put(kind.list(), known.view().things(kind).size());
    }
    line.put("counts", counts);
    Map<String, Object> figures = new LinkedHashMap<>();
    Attention.figures(known.audience(), things)
        .forEach((concern, figure) -> figures.put(concern.words(), figure));
    line.put("figures", figures);
    lastMeeting(known)
        .ifPresent(
            last -> {
              line.put("lastMeeting", last.meeting().value());
              line.put("lastMeetingTitle", known.titleOf(last.meeting()));
              line.put("lastMeetingDate", last.date().edtf());
            });
    nextMeeting(known)
        .ifPresent(
            next -> {
              line.put("nextMeeting", next.ref().value());
              line.put("nextMeetingTitle", known.titleOf(next.ref()));
              next.value(known.date(), "date", ImpreciseDate.class)
                  .ifPresent(day -> line.put("nextMeetingDate", day.edtf()));
            });
    lastRecorded(known).ifPresent(day -> recorded(known, day, line));
    line.put("asOf", answers.asOf(known));
    return line;
  }

  // Meetings -------------------------------------------------------------------------------------

  /** The meeting that came to its end last. */
  private static Optional<MeetingTimes> lastMeeting(AsKnown known) {
    List<MeetingTimes> held = MeetingCloses.held(known);
    return held.isEmpty() ? Optional.empty() : Optional.of(held.getLast());
  }

  /** Of the meetings ahead, the first whose day is not past. */
  private static Optional<Thing> nextMeeting(AsKnown known) {
    LocalDate date = known.date();
    return known.view().things(EntityKind.MEETING).stream()
        .filter(meeting -> ahead(known, meeting))
        .filter(meeting -> day(meeting, date).filter(day -> !day.isBefore(date)).isPresent())
        .min(Comparator.comparing(meeting -> day(meeting, date).orElseThrow()));
  }

  private static Optional<LocalDate> day(Thing meeting, LocalDate date) {
    return meeting.value(date, "date", ImpreciseDate.class).flatMap(ImpreciseDate::last);
  }

  private static boolean ahead(AsKnown known, Thing meeting) {
    boolean over =
        MeetingCloses.held(known).stream().anyMatch(times -> times.meeting().equals(meeting.ref()));
    return !over
        && meeting
            .value(known.date(), "status", MeetingStatus.class)
            .map(
                status ->
                    switch (status) {
                      case SCHEDULED, AGENDA_SET, POSTPONED, PACK_ISSUED, OPENED -> true;
                      case CANCELLED, CLOSED, MINUTES_DRAFTED, MINUTES_CONFIRMED -> false;
                    })
            .orElse(false);
  }

  // The record -----------------------------------------------------------------------------------

  /**
   * The day on which the last event was recorded that this audience knows. A reconstruction has
   * none: it goes by when things were disclosed, whenever they were recorded.
   */
  private static Optional<LocalDate> lastRecorded(AsKnown known) {
    if (known.cut().reconstructed()) {
      return Optional.empty();
    }
    long position = known.cut().position();
    OptionalLong last =
        LongStream.iterate(position, at -> at > 0, at -> at - 1)
            .filter(known.knowledge()::knows)
            .findFirst();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Instant recorded = known.record().at(last.getAsLong()).recordedAt();
    return Optional.of(recorded.atZone(ProgrammeView.LONDON).toLocalDate());
  }

  private static void recorded(AsKnown known, LocalDate day, Map<String, Object> line) {
    line.put("lastRecordedOn", day.toString());
    long since = ChronoUnit.DAYS.between(day, known.date());
    if (since >= 0) {
      line.put("daysSinceRecorded", since);
    }
  }
}
