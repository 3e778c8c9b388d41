package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** At which meetings something was on the agenda, told, challenged or decided about. */
@Component
final class Considered {

  private final EventsInWords events;
  private final Json json;

  Considered(EventsInWords events, Json json) {
    this.events = events;
    this.json = json;
  }

  /** The meetings, the newest first, with what was done at each. */
  Block at(AsKnown known, Vantage from, Ref thing) {
    Map<Ref, List<Line>> meetings = new LinkedHashMap<>();
    known
        .record()
        .naming(thing)
        .upTo(known.cut().reach())
        .filter(known.knowledge()::knows)
        .forEach(
            position -> {
              RecordedEvent recorded = known.record().at(position);
              meeting(recorded.event())
                  .filter(meeting -> known.view().thing(meeting).isPresent())
                  .ifPresent(
                      meeting ->
                          meetings
                              .computeIfAbsent(meeting, key -> new ArrayList<>())
                              .add(line(known, from, recorded)));
            });
    if (meetings.isEmpty()) {
      return Block.of(
          "considered-at",
          "Considered at",
          Paragraph.of("No meeting is known to have had it before it by name."));
    }
    List<List<Content>> rows = new ArrayList<>();
    List.copyOf(meetings.keySet())
        .reversed()
        .forEach(
            meeting ->
                rows.add(
                    List.of(
                        from.thing(meeting.value()),
                        Text.of(day(known, meeting)),
                        Fact.of("", meetings.getOrDefault(meeting, List.of())))));
    return Block.of(
        "considered-at",
        "Considered at",
        new Scroll(
            "Considered at",
            Table.of(
                "The meetings that had it before them by name",
                List.of(
                    Table.Column.of("Meeting"),
                    Table.Column.of("Held"),
                    Table.Column.of("What was done")),
                rows)));
  }

  private static String day(AsKnown known, Ref meeting) {
    return known
        .view()
        .thing(meeting)
        .flatMap(thing -> thing.value(known.date(), "date", ImpreciseDate.class))
        .map(ImpreciseDate::inWords)
        .orElse("date not stated");
  }

  private Line line(AsKnown known, Vantage from, RecordedEvent recorded) {
    Shown event = new Shown(json.tree(events.one(known, recorded)));
    String words = Vantage.shortened(event.required("inWords"));
    return recorded.event() instanceof DecisionRecorded decision
        ? from.pageOf(decision.decision())
            .map(href -> new Line(words, href, null))
            .orElse(Line.of(words))
        : Line.of(words);
  }

  /** The meeting at which an event has a thing considered. */
  private static Optional<Ref> meeting(ProgrammeEvent event) {
    return switch (event) {
      case DecisionRecorded e -> Optional.of(e.meeting());
      case DecisionDeferred e -> Optional.of(e.meeting());
      case ChallengeRaised e -> Optional.of(e.meeting());
      case VerbalUpdateGiven e -> Optional.of(e.meeting());
      case AgendaSet e -> Optional.of(e.meeting());
      default -> Optional.empty();
    };
  }
}
