package uk.improvementboard.query.learnt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * What is known now that was not known then, each under the first kind that fits. All but the new
 * could have changed the meeting's mind, and stand first.
 */
@Component
public final class LearntSince {

  /** How something came to be learnt. */
  enum Kind {
    /** Something known then was wrong. */
    CORRECTED,
    /** A figure or a definition known then has since been given anew. */
    REVISED,
    /** It was in the record then, and withheld from this audience. */
    DISCLOSED,
    /** It was true then, and recorded after. */
    LATE,
    /** It became true after. */
    NEW
  }

  private final EventsInWords events;

  public LearntSince(EventsInWords events) {
    this.events = events;
  }

  /** What the audience knows in {@code now} and did not in {@code then}. */
  public List<Map<String, Object>> of(AsKnown then, AsKnown now) {
    Map<Kind, List<Map<String, Object>>> byKind = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
    LongPredicate inTheRecordThen = inTheRecordAt(then);
    for (Known one : now.knowledge().events().values()) {
      if (!then.knowledge().knows(one.event().position())) {
        Kind kind = kind(then, now, one, inTheRecordThen);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("ref", one.event().event().subjects().getFirst().value());
        item.put("learnt", kind.name().toLowerCase(Locale.ROOT));
        item.putAll(events.one(now, one.event()));
        byKind.getOrDefault(kind, new ArrayList<>()).add(item);
      }
    }
    List<Map<String, Object>> learnt = new ArrayList<>();
    byKind.values().forEach(learnt::addAll);
    return learnt;
  }

  /** Whether an event says anew what was known of a measure then. */
  private static boolean revises(AsKnown then, ProgrammeEvent event) {
    return switch (event) {
      case ObservationRevised revised ->
          then.knowledge().events().values().stream()
              .map(known -> said(known.event().event()))
              .anyMatch(
                  said ->
                      (said instanceof ObservationReported reported
                              && reported.measure().equals(revised.measure())
                              && reported.period().equals(revised.period())
                              && reported.definitionVersion().equals(revised.definitionVersion()))
                          || (said instanceof ObservationRevised earlier
                              && earlier.measure().equals(revised.measure())
                              && earlier.period().equals(revised.period())
                              && earlier.definitionVersion().equals(revised.definitionVersion())));
      case MeasureDefinitionRevised revised ->
          then.knowledge().events().values().stream()
              .map(known -> said(known.event().event()))
              .anyMatch(
                  said ->
                      (said instanceof MeasureDefined defined
                              && defined.measure().equals(revised.measure()))
                          || (said instanceof MeasureDefinitionRevised earlier
                              && earlier.measure().equals(revised.measure())));
      default -> false;
    };
  }

  /** What an event says: of a correction, what it says instead. */
  private static ProgrammeEvent said(ProgrammeEvent event) {
    return event instanceof FactCorrected correction ? correction.instead() : event;
  }

  private static Kind kind(AsKnown then, AsKnown now, Known one, LongPredicate inTheRecordThen) {
    if (one.event().event() instanceof FactCorrected correction
        && then.knowledge().knows(correction.corrects())) {
      return Kind.CORRECTED;
    }
    if (revises(then, one.event().event())) {
      return Kind.REVISED;
    }
    if (inTheRecordThen.test(one.event().position())) {
      return Kind.DISCLOSED;
    }
    return countsFrom(now, one.event()).isAfter(then.date()) ? Kind.NEW : Kind.LATE;
  }

  /** What was in the record then: in a reconstruction, what the team is taken to have known. */
  private static LongPredicate inTheRecordAt(AsKnown then) {
    if (!then.cut().reconstructed()) {
      return position -> position <= then.cut().position();
    }
    return Knowledge.of(then.record(), Audience.TEAM, then.cut())::knows;
  }

  /** From when an event counts: a correction from when what it corrects does, or from its own. */
  private static LocalDate countsFrom(AsKnown now, RecordedEvent event) {
    if (!(event.event() instanceof FactCorrected correction)) {
      return ProgrammeView.effectiveFrom(event);
    }
    LocalDate from = ProgrammeView.effectiveFrom(now.record().at(correction.corrects()));
    for (Known known : now.knowledge().events().headMap(event.position() + 1).values()) {
      if (known.event().event() instanceof FactCorrected other
          && other.corrects() == correction.corrects()) {
        ImpreciseDate dated = known.event().envelope().effectiveOn();
        from = dated == null ? from : dated.first().orElse(from);
      }
    }
    return from;
  }
}
