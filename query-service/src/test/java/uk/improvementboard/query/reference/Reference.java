package uk.improvementboard.query.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * Answers every as-of question of one record, slowly: each answer goes through all the events
 * again, and nothing is kept from one to the next. To be read beside as-known.md.
 */
final class Reference {

  private final TheRecord record;
  private final LocalDate today;

  Reference(List<RecordedEvent> events, LocalDate today) {
    this.record = TheRecord.of(events);
    this.today = today;
  }

  Answer answer(Question question) {
    TheMoment moment = TheMoment.of(question, record, today);
    Knowing knowing = new Knowing(record, question.audience(), moment);
    SortedSet<Long> known = knowing.known();
    Answer answer = new Answer();
    answer.cut(moment.position(), moment.date(), moment.minutedTo());
    known.forEach(answer::known);
    knowing.byNameOnly(known).forEach(answer::named);
    knowing.byExistenceOnly(known).forEach(answer::existenceOnly);
    knowing.hidden().forEach(answer::hidden);
    for (Telling telling : knowing.leftOut()) {
      answer.leftOut(telling.at(), telling.on().toString());
    }
    List<Statement> statements = statements(known);
    for (Statement statement : statements) {
      if (prevails(statement, statements, moment.date())) {
        answer.holds(
            statement.said().kind,
            statement.said().thing,
            statement.field(),
            statement.value(),
            statement.from(),
            statement.place(),
            statement.saidAt());
      }
      if (isPlanned(statement, statements, moment.date())) {
        answer.planned(
            statement.said().kind,
            statement.said().thing,
            statement.field(),
            planned(statement, statements, moment.date()));
      }
    }
    return answer;
  }

  /**
   * What one known event says of one field.
   *
   * @param from from when it counts
   * @param place the position it counts at
   * @param saidAt the event that says it: where it was corrected, the correction
   */
  private record Statement(
      WhatIsSaid said, String field, String value, LocalDate from, long place, long saidAt) {

    boolean ofTheSameField(Statement other) {
      return field.equals(other.field) && said.thing.equals(other.said.thing);
    }
  }

  /**
   * Everything that known events say, in the order of their places. "A correction takes the place
   * and date of what it corrects (a corrected date replaces the old one); of several the latest
   * position wins" (1).
   */
  private List<Statement> statements(SortedSet<Long> known) {
    SortedSet<Long> places = new TreeSet<>();
    for (long position : known) {
      places.add(
          record.at(position).event() instanceof FactCorrected correction
              ? correction.corrects()
              : position);
    }
    List<Statement> statements = new ArrayList<>();
    for (long place : places) {
      long saidAt = place;
      for (long position : known) {
        if (corrects(record.at(position), place)) {
          saidAt = position;
        }
      }
      LocalDate from = countsFrom(place, known);
      WhatIsSaid said = record.saidAt(saidAt);
      for (Map.Entry<String, String> one : said.values.entrySet()) {
        Statement statement =
            new Statement(said, one.getKey(), one.getValue(), from, place, saidAt);
        statements.add(notBeforeWhatItRevises(statement, statements));
      }
    }
    return statements;
  }

  private static boolean corrects(RecordedEvent event, long place) {
    return event.event() instanceof FactCorrected correction && correction.corrects() == place;
  }

  /** From when what stands at a place counts: by the latest known correction of its date. */
  private LocalDate countsFrom(long place, SortedSet<Long> known) {
    LocalDate from = TheRecord.effectiveFrom(record.at(place));
    for (long position : known) {
      RecordedEvent event = record.at(position);
      ImpreciseDate corrected = event.envelope().effectiveOn();
      if (corrects(event, place) && corrected != null && corrected.first().isPresent()) {
        from = corrected.first().get();
      }
    }
    return from;
  }

  /**
   * A revised figure takes the place of the one it revises however its source is dated: it never
   * counts from before it (docs/domain/time.md).
   */
  private Statement notBeforeWhatItRevises(Statement statement, List<Statement> earlier) {
    LocalDate from = statement.from();
    if (said(record.at(statement.saidAt()).event()) instanceof ObservationRevised) {
      for (Statement other : earlier) {
        if (other.ofTheSameField(statement) && other.from().isAfter(from)) {
          from = other.from();
        }
      }
    }
    return new Statement(
        statement.said(),
        statement.field(),
        statement.value(),
        from,
        statement.place(),
        statement.saidAt());
  }

  /**
   * "A statement that suspends, cancels or replaces a planned one names it, and from its own
   * effectiveOn the planned one no longer counts" (1).
   */
  private boolean isOff(Statement planned, List<Statement> all, LocalDate date) {
    if (!planned.from().isAfter(TheRecord.recordedOn(record.at(planned.place())))) {
      return false; // it was never ahead
    }
    for (Statement other : all) {
      if (other.ofTheSameField(planned)
          && putsOff(record.at(other.place()).event(), record.at(planned.place()).event())
          && other.place() > planned.place()
          && planned.from().isAfter(other.from())
          && !other.from().isAfter(date)) {
        return true;
      }
    }
    return false;
  }

  private static boolean putsOff(ProgrammeEvent event, ProgrammeEvent planned) {
    return switch (event) {
      case InspectionActivitySuspended e -> planned instanceof InspectionPlanned;
      case MeetingPostponed e -> planned instanceof MeetingScheduled;
      default -> false;
    };
  }

