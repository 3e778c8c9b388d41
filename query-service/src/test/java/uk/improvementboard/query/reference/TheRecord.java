package uk.improvementboard.query.reference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** The record, e1, e2, ... in stream order, and what can be read off it (as-known.md, 1). */
final class TheRecord {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final List<RecordedEvent> events;
  private final List<WhatIsSaid> said;

  private TheRecord(List<RecordedEvent> events, List<WhatIsSaid> said) {
    this.events = events;
    this.said = said;
  }

  static TheRecord of(List<RecordedEvent> events) {
    List<WhatIsSaid> said = new ArrayList<>();
    for (RecordedEvent event : events) {
      said.add(
          event.event() instanceof FactCorrected correction
              ? WhatIsSaid.by(correction.instead(), correction.corrects())
              : WhatIsSaid.by(event.event(), event.position()));
    }
    return new TheRecord(events, said);
  }

  /** The record as it was at a position. */
  TheRecord upTo(long position) {
    int length = (int) Math.max(0, Math.min(position, events.size()));
    return new TheRecord(events.subList(0, length), said.subList(0, length));
  }

  List<RecordedEvent> events() {
    return events;
  }

  long head() {
    return events.size();
  }

  RecordedEvent at(long position) {
    return events.get((int) position - 1);
  }

  /** What the event at a position says; of a correction, what it says instead. */
  WhatIsSaid saidAt(long position) {
    return said.get((int) position - 1);
  }

  /** The day on which an event was recorded, in London. */
  static LocalDate recordedOn(RecordedEvent event) {
    return event.recordedAt().atZone(LONDON).toLocalDate();
  }

  /**
   * When it was or will be true: where no date is given, its paper's date or the day it was
   * recorded; "an unknown one at its source's date".
   */
  static ImpreciseDate effectiveOn(RecordedEvent event) {
    ImpreciseDate given = event.envelope().effectiveOn();
    if (given != null && given.first().isPresent()) {
      return given;
    }
    ImpreciseDate ofTheSource = sourceDate(event);
    if (ofTheSource != null && ofTheSource.first().isPresent()) {
      return ofTheSource;
    }
    return ImpreciseDate.day(recordedOn(event));
  }

  /** "An imprecise date counts at its start." */
  static LocalDate effectiveFrom(RecordedEvent event) {
    return effectiveOn(event).first().orElseThrow();
  }

  static @Nullable ImpreciseDate sourceDate(RecordedEvent event) {
    return event.envelope().source() == null ? null : event.envelope().source().statedOn();
  }

  /** The thing an event is mainly about. */
  static Ref mainly(RecordedEvent event) {
    return event.event().subjects().getFirst();
  }

  static boolean isAbout(RecordedEvent event, Ref thing) {
    return event.event().subjects().contains(thing);
  }

  /** The kind of a thing, from the first event that says something of it. */
  @Nullable EntityKind kindOf(Ref thing) {
    for (WhatIsSaid one : said) {
      if (one.thing.equals(thing) && !one.values.isEmpty()) {
        return one.kind;
      }
    }
    return null;
  }

  /** What an event says by the latest of the corrections of it in this record. */
  ProgrammeEvent asCorrected(RecordedEvent event) {
    ProgrammeEvent stands = event.event();
    for (RecordedEvent other : events) {
      if (other.event() instanceof FactCorrected correction
          && correction.corrects() == event.position()) {
        stands = correction.instead();
      }
    }
    return stands;
  }

  /** The body whose meeting it is. */
  Ref boardOf(Ref meeting) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof MeetingScheduled e && e.meeting().equals(meeting)) {
        return e.board();
      }
    }
    throw new IllegalArgumentException("no meeting " + meeting);
  }

  /** The day of a meeting: as called, as put off, and then as held; a corrected one replaces it. */
  ImpreciseDate dayOf(Ref meeting) {
    ImpreciseDate day = ImpreciseDate.UNKNOWN;
    for (RecordedEvent event : events) {
      boolean correction = event.event() instanceof FactCorrected;
      if (!correction && mainly(event).equals(meeting)) {
        switch (asCorrected(event)) {
          case MeetingScheduled e -> day = e.on();
          case MeetingPostponed e -> day = e.to().toOptional().orElse(ImpreciseDate.UNKNOWN);
          case MeetingOpened e -> day = e.on();
          default -> {}
        }
      }
    }
    return day;
  }

  /** Where a meeting's pack was issued; without a pack, where it was opened; 0 for neither. */
  long packOf(Ref meeting) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof PackIssued e && e.meeting().equals(meeting)) {
        return event.position();
      }
    }
    return openedAt(meeting);
  }

  long openedAt(Ref meeting) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof MeetingOpened e && e.meeting().equals(meeting)) {
        return event.position();
      }
    }
    return 0;
  }

  long closedAt(Ref meeting) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof MeetingClosed e && e.meeting().equals(meeting)) {
        return event.position();
      }
    }
    return 0;
  }

  long confirmedAt(Ref meeting) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof MinutesConfirmed e && e.meeting().equals(meeting)) {
        return event.position();
      }
    }
    return 0;
  }

  /** The meeting that took a decision. */
  @Nullable Ref takenAt(Ref decision) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof DecisionRecorded e && e.decision().equals(decision)) {
        return e.meeting();
      }
    }
    return null;
  }
}
