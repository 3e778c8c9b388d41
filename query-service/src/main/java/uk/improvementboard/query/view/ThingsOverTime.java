package uk.improvementboard.query.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Ref;

/**
 * Every version of every thing, each from the point at which it came to be known: a position in the
 * record or, in a reconstruction, a date. What was known at any point is looked up, not worked out
 * anew. One thread at a time adds, behind what is there; any number read meanwhile.
 */
public final class ThingsOverTime {

  /** The versions of one thing, by the points from which they hold. */
  private static final class Versions {

    private record Held(int[] points, Thing[] things, int size) {}

    private volatile Held held = new Held(new int[1], new Thing[1], 0);

    void add(int point, Thing thing) {
      Held now = held;
      if (now.size > 0 && now.points[now.size - 1] == point) {
        Thing[] replaced = now.things.clone();
        replaced[now.size - 1] = thing;
        held = new Held(now.points, replaced, now.size);
        return;
      }
      boolean room = now.size < now.points.length;
      int longer = now.size + Math.max(1, now.size >> 1);
      int[] points = room ? now.points : Arrays.copyOf(now.points, longer);
      Thing[] things = room ? now.things : Arrays.copyOf(now.things, longer);
      points[now.size] = point;
      things[now.size] = thing;
      held = new Held(points, things, now.size + 1);
    }

    @Nullable Thing at(int point) {
      Held now = held;
      int size = now.size;
      if (size == 0 || now.points[0] > point) {
        return null;
      }
      if (now.points[size - 1] <= point) {
        return now.things[size - 1];
      }
      int found = Arrays.binarySearch(now.points, 0, size, point);
      return now.things[found >= 0 ? found : -found - 2];
    }
  }

  private final Map<Ref, Versions> versions = new ConcurrentHashMap<>();
  private final Collection<Versions> inOrder = new ConcurrentLinkedQueue<>();

  /** From a point on, a thing is known as this. Points come in no falling order. */
  public void put(int point, Thing thing) {
    Versions known = versions.get(thing.ref());
    if (known == null) {
      known = new Versions();
      known.add(point, thing);
      versions.put(thing.ref(), known);
      inOrder.add(known);
    } else {
      known.add(point, thing);
    }
  }

  /** A thing as it was known at a point; null where it was not. */
  public @Nullable Thing at(int point, Ref ref) {
    Versions known = versions.get(ref);
    return known == null ? null : known.at(point);
  }

  /** Adds every thing known at a point to a collection. */
  void allAt(int point, Collection<? super Thing> found) {
    for (Versions known : inOrder) {
      Thing thing = known.at(point);
      if (thing != null) {
        found.add(thing);
      }
    }
  }
}
