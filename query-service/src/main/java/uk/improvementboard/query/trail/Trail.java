package uk.improvementboard.query.trail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Source;

/**
 * The events of a programme that an audience knows at a moment, in the order recorded, narrowed
 * down and drawn from. Nothing is asked that the audience could not see: a document that is hidden
 * from it is no source, a meeting that is hidden from it has no events.
 */
public final class Trail {

  /** After how many days an entry counts as late, the days of a meeting entered from papers. */
  public static final int LATE_AFTER = 28;

  private static final Set<String> PLAIN = Set.of("about", "name");

  private final AsKnown known;
  private final Narrowing narrowing;
  private final @Nullable Sample sample;
  private final List<RecordedEvent> population;
  private final List<RecordedEvent> events;
  private final Map<Long, Long> corrections;

  private Trail(AsKnown known, Narrowing narrowing, @Nullable Sample sample) {
    this.known = known;
    this.narrowing = narrowing;
    this.sample = sample;
    this.corrections = corrections(known);
    this.population = population();
    this.events =
        sample == null
            ? population
            : sample.of(known.record().programme(), population, RecordedEvent::position);
  }

  /**
   * The trail as known then.
   *
   * @param sample how it is drawn from; null for all of it
   */
  public static Trail of(AsKnown known, Narrowing narrowing, @Nullable Sample sample) {
    return new Trail(known, narrowing, sample);
  }

  /** What is shown: all that the narrowing leaves, or the sample of it in the order drawn. */
  public List<RecordedEvent> events() {
    return events;
  }

  /** How many events the narrowing leaves, from which a sample is drawn. */
  public int populationSize() {
    return population.size();
  }

  /** By what it is narrowed down. */
  public Narrowing narrowing() {
    return narrowing;
  }

  /** How it is drawn from; null where all is shown. */
  public @Nullable Sample sample() {
    return sample;
  }

  /** As whom and when this is known. */
  public AsKnown known() {
    return known;
  }

  /**
   * What is said beside the items: the narrowing, and of a sample its seed and its population. Of a
   * list by thing or name alone nothing is, as ever since there are such lists.
   */
  public Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    if (sample != null || !PLAIN.containsAll(narrowing.parameters().keySet())) {
      said.put("narrowedBy", narrowing.parameters());
    }
    if (sample != null) {
      said.put("sample", drawn(sample, events.size(), population.size()));
    }
    return said;
  }

  /** How a sample was drawn, so that it can be drawn again. */
  static Map<String, Object> drawn(Sample sample, int size, int population) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    drawn.put("size", size);
    drawn.put("asked", sample.size());
    drawn.put("seed", sample.seed());
    drawn.put("population", population);
    drawn.put(
        "method",
        "lowest SHA-256 of seed, line end, programme, line end, position; docs/audit-trail.md");
    return drawn;
  }

  /** The position of the event that is known to correct one, the latest; null for none. */
  public @Nullable Long correctedBy(RecordedEvent event) {
    return corrections.get(event.position());
  }

  private static Map<Long, Long> corrections(AsKnown known) {
    Map<Long, Long> found = new HashMap<>();
    known
        .record()
        .corrections()
        .upTo(known.cut().reach())
        .filter(known.knowledge()::knows)
        .forEach(
            position -> {
              if (known.record().at(position).event() instanceof FactCorrected correction) {
                found.put(correction.corrects(), (long) position);
              }
            });
    return found;
  }

  /** Whether it was entered more than {@link #LATE_AFTER} days after it can have become true. */
  public static boolean isLate(RecordedEvent event) {
    return lastEffective(event).plusDays(LATE_AFTER).isBefore(enteredOn(event));
  }

  /** The last day on which what an event says can have become true. */
  private static LocalDate lastEffective(RecordedEvent event) {
    ImpreciseDate effective = event.envelope().effectiveOn();
    if (effective != null && effective.last().isPresent()) {
      return effective.last().get();
    }
    Source source = event.envelope().source();
    return (effective == null || effective.isUnknown())
            && source != null
            && source.statedOn() != null
            && source.statedOn().last().isPresent()
        ? source.statedOn().last().get()
        : ProgrammeView.effectiveFrom(event);
  }

  private static LocalDate enteredOn(RecordedEvent event) {
    return event.recordedAt().atZone(ProgrammeView.LONDON).toLocalDate();
  }

  // What the narrowing leaves --------------------------------------------------------------------

  private List<RecordedEvent> population() {
    List<Predicate<RecordedEvent>> wanted = wanted();
    List<RecordedEvent> found = new ArrayList<>();
    known
        .knowledge()
        .positions()
        .mapToObj(known.record()::at)
        .filter(event -> wanted.stream().allMatch(one -> one.test(event)))
        .forEach(found::add);
    return found;
  }

  private List<Predicate<RecordedEvent>> wanted() {
    List<Predicate<RecordedEvent>> wanted = new ArrayList<>();
    if (narrowing.actor() != null) {
      wanted.add(event -> event.envelope().actor().equals(narrowing.actor()));
    }
    if (narrowing.role() != null) {
      wanted.add(event -> event.envelope().role() == narrowing.role());
    }
    EntityKind part = narrowing.part();
    if (part != null) {
      wanted.add(
          event ->
              known.record().concernedBy(event).stream()
                  .anyMatch(ref -> known.record().kindOf(ref).filter(part::equals).isPresent()));
    }
    Ref about = narrowing.about();
    if (about != null) {
      wanted.add(event -> event.event().subjects().contains(about));
    }
    if (narrowing.name() != null) {
      wanted.add(event -> event.name().name().startsWith(narrowing.name()));
    }
    if (narrowing.meeting() != null) {
      wanted.add(ofMeeting(narrowing.meeting()));
    }
    if (narrowing.enteredFrom() != null || narrowing.enteredTo() != null) {
      wanted.add(
          event ->
              Narrowing.within(narrowing.enteredFrom(), enteredOn(event), narrowing.enteredTo()));
    }
    if (narrowing.asksWhenEffective()) {
      wanted.add(
          event ->
              Narrowing.within(
                  narrowing.effectiveFrom(),
                  ProgrammeView.effectiveFrom(event),
                  narrowing.effectiveTo()));
    }
    String source = narrowing.source();
    if (source != null) {
      wanted.add(event -> source.equals(document(event)));
    }
    if (narrowing.late()) {
      wanted.add(Trail::isLate);
    }
    if (narrowing.corrected()) {
      wanted.add(event -> corrections.containsKey(event.position()));
    }
    return wanted;
  }

  /** The events about a meeting, and those minuted to it. */
  private Predicate<RecordedEvent> ofMeeting(Ref meeting) {
    if (known.knowledge().hides(meeting)) {
      return event -> false;
    }
    Set<Long> positions = new HashSet<>();
    long reach = known.cut().reach();
    known.record().minutedTo(meeting).forEachUpTo(reach, at -> positions.add((long) at));
    known.record().naming(meeting).forEachUpTo(reach, at -> positions.add((long) at));
    known.record().concerning(meeting).forEachUpTo(reach, at -> positions.add((long) at));
    return event -> positions.contains(event.position());
  }

  /** The document that an event is said to rest on, as far as this audience may see it. */
  private @Nullable String document(RecordedEvent event) {
    Source source = event.envelope().source();
    if (source == null) {
      return null;
    }
    boolean hidden =
        Ref.isShaped(source.document()) && known.knowledge().hides(new Ref(source.document()));
    return hidden ? null : source.document();
  }
}
