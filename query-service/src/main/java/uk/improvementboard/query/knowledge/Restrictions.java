package uk.improvementboard.query.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * What is hidden or exempt, each from the position that says so: papers from their registration,
 * anything from an embargo or an exemption on. A restriction is never lifted; what it keeps back is
 * disclosed.
 */
final class Restrictions {

  /**
   * A hidden thing.
   *
   * @param since the position from which it is hidden
   * @param embargoed whether it was in the record before: then who knew of it still knows
   */
  record Hidden(Ref thing, long since, boolean embargoed) {}

  /**
   * An exempt thing.
   *
   * @param since the position from which only its existence is open
   */
  record Exempt(Ref thing, long since, Restriction.Exempt restriction) {}

  private final Map<Ref, Hidden> hidden = new LinkedHashMap<>();
  private final Map<Ref, Exempt> exempt = new LinkedHashMap<>();
  private final Map<Ref, Restriction> shown = new LinkedHashMap<>();

  private Restrictions() {}

  /** What some events restrict. */
  static Restrictions of(Iterable<RecordedEvent> events) {
    Restrictions found = new Restrictions();
    for (RecordedEvent recorded : events) {
      found.add(recorded.event(), recorded.position());
    }
    return found;
  }

  /** Whether an event restricts anything. */
  static boolean restricts(RecordedEvent recorded) {
    boolean may =
        recorded.event() instanceof PaperEvent || recorded.event() instanceof KnowledgeEvent;
    return may && !of(List.of(recorded)).shown.isEmpty();
  }

  /** What is hidden, by what is hidden. */
  @Nullable Hidden hidden(Ref thing) {
    return hidden.get(thing);
  }

  private void add(ProgrammeEvent event, long position) {
    switch (event) {
      case PaperEvent paper -> registered(paper, position);
      case DisclosureEmbargoed embargo -> {
        for (Ref thing : embargo.things()) {
          hidden.putIfAbsent(thing, new Hidden(thing, position, true));
          shown.put(thing, new Restriction.Hidden(embargo.reason() + until(embargo.until())));
        }
      }
      case ThingsRestricted restricted -> {
        if (restricted.restriction() instanceof Restriction.Exempt paragraph) {
          for (Ref thing : restricted.things()) {
            exempt(thing, position, paragraph);
          }
        }
      }
      // what a correction adds is restricted from the correction on; it takes nothing back
      case FactCorrected correction -> {
        switch (correction.instead()) {
          case DisclosureEmbargoed embargo -> add(embargo, position);
          case ThingsRestricted restricted -> add(restricted, position);
          default -> {}
        }
      }
      default -> {}
    }
  }

  private void registered(PaperEvent paper, long position) {
    switch (paper.restriction()) {
      case Restriction.Hidden reason -> {
        hidden.putIfAbsent(paper.paper(), new Hidden(paper.paper(), position, false));
        shown.put(paper.paper(), reason);
      }
      case Restriction.Exempt paragraph -> exempt(paper.paper(), position, paragraph);
      case Restriction.Open open -> {}
    }
  }

  private void exempt(Ref thing, long position, Restriction.Exempt paragraph) {
    Exempt before = exempt.get(thing);
    exempt.put(thing, new Exempt(thing, before == null ? position : before.since(), paragraph));
    shown.putIfAbsent(thing, paragraph);
  }

  private static String until(Stated<ImpreciseDate> date) {
    return date.toOptional().map(day -> ", until " + day.inWords()).orElse("");
  }

  /** Whether a thing was hidden before another. */
  boolean before(Hidden one, Hidden other) {
    for (Ref thing : hidden.keySet()) {
      if (thing.equals(one.thing()) || thing.equals(other.thing())) {
        return thing.equals(one.thing()) && !thing.equals(other.thing());
      }
    }
    return false;
  }

  /** What is hidden, in the order in which it was. */
  Collection<Hidden> hidden() {
    return List.copyOf(hidden.values());
  }

  /** The things hidden from somebody. */
  Set<Ref> hiddenThings() {
    return Collections.unmodifiableSet(hidden.keySet());
  }

  /** What is exempt, in the order in which it became so. */
  Collection<Exempt> exempt() {
    return new ArrayList<>(exempt.values());
  }

  /** The last position at which a thing's title was open to all who knew of it. */
  long openUntil(Ref thing) {
    Exempt restricted = exempt.get(thing);
    return restricted == null ? Long.MAX_VALUE : restricted.since() - 1;
  }

  /** The restriction on a thing as it is shown: of two, that it is hidden. */
  Restriction of(Ref thing) {
    return shown.getOrDefault(thing, new Restriction.Open());
  }
}
