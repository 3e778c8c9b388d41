package uk.improvementboard.query.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;

/** What one audience knows at one moment (as-known.md, 2 to 5). */
final class Knowing {

  private final TheRecord record;
  private final Audience audience;
  private final TheMoment moment;
  private final List<Telling> tellings;
  private final List<Restricted> restrictions;
  private final Map<Audience, Long> learnsFrom;
  private final List<Telling> counting;
  private final SortedSet<Ref> hidden;

  Knowing(TheRecord record, Audience audience, TheMoment moment) {
    this.record = record.upTo(moment.reach());
    this.audience = audience;
    this.moment = moment;
    this.tellings = Telling.in(this.record, moment.reconstructed());
    this.restrictions = findRestrictions();
    this.learnsFrom = findLearning();
    this.counting = findCounting();
    this.hidden = findHidden();
  }

  /** The things of which this audience may not learn that they exist. */
  SortedSet<Ref> hidden() {
    return hidden;
  }

  /** The positions that the audience knows. */
  SortedSet<Long> known() {
    return audience.knowsEverything() ? knownToTheTeam() : knownTo();
  }

  // --- The team and auditors: "everything, from the moment it is recorded" (2)

  private SortedSet<Long> knownToTheTeam() {
    SortedSet<Long> known = new TreeSet<>();
    for (RecordedEvent event : record.events()) {
      boolean counts =
          moment.reconstructed()
              ? sourceIsEarlier(event) || TheRecord.recordedOn(event).isBefore(moment.day())
              : event.position() <= moment.position() || isMinutedHere(event);
      if (counts) {
        known.add(event.position());
      }
    }
    if (moment.reconstructed()) {
      // "at the earlier of its source's date and any disclosure, and whatever a meeting is given"
      for (Telling telling : tellings) {
        if (hadHappened(telling)) {
          known.addAll(covered(telling));
        }
      }
    }
    return known;
  }

  private boolean sourceIsEarlier(RecordedEvent event) {
    ImpreciseDate dated = TheRecord.sourceDate(event);
    return dated != null && certainlyBefore(dated, moment.day());
  }

  private boolean isMinutedHere(RecordedEvent event) {
    return moment.meeting() != null
        && "closed".equals(moment.name())
        && event.position() <= moment.minutedTo()
        && Telling.isMinutedTo(event, moment.meeting());
  }

  // --- Everybody else: what they were told (2, 3)

  private SortedSet<Long> knownTo() {
    SortedSet<Long> known = new TreeSet<>();
    for (Telling telling : counting) {
      for (long position : covered(telling)) {
        if (!isOfSomethingHidden(record.at(position), hidden)) {
          known.add(position);
        }
      }
    }
    return known;
  }

  /**
   * "If any subject, or any event that it names, is hidden from the audience, the event is not
   * shown" (2).
   */
  private boolean isOfSomethingHidden(RecordedEvent event, SortedSet<Ref> hidden) {
    for (Ref subject : event.event().subjects()) {
      if (hidden.contains(subject)) {
        return true;
      }
    }
    return event.event() instanceof FactCorrected correction
        && isOfSomethingHidden(record.at(correction.corrects()), hidden);
  }

  /** The tellings by which this audience knows what it knows. */
  private List<Telling> findCounting() {
    List<Telling> found = new ArrayList<>();
    for (Telling telling : tellings) {
      if (reaches(telling) && (moment.reconstructed() ? hadHappened(telling) : isWithin(telling))) {
        found.add(telling);
      }
    }
    return found;
  }

  /** Contemporaneous: "only disclosures carried by events at or before P" (3), and minutes (4). */
  private boolean isWithin(Telling telling) {
    boolean minutedHere =
        telling.minuted()
            && "closed".equals(moment.name())
            && moment.meeting() != null
            && moment.meeting().equals(telling.meeting())
            && telling.at() <= moment.minutedTo();
    return telling.at() <= moment.position() || minutedHere;
  }

