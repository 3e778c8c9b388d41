package uk.improvementboard.command.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/**
 * What the signed-in reader's own audience knows of a programme: what may be chosen in a form, and
 * how a thing stands. It is asked of the query side, so that a form never offers, nor betrays, what
 * its reader may not know. An empty answer means that it cannot be told just now.
 */
public interface Known {

  /**
   * A thing that may be chosen.
   *
   * @param standing where it stands, in a few words
   */
  record Thing(EntityKind kind, Ref ref, String title, String standing) {}

  /**
   * What is known.
   *
   * @param position the position of the record up to which this holds
   */
  record Now(long position, List<Thing> things) {
    public Now {
      things = List.copyOf(things);
    }
  }

  /** One thing that is said of a thing. */
  record Fact(String name, String value) {}

  /** The things of these kinds, as known now. */
  Optional<Now> now(ProgrammeId programme, Set<EntityKind> kinds);

  /** Whether there is anything of that name for this reader. */
  Optional<Boolean> knows(ProgrammeId programme, Ref ref);

  /** What was known of a thing at a position of the record. */
  Optional<List<Fact>> facts(ProgrammeId programme, EntityKind kind, Ref ref, long position);
}
