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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Says;
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
  private final List<Act> acts;
  private final Map<Ref, Long> hiddenSince = new LinkedHashMap<>();
  private final Map<Ref, Restriction.Exempt> exempt = new LinkedHashMap<>();
  private final Map<Audience, Long> learnsFrom = new HashMap<>();
  private final List<Act> counted = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final SortedMap<Long, Known> known = new TreeMap<>();
  private final Set<Ref> hidden = new TreeSet<>();
  private final Map<Ref, ExistenceOnly> existenceOnly = new LinkedHashMap<>();
  private final Map<Ref, Named> named = new LinkedHashMap<>();

  private Knowledge(ProgrammeRecord record, Audience audience, Cut cut) {
    this.record = record;
    this.audience = audience;
    this.cut = cut;
    this.acts = Acts.of(record, cut.reach());
  }

  /** What an audience knows at a cut. */
  public static Knowledge of(ProgrammeRecord record, Audience audience, Cut cut) {
    Knowledge knowledge = new Knowledge(record, audience, cut);
    knowledge.findRestrictions();
    if (audience.knowsEverything()) {
      knowledge.everything();
    } else {
      knowledge.findLearning();
      knowledge.count();
      knowledge.hide();
      knowledge.cover();
      knowledge.keepExistence();
      knowledge.name();
    }
    return knowledge;
  }

  /** The events known, by position. */
  public SortedMap<Long, Known> events() {
    return Collections.unmodifiableSortedMap(known);
  }

  public boolean knows(long position) {
    return known.containsKey(position);
  }

  /** The fold over what is known. */
  public ProgrammeView view() {
    return ProgrammeView.of(known.values().stream().map(Known::event).toList());
  }

  /** The things that nobody of this audience may learn the existence of. */
  public boolean hides(Ref thing) {
    return hidden.contains(thing);
  }

  /** Things known by reference and title only. */
  public List<Named> named() {
    return List.copyOf(named.values());
  }

  public Optional<Named> named(Ref thing) {
    return Optional.ofNullable(named.get(thing));
  }

  /** Things of which only the existence is open. */
  public List<ExistenceOnly> existenceOnly() {
    return List.copyOf(existenceOnly.values());
  }

  /** What a reconstruction left out because its date is not exact enough. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** To whom a thing was disclosed, as far as this audience may see it. */
  public List<ToldTo> toldOf(Ref thing) {
    List<ToldTo> told = new ArrayList<>();
    for (Act act : audience.knowsEverything() ? actsWithin() : counted) {
      if (act.opens(thing) && knows(act.position())) {
        told.add(new ToldTo(act.audience(), act.on(), act.means(), act.meeting(), act.position()));
      }
    }
    return told;
  }

  /** Whether this audience may see that a disclosure to another was made. */
  public boolean maySee(Audience other) {
    return audience.knowsEverything() || learnsFrom.containsKey(other);
  }

  /** The restriction on a thing, as those who know everything see it. */
  public Restriction restrictionOf(Ref thing) {
    Long since = hiddenSince.get(thing);
    if (since != null && record.at(since).event() instanceof PaperEvent event) {
      return event.restriction();
    }
    Restriction.Exempt paragraph = exempt.get(thing);
    return paragraph == null ? new Restriction.Open() : paragraph;
  }

  private void findRestrictions() {
    for (RecordedEvent recorded : record.upTo(cut.reach())) {
      if (recorded.event() instanceof PaperEvent event) {
        switch (event.restriction()) {
          case Restriction.Hidden h -> hiddenSince.putIfAbsent(event.paper(), recorded.position());
          case Restriction.Exempt e -> exempt.putIfAbsent(event.paper(), e);
          case Restriction.Open o -> {}
        }
      }
    }
  }

  private List<Act> actsWithin() {
    return acts.stream().filter(this::within).toList();
  }

  /** Whether an act's event lies within the cut. */
  private boolean within(Act act) {
    return cut.reconstructed() || act.position() <= cut.position() || minutedToThis(act);
  }

  private boolean minutedToThis(Act act) {
    return act.minuted()
        && cut.atClose()
        && cut.meeting() != null
        && cut.meeting().equals(act.meeting())
        && act.position() <= cut.minutedTo();
  }

  private void everything() {
    if (cut.reconstructed()) {
      everythingDated();
      return;
    }
    for (RecordedEvent recorded : record.upTo(cut.position())) {
      known.put(recorded.position(), withoutAct(recorded, false));
    }
    for (Act act : acts) {
      if (act.position() > cut.position() && minutedToThis(act)) {
        known.putIfAbsent(act.position(), withoutAct(record.at(act.position()), true));
      }
    }
  }

  /** The team knew a fact from the date of its source, of any disclosure, or of its recording. */
  private void everythingDated() {
    for (RecordedEvent recorded : record.upTo(cut.position())) {
      ImpreciseDate stated =
          recorded.envelope().source() == null ? null : recorded.envelope().source().statedOn();
      boolean bySource = stated != null && before(stated);
      boolean byRecording =
          recorded
              .recordedAt()
              .atZone(ProgrammeView.LONDON)
              .toLocalDate()
              .isBefore(cut.knownBefore());
      if (bySource || byRecording) {
        known.put(recorded.position(), withoutAct(recorded, false));
      }
    }
    for (Act act : acts) {
      if (countsByDate(act)) {
        for (long position : covered(act)) {
          known.putIfAbsent(position, by(act, position));
        }
      }
    }
  }

  private Known withoutAct(RecordedEvent recorded, boolean minutedAfter) {
    return new Known(recorded, null, null, null, null, 0, minutedAfter);
  }

  /**
   * Whose disclosures count for this audience, and from where: its own and the public's from the
   * beginning, another's from the position at which it was declared to learn from it, through as
   * many as stand between.
   */
  private void findLearning() {
    learnsFrom.put(audience, Long.MIN_VALUE);
    learnsFrom.put(Audience.PUBLIC, Long.MIN_VALUE);
    boolean found = true;
    while (found) {
      found = false;
      for (RecordedEvent recorded : record.upTo(cut.position())) {
        if (recorded.event() instanceof AudienceJoined joined) {
          Long reached = learnsFrom.get(joined.audience());
          if (reached == null) {
            continue;
          }
          long from = Math.max(reached, joining(recorded));
          Long before = learnsFrom.get(joined.learnsFrom());
          if (before == null || from < before) {
            learnsFrom.put(joined.learnsFrom(), from);
            found = true;
          }
        }
      }
    }
  }

  /** The point from which a declaration counts: its position, or in a reconstruction its date. */
  private long joining(RecordedEvent declaration) {
    return cut.reconstructed()
        ? ProgrammeView.effectiveFrom(declaration).toEpochDay()
        : declaration.position();
  }

  private void count() {
    for (Act act : acts) {
      Long from = learnsFrom.get(act.audience());
      if (from == null) {
        continue;
      }
      if (cut.reconstructed()) {
        Optional<LocalDate> last = act.on().last();
        boolean joined =
            from == Long.MIN_VALUE || (last.isPresent() && last.get().toEpochDay() >= from);
        if (joined && countsByDate(act)) {
          counted.add(act);
        } else if (joined && possiblyBefore(act)) {
          leftOut.add(new LeftOut(act.position(), act.on()));
        }
      } else if (act.position() >= from && within(act)) {
        counted.add(act);
      }
    }
  }

  private boolean countsByDate(Act act) {
    if (act.position() > cut.reach()) {
      return false;
    }
    boolean thisMeeting = cut.meeting() != null && cut.meeting().equals(act.meeting());
    if (thisMeeting && givenBy(act)) {
      return true;
    }
    boolean ownDoing = act.means() == null && act.meeting() == null;
    return ownDoing
        ? act.on().first().map(day -> !day.isAfter(cut.knownBefore())).orElse(false)
        : before(act.on());
  }

  /** Whether what a meeting was given counts at the moment of it that is asked for. */
  private boolean givenBy(Act act) {
    return switch (cut.moment()) {
      case null -> false;
      case PACK -> act.means() == Means.PACK;
      case OPENED -> act.means() == Means.PACK;
      case CLOSED -> true;
    };
  }

  private boolean before(ImpreciseDate date) {
    return date.last().map(day -> day.isBefore(cut.knownBefore())).orElse(false);
  }

  private boolean possiblyBefore(Act act) {
    return !act.on().isExact()
        && act.on().first().map(day -> day.isBefore(cut.knownBefore())).orElse(true);
  }

  private void hide() {
    for (Ref thing : hiddenSince.keySet()) {
      if (!openedTo(audience, thing, counted)) {
        hidden.add(thing);
      }
    }
    leftOut.removeIf(left -> touchesHidden(record.at(left.position()), hidden));
  }

  private static boolean openedTo(Audience reader, Ref thing, List<Act> among) {
    return among.stream()
        .anyMatch(
            act ->
                act.opens(thing)
                    && (act.audience().equals(reader) || act.audience().equals(Audience.PUBLIC)));
  }

  private static boolean touchesHidden(RecordedEvent recorded, Set<Ref> hiddenThings) {
    return recorded.event().subjects().stream().anyMatch(hiddenThings::contains);
  }

  private void cover() {
    for (Act act : counted) {
      for (long position : covered(act)) {
        if (!known.containsKey(position) && !touchesHidden(record.at(position), hidden)) {
          known.put(position, by(act, position));
        }
      }
    }
  }

  private Known by(Act act, long position) {
    return new Known(
        record.at(position),
        act.audience(),
        act.on(),
        act.means(),
        act.meeting(),
        act.position(),
        !cut.reconstructed() && act.position() > cut.position());
  }

  private List<Long> covered(Act act) {
    return switch (act.covers()) {
      case Act.ThisEvent itself -> List.of(act.position());
      case Act.Things named -> eventsOf(named.things(), act.position());
      case Act.Pack pack -> inPack(act, pack);
    };
  }

  /** The carrying event, and the events mainly about these things so far. */
  private List<Long> eventsOf(List<Ref> things, long upTo) {
    List<Long> positions = new ArrayList<>();
    for (RecordedEvent recorded : record.upTo(upTo)) {
      if (recorded.position() == upTo || things.contains(recorded.event().subjects().getFirst())) {
        positions.add(recorded.position());
      }
    }
    return positions;
  }

  /** What a pack put before its board: frozen where it was issued, less what was hidden there. */
  private List<Long> inPack(Act act, Act.Pack pack) {
    List<Long> positions = new ArrayList<>(eventsOf(pack.papers(), act.position()));
    if (cut.reconstructed() || pack.sections().isEmpty()) {
      return positions;
    }
    Set<Ref> hiddenThen = new HashSet<>();
    List<Act> actsThen = acts.stream().filter(a -> a.position() <= act.position()).toList();
    for (Map.Entry<Ref, Long> entry : hiddenSince.entrySet()) {
      if (entry.getValue() <= act.position()
          && !openedTo(act.audience(), entry.getKey(), actsThen)) {
        hiddenThen.add(entry.getKey());
      }
    }
    for (RecordedEvent recorded : record.upTo(act.position())) {
      Optional<EntityKind> kind = record.kindOf(recorded.event().subjects().getFirst());
      if (kind.isPresent()
          && pack.sections().contains(section(kind.get()))
          && !touchesHidden(recorded, hiddenThen)) {
        positions.add(recorded.position());
      }
    }
    return positions;
  }

  /** The section of a pack that a kind of thing belongs to. */
  private static EntityKind section(EntityKind kind) {
    return switch (kind) {
      case FINDING -> EntityKind.INSPECTION;
      case APPOINTMENT -> EntityKind.BOARD;
      case PROGRAMME,
          BOARD,
          INSPECTION,
          RECOMMENDATION,
          PLAN,
          ACTION,
          MEASURE,
          RISK,
          MEETING,
          PAPER,
          DECISION,
          DISCREPANCY ->
          kind;
    };
  }

  /** An exempt thing's content needs a disclosure; that it exists is open. */
  private void keepExistence() {
    exempt.forEach(
        (thing, restriction) -> {
          boolean disclosed = known.values().stream().anyMatch(k -> mainly(k, thing));
          long since = registered(thing);
          boolean inTime =
              cut.reconstructed()
                  ? !ProgrammeView.effectiveFrom(record.at(since)).isAfter(cut.knownBefore())
                  : since <= cut.position();
          if (!disclosed && inTime) {
            existenceOnly.put(thing, new ExistenceOnly(thing, kind(thing), restriction));
          }
        });
  }

  private static boolean mainly(Known event, Ref thing) {
    return event.event().event().subjects().getFirst().equals(thing);
  }

  private long registered(Ref thing) {
    for (RecordedEvent recorded : record.upTo(cut.reach())) {
      if (recorded.event() instanceof PaperEvent event && event.paper().equals(thing)) {
        return recorded.position();
      }
    }
    return Long.MAX_VALUE;
  }

  /** A known event makes known the references and titles of everything it is about. */
  private void name() {
    Set<Ref> titled = new HashSet<>();
    for (Known event : known.values()) {
      if (Says.title(event.event().event()).isPresent()) {
        titled.add(event.event().event().subjects().getFirst());
      }
    }
    for (Known event : known.values()) {
      for (Ref subject : event.event().event().subjects()) {
        if (!titled.contains(subject) && !existenceOnly.containsKey(subject)) {
          long position = event.event().position();
          named.put(
              subject, new Named(subject, kind(subject), titleAt(subject, position), position));
        }
      }
    }
  }

  private EntityKind kind(Ref thing) {
    return record.kindOf(thing).orElse(EntityKind.PROGRAMME);
  }

  private @Nullable String titleAt(Ref thing, long position) {
    String title = null;
    for (RecordedEvent recorded : record.upTo(position)) {
      if (recorded.event().subjects().getFirst().equals(thing)) {
        title = Says.title(recorded.event()).orElse(title);
      }
    }
    return title;
  }
}
