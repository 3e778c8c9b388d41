package uk.improvementboard.query.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** The programmes a reader is attached to, each as the reader's own audience knows it now. */
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

  /** One line a programme. */
  public List<Map<String, Object>> of(Actor reader) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ProgrammeId programme : journal.programmes()) {
      if (reader.attachedTo(programme)) {
        lines.add(line(asking.asKnown(reader, programme, AsOf.NOW)));
      }
    }
    return lines;
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
      if (times.closed() > 0 && known.view().thing(times.meeting()).isPresent()) {
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