  /**
   * Reconstructed: "disclosed before T, whatever its position, plus what was put before the meeting
   * itself"; "a date of lesser precision counts as known after its last possible day" (3). A body
   * knows its own doings on their day (docs/domain/time.md).
   */
  private boolean hadHappened(Telling telling) {
    if (moment.meeting() != null && moment.meeting().equals(telling.meeting())) {
      // at its opening a meeting has had its pack, at its close what it was told as well
      if ("closed".equals(moment.name()) || telling.means() == Means.PACK) {
        return true;
      }
    }
    return telling.ownDoing()
        ? certainlyBefore(telling.on(), moment.day().plusDays(1))
        : certainlyBefore(telling.on(), moment.day());
  }

  private static boolean certainlyBefore(ImpreciseDate date, LocalDate day) {
    return date.last().isPresent() && date.last().get().isBefore(day);
  }

  /** "The answer lists what was left out for that reason" (3), unless it is of a hidden thing. */
  List<Telling> leftOut() {
    List<Telling> leftOut = new ArrayList<>();
    if (!moment.reconstructed() || audience.knowsEverything()) {
      return leftOut;
    }
    for (Telling telling : tellings) {
      boolean possiblyBefore =
          telling.on().first().isEmpty() || telling.on().first().get().isBefore(moment.day());
      if (reaches(telling)
          && !hadHappened(telling)
          && !telling.on().isExact()
          && possiblyBefore
          && !isOfSomethingHidden(record.at(telling.at()), hidden)) {
        leftOut.add(telling);
      }
    }
    return leftOut;
  }

  // --- Whose tellings reach this audience (2)

  /**
   * Its own, the public's, and those of the audiences it was declared to learn from, at or after
   * the declaration.
   */
  private boolean reaches(Telling telling) {
    Long from = learnsFrom.get(telling.to());
    if (from == null) {
      return false;
    }
    if (!moment.reconstructed() || from == FROM_THE_BEGINNING) {
      return telling.at() >= from;
    }
    return telling.on().last().isPresent() && telling.on().last().get().toEpochDay() >= from;
  }

  private static final long FROM_THE_BEGINNING = Long.MIN_VALUE;

  /** From where each audience's tellings count: a position, or in a reconstruction a day. */
  private Map<Audience, Long> findLearning() {
    List<RecordedEvent> declarations = new ArrayList<>();
    for (RecordedEvent event : record.upTo(moment.position()).events()) {
      if (event.event() instanceof AudienceJoined) {
        declarations.add(event);
      }
    }
    Map<Audience, Long> from = new HashMap<>();
    from.put(audience, FROM_THE_BEGINNING);
    from.put(Audience.PUBLIC, FROM_THE_BEGINNING);
    // "is transitive": through several, from the latest of them; of several such ways the earliest
    for (int steps = 0; steps < declarations.size(); steps++) {
      for (RecordedEvent event : declarations) {
        if (event.event() instanceof AudienceJoined e && from.containsKey(e.audience())) {
          long declared =
              moment.reconstructed()
                  ? TheRecord.effectiveFrom(event).toEpochDay()
                  : event.position();
          long both = Math.max(declared, from.get(e.audience()));
          from.merge(e.learnsFrom(), both, Math::min);
        }
      }
    }
    return from;
  }

  // --- What a telling makes known

  /** The event that carries it, the events of what it discloses, and what a pack holds. */
  private SortedSet<Long> covered(Telling telling) {
    SortedSet<Long> covered = new TreeSet<>();
    covered.add(telling.at());
    for (Ref thing : telling.things()) {
      for (RecordedEvent event : record.upTo(telling.upTo()).events()) {
        if (TheRecord.mainly(event).equals(thing)) {
          covered.add(event.position());
        }
      }
    }
    PackIssued pack = telling.pack();
    if (pack != null && !moment.reconstructed()) { // 3: "only for what its disclosures name"
      covered.addAll(inThePack(telling, pack));
    }
    return covered;
  }

  /** "The record at Pp within the sections that the pack names, less what is hidden" (4). */
  private SortedSet<Long> inThePack(Telling telling, PackIssued pack) {
    Knowing theBoardThen = new Knowing(record, telling.to(), TheMoment.at(telling.at()));
    SortedSet<Ref> hiddenThen = theBoardThen.hidden();
    SortedSet<Long> inThePack = new TreeSet<>();
    for (RecordedEvent event : record.upTo(telling.at()).events()) {
      EntityKind kind = record.kindOf(TheRecord.mainly(event));
      if (kind != null
          && pack.sections().contains(section(kind))
          && !isOfSomethingHidden(event, hiddenThen)) {
        inThePack.add(event.position());
      }
    }
    return inThePack;
  }

