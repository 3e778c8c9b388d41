package uk.improvementboard.query.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.ThingsOverTime;
import uk.improvementboard.terms.Ref;

/**
 * How one audience came to know what it knows, from point to point: since when it knows each event
 * and by which act, since when and until when a thing was hidden from it, and each thing as it was
 * known. Points are positions, or dates in a reconstruction. What was known at a point never
 * changes by what is learnt after it, so that one course of learning answers for every moment.
 *
 * <p>One thread at a time goes on with it; any number read meanwhile, each up to a point that was
 * reached before.
 */
final class Learning {

  /** Later than every point. */
  static final int NEVER = Integer.MAX_VALUE;

  /**
   * From when until when a thing is hidden.
   *
   * @param order which of the restrictions it is
   * @param embargo the point before which whoever was told of it knew of it already
   */
  private record Hiding(int from, int until, int order, int embargo) {
    boolean at(int point) {
      return from <= point && point < until;
    }

    Hiding endedAt(int point) {
      return new Hiding(from, point, order, embargo);
    }
  }

  /** What is known of one thing: how many events, and the last of them. */
  private record Strand(int count, long last) {}

  private final ThingsOverTime things = new ThingsOverTime();
  private final Map<Ref, Hiding> hidden = new ConcurrentHashMap<>();
  private final Map<Ref, List<Long>> heldBack = new HashMap<>();
  private final Map<Ref, Strand> strands = new HashMap<>();
  private final Map<Ref, Set<Long>> fresh = new LinkedHashMap<>();
  private final Set<Ref> opened = new HashSet<>();
  private volatile int[] since = new int[0];
  private volatile @Nullable Act[] by = new Act[0];

  /** Makes room for the events of a record. */
  void reach(long head) {
    if (since.length < head) {
      int longer = (int) head + (int) (head >> 2) + 16;
      int before = since.length;
      int[] longerSince = Arrays.copyOf(since, longer);
      Arrays.fill(longerSince, before, longer, NEVER);
      by = Arrays.copyOf(by, longer);
      since = longerSince;
    }
  }

  // reading

  /** The point from which an event is known. */
  int since(long position) {
    int[] known = since;
    return position < 1 || position > known.length ? NEVER : known[(int) position - 1];
  }

  boolean knows(long position, int point) {
    return since(position) <= point;
  }

  /** The first act that covers an event; null where none was needed or none does. */
  @Nullable Act by(long position) {
    @Nullable Act[] acts = by;
    return position < 1 || position > acts.length ? null : acts[(int) position - 1];
  }

  boolean hides(Ref thing, int point) {
    Hiding hiding = hidden.get(thing);
    return hiding != null && hiding.at(point);
  }

