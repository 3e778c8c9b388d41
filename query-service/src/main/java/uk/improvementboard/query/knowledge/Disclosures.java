package uk.improvementboard.query.knowledge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.Growing;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.Ref;

/**
 * Every act of disclosure and every restriction in a record, and where to look for them. It goes on
 * with its record; whoever reads it reads up to a position.
 */
final class Disclosures {

  private final Map<Ref, Growing<Act>> covering = new ConcurrentHashMap<>();
  private final Map<Ref, Growing<Act>> atMeeting = new ConcurrentHashMap<>();
  private volatile Growing<Act> all = Growing.empty();
  private volatile Growing<Act> packs = Growing.empty();
  private volatile Growing<RecordedEvent> restricting = Growing.empty();
  private volatile int taken;

  /** Those of a record, as far as it goes. */
  static Disclosures of(ProgrammeRecord record) {
    Disclosures disclosures = record.kept(Disclosures.class, Disclosures::new);
    disclosures.takeIn(record);
    return disclosures;
  }

  private void takeIn(ProgrammeRecord record) {
    if (taken < record.head()) {
      synchronized (this) {
        for (int position = taken + 1; position <= record.head(); position++) {
          add(record, record.at(position));
        }
        taken = (int) Math.max(taken, record.head());
      }
    }
  }

  private void add(ProgrammeRecord record, RecordedEvent recorded) {
    if (Restrictions.restricts(recorded)) {
      restricting = restricting.plus(recorded);
    }
    for (Act act : Acts.of(recorded, record)) {
      all = all.plus(act);
      if (act.meeting() != null) {
        put(atMeeting, act.meeting(), act);
      }
      switch (act.covers()) {
        case Act.ThisEvent itself -> {}
        case Act.SoFar had -> put(covering, had.thing(), act);
        case Act.Things named -> named.things().forEach(thing -> put(covering, thing, act));
        case Act.Sent sent -> sent.things().forEach(thing -> put(covering, thing, act));
        case Act.Pack pack -> {
          packs = packs.plus(act);
          pack.papers().forEach(paper -> put(covering, paper, act));
        }
      }
    }
  }

  private static void put(Map<Ref, Growing<Act>> index, Ref ref, Act act) {
    index.merge(ref, Growing.<Act>empty().plus(act), (before, one) -> before.plus(act));
  }

  /** Every act carried by an event up to a position, in order. */
  List<Act> upTo(long position) {
    List<Act> acts = all;
    return acts.subList(0, firstAfter(acts, position));
  }

  /** The acts that one event carries. */
  List<Act> at(long position) {
    List<Act> acts = all;
    return acts.subList(firstAfter(acts, position - 1), firstAfter(acts, position));
  }

  private static int firstAfter(List<Act> acts, long position) {
    int low = 0;
    int high = acts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (acts.get(middle).position() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The acts that name a thing as what they put before somebody, in order. */
  List<Act> naming(Ref thing) {
    return covering.getOrDefault(thing, Growing.empty());
  }

  /** The packs, in order. */
  List<Act> packs() {
    return packs;
  }

  /** What happened at a meeting, in order. */
  List<Act> atMeeting(Ref meeting) {
    return atMeeting.getOrDefault(meeting, Growing.empty());
  }

  /** The restrictions said up to a position. */
  Restrictions restrictions(long upTo) {
    return Restrictions.of(
        restricting.stream().takeWhile(recorded -> recorded.position() <= upTo).toList());
  }

  /** What the event at a position hides that was not hidden before, if it hides anything. */
  List<Restrictions.Hidden> hiddenBy(RecordedEvent recorded) {
    return Restrictions.restricts(recorded)
        ? restrictions(recorded.position()).hidden().stream()
            .filter(hidden -> hidden.since() == recorded.position())
            .toList()
        : List.of();
  }
}
