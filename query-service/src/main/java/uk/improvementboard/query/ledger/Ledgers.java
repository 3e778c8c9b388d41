package uk.improvementboard.query.ledger;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.improvementboard.platform.ledger.CompleteSubtrees;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.InclusionProof;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.query.journal.SubtreesOfEvents;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The ledger of each programme: a Merkle tree (RFC 9162) whose leaf n is the event at position n+1.
 * The journal keeps it with the events, so that it is never behind them, and every root and proof
 * of every size comes from one question for a few rows.
 */
public final class Ledgers {

  private static final Hash NOT_YET = Hash.OF_EMPTY_TREE;

  private final SubtreesOfEvents subtrees;
  private final Heads heads;

  public Ledgers(SubtreesOfEvents subtrees, Heads heads) {
    this.subtrees = subtrees;
    this.heads = heads;
  }

  /** How many events a programme's ledger holds; 0 where there is no such programme. */
  public long size(ProgrammeId programme) {
    Heads.Head head = heads.at(List.of(programme), null).get(programme);
    return head == null ? 0 : head.newest();
  }

  /**
   * The head that a programme's ledger had at a position.
   *
   * @throws IllegalStateException when the ledger does not reach so far
   */
  public Head head(ProgrammeId programme, long size) {
    return new Head(size, of(programme, tree -> tree.root(size)));
  }

  /** The head at a position, if the ledger reaches so far. */
  public Optional<Head> reached(ProgrammeId programme, long size) {
    try {
      return Optional.of(head(programme, size));
    } catch (NotReached e) {
      return Optional.empty();
    }
  }

  /**
   * The leaf hash of an event.
   *
   * @throws IllegalStateException when the ledger does not reach so far
   */
  public Hash leaf(ProgrammeId programme, long position) {
    return of(programme, tree -> tree.complete(0, position - 1));
  }

  /**
   * That an event is in the ledger of a size.
   *
   * @throws IllegalArgumentException when a ledger of this size has no such position
   * @throws IllegalStateException when the ledger does not reach so far
   */
  public InclusionProof inclusion(ProgrammeId programme, long position, long size) {
    return of(programme, tree -> InclusionProof.of(position - 1, size, tree));
  }

  /**
   * That the ledger of one size is the beginning of that of another.
   *
   * @throws IllegalArgumentException when the first size is the larger
   * @throws IllegalStateException when the ledger does not reach so far
   */
  public ConsistencyProof consistency(ProgrammeId programme, long first, long second) {
    return of(programme, tree -> ConsistencyProof.of(first, second, tree));
  }

  /** Which subtrees are needed is found out first, so that they are fetched together. */
  private <T> T of(ProgrammeId programme, Function<CompleteSubtrees, T> question) {
    Set<Long> positions = new LinkedHashSet<>();
    T unused =
        question.apply(
            (level, index) -> {
              positions.add((index + 1) << level);
              return NOT_YET;
            });
    Map<Long, byte[]> rows = subtrees.at(programme, positions);
    return question.apply((level, index) -> hash(programme, rows, level, index));
  }

  private static Hash hash(ProgrammeId programme, Map<Long, byte[]> rows, int level, long index) {
    long position = (index + 1) << level;
    byte[] row = rows.get(position);
    int from = level * SubtreesOfEvents.HASH_LENGTH;
    if (row == null || row.length < from + SubtreesOfEvents.HASH_LENGTH) {
      throw new NotReached("the ledger of " + programme + " does not reach to event " + position);
    }
    return Hash.of(Arrays.copyOfRange(row, from, from + SubtreesOfEvents.HASH_LENGTH));
  }

  private static final class NotReached extends IllegalStateException {
    NotReached(String words) {
      super(words);
    }
  }
}
