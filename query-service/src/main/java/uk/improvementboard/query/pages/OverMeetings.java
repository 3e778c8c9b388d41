package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.query.journal.MeetingTimes;

/** A programme as the same audience knew it when each of its last meetings closed. */
@Component
final class OverMeetings {

  /** As many meetings as a picture has room for: more than a year of monthly ones. */
  static final int MOST = 14;

  private final MeetingCloses closes;

  OverMeetings(Asking asking) {
    this.closes = new MeetingCloses(asking);
  }

  /**
   * One meeting.
   *
   * @param moment the parameters that ask about its close
   */
  record AtClose(MeetingTimes times, String title, AsKnown then, String moment) {

    String day() {
      return times.date().inWords();
    }
  }

  /** The last meetings that had closed at the moment asked about, the earliest first. */
  List<AtClose> of(AsKnown known) {
    List<MeetingTimes> held = MeetingCloses.held(known);
    List<AtClose> last = new ArrayList<>();
    for (MeetingTimes times : held.subList(Math.max(0, held.size() - MOST), held.size())) {
      last.add(atClose(known, times));
    }
    return last;
  }

  AtClose atClose(AsKnown known, MeetingTimes times) {
    AsKnown then = closes.at(known, times);
    return new AtClose(
        times,
        known.titleOf(times.meeting()),
        then,
        "?asOf="
            + Vantage.written(then.asked().anchor())
            + "&audience="
            + known.audience()
            + (known.cut().reconstructed() ? "&mode=" + known.cut().mode().words() : "")
            + "&minutedTo="
            + MeetingCloses.minutedTo(known, times.meeting()));
  }
}
