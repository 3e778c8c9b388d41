package uk.improvementboard.query.provenance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * What those who decided knew when they did, as far as another audience may see it: of what the two
 * both know. An audience that may not see what was disclosed to the deciders is shown its own
 * knowledge of then instead.
 */
final class Deciders {

  private Deciders() {}

  /** As the deciders knew the record at the close of a meeting, or when the asker's moment came. */
  static AsKnown atMeeting(AsKnown known, MeetingTimes times) {
    long reach = known.cut().reach();
    long position =
        times.closed() > 0 && times.closed() <= reach ? times.closed() : known.cut().reach();
    long minutedTo =
        times.confirmed() > 0 && times.confirmed() <= reach ? times.confirmed() : reach;
    MeetingTimes then = known.record().meeting(times.meeting(), position).orElse(times);
    LocalDate recorded = day(known.record().at(Math.max(position, 1)));
    LocalDate first = then.date().first().orElse(recorded);
    LocalDate last = then.date().last().orElse(recorded);
    boolean reconstructed = known.cut().reconstructed();
    Cut cut =
        new Cut(
            known.cut().mode(),
            reconstructed ? known.cut().position() : position,
            times.meeting(),
            Cut.Moment.CLOSED,
            reconstructed ? 0 : Math.max(minutedTo, position),
            first,
            last);
    return seen(known, Audience.board(times.board()), cut);
  }

  /** As known when something was recorded that no meeting in the record decided. */
  static AsKnown whenRecorded(AsKnown known, RecordedEvent decision, Optional<Ref> board) {
    LocalDate day = ProgrammeView.effectiveFrom(decision);
    boolean reconstructed = known.cut().reconstructed();
    Cut cut =
        new Cut(
            known.cut().mode(),
            reconstructed ? known.cut().position() : decision.position(),
            null,
            null,
            0,
            reconstructed ? day.plusDays(1) : day,
            day);
    return seen(known, board.map(Audience::board).orElse(known.audience()), cut);
  }

  private static AsKnown seen(AsKnown known, Audience deciders, Cut cut) {
    Audience whose = known.knowledge().maySee(deciders) ? deciders : known.audience();
    Knowledge theirs = Knowledge.of(known.record(), whose, cut);
    List<RecordedEvent> both =
        theirs.events().values().stream()
            .map(Known::event)
            .filter(event -> known.knowledge().knows(event.position()))
            .toList();
    return new AsKnown(
        known.record(),
        known.reader(),
        whose,
        known.asked(),
        cut,
        theirs,
        ProgrammeView.of(both),
        Optional.empty());
  }

  private static LocalDate day(RecordedEvent recorded) {
    return recorded.recordedAt().atZone(ProgrammeView.LONDON).toLocalDate();
  }

  /** The day of a meeting as a decision bears it. */
  static Optional<ImpreciseDate> day(AsKnown known, Ref meeting) {
    return known
        .view()
        .thing(meeting)
        .flatMap(it -> it.value(known.date(), "date", ImpreciseDate.class));
  }
}
