package uk.improvementboard.query.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.terms.Ref;

/** A programme as the same audience knew it at the close of one meeting after another. */
public final class MeetingCloses {

  private final Asking asking;

  public MeetingCloses(Asking asking) {
    this.asking = asking;
  }

  /** The meetings that had come to their end at this moment and are known, the earliest first. */
  public static List<MeetingTimes> held(AsKnown known) {
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

  /** As far as it was minuted to the meeting at the moment asked about. */
  public AsKnown at(AsKnown known, MeetingTimes times) {
    return asking.at(
        known,
        new AsOf(
            new Anchor.AtMeeting(times.meeting(), Moment.CLOSED),
            known.asked().mode(),
            known.audience(),
            null,
            minutedTo(known, times.meeting()),
            false));
  }

  /** The position up to which what was minuted to a meeting counts at the moment asked about. */
  public static long minutedTo(AsKnown known, @Nullable Ref meeting) {
    boolean its = known.cut().minutedTo() > 0 && Objects.equals(known.cut().meeting(), meeting);
    return its ? known.cut().minutedTo() : known.cut().position();
  }
}
