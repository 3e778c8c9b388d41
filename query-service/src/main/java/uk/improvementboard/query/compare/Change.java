package uk.improvementboard.query.compare;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;

/**
 * One field of one thing at two moments.
 *
 * @param was what held at the earlier; null where nothing did
 * @param is what holds at the later; null where nothing does any more
 * @param isNew whether the thing was not known at all at the earlier moment
 */
public record Change(
    AsKnown from,
    AsKnown to,
    Thing thing,
    Field field,
    @Nullable Said was,
    @Nullable Said is,
    boolean isNew) {

  /** What a board calls it. */
  public SortedSet<BoardTerm> terms() {
    return BoardTerms.of(this);
  }
}
