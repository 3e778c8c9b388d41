package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.terms.Ref;

/** A programme as the same audience knew it when each of its last meetings closed. */
@Component
final class OverMeetings {

  /** As many meetings as a picture has room for: more than a year of monthly ones. */
  static final int MOST = 14;

  private final Asking asking;

  OverMeetings(Asking asking) {
    this.asking = asking;
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
    List<MeetingTimes> held = held(known);
    List<AtClose> closes = new ArrayList<>();
    for (MeetingTimes times : held.subList(Math.max(0, held.size() - MOST), held.size())) {
      closes.add(atClose(known, times));
    }
    return closes;
  }

  AtClose atClose(AsKnown known, MeetingTimes times) {
    long minutedTo = minutedTo(known, times.meeting());
    AsKnown then =
        asking.at(
            known,
            new AsOf(
                new Anchor.AtMeeting(times.meeting(), Moment.CLOSED),
                known.asked().mode(),
                known.audience(),
                null,
                minutedTo,
                false));
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
            + minutedTo);
  }

  private static long minutedTo(AsKnown known, Ref meeting) {
    boolean its = known.cut().minutedTo() > 0 && Objects.equals(known.cut().meeting(), meeting);
    return its ? known.cut().minutedTo() : known.cut().position();
  }

  /** The meetings that had come to their end at this moment and are known, the earliest first. */
  static List<MeetingTimes> held(AsKnown known) {
    List<MeetingTimes> held = new ArrayList<>();
    for (MeetingTimes times : known.record().meetings().values()) {
      boolean over =
          times.closed() > 0
              && (known.cut().reconstructed()
                  ? times
                      .date()
                      .last()
                      .filter(day -> !day.isAfter(known.cut().knownBefore()))
                      .isPresent()
                  : times.closed() <= known.cut().position());
      if (over && known.view().thing(times.meeting()).isPresent()) {
        held.add(times);
      }
    }
    held.sort(Comparator.comparingLong(MeetingTimes::closed));
    return held;
  }
}
