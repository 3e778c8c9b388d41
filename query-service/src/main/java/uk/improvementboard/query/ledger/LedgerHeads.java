package uk.improvementboard.query.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.query.asking.AsKnown;

/** The head of a programme's ledger beside an answer that was read from it. */
@FunctionalInterface
public interface LedgerHeads {

  /**
   * The head that an answer was read from; empty where the ledger does not reach so far.
   *
   * @param known the moment of the answer, and whose knowledge it is
   */
  Optional<ShownHead> of(AsKnown known);

  /**
   * A head and, where it is signed, what people read out of it.
   *
   * @param checkpoint the short form of its signed checkpoint; null where this head is not signed,
   *     or the audience does not know of the meeting at whose close it was
   */
  record ShownHead(Head head, @Nullable ShortForm checkpoint) {}
}
