package uk.improvementboard.query.answers;

import java.util.Optional;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.ImpreciseDate;

/** What was minuted to a meeting after it closed says so, with its own recording date. */
public final class Minuted {

  private Minuted() {}

  /**
   * "told at the meeting, minuted on 9 March 2020"; after the minutes were confirmed, a correction
   * of them. Only what was recorded before the event decides which, so that nothing recorded later
   * changes it.
   *
   * @param verb what happened at the meeting: {@code told}, {@code tabled}
   */
  public static Optional<String> label(MeetingTimes times, RecordedEvent event, String verb) {
    if (times.closed() == 0 || event.position() <= times.closed()) {
      return Optional.empty();
    }
    String minuted =
        verb
            + " at the meeting, minuted on "
            + ImpreciseDate.day(event.recordedAt().atZone(ProgrammeView.LONDON).toLocalDate())
                .inWords();
    boolean corrects = times.confirmed() > 0 && event.position() > times.confirmed();
    return Optional.of(corrects ? minuted + ", a correction of the confirmed minutes" : minuted);
  }
}