  /** "The later effectiveOn wins, then the later position" (1). */
  private boolean prevails(Statement statement, List<Statement> all, LocalDate date) {
    if (statement.from().isAfter(date) || isOff(statement, all, date)) {
      return false;
    }
    for (Statement other : all) {
      if (other.ofTheSameField(statement)
          && !other.from().isAfter(date)
          && isLater(other, statement)
          && !isOff(other, all, date)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLater(Statement one, Statement other) {
    return one.from().equals(other.from())
        ? one.place() > other.place()
        : one.from().isAfter(other.from());
  }

  /** "Planned facts (effective after D) are shown as planned" (5). */
  private boolean isPlanned(Statement statement, List<Statement> all, LocalDate date) {
    return statement.from().isAfter(date) && !isOff(statement, all, date);
  }

  private List<String> planned(Statement like, List<Statement> all, LocalDate date) {
    SortedMap<String, String> soonestFirst = new TreeMap<>();
    for (Statement one : all) {
      if (one.ofTheSameField(like) && isPlanned(one, all, date)) {
        soonestFirst.put(
            one.from() + " " + Answer.padded(one.place()),
            Answer.said(one.value(), one.from(), one.place(), one.saidAt()));
      }
    }
    return List.copyOf(soonestFirst.values());
  }

  /** Learnt since, by position: each under the first kind that fits (6). */
  SortedMap<Long, String> learntSince(Question then, Question now) {
    TheMoment x = TheMoment.of(then, record, today);
    SortedSet<Long> knownThen = new Knowing(record, then.audience(), x).known();
    SortedSet<Long> knownNow =
        new Knowing(record, now.audience(), TheMoment.of(now, record, today)).known();
    SortedMap<Long, String> learnt = new TreeMap<>();
    for (long position : knownNow) {
      if (!knownThen.contains(position)) {
        learnt.put(position, kind(position, knownThen, knownNow, x));
      }
    }
    return learnt;
  }

  private String kind(
      long position, SortedSet<Long> knownThen, SortedSet<Long> knownNow, TheMoment x) {
    RecordedEvent event = record.at(position);
    if (event.event() instanceof FactCorrected correction
        && knownThen.contains(correction.corrects())) {
      return "corrected";
    }
    for (long earlier : knownThen) {
      if (revises(event.event(), said(record.at(earlier).event()))) {
        return "revised";
      }
    }
    // "in the record at X": in a reconstruction what the team knew of then
    boolean inTheRecord =
        x.reconstructed()
            ? new Knowing(record, Audience.TEAM, x).known().contains(position)
            : position <= x.position();
    if (inTheRecord) {
      return "disclosed";
    }
    long place =
        event.event() instanceof FactCorrected correction ? correction.corrects() : position;
    LocalDate effective = countsFrom(place, knownNow.headSet(position + 1));
    return effective.isAfter(x.date()) ? "new" : "late";
  }

  private static ProgrammeEvent said(ProgrammeEvent event) {
    return event instanceof FactCorrected correction ? correction.instead() : event;
  }

  /** Whether an event gives anew what another said of a measure. */
  private static boolean revises(ProgrammeEvent event, ProgrammeEvent other) {
    return switch (event) {
      case ObservationRevised revised ->
          switch (other) {
            case ObservationReported e ->
                e.measure().equals(revised.measure())
                    && e.period().equals(revised.period())
                    && e.definitionVersion().equals(revised.definitionVersion());
            case ObservationRevised e ->
                e.measure().equals(revised.measure())
                    && e.period().equals(revised.period())
                    && e.definitionVersion().equals(revised.definitionVersion());
            default -> false;
          };
      case MeasureDefinitionRevised revised ->
          switch (other) {
            case MeasureDefined e -> e.measure().equals(revised.measure());
            case MeasureDefinitionRevised e -> e.measure().equals(revised.measure());
            default -> false;
          };
      default -> false;
    };
  }

  /** Compare: the fields that differ, thing by thing, with what each was and is (6). */
  SortedMap<String, String> compare(Question from, Question to) {
    Map<String, String> before = values(from);
    Map<String, String> after = values(to);
    SortedMap<String, String> moved = new TreeMap<>();
    SortedSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      @Nullable String was = before.get(field);
      @Nullable String is = after.get(field);
      if (was == null || !was.equals(is)) {
        moved.put(
            field,
            (was == null ? "nothing" : "something")
                + " to "
                + (is == null ? "nothing" : "something"));
      }
    }
    return moved;
  }

  private Map<String, String> values(Question question) {
    TheMoment moment = TheMoment.of(question, record, today);
    List<Statement> statements =
        statements(new Knowing(record, question.audience(), moment).known());
    Map<String, String> values = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (prevails(statement, statements, moment.date())) {
        values.put(statement.said().thing + " " + statement.field(), statement.value());
      }
    }
    return values;
  }

  /** Every thing that any event of the record is about. */
  SortedSet<Ref> things() {
    SortedSet<Ref> things = new TreeSet<>();
    for (RecordedEvent event : record.events()) {
      things.addAll(event.event().subjects());
    }
    return things;
  }
}
