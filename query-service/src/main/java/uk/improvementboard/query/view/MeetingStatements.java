package uk.improvementboard.query.view;

import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.MeetingCancelled;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.MinutesCorrected;
import uk.improvementboard.events.MeetingEvent.MinutesDrafted;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/** What events about meetings say. */
final class MeetingStatements {

  private MeetingStatements() {}

  static Says of(MeetingEvent event, long place) {
    return switch (event) {
      case MeetingScheduled e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("title", e.title())
              .that("board", e.board())
              .that("date", e.on())
              .that("status", MeetingStatus.SCHEDULED);
      case PackIssued e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.PACK_ISSUED)
              .that("packSections", e.sections())
              .that("packPapers", e.papers());
      case PaperTabled e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that(Field.entry("tabled", place), new Tabled(e.paper(), e.reason()));
      case MeetingOpened e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.OPENED)
              .that("date", e.on())
              .that("quorate", e.quorate());
      case AttendanceRecorded e ->
          Says.about(EntityKind.MEETING, e.meeting()).that("attendance", e.attendance());
      case VerbalUpdateGiven e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that(Field.entry("told", place), new Told(e.by(), e.text(), e.about()));
      case MeetingClosed e ->
          Says.about(EntityKind.MEETING, e.meeting()).that("status", MeetingStatus.CLOSED);
      case MinutesConfirmed e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.MINUTES_CONFIRMED)
              .that("confirmedAt", e.at());
      case AgendaSet e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.AGENDA_SET)
              .that("agenda", e.items());
      case MeetingPostponed e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.POSTPONED)
              .that("date", e.to().toOptional().orElse(ImpreciseDate.UNKNOWN))
              .that("postponedBecause", e.reason());
      case MeetingCancelled e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.CANCELLED)
              .that("cancelledBecause", e.reason());
      case InterestDeclared e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that(
                  Field.entry("interests", place),
                  new Interest(e.role(), e.appointment(), e.interest(), e.action()));
      case MinutesDrafted e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that("status", MeetingStatus.MINUTES_DRAFTED)
              .that("minutesDrafted", e.on())
              .that("minutes", e.paper());
      case MinutesCorrected e ->
          Says.about(EntityKind.MEETING, e.meeting())
              .that(
                  Field.entry("minutesCorrected", place),
                  new MinutesCorrection(e.what(), e.instead(), e.reason(), e.at()));
    };
  }
}
