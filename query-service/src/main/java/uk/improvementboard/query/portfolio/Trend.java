package uk.improvementboard.query.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.terms.Ref;

/**
 * How a programme stood when each of its meetings closed, as known then. Each line is what is
 * answered when that meeting's close is asked about; a meeting that had not closed at the moment
 * asked about is not among them.
 */
@Component
public final class Trend {

  private final MeetingCloses closes;
  private final Attention attention;
  private final Answers answers;

  public Trend(Asking asking, Attention attention, Answers answers) {
    this.closes = new MeetingCloses(asking);
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
    for (MeetingTimes times : MeetingCloses.held(known)) {
      AsKnown then = closes.at(known, times);
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

  /**
   * It names the position up to which was asked, not the last that was minuted: that may be of
   * something hidden.
   */
  private String address(AsKnown asked, AsKnown then) {
    String address = answers.address(then);
    int minuted = address.indexOf("&minutedTo=");
    return minuted < 0
        ? address
        : address.substring(0, minuted)
            + "&minutedTo="
            + MeetingCloses.minutedTo(asked, then.cut().meeting());
  }
}
