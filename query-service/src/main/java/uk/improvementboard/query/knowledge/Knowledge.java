package uk.improvementboard.query.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.Positions;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Says;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;

/**
 * What an audience knows at a cut through a programme's record ({@code docs/domain/time.md}): the
 * events, how each became known, what is known only by reference and title, and what only as
 * exempt. What is hidden from the audience is nowhere in it.
 *
 * <p>What was learnt from point to point is worked out once for a record, and looked up here; what
 * a meeting was given beyond that ({@link Given}) is added on top.
 */
public final class Knowledge {

  /**
   * A thing known by its reference and title only, because a known event is about it too.
   *
   * @param title as it stood at that event, unless it is exempt
   */
  public record Named(Ref ref, EntityKind kind, @Nullable String title, long since) {}

  /** A thing whose existence is open and whose content is not. */
  public record ExistenceOnly(Ref ref, EntityKind kind, Restriction.Exempt restriction) {}

  /**
   * A disclosure a reconstruction leaves out, because its date is not exact enough to say that it
   * was known.
   */
  public record LeftOut(long position, ImpreciseDate on) {}

  /** A disclosure of a thing, to be shown with it. */
  public record ToldTo(
      Audience audience,
      ImpreciseDate on,
      @Nullable Means means,
      @Nullable Ref meeting,
      long position) {}

  private final ProgrammeRecord record;
  private final Audience audience;
  private final Cut cut;
  private final Vantage from;
  private final Given given;
  private final ProgrammeView view;
  private final Map<Ref, ImpreciseDate> meetingDays = new HashMap<>();
  private @Nullable Restrictions restrictions;
  private @Nullable SortedMap<Long, Known> known;
  private @Nullable Map<Ref, Named> named;
  private @Nullable Map<Ref, ExistenceOnly> existenceOnly;
  private @Nullable Map<Long, FactCorrected> correctionsKnown;

  private Knowledge(ProgrammeRecord record, Audience audience, Cut cut) {
    this.record = record;
    this.audience = audience;
    this.cut = cut;
    this.from = Vantage.of(record, audience, cut);
    this.given = Given.at(record, audience, cut, from);
    this.view = ProgrammeView.at(from.things(), from.point(), given.things());
  }

  /** What an audience knows at a cut. */
  public static Knowledge of(ProgrammeRecord record, Audience audience, Cut cut) {
    return new Knowledge(record, audience, cut);
  }

  /** The events known, by position. */
  public SortedMap<Long, Known> events() {
    SortedMap<Long, Known> found = known;
    if (found == null) {
      found = new TreeMap<>();
      for (long position : positions().toArray()) {
        found.put(position, how(position));
      }
      found = Collections.unmodifiableSortedMap(found);
      known = found;
    }
    return found;
  }

  /** A known event, and how it is known. */
  public Optional<Known> known(long position) {
    return knows(position) ? Optional.of(how(position)) : Optional.empty();
  }

  /** The positions of the events known, lowest first. */
  public LongStream positions() {
    return LongStream.rangeClosed(1, cut.reach()).filter(this::knows);
  }

  public boolean knows(long position) {
    return from.knows(position) || given.adds(position);
  }

  private Known how(long position) {
    boolean added = !from.knows(position);
    Act by = added ? given.by(position) : from.by(position);
    boolean minutedAfter =
        !cut.reconstructed() && (by == null ? position : by.position()) > cut.position();
    return by == null
        ? new Known(record.at(position), null, null, null, null, 0, minutedAfter)
        : new Known(
            record.at(position),
            by.audience(),
            on(by),
            by.means(),
            by.meeting(),
            by.position(),
            minutedAfter);
  }

  /** The day of an act; where that is the day of its meeting, as it stood then. */
  private ImpreciseDate on(Act act) {
    if (act.on() != null || act.meeting() == null) {
      return act.on() == null ? ImpreciseDate.UNKNOWN : act.on();
    }
    return meetingDays.computeIfAbsent(
        act.meeting(),
        meeting ->
            record
                .meeting(meeting, cut.reach())
                .map(MeetingTimes::date)
                .orElse(ImpreciseDate.UNKNOWN));
  }