  /** The section of a pack that a kind of thing stands in. */
  private static EntityKind section(EntityKind kind) {
    return switch (kind) {
      case APPOINTMENT -> EntityKind.BOARD;
      case FINDING -> EntityKind.INSPECTION;
      case RATING_SCHEME -> EntityKind.ACTION;
      case RISK_MATRIX -> EntityKind.RISK;
      case CHALLENGE, BOARD_ACTION -> EntityKind.MEETING;
      default -> kind;
    };
  }

  // --- Hidden and exempt (1, 5)

  /**
   * A thing that is restricted.
   *
   * @param since the position from which it is
   * @param before whether it was in the record before, open
   */
  private record Restricted(Ref thing, long since, boolean before, Restriction how) {}

  /** Every restriction in the record, in order. */
  private List<Restricted> findRestrictions() {
    List<Restricted> found = new ArrayList<>();
    for (RecordedEvent event : record.events()) {
      ProgrammeEvent said =
          event.event() instanceof FactCorrected correction ? correction.instead() : event.event();
      switch (said) {
        case PaperEvent paper -> {
          if (!(event.event() instanceof FactCorrected)) {
            found.add(new Restricted(paper.paper(), event.position(), false, paper.restriction()));
          }
        }
        case DisclosureEmbargoed e -> {
          for (Ref thing : e.things()) {
            found.add(
                new Restricted(thing, event.position(), true, new Restriction.Hidden(e.reason())));
          }
        }
        case ThingsRestricted e -> {
          for (Ref thing : e.things()) {
            found.add(new Restricted(thing, event.position(), true, e.restriction()));
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private SortedSet<Ref> findHidden() {
    SortedSet<Ref> found = new TreeSet<>();
    if (audience.knowsEverything()) {
      return found;
    }
    SortedSet<Ref> seen = new TreeSet<>();
    for (Restricted restricted : restrictions) {
      if (restricted.how() instanceof Restriction.Hidden && seen.add(restricted.thing())) {
        boolean knewOfIt = restricted.before() && knewOf(restricted, found);
        if (!knewOfIt && !isDisclosed(restricted.thing())) {
          found.add(restricted.thing());
        }
      }
    }
    return found;
  }

  /** Disclosed to the audience itself, or to the public: joining another "never opens" it (2). */
  private boolean isDisclosed(Ref thing) {
    for (Telling telling : counting) {
      boolean toIt = telling.to().equals(audience) || telling.to().equals(Audience.PUBLIC);
      if (toIt && telling.discloses(thing)) {
        return true;
      }
    }
    return false;
  }

  /** "What an audience knew before, it still knows" (1). */
  private boolean knewOf(Restricted restricted, SortedSet<Ref> otherwiseHidden) {
    if (!moment.reconstructed()) {
      Knowing before = new Knowing(record, audience, TheMoment.at(restricted.since() - 1));
      for (long position : before.known()) {
        if (TheRecord.isAbout(record.at(position), restricted.thing())) {
          return true;
        }
      }
      return false;
    }
    // "In a reconstruction an embargo counts from the day it is effective" (docs/domain/time.md)
    return toldByDate(restricted, otherwiseHidden);
  }

  private boolean toldByDate(Restricted restricted, SortedSet<Ref> otherwiseHidden) {
    LocalDate day = TheRecord.effectiveFrom(record.at(restricted.since()));
    for (Telling telling : counting) {
      if (certainlyBefore(telling.on(), day)) {
        for (long position : covered(telling)) {
          RecordedEvent event = record.at(position);
          if (TheRecord.isAbout(event, restricted.thing())
              && !isOfSomethingHidden(event, otherwiseHidden)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "An exempt thing shows its reference, exempt and the paragraph" (5), to who knows no more. */
  SortedMap<Ref, String> byExistenceOnly(SortedSet<Long> known) {
    SortedMap<Ref, String> existence = new TreeMap<>();
    if (audience.knowsEverything()) {
      return existence;
    }
    for (Restricted restricted : restrictions) {
      if (restricted.how() instanceof Restriction.Exempt paragraph) {
        Ref thing = restricted.thing();
        Restricted first = firstExemption(thing);
        if (first != null
            && hasBegun(first)
            && !hidden.contains(thing)
            && !knowsItsContent(thing, known)
            && !knewItByName(first)) {
          existence.put(thing, paragraph.paragraph().toString());
        }
      }
    }
    return existence;
  }

  private @Nullable Restricted firstExemption(Ref thing) {
    for (Restricted restricted : restrictions) {
      if (restricted.thing().equals(thing) && restricted.how() instanceof Restriction.Exempt) {
        return restricted;
      }
    }
    return null;
  }

  /** From its position on; in a reconstruction from its day. */
  private boolean hasBegun(Restricted exemption) {
    return moment.reconstructed()
        ? !TheRecord.effectiveFrom(record.at(exemption.since())).isAfter(moment.day())
        : exemption.since() <= moment.position();
  }

  private boolean knowsItsContent(Ref thing, SortedSet<Long> known) {
    for (long position : known) {
      if (TheRecord.mainly(record.at(position)).equals(thing)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something that was said and told before the exemption names the thing. */
  private boolean knewItByName(Restricted exemption) {
    for (Telling telling : counting) {
      for (long position : covered(telling)) {
        RecordedEvent event = record.at(position);
        if (TheRecord.isAbout(event, exemption.thing())
            && !isOfSomethingHidden(event, hidden)
            && position < exemption.since()
            && telling.at() < exemption.since()) {
          return true;
        }
      }
    }
    return false;
  }

  // --- Known by reference and title only (2)

  /** "A disclosed event makes known its subjects' references and titles": these, and no more. */
  Map<Ref, @Nullable String> byNameOnly(SortedSet<Long> known) {
    Map<Ref, @Nullable String> named = new TreeMap<>();
    if (audience.knowsEverything()) {
      return named;
    }
    SortedMap<Ref, String> existence = byExistenceOnly(known);
    for (long position : known) {
      for (Ref subject : record.at(position).event().subjects()) {
        if (!existence.containsKey(subject) && !knowsItsTitle(subject, known)) {
          named.put(subject, titleAt(subject, position));
        }
      }
    }
    return named;
  }

  private boolean knowsItsTitle(Ref thing, SortedSet<Long> known) {
    for (long position : known) {
      WhatIsSaid said = record.saidAt(position);
      if (said.thing.equals(thing) && said.title() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The title as it stood at an event that names the thing, "less changes hidden from the
   * audience"; of a thing that became exempt, as it was before (docs/domain/time.md).
   */
  private @Nullable String titleAt(Ref thing, long position) {
    Restricted exemption = firstExemption(thing);
    long last = exemption == null ? position : Math.min(position, exemption.since() - 1);
    String title = null;
    LocalDate from = LocalDate.MIN;
    for (RecordedEvent event : record.upTo(last).events()) {
      boolean correction = event.event() instanceof FactCorrected;
      WhatIsSaid said = lastSaid(event.position(), last, hidden);
      if (!correction && said.thing.equals(thing) && said.title() != null) {
        LocalDate counts = lastDated(event.position(), last, hidden);
        if (!isOfSomethingHidden(event, hidden) && !counts.isBefore(from)) {
          title = said.title();
          from = counts;
        }
      }
    }
    return title;
  }

  /** What an event says by the corrections of it up to a position, less those that are hidden. */
  private WhatIsSaid lastSaid(long place, long upTo, SortedSet<Ref> hidden) {
    WhatIsSaid said = record.saidAt(place);
    for (RecordedEvent event : record.upTo(upTo).events()) {
      if (corrects(event, place) && !isOfSomethingHidden(event, hidden)) {
        said = record.saidAt(event.position());
      }
    }
    return said;
  }

  /** From when it counts by those corrections. */
  private LocalDate lastDated(long place, long upTo, SortedSet<Ref> hidden) {
    LocalDate from = TheRecord.effectiveFrom(record.at(place));
    for (RecordedEvent event : record.upTo(upTo).events()) {
      ImpreciseDate dated = event.envelope().effectiveOn();
      if (corrects(event, place)
          && !isOfSomethingHidden(event, hidden)
          && dated != null
          && dated.first().isPresent()) {
        from = dated.first().get();
      }
    }
    return from;
  }

  private static boolean corrects(RecordedEvent event, long place) {
    return event.event() instanceof FactCorrected correction && correction.corrects() == place;
  }
}
