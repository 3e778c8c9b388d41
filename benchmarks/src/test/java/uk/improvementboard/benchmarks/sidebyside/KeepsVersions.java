package uk.improvementboard.benchmarks.sidebyside;

import java.util.List;
import java.util.Map;
import uk.improvementboard.terms.Ref;

/** A peer that keeps whole items, version after version. */
abstract class KeepsVersions implements Peer {

  /** The fields of every item as it stood when a meeting closed. */
  abstract Map<String, Map<String, String>> state(Ref meeting);

  /** The versions of the items of a thing, item after item, each in order. */
  abstract List<Version> versions(Ref thing);

  @Override
  public final Told stateAt(Ref meeting) {
    Map<String, Map<String, String>> state = state(meeting);
    return () -> Hash.ofState(state);
  }

  @Override
  public final Told compare(Ref earlier, Ref later) {
    List<Difference> found = Difference.between(state(earlier), state(later));
    return () -> Hash.ofDifferences(found);
  }

  @Override
  public final Told history(Ref thing) {
    List<Change> changes = Version.changes(versions(thing));
    return () -> Hash.ofHistory(changes);
  }
}