  /** The fold over what is known. */
  public ProgrammeView view() {
    return view;
  }

  /** The things that nobody of this audience may learn the existence of. */
  public boolean hides(Ref thing) {
    return given.hides(thing).orElseGet(() -> from.hides(thing));
  }

  private boolean hidesAny(RecordedEvent recorded) {
    return from.mayHide() && record.touchedBy(recorded).stream().anyMatch(this::hides);
  }

  /** Things known by reference and title only. */
  public List<Named> named() {
    return List.copyOf(namedOnes().values());
  }

  public Optional<Named> named(Ref thing) {
    return Optional.ofNullable(namedOnes().get(thing));
  }

  /** Things of which only the existence is open. */
  public List<ExistenceOnly> existenceOnly() {
    return List.copyOf(existing().values());
  }

  /** What a reconstruction left out because its date is not exact enough. */
  public List<LeftOut> leftOut() {
    return from.undated(cut).stream()
        .filter(act -> !given.counts(act) && !hidesAny(record.at(act.position())))
        .map(act -> new LeftOut(act.position(), on(act)))
        .toList();
  }

  /** To whom a thing was disclosed, as far as this audience may see it. */
  public List<ToldTo> toldOf(Ref thing) {
    List<ToldTo> told = new ArrayList<>();
    for (Act act : disclosures().naming(thing)) {
      Act counted = from.asCounted(act);
      if (act.opens(thing) && counts(counted) && knows(act.position())) {
        told.add(shown(counted.correctedBy(knownCorrections().get(act.position()))));
      }
    }
    return told;
  }

  private ToldTo shown(Act act) {
    return new ToldTo(act.audience(), on(act), act.means(), act.meeting(), act.position());
  }

  private Disclosures disclosures() {
    return Disclosures.of(record);
  }

  /** Whether an act is one of those by which this audience learns, or may see that others do. */
  private boolean counts(Act act) {
    return act.position() <= cut.reach() && (from.counts(act) || given.counts(act));
  }

  /** The corrections that this audience knows. */
  private Map<Long, FactCorrected> knownCorrections() {
    Map<Long, FactCorrected> found = correctionsKnown;
    if (found == null) {
      Map<Long, FactCorrected> latest = new HashMap<>();
      record
          .corrections()
          .upTo(cut.reach())
          .filter(this::knows)
          .forEach(
              position -> {
                if (record.at(position).event() instanceof FactCorrected correction) {
                  latest.put(correction.corrects(), correction);
                }
              });
      found = latest;
      correctionsKnown = found;
    }
    return found;
  }

  /**
   * By which acts an event was made known, as far as this audience may see them: to each the first.
   */
  public List<ToldTo> toldOfEvent(long position) {
    RecordedEvent recorded = record.at(position);
    Map<Audience, ToldTo> first = new LinkedHashMap<>();
    mayHaveCovered(recorded)
        .map(from::asCounted)
        .filter(act -> counts(act) && from.covers(act, recorded))
        .sorted((a, b) -> Long.compare(a.position(), b.position()))
        .forEach(act -> first.putIfAbsent(act.audience(), shown(act)));
    return List.copyOf(first.values());
  }

  private Stream<Act> mayHaveCovered(RecordedEvent recorded) {
    Ref main = recorded.event().subjects().getFirst();
    Set<Act> candidates = new HashSet<>(disclosures().at(recorded.position()));
    candidates.addAll(disclosures().naming(main));
    candidates.addAll(disclosures().packs());
    return candidates.stream();
  }

  /** Whether this audience may see that a disclosure to another was made. */
  public boolean maySee(Audience other) {
    return from.learnsFrom(other);
  }

  /** The restriction on a thing, as those who know everything see it. */
  public Restriction restrictionOf(Ref thing) {
    return restrictions().of(thing);
  }

  private Restrictions restrictions() {
    Restrictions found = restrictions;
    if (found == null) {
      found = disclosures().restrictions(cut.reach());
      restrictions = found;
    }
    return found;
  }

