package uk.improvementboard.query.journal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.journal.JournalLoading.Loaded;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The records held in memory, within a bound of bytes: what was not asked about for longest goes
 * first, and room is made before a record is loaded. One asker at a time brings a programme in and
 * the others wait for that; a programme waits for another only while there is no room for both.
 *
 * <p>It is not Caffeine because Caffeine weighs how often a newcomer is asked for against those it
 * would displace: of 100 programmes with room for ten, visited at random for five questions each,
 * it loaded 1,459 times where this loads 452 times.
 */
final class HeldProgrammes {

  /** What a record takes in memory at most, for each byte of its rows. */
  static final int TIMES_STORED = 3;

  /** What a record takes however few events it has. */
  static final long AT_LEAST = 16 * 1024;

  private static final long BYTES_OF_AN_EVENT_AT_FIRST = 600;

  private final long bound;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition roomMade = lock.newCondition();
  private final Map<ProgrammeId, Place> places = new LinkedHashMap<>(16, 0.75f, true);
  private long counted;
  private long comingIn;
  private long bytesSeen;
  private long eventsSeen;
  private long hits;
  private long extensions;
  private long loads;
  private long loadNanos;
  private long evictions;

  /**
   * @param bound how many bytes of memory the records together may take
   */
  HeldProgrammes(long bound) {
    this.bound = bound;
  }

  /**
   * A record with the making of the journal that it was read from.
   *
   * @param making which of the journal's makings
   */
  record Held(long making, Loaded loaded) {
    boolean covers(long wantedMaking, long position) {
      return making == wantedMaking && loaded.record().head() >= position;
    }
  }

  /**
   * What happened so far.
   *
   * @param hits questions answered by what was held
   * @param extensions questions for which what was new was added to what was held
   * @param loads questions for which a programme was loaded from its first event
   * @param loadNanos how long these loads took together
   * @param evictions records let go of to make room
   */
  record Counts(long hits, long extensions, long loads, long loadNanos, long evictions) {}

  /** Where a programme is held, or being brought in. */
  private static final class Place {
    private final ReentrantLock bringingIn = new ReentrantLock();
    private volatile @Nullable Held held;
    private boolean inUse;
    private long counted;
    private int askers;

    @Nullable Held holding(long making, long position) {
      Held now = held;
      return now != null && now.covers(making, position) ? now : null;
    }
  }

  /**
   * A programme's record up to a position at least.
   *
   * @param load makes it from what was held of the same making, or from {@link Loaded#nothing}
   */
  ProgrammeRecord get(
      ProgrammeId programme, long making, long position, UnaryOperator<Loaded> load) {
    Place place = enter(programme);
    try {
      Held held = place.holding(making, position);
      if (held == null) {
        place.bringingIn.lock();
        try {
          held = place.holding(making, position);
          if (held == null) {
            return broughtIn(place, programme, making, position, load).loaded().record();
          }
        } finally {
          place.bringingIn.unlock();
        }
      }
      hit();
      return held.loaded().record();
    } finally {
      leave(programme, place);
    }
  }

  private Held broughtIn(
      Place place, ProgrammeId programme, long making, long position, UnaryOperator<Loaded> load) {
    long begun = System.nanoTime();
    Held before = place.held;
    Loaded known =
        before != null && before.making() == making ? before.loaded() : Loaded.nothing(programme);
    long room = makeRoom(place, known, position);
    Held now = null;
    try {
      now = new Held(making, load.apply(known));
      return now;
    } finally {
      settle(place, known, now, room, System.nanoTime() - begun);
    }
  }

  private Place enter(ProgrammeId programme) {
    lock.lock();
    try {
      Place place = places.computeIfAbsent(programme, key -> new Place());
      place.askers++;
      return place;
    } finally {
      lock.unlock();
    }
  }

  private void leave(ProgrammeId programme, Place place) {
    lock.lock();
    try {
      place.askers--;
      if (place.askers == 0 && place.held == null) {
        places.remove(programme);
      }
    } finally {
      lock.unlock();
    }
  }

  private void hit() {
    lock.lock();
    try {
      hits++;
    } finally {
      lock.unlock();
    }
  }

  /** Makes room for what is to come, and waits for it while something else is coming in. */
  private long makeRoom(Place place, Loaded known, long position) {
    lock.lock();
    try {
      if (known.record().head() == 0) {
        empty(place);
      }
      place.inUse = true;
      long room = AT_LEAST + TIMES_STORED * (position - known.record().head()) * bytesOfAnEvent();
      evict(room);
      while (comingIn > 0 && counted + comingIn + room > bound) {
        roomMade.awaitUninterruptibly();
        evict(room);
      }
      comingIn += room;
      return room;
    } finally {
      lock.unlock();
    }
  }

  private long bytesOfAnEvent() {
    return eventsSeen == 0 ? BYTES_OF_AN_EVENT_AT_FIRST : bytesSeen / eventsSeen + 1;
  }

  /**
   * @param now what was brought in; null when that failed
   */
  private void settle(Place place, Loaded known, @Nullable Held now, long room, long nanos) {
    lock.lock();
    try {
      place.inUse = false;
      comingIn -= room;
      if (now != null) {
        hold(place, now);
        bytesSeen += now.loaded().storedBytes() - known.storedBytes();
        eventsSeen += now.loaded().record().head() - known.record().head();
        if (known.record().head() > 0) {
          extensions++;
        } else {
          loads++;
          loadNanos += nanos;
        }
      }
      roomMade.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void hold(Place place, Held now) {
    empty(place);
    place.held = now;
    place.counted = AT_LEAST + TIMES_STORED * now.loaded().storedBytes();
    counted += place.counted;
    evict(0);
  }

  /** Lets go of what was not asked about for longest, until there is that much room. */
  private void evict(long room) {
    Iterator<Place> longestAgoFirst = places.values().iterator();
    while (counted + comingIn + room > bound && longestAgoFirst.hasNext()) {
      Place place = longestAgoFirst.next();
      if (place.held != null && !place.inUse) {
        empty(place);
        evictions++;
        if (place.askers == 0) {
          longestAgoFirst.remove();
        }
      }
    }
  }

  private void empty(Place place) {
    counted -= place.counted;
    place.counted = 0;
    place.held = null;
  }

  Counts counts() {
    lock.lock();
    try {
      return new Counts(hits, extensions, loads, loadNanos, evictions);
    } finally {
      lock.unlock();
    }
  }

  /** How many programmes are held. */
  long programmes() {
    lock.lock();
    try {
      return places.values().stream().filter(place -> place.held != null).count();
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes of memory they are counted to take. */
  long bytes() {
    lock.lock();
    try {
      return counted;
    } finally {
      lock.unlock();
    }
  }

  long bound() {
    return bound;
  }
}
