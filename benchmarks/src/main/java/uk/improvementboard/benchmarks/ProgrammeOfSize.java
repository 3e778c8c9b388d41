package uk.improvementboard.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/**
 * A programme of a given number of events: 300 actions reported on month after month to a board.
 */
final class ProgrammeOfSize {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("anytown");
  private static final int ACTIONS = 300;
  private static final int MEETINGS = 36;

  private final List<RecordedEvent> events = new ArrayList<>();
  private Instant recordedAt = Instant.parse("2023-01-09T09:00:00Z");

  static ProgrammeRecord of(int size) {
    ProgrammeOfSize programme = new ProgrammeOfSize();
    programme.tell(size);
    return ProgrammeRecord.empty(PROGRAMME).with(programme.events);
  }

  private void tell(int size) {
    record(
        new ProgrammeEstablished(PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
    record(
        new BoardEstablished(
            Ref.of("B1"), "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
    for (int action = 1; action <= ACTIONS; action++) {
      record(
          new ActionProposed(
              Ref.of("A" + action),
              "Action " + action,
              List.of(),
              Stated.notStated(),
              Stated.given("Head of Service"),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated(),
              Stated.given(ImpreciseDate.parse("2025-06")),
              Stated.notStated(),
              Stated.notStated(),
              List.of(),
              Stated.notStated()));
    }
    int between = Math.max(1, (size - events.size()) / MEETINGS - 4);
    int reports = 0;
    for (int meeting = 1; events.size() < size; meeting++) {
      for (int i = 0; i < between && events.size() < size; i++) {
        record(
            new ProgressReported(
                Ref.of("A" + (1 + reports++ % ACTIONS)),
                "Progress as reported, number " + reports,
                Stated.given("month " + meeting),
                Stated.given("amber"),
                List.of(),
                List.of(),
                List.of()));
      }
      meet(Ref.of("MT" + meeting));
    }
  }

  private void meet(Ref meeting) {
    ImpreciseDate day = ImpreciseDate.parse(recordedAt.toString().substring(0, 10));
    record(new MeetingScheduled(meeting, Ref.of("B1"), day, "Board"));
    record(
        new PackIssued(
            meeting, List.of(EntityKind.ACTION, EntityKind.BOARD, EntityKind.MEETING), List.of()));
    record(new MeetingOpened(meeting, day, Quorate.NO_QUORUM_SET));
    record(new MeetingClosed(meeting));
  }

  private void record(ProgrammeEvent event) {
    long position = events.size() + 1L;
    recordedAt = recordedAt.plusSeconds(600);
    events.add(
        new RecordedEvent(
            PROGRAMME,
            position,
            recordedAt,
            "e" + position,
            EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
            new byte[0],
            new byte[0],
            event,
            new Envelope(
                "c" + position,
                "h",
                "u-1",
                Role.SECRETARIAT,
                null,
                null,
                null,
                List.of(),
                null,
                null)));
  }
}
