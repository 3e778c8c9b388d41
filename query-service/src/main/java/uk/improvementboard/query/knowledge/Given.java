package uk.improvementboard.query.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Ref;

/**
 * What a meeting was given beyond what had been learnt at the point a question looks from: what was
 * minuted to it after its close and, in a reconstruction, what was put before it whatever its date.
 */
final class Given {

  private final ProgrammeRecord record;
  private final Audience audience;
  private final Cut cut;
  private final Vantage from;
  private final Set<Act> acts = new HashSet<>();
  private final Map<Long, @Nullable Act> added = new LinkedHashMap<>();
  private final Map<Ref, Boolean> hidden = new HashMap<>();
  private Map<Ref, Thing> things = Map.of();

  private Given(ProgrammeRecord record, Audience audience, Cut cut, Vantage from) {
    this.record = record;
    this.audience = audience;
    this.cut = cut;
    this.from = from;
  }

  static Given at(ProgrammeRecord record, Audience audience, Cut cut, Vantage from) {
    Given given = new Given(record, audience, cut, from);
    if (cut.meeting() != null && (cut.reconstructed() || cut.minutedTo() > cut.position())) {
      given.add(
          Disclosures.of(record).atMeeting(cut.meeting()).stream()
              .map(from::asCounted)
              .filter(given::belongs)
              .toList());
    }
    return given;
  }

  /** Whether the meeting was given something by an act that does not count otherwise. */
  private boolean belongs(Act act) {
    if (cut.reconstructed()) {
      return act.position() <= cut.reach()
          && cut.meeting() != null
          && cut.meeting().equals(act.meeting())
          && givenBy(act)
          && from.learnsFrom(act)
          && ByDate.counts(act) > from.point();
    }
    return cut.atClose()
        && act.minuted()
        && act.position() > cut.position()
        && act.position() <= cut.minutedTo()
        && from.learnsFrom(act);
  }

  /** Whether what a meeting was given counts at the moment of it that is asked for. */
  private boolean givenBy(Act act) {
    return switch (cut.moment()) {
      case null -> false;
      case PACK, OPENED -> act.means() == Means.PACK;
      case CLOSED -> true;
    };
  }

  private void add(List<Act> given) {
    acts.addAll(given);
    if (from.mayHide()) {
      restrict();
      given.forEach(this::open);
    }
    for (Act act : given) {
      if (audience.knowsEverything() && !cut.reconstructed()) {
        learn(act.position(), null);
      } else {
        coverage(act)
            .forEach(
                position -> !knows(position) && !hiddenThen(act, record.at(position)),
                position -> learn(position, act));
      }
    }
    things = foldedAnew();
  }

  /**
   * Whether something an event is about was hidden on the day that is said to be the act's own,
   * though it is said to have been given to an earlier meeting.
   */
  private boolean hiddenThen(Act act, RecordedEvent recorded) {
    return from instanceof Vantage.OfDates dates
        && recorded.event().subjects().stream()
            .anyMatch(
                thing ->
                    hides(thing).orElse(true)
                        && dates.byDate().learning().hides(thing, ByDate.counts(act) - 1));
  }

  private Coverage coverage(Act act) {
    return cut.reconstructed()
        ? ByDate.coverage(record, act)
        : new Coverage(record, act, one -> AsRecorded.hiddenAtIssue(record, act, one));
  }

  /** What was hidden between the close and the last that was minuted. */
  private void restrict() {
    if (!cut.reconstructed() && from instanceof Vantage.OfPositions positions) {
      for (Restrictions.Hidden restricted :
          Disclosures.of(record).restrictions(cut.minutedTo()).hidden()) {
        boolean later = restricted.since() > cut.position();
        if (later && !openedBefore(restricted.thing()) && !knew(positions, restricted)) {
          hidden.put(restricted.thing(), true);
        }
      }
    }
  }

  private boolean knew(Vantage.OfPositions positions, Restrictions.Hidden restricted) {
    return restricted.embargoed()
        && positions
            .course()
            .learning()
            .knewOf(record, restricted.thing(), (int) restricted.since());
  }

  private boolean openedBefore(Ref thing) {
    return Disclosures.of(record).naming(thing).stream()
        .anyMatch(act -> act.position() <= cut.position() && opens(act, thing));
  }

  private boolean opens(Act act, Ref thing) {
    return act.opens(thing)
        && (act.audience().equals(audience) || act.audience().equals(Audience.PUBLIC));
  }

  /** What an act discloses as such is hidden no longer, and what was held back for it is known. */
  private void open(Act act) {
    for (Ref thing : act.opened()) {
      if (opens(act, thing) && hides(thing).orElseGet(() -> from.hides(thing))) {
        hidden.put(thing, false);
        record
            .naming(thing)
            .forEachUpTo(
                cut.reach(),
                position -> {
                  Act by = from.by(position);
                  if (by != null && from.counts(by) && !knows(position)) {
                    learn(position, by);
                  }
                });
      }
    }
  }

  private void learn(long position, @Nullable Act act) {
    if (!knows(position) && !hidesAny(record.at(position))) {
      added.put(position, act);
    }
  }

  private boolean knows(long position) {
    return from.knows(position) || added.containsKey(position);
  }

  private boolean hidesAny(RecordedEvent recorded) {
    return from.mayHide()
        && recorded.event().subjects().stream()
            .anyMatch(thing -> hides(thing).orElseGet(() -> from.hides(thing)));
  }

  /** The things that what was added changes, as they are known with it. */
  private Map<Ref, Thing> foldedAnew() {
    Map<Ref, Thing> folded = new HashMap<>();
    for (long position : added.keySet()) {
      for (Ref ref : record.concernedBy(record.at(position))) {
        if (!folded.containsKey(ref)) {
          Thing thing = Learning.fold(record, ref, this::knows);
          if (thing != null) {
            folded.put(ref, thing);
          }
        }
      }
    }
    return folded;
  }

  boolean adds(long position) {
    return added.containsKey(position);
  }

  @Nullable Act by(long position) {
    return added.get(position);
  }

  boolean counts(Act act) {
    return acts.contains(act);
  }

  /** Whether a thing is hidden, where what was given or restricted since decides it. */
  Optional<Boolean> hides(Ref thing) {
    return Optional.ofNullable(hidden.get(thing));
  }

  /** The things that are known otherwise than without it. */
  Map<Ref, Thing> things() {
    return things;
  }
}