  /** Whether anything an event is about is hidden at a point. */
  boolean hidesAny(ProgrammeRecord record, RecordedEvent recorded, int point) {
    if (!hidden.isEmpty()) {
      for (Ref subject : record.touchedBy(recorded)) {
        if (hides(subject, point)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Everything hidden at a point. */
  Set<Ref> hiddenAt(int point) {
    Set<Ref> found = new TreeSet<>();
    hidden.forEach(
        (thing, hiding) -> {
          if (hiding.at(point)) {
            found.add(thing);
          }
        });
    return found;
  }

  /** Whether an event that names a thing was known before a point. */
  boolean knewOf(ProgrammeRecord record, Ref thing, int point) {
    return record.naming(thing).upTo(record.head()).anyMatch(at -> since(at) < point);
  }

  /** Each thing as it was known, by the points from which it was known so. */
  ThingsOverTime things() {
    return things;
  }

  // going on

  /** A thing as such is disclosed to this audience or to the public. */
  void open(ProgrammeRecord record, Ref thing, int point) {
    opened.add(thing);
    Hiding hiding = hidden.get(thing);
    if (hiding != null && hiding.at(point)) {
      hidden.put(thing, hiding.endedAt(point));
      List<Long> kept = heldBack.remove(thing);
      if (kept != null) {
        kept.forEach(position -> know(record, position, point));
      }
    }
  }

  /**
   * A thing is restricted: hidden from here on, unless it was disclosed as such or, where it was in
   * the record before, known of.
   */
  void hide(ProgrammeRecord record, Restrictions.Hidden restricted, int point) {
    if (!restricted.embargoed() || !knewOf(record, restricted.thing(), point)) {
      hide(restricted.thing(), new Hiding(point, NEVER, hidden.size(), Integer.MIN_VALUE));
    }
  }

  /**
   * A thing that an audience may be found to have known of before a later embargo: hidden from the
   * beginning until then.
   *
   * @param embargo the point from which the embargo counts
   */
  void hideUnlessKnownBefore(Restrictions.Hidden restricted, int embargo) {
    hide(restricted.thing(), new Hiding(Integer.MIN_VALUE, NEVER, hidden.size(), embargo));
  }

  private void hide(Ref thing, Hiding hiding) {
    if (!opened.contains(thing)) {
      hidden.putIfAbsent(thing, hiding);
    }
  }

  /** Whether no act has covered an event yet. */
  boolean awaits(long position) {
    return by[(int) position - 1] == null && since[(int) position - 1] == NEVER;
  }

  /** An act covers an event: the first that does is how it became known. */
  void cover(ProgrammeRecord record, long position, Act act, int point) {
    if (awaits(position)) {
      by[(int) position - 1] = act;
      know(record, position, point);
    }
  }

  /** An event becomes known, or is held back while something it is about is hidden. */
  void know(ProgrammeRecord record, long position, int point) {
    RecordedEvent recorded = record.at(position);
    Ref holder = holder(record, recorded, point);
    if (holder != null) {
      heldBack.computeIfAbsent(holder, none -> new ArrayList<>()).add(position);
    } else if (since[(int) position - 1] == NEVER) {
      since[(int) position - 1] = point;
      for (Ref ref : record.concernedBy(recorded)) {
        fresh.computeIfAbsent(ref, none -> new TreeSet<>()).add(position);
      }
    }
  }

  /**
   * The first restricted thing for which an event is held back. What the event tells of before it
   * was embargoed is hidden no longer, unless something restricted earlier keeps the event back.
   */
  private @Nullable Ref holder(ProgrammeRecord record, RecordedEvent recorded, int point) {
    if (hidden.isEmpty()) {
      return null;
    }
    Act act = by[(int) recorded.position() - 1];
    for (Ref thing : inOrderHidden(record, recorded, point)) {
      Hiding hiding = hidden.get(thing);
      if (hiding != null && hiding.at(point)) {
        if (act == null || ByDate.counts(act) > hiding.embargo()) {
          return thing;
        }
        open(record, thing, point);
      }
    }
    return null;
  }

  private List<Ref> inOrderHidden(ProgrammeRecord record, RecordedEvent recorded, int point) {
    return record.touchedBy(recorded).stream()
        .filter(thing -> hides(thing, point))
        .sorted(Comparator.comparingInt(this::order))
        .toList();
  }

  /** Which of the restrictions hid a thing. */
  private int order(Ref thing) {
    Hiding hiding = hidden.get(thing);
    return hiding == null ? NEVER : hiding.order();
  }

  /** Brings the things up to what is known at a point. */
  void settle(ProgrammeRecord record, int point) {
    if (fresh.isEmpty()) {
      return;
    }
    fresh.forEach(
        (ref, positions) -> {
          Thing thing = settled(record, ref, List.copyOf(positions), point);
          if (thing != null) {
            things.put(point, thing);
          }
        });
    fresh.clear();
  }

  private @Nullable Thing settled(ProgrammeRecord record, Ref ref, List<Long> learnt, int point) {
    Strand before = strands.getOrDefault(ref, new Strand(0, 0));
    Strand after =
        new Strand(before.count() + learnt.size(), Math.max(before.last(), learnt.getLast()));
    strands.put(ref, after);
    if (record.concerning(ref).countUpTo(after.last()) == after.count()) {
      // all that was said of it so far is known: it is as everybody else sees it who knows all
      return record.everything().things().at((int) after.last(), ref);
    }
    return learnt.getFirst() > before.last()
        ? ProgrammeView.fold(things.at(point, ref), ref, events(record, learnt), record::at)
        : fold(record, ref, position -> knows(position, point));
  }

  /** A thing as a fold over those of its events that are known. */
  static @Nullable Thing fold(ProgrammeRecord record, Ref ref, IntPredicate known) {
    return ProgrammeView.fold(
        null,
        ref,
        record.concerning(ref).upTo(record.head()).filter(known).mapToObj(record::at).toList(),
        record::at);
  }

  private static List<RecordedEvent> events(ProgrammeRecord record, List<Long> positions) {
    return positions.stream().map(record::at).toList();
  }
}