  /** An exempt thing's content needs a disclosure; that it exists is open. */
  private Map<Ref, ExistenceOnly> existing() {
    Map<Ref, ExistenceOnly> found = existenceOnly;
    if (found == null) {
      found = new LinkedHashMap<>();
      if (!audience.knowsEverything()) {
        for (Restrictions.Exempt restricted : restrictions().exempt()) {
          Ref thing = restricted.thing();
          if (inTime(restricted)
              && !hides(thing)
              && record.mainlyAbout(thing).upTo(cut.reach()).noneMatch(this::knows)
              && !knewByName(restricted)) {
            found.put(thing, new ExistenceOnly(thing, kind(thing), restricted.restriction()));
          }
        }
      }
      existenceOnly = found;
    }
    return found;
  }

  private boolean inTime(Restrictions.Exempt restricted) {
    return cut.reconstructed()
        ? !ProgrammeView.effectiveFrom(record.at(restricted.since())).isAfter(cut.knownBefore())
        : restricted.since() <= cut.position();
  }

  /** Whether a thing's reference and title were known before it became exempt. */
  private boolean knewByName(Restrictions.Exempt restricted) {
    return record
        .naming(restricted.thing())
        .upTo(restricted.since() - 1)
        .anyMatch(position -> knows(position) && how(position).carriedBy() < restricted.since());
  }

  /**
   * A known event makes known the references and titles of everything it is about; in the order in
   * which that was first so.
   */
  private Map<Ref, Named> namedOnes() {
    Map<Ref, Named> found = named;
    if (found == null) {
      found = new LinkedHashMap<>();
      for (Mention mention : mentions()) {
        long position = Math.min(mention.last(), restrictions().openUntil(mention.thing()));
        found.put(
            mention.thing(),
            new Named(
                mention.thing(),
                kind(mention.thing()),
                titleAt(mention.thing(), position),
                position));
      }
      named = found;
    }
    return found;
  }

  /** A thing that known events name, without one that says what it is called. */
  private record Mention(long first, long last, int place, Ref thing) {}

  private List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    if (audience.knowsEverything()) {
      return mentions;
    }
    for (Ref thing : record.named()) {
      if (!titled(thing) && !existing().containsKey(thing)) {
        Positions naming = record.naming(thing);
        long first = 0;
        long last = 0;
        int count = naming.countUpTo(cut.reach());
        for (int place = 0; place < count && first == 0; place++) {
          first = knows(naming.get(place)) ? naming.get(place) : 0;
        }
        for (int place = count - 1; first > 0 && last == 0; place--) {
          last = knows(naming.get(place)) ? naming.get(place) : 0;
        }
        if (first > 0) {
          mentions.add(
              new Mention(first, last, record.at(first).event().subjects().indexOf(thing), thing));
        }
      }
    }
    mentions.sort(
        (a, b) ->
            a.first() == b.first()
                ? Integer.compare(a.place(), b.place())
                : Long.compare(a.first(), b.first()));
    return mentions;
  }

  /** Whether a known event says what a thing is called. */
  private boolean titled(Ref thing) {
    if (view.thing(thing).filter(Says::hasTitle).isPresent()) {
      return true;
    }
    Positions about = record.mainlyAbout(thing);
    int count = about.countUpTo(cut.reach());
    for (int place = 0; place < count; place++) {
      int position = about.get(place);
      if (knows(position) && Says.title(record.at(position).event()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private EntityKind kind(Ref thing) {
    return record.kindOf(thing).orElse(EntityKind.PROGRAMME);
  }

  /** The title of a thing as it stood, less what is said together with something hidden. */
  private @Nullable String titleAt(Ref thing, long position) {
    Thing then = Learning.fold(record, thing, at -> at <= position && !hidesAny(record.at(at)));
    return Optional.ofNullable(then)
        .flatMap(it -> it.value(LocalDate.MAX, Says.titleField(it.kind()), Object.class))
        .map(Object::toString)
        .orElse(null);
  }
}
