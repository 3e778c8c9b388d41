package uk.improvementboard.query.learnt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import uk.improvementboard.terms.Ref;

/**
 * What is known now that was not known then, each under the first kind that fits. All but the new
 * could have changed the meeting's mind, and stand first.
 */
@Component
public final class LearntSince {

  /** How something came to be learnt. */
  public enum Kind {
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
    for (long position : now.knowledge().positions().toArray()) {
      if (!then.knowledge().knows(position)) {
        Known one = now.knowledge().known(position).orElseThrow();
        Kind kind = kind(then, now, one);
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
          known(then, revised.measure()).anyMatch(said -> reports(said, revised));
      case MeasureDefinitionRevised revised ->
          known(then, revised.measure())
              .anyMatch(
                  said ->
                      said instanceof MeasureDefined || said instanceof MeasureDefinitionRevised);
      default -> false;
    };
  }

  /** What was known then of a measure; of a correction, what it says instead. */
  private static Stream<ProgrammeEvent> known(AsKnown then, Ref measure) {
    return then.record()
        .mainlyAbout(measure)
        .upTo(then.cut().reach())
        .filter(then.knowledge()::knows)
        .mapToObj(position -> then.record().at(position).event())
        .map(said -> said instanceof FactCorrected correction ? correction.instead() : said);
  }

  /** Whether an event gave the figure of the period that another revises. */
  private static boolean reports(ProgrammeEvent said, ObservationRevised revised) {
    return switch (said) {
      case ObservationReported reported ->
          reported.period().equals(revised.period())
              && reported.definitionVersion().equals(revised.definitionVersion());
      case ObservationRevised earlier ->
          earlier.period().equals(revised.period())
              && earlier.definitionVersion().equals(revised.definitionVersion());
      default -> false;
    };
  }

  /** How something known in {@code now} and not in {@code then} came to be learnt. */
  public static Kind kind(AsKnown then, AsKnown now, Known one) {
    if (one.event().event() instanceof FactCorrected correction
        && then.knowledge().knows(correction.corrects())) {
      return Kind.CORRECTED;
    }
    if (revises(then, one.event().event())) {
      return Kind.REVISED;
    }
    if (inTheRecord(then, one.event().position())) {
      return Kind.DISCLOSED;
    }
    return countsFrom(now, one.event()).isAfter(then.date()) ? Kind.NEW : Kind.LATE;
  }

  /** What was in the record then: in a reconstruction, what the team is taken to have known. */
  private static boolean inTheRecord(AsKnown then, long position) {
    return then.cut().reconstructed()
        ? Knowledge.of(then.record(), Audience.TEAM, then.cut()).knows(position)
        : position <= then.cut().position();
  }

  /** From when an event counts: a correction from when what it corrects does, or from its own. */
  private static LocalDate countsFrom(AsKnown now, RecordedEvent event) {
    if (!(event.event() instanceof FactCorrected correction)) {
      return ProgrammeView.effectiveFrom(event);
    }
    return now.record()
        .corrections()
        .upTo(event.position())
        .filter(now.knowledge()::knows)
        .mapToObj(now.record()::at)
        .filter(
            other ->
                other.event() instanceof FactCorrected earlier
                    && earlier.corrects() == correction.corrects())
        .flatMap(other -> Optional.ofNullable(other.envelope().effectiveOn()).stream())
        .flatMap(dated -> dated.first().stream())
        .reduce(
            ProgrammeView.effectiveFrom(now.record().at(correction.corrects())),
            (earlier, later) -> later);
  }
}
