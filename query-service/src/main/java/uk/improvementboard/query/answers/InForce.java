package uk.improvementboard.query.answers;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Known;

/**
 * What is said at each place of the record, with what is known to have been wrong put right: a
 * correction takes the place of what it corrects.
 *
 * @param place the position at which it counts
 * @param event what it says
 * @param by the event that says so: the original, or its latest correction
 */
public record InForce(long place, ProgrammeEvent event, RecordedEvent by) {

  /** What is said at every place that this audience knows, in order. */
  public static Collection<InForce> of(AsKnown known) {
    SortedMap<Long, InForce> places = new TreeMap<>();
    for (Known one : known.knowledge().events().values()) {
      RecordedEvent recorded = one.event();
      if (recorded.event() instanceof FactCorrected correction) {
        places.put(
            correction.corrects(),
            new InForce(correction.corrects(), correction.instead(), recorded));
      } else {
        places.putIfAbsent(
            recorded.position(), new InForce(recorded.position(), recorded.event(), recorded));
      }
    }
    return places.values();
  }
}
