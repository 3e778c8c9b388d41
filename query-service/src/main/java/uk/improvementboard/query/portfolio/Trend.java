package uk.improvementboard.query.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.terms.Ref;

/**
 * How a programme stood when each of its meetings closed, as known then. Each line is what is
 * answered when that meeting's close is asked about; a meeting that had not closed at the moment
 * asked about is not among them.
 */
@Component
public final class Trend {

  private final Asking asking;
  private final Attention attention;
  private final Answers answers;

  public Trend(Asking asking, Attention attention, Answers answers) {
    this.asking = asking;
    this.attention = attention;
    this.answers = answers;
  }

  /**
   * One meeting.
   *
   * @param date its day
   * @param figures how the programme stood when it closed
   * @param inWords what became better or worse since the meeting before
   * @param address the parameters that ask about its close
   */
  public record AtMeeting(
      Ref meeting,
      String title,
      Ref board,
      String date,
      Map<Concern, Figure> figures,
      String inWords,
      String address) {}

  /** The meetings that had closed, the earliest first. */
  public List<AtMeeting> of(AsKnown known, int within) {
    List<AtMeeting> trend = new ArrayList<>();
    Map<Concern, Figure> before = null;
    for (MeetingTimes times : Standing.held(known)) {
      AsKnown then = atClose(known, times);
      Map<Concern, Figure> figures = figures(then, within);
      trend.add(
          new AtMeeting(
              times.meeting(),
              known.titleOf(times.meeting()),
              times.board(),
              times.date().edtf(),
              figures,
              before == null ? "the first meeting" : Direction.between(before, figures),
              address(known, then)));
      before = figures;
    }
    return trend;
  }

  /** How it stands at a moment. */
  public Map<Concern, Figure> figures(AsKnown known, int within) {
    return Attention.figures(known.audience(), attention.of(known, within));
  }

  /** Where it has come to since the last of some meetings. */
  public static Map<String, Object> since(List<AtMeeting> trend, Map<Concern, Figure> now) {
    Map<String, Object> since = new LinkedHashMap<>();
    since.put("figures", now);
    if (!trend.isEmpty()) {
      since.put("inWords", Direction.between(trend.getLast().figures(), now));
    }
    return since;
  }

  /** As far as it was minuted to the meeting at the moment asked about. */
  private AsKnown atClose(AsKnown known, MeetingTimes times) {
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

  private static long minutedTo(AsKnown known, @Nullable Ref meeting) {
    boolean its = known.cut().minutedTo() > 0 && Objects.equals(known.cut().meeting(), meeting);
    return its ? known.cut().minutedTo() : known.cut().position();
  }

  /**
   * It names the position up to which was asked, not the last that was minuted: that may be of
   * something hidden.
   */
  private String address(AsKnown asked, AsKnown then) {
    String address = answers.address(then);
    int minuted = address.indexOf("&minutedTo=");
    return minuted < 0
        ? address
        : address.substring(0, minuted) + "&minutedTo=" + minutedTo(asked, then.cut().meeting());
  }
}
