package uk.improvementboard.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;

/**
 * What is known about an event besides what it says. Its position and the moment it was recorded
 * are not here: those come from the event store only, never from a person.
 *
 * @param commandId the idempotency key of the command that made the event
 * @param commandHash a digest of what that command said, so that the same key with another content
 *     is refused
 * @param actor the opaque id of whoever recorded it; names live in the erasable directory
 * @param role the role they held when they recorded it
 * @param onBehalfOf the role or body in whose name it was recorded, when that is another
 * @param effectiveOn when it was or will be true; where none is given, the source's date, else the
 *     day it was recorded
 * @param source who says so, and where
 * @param disclosures who was let know, and how
 * @param authority the decision that authorised it
 * @param correlation what ties together the events of one piece of work, such as one import
 */
public record Envelope(
    String commandId,
    String commandHash,
    String actor,
    Role role,
    @Nullable String onBehalfOf,
    @Nullable ImpreciseDate effectiveOn,
    @Nullable Source source,
    List<Disclosure> disclosures,
    @Nullable Ref authority,
    @Nullable String correlation) {

  public Envelope {
    disclosures = List.copyOf(disclosures);
  }
}
