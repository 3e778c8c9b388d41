package uk.improvementboard.query.provenance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;

/**
 * A thing with each change of it back to its authority, in the order recorded.
 *
 * @param withoutAuthority how many changes that a decision can authorise rest on none that is
 *     recorded
 */
public record ThingProvenance(
    NamedThing thing, String stands, int withoutAuthority, List<Change> changes) {

  /**
   * One change of a thing.
   *
   * @param event what happened, who recorded it, when and in which role
   * @param actor the opaque id of whoever recorded it
   * @param restsOnADecision whether it is a change of those that a decision can authorise
   * @param correctedBy the position of the event that says it was wrong, where it is known
   */
  public record Change(
      Map<String, Object> event,
      String actor,
      boolean restsOnADecision,
      Authority authority,
      @Nullable Long correctedBy) {}
}
