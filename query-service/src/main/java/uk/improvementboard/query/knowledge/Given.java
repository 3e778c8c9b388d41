package uk.improvementboard.query.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
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
          candidates(record, from, cut.meeting())
              .distinct()
              .sorted(Comparator.comparingLong(Act::position))
              .map(from::asCounted)
              .filter(given::belongs)
              .toList());
    }
    return given;
  }

  /** What was recorded as happening at a meeting and, in a reconstruction, as corrected. */
  private static Stream<Act> candidates(ProgrammeRecord record, Vantage from, Ref meeting) {
    Disclosures disclosures = Disclosures.of(record);
    Stream<Act> there = disclosures.atMeeting(meeting).stream();
    return from instanceof Vantage.OfDates dates
        ? Stream.concat(
            there,
            dates.byDate().corrections().keySet().stream()
                .flatMap(corrected -> disclosures.at(corrected).stream()))
        : there;
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
      restrict(given);
    }
    for (Act act : given) {
      if (audience.knowsEverything() && !cut.reconstructed()) {
        learn(act.position(), null);
      } else {
        coverage(act).forEach(position -> !knows(position), position -> learn(position, act));
      }
    }
    things = foldedAnew();
  }

  private Coverage coverage(Act act) {
    return cut.reconstructed()
        ? ByDate.coverage(record, act)
        : new Coverage(record, act, one -> AsRecorded.hiddenAtIssue(record, act, one));
  }

  /**
   * What is hidden with what was given: things disclosed as such, or found to have been known of
   * before they were embargoed, no longer; things restricted since the close too.
   */
  private void restrict(List<Act> given) {
    Set<Ref> opened = new HashSet<>();
    for (Act act : given) {
      if (act.audience().equals(audience) || act.audience().equals(Audience.PUBLIC)) {
        opened.addAll(act.opened());
      }
    }
    for (Restrictions.Hidden restricted :
        Disclosures.of(record).restrictions(cut.reach()).hidden()) {
      Ref thing = restricted.thing();
      if (opened.contains(thing) || knew(restricted, given)) {
        hidden.put(thing, false);
      } else if (restricted.since() > cut.position() && !openedBefore(thing)) {
        hidden.put(thing, true);
      }
    }
    hidden.forEach(
        (thing, still) -> {
          if (!still && from.hides(thing)) {
            learnWhatWasHeldBack(thing);
          }
        });
  }

  /** Whether this audience knew of a thing before it was embargoed. */
  private boolean knew(Restrictions.Hidden restricted, List<Act> given) {
    if (!restricted.embargoed()) {
      return false;
    }
    return switch (from) {
      case Vantage.OfEverything everything -> false;
      case Vantage.OfPositions positions ->
          restricted.since() > cut.position()
              && positions
                  .course()
                  .learning()
                  .knewOf(record, restricted.thing(), (int) restricted.since());
      case Vantage.OfDates dates -> {
        int embargo = ByDate.embargo(record, restricted);
        yield record
            .naming(restricted.thing())
            .upTo(cut.reach())
            .mapToObj(record::at)
            .anyMatch(
                event -> !hidesAnother(event, restricted) && toldBefore(event, embargo, given));
      }
    };
  }

  private boolean toldBefore(RecordedEvent event, int embargo, List<Act> given) {
    Act by = from.by(event.position());
    return (by != null && from.counts(by) && ByDate.counts(by) <= embargo)
        || given.stream()
            .anyMatch(act -> ByDate.counts(act) <= embargo && coverage(act).contains(event));
  }

  /** Whether an event is about something that an earlier restriction keeps hidden. */
  private boolean hidesAnother(RecordedEvent event, Restrictions.Hidden than) {
    Restrictions restrictions = Disclosures.of(record).restrictions(cut.reach());
    return record.touchedBy(event).stream()
        .anyMatch(
            subject -> {
              Restrictions.Hidden other = restrictions.hidden(subject);
              return other != null
                  && restrictions.before(other, than)
                  && hides(subject).orElseGet(() -> from.hides(subject));
            });
  }

  private boolean openedBefore(Ref thing) {
    return Disclosures.of(record).naming(thing).stream()
        .anyMatch(
            act ->
                act.position() <= cut.position()
                    && act.opens(thing)
                    && (act.audience().equals(audience) || act.audience().equals(Audience.PUBLIC)));
  }

  private void learnWhatWasHeldBack(Ref thing) {
    IntConsumer learnt =
        position -> {
          Act by = from.by(position);
          if (by != null && from.counts(by)) {
            learn(position, by);
          }
        };
    record.naming(thing).forEachUpTo(cut.reach(), learnt);
    record.corrections().forEachUpTo(cut.reach(), learnt);
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
        && record.touchedBy(recorded).stream()
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
