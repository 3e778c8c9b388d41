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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.asof.Mode;
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
  private final Restrictions restrictions;
  private final Map<Audience, Long> learnsFrom = new HashMap<>();
  private final List<Act> counted = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final SortedMap<Long, Known> known = new TreeMap<>();
  private final Set<Ref> hidden = new TreeSet<>();
  private final Map<Ref, ExistenceOnly> existenceOnly = new LinkedHashMap<>();
  private final Map<Ref, Named> named = new LinkedHashMap<>();

  private @Nullable Map<Long, FactCorrected> correctionsKnown;

  private Knowledge(ProgrammeRecord record, Audience audience, Cut cut) {
    this.record = record;
    this.audience = audience;
    this.cut = cut;
    this.restrictions = Restrictions.of(record, cut.reach());
    List<Act> carried = Acts.of(record, cut.reach());
    this.acts = cut.reconstructed() ? asCorrected(carried) : carried;
  }

  /** A reconstruction goes by dates, and a corrected date replaces the old one. */
  private List<Act> asCorrected(List<Act> carried) {
    Map<Long, FactCorrected> corrections = corrections(record.upTo(cut.reach()).stream());
    return carried.stream().map(act -> act.correctedBy(corrections.get(act.position()))).toList();
  }

  /** The corrections among some events, by the position of what they correct: the latest wins. */
  private static Map<Long, FactCorrected> corrections(Stream<RecordedEvent> events) {
    Map<Long, FactCorrected> corrections = new HashMap<>();
    events.forEach(
        recorded -> {
          if (recorded.event() instanceof FactCorrected correction) {
            corrections.put(correction.corrects(), correction);
          }
        });
    return corrections;
  }

  /** What an audience knows at a cut. */
  public static Knowledge of(ProgrammeRecord record, Audience audience, Cut cut) {
    Knowledge knowledge = new Knowledge(record, audience, cut);
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
        Act now = act.correctedBy(knownCorrections().get(act.position()));
        told.add(new ToldTo(now.audience(), now.on(), now.means(), now.meeting(), now.position()));
      }
    }
    return told;
  }

  /** The corrections that this audience knows. */
  private Map<Long, FactCorrected> knownCorrections() {
    Map<Long, FactCorrected> found = correctionsKnown;
    if (found == null) {
      found = corrections(known.values().stream().map(Known::event));
      correctionsKnown = found;
    }
    return found;
  }

  /**
   * By which acts an event was made known, as far as this audience may see them: to each the first.
   */
  public List<ToldTo> toldOfEvent(long position) {
    Map<Audience, ToldTo> first = new LinkedHashMap<>();
    RecordedEvent recorded = record.at(position);
    for (Act act : audience.knowsEverything() ? actsWithin() : counted) {
      if (!first.containsKey(act.audience()) && makesKnown(act, recorded)) {
        first.put(
            act.audience(),
            new ToldTo(act.audience(), act.on(), act.means(), act.meeting(), act.position()));
      }
    }
    return List.copyOf(first.values());
  }

  /** Whether an act covers an event; what was hidden needs the closer look. */
  private boolean makesKnown(Act act, RecordedEvent recorded) {
    Ref main = recorded.event().subjects().getFirst();
    boolean before = recorded.position() <= act.position();
    boolean mayCover =
        recorded.position() == act.position()
            || switch (act.covers()) {
              case Act.ThisEvent itself -> false;
              case Act.SoFar had -> before && had.thing().equals(main);
              case Act.Things named -> before && named.things().contains(main);
              case Act.Sent sent ->
                  recorded.position() <= sent.upTo() && sent.things().contains(main);
              case Act.Pack pack ->
                  before
                      && (pack.papers().contains(main)
                          || record
                              .kindOf(main)
                              .map(kind -> pack.sections().contains(section(kind)))
                              .orElse(false));
            };
    boolean plain = !cut.reconstructed() && !touchesHidden(recorded, restrictions.hiddenThings());
    return mayCover && (plain || covered(act).contains(recorded.position()));
  }

  /** Whether this audience may see that a disclosure to another was made. */
  public boolean maySee(Audience other) {
    return audience.knowsEverything() || learnsFrom.containsKey(other);
  }

  /** The restriction on a thing, as those who know everything see it. */
  public Restriction restrictionOf(Ref thing) {
    return restrictions.of(thing);
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
    for (Restrictions.Hidden restricted : restrictions.hidden()) {
      if (!openedTo(audience, restricted.thing(), counted) && !knewBefore(restricted)) {
        hidden.add(restricted.thing());
      }
    }
    leftOut.removeIf(left -> touchesHidden(record.at(left.position()), hidden));
  }

  /** Whether this audience knew of a thing before it was embargoed: then it still knows of it. */
  private boolean knewBefore(Restrictions.Hidden restricted) {
    if (!restricted.embargoed()) {
      return false;
    }
    return cut.reconstructed()
        ? knewByDate(restricted)
        : knewBefore(record, audience, restricted, cut);
  }

  /** The same at a position, which depends on nothing recorded after it. */
  private static boolean knewBefore(
      ProgrammeRecord record, Audience audience, Restrictions.Hidden restricted, Cut cut) {
    return record.remembered(
        new KnewBefore(audience, restricted.thing()),
        () ->
            Knowledge.of(
                    record,
                    audience,
                    new Cut(
                        Mode.CONTEMPORANEOUS,
                        restricted.since() - 1,
                        null,
                        null,
                        0,
                        cut.knownBefore(),
                        cut.date()))
                .known
                .values()
                .stream()
                .anyMatch(event -> names(event.event(), restricted.thing())));
  }

  /** Whether an audience knew of a thing when it was embargoed. */
  private record KnewBefore(Audience audience, Ref thing) {}

  /** In a reconstruction, whether something dated certainly before the embargo made it known. */
  private boolean knewByDate(Restrictions.Hidden restricted) {
    LocalDate embargoed = ProgrammeView.effectiveFrom(record.at(restricted.since()));
    for (Act act : counted) {
      if (act.on().last().filter(last -> last.isBefore(embargoed)).isPresent()) {
        for (long position : covered(act)) {
          RecordedEvent event = record.at(position);
          if (names(event, restricted.thing()) && !touchesHidden(event, hidden)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean names(RecordedEvent event, Ref thing) {
    return event.event().subjects().contains(thing);
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
      case Act.SoFar had -> eventsOf(List.of(had.thing()), act.position(), act.position());
      case Act.Things named -> eventsOf(named.things(), act.position(), act.position());
      case Act.Sent sent -> eventsOf(sent.things(), sent.upTo(), act.position());
      case Act.Pack pack -> inPack(act, pack);
    };
  }

  /** The carrying event, and the events mainly about these things up to a position. */
  private List<Long> eventsOf(List<Ref> things, long upTo, long carriedBy) {
    List<Long> positions = new ArrayList<>();
    for (RecordedEvent recorded : record.upTo(upTo)) {
      if (recorded.position() != carriedBy
          && things.contains(recorded.event().subjects().getFirst())) {
        positions.add(recorded.position());
      }
    }
    positions.add(carriedBy);
    return positions;
  }

  /** What a pack put before its board: frozen where it was issued, less what was hidden there. */
  private List<Long> inPack(Act act, Act.Pack pack) {
    List<Long> positions = new ArrayList<>(eventsOf(pack.papers(), act.position(), act.position()));
    if (cut.reconstructed() || pack.sections().isEmpty()) {
      return positions;
    }
    Set<Ref> hiddenThen = new HashSet<>();
    List<Act> actsThen = acts.stream().filter(a -> a.position() <= act.position()).toList();
    for (Restrictions.Hidden restricted : restrictions.hidden()) {
      if (restricted.since() <= act.position()
          && !openedTo(act.audience(), restricted.thing(), actsThen)
          && !(restricted.embargoed() && knewBefore(record, act.audience(), restricted, cut))) {
        hiddenThen.add(restricted.thing());
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
      case FINDING, SELF_EVALUATION -> EntityKind.INSPECTION;
      case APPOINTMENT, REPORTING_LINE -> EntityKind.BOARD;
      case WORKSTREAM -> EntityKind.PLAN;
      case EVIDENCE, RATING_SCHEME -> EntityKind.ACTION;
      case RISK_MATRIX -> EntityKind.RISK;
      case CHALLENGE, BOARD_ACTION -> EntityKind.MEETING;
      case REQUIREMENT, REVIEW -> EntityKind.INTERVENTION;
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
          DISCREPANCY,
          INTERVENTION,
          SUPPORT_PARTNER,
          RESOURCE,
          REPORT_OUT,
          STATEMENT,
          FORWARD_ITEM ->
          kind;
    };
  }

  /** An exempt thing's content needs a disclosure; that it exists is open. */
  private void keepExistence() {
    for (Restrictions.Exempt restricted : restrictions.exempt()) {
      Ref thing = restricted.thing();
      boolean disclosed = known.values().stream().anyMatch(event -> mainly(event, thing));
      boolean inTime =
          cut.reconstructed()
              ? !ProgrammeView.effectiveFrom(record.at(restricted.since()))
                  .isAfter(cut.knownBefore())
              : restricted.since() <= cut.position();
      if (!disclosed && inTime && !hidden.contains(thing) && !knewByName(restricted)) {
        existenceOnly.put(thing, new ExistenceOnly(thing, kind(thing), restricted.restriction()));
      }
    }
  }

  /** Whether a thing's reference and title were known before it became exempt. */
  private boolean knewByName(Restrictions.Exempt restricted) {
    return known.values().stream()
        .anyMatch(
            event ->
                names(event.event(), restricted.thing())
                    && event.event().position() < restricted.since()
                    && event.carriedBy() < restricted.since());
  }

  private static boolean mainly(Known event, Ref thing) {
    return event.event().event().subjects().getFirst().equals(thing);
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
          long position = Math.min(event.event().position(), restrictions.openUntil(subject));
          named.put(
              subject, new Named(subject, kind(subject), titleAt(subject, position), position));
        }
      }
    }
  }

  private EntityKind kind(Ref thing) {
    return record.kindOf(thing).orElse(EntityKind.PROGRAMME);
  }

  /** The title of a thing as it stood, less what is said together with something hidden. */
  private @Nullable String titleAt(Ref thing, long position) {
    String title = null;
    for (RecordedEvent recorded : record.upTo(position)) {
      boolean mayBeSeen = !touchesHidden(recorded, hidden);
      if (mayBeSeen && recorded.event().subjects().getFirst().equals(thing)) {
        title = Says.title(recorded.event()).orElse(title);
      }
    }
    return title;
  }
}
