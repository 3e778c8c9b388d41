package uk.improvementboard.query.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Ref;

/** A programme's record before it is recorded, so that a line can be taken out or spoiled. */
final class Programme {

  static final String NOW = "2026-11-20T12:00:00Z";
  static final LocalDate TODAY =
      Instant.parse(NOW).atZone(ZoneId.of("Europe/London")).toLocalDate();

  private final List<Line> lines;

  Programme(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  List<Line> lines() {
    return lines;
  }

  int head() {
    return lines.size();
  }

  ProgrammeEvent at(long position) {
    return lines.get((int) position - 1).event();
  }

  Story story() {
    Story story = new Story().askedOn(NOW);
    for (Line line : lines) {
      story.at(line.recordedAt().toString());
      if (line.effectiveOn() != null) {
        story.effective(line.effectiveOn().edtf());
      }
      if (line.source() != null && line.source().statedOn() != null) {
        story.from(line.source().document(), "1", line.source().statedOn().edtf());
      }
      for (Disclosure one : line.disclosures()) {
        if (one.meeting() == null) {
          story.told(one.audience().name(), one.on().edtf(), one.means());
        } else {
          story.given(
              one.audience().board().orElseThrow().value(),
              one.on().edtf(),
              one.means(),
              one.meeting().value());
        }
      }
      story.recorded(line.event());
    }
    return story;
  }

  static Reference reference(Story story) {
    List<RecordedEvent> events = story.record().upTo(story.head());
    return new Reference(List.copyOf(events), TODAY);
  }

  /** The same record with each of its lines changed, or left as it is. */
  Programme each(UnaryOperator<Line> change) {
    return new Programme(lines.stream().map(change).toList());
  }

  /** The record without one of its events; null where another event needs it. */
  @Nullable Programme without(int position) {
    List<Line> shorter = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      if (i != position) {
        Line line = lines.get(i - 1);
        ProgrammeEvent moved = moved(line.event(), position);
        if (moved == null) {
          return null;
        }
        shorter.add(line.saying(moved));
      }
    }
    Programme programme = new Programme(shorter);
    return programme.isWellFormed() ? programme : null;
  }

  /** An event that names positions, after the event at one of them is gone. */
  private static @Nullable ProgrammeEvent moved(ProgrammeEvent event, int gone) {
    return switch (event) {
      case FactCorrected e ->
          e.corrects() == gone
              ? null
              : new FactCorrected(
                  e.corrects() > gone ? e.corrects() - 1 : e.corrects(),
                  e.instead() instanceof ReportedOut instead
                      ? sentEarlier(instead, gone)
                      : e.instead(),
                  e.reason());
      case ReportedOut e -> sentEarlier(e, gone);
      default -> event;
    };
  }

  /** A report out of one position less, if the event that is gone was among what it reported. */
  private static ReportedOut sentEarlier(ReportedOut e, int gone) {
    return new ReportedOut(
        e.reportOut(),
        e.title(),
        e.to(),
        e.audience(),
        e.on(),
        e.what(),
        e.positionSent() >= gone ? Math.max(1, e.positionSent() - 1) : e.positionSent(),
        e.paper(),
        e.response());
  }

  /**
   * Whether every thing comes into the record by the event that creates it, before others name it.
   */
  private boolean isWellFormed() {
    Set<Ref> there = new HashSet<>();
    for (Line line : lines) {
      List<Ref> subjects = line.event().subjects();
      if (RandomProgramme.creates(line.event())) {
        there.add(subjects.getFirst());
      }
      if (!there.containsAll(subjects)) {
        return false;
      }
      for (Disclosure one : line.disclosures()) {
        if (one.meeting() != null && !there.contains(one.meeting())) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(String.format("%5d  ", i + 1)).append(lines.get(i)).append('\n');
    }
    return text.toString();
  }
}
