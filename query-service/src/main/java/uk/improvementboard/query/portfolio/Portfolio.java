package uk.improvementboard.query.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** The programmes a reader is attached to, each as the reader's own audience knows it. */
@Component
public final class Portfolio {

  private final Journal journal;
  private final Asking asking;
  private final Answers answers;

  public Portfolio(Journal journal, Asking asking, Answers answers) {
    this.journal = journal;
    this.asking = asking;
    this.answers = answers;
  }

  /**
   * One line a programme, as known now or at an instant.
   *
   * @throws uk.improvementboard.platform.web.Problem 400 for a position or a meeting, which are
   *     those of one programme only
   */
  public List<Map<String, Object>> of(Actor reader, AsOf asked) {
    switch (asked.anchor()) {
      case Anchor.Now now -> {}
      case Anchor.AtInstant at -> {}
      case Anchor.AtPosition at -> throw oneProgrammesOnly();
      case Anchor.AtMeeting at -> throw oneProgrammesOnly();
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ProgrammeId programme : journal.programmes()) {
      if (reader.attachedTo(programme)) {
        lines.add(line(asking.asKnown(reader, programme, asked)));
      }
    }
    return lines;
  }

  private static Problem oneProgrammesOnly() {
    return AskingRule.MOMENT_CAN_BE_READ.problem(
        "A position or a meeting belongs to one programme. Across programmes ask for now, or for an"
            + " instant such as 2020-03-05T18:30:00Z.");
  }

  private Map<String, Object> line(AsKnown known) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("ref", known.record().programme().value());
    line.put("title", known.record().title());
    known
        .view()
        .thing(ArrangementEvent.PROGRAMME)
        .flatMap(programme -> programme.value(known.date(), "localArea", String.class))
        .ifPresent(area -> line.put("localArea", area));
    Map<String, Object> counts = new LinkedHashMap<>();
    for (EntityKind kind :
        List.of(
            EntityKind.INSPECTION,
            EntityKind.RECOMMENDATION,
            EntityKind.ACTION,
            EntityKind.MEASURE,
            EntityKind.RISK,
            EntityKind.MEETING)) {
      counts.put(kind.list(), known.view().things(kind).size());
    }
    line.put("counts", counts);
    List<String> meetings = new ArrayList<>();
    for (MeetingTimes times : known.record().meetings().values()) {
      if (times.closed() > 0
          && times.closed() <= known.cut().position()
          && known.view().thing(times.meeting()).isPresent()) {
        meetings.add(times.meeting().value());
      }
    }
    if (!meetings.isEmpty()) {
      line.put("lastMeeting", meetings.getLast());
      line.put("lastMeetingTitle", known.titleOf(new Ref(meetings.getLast())));
    }
    line.put("asOf", answers.asOf(known));
    return line;
  }
}
