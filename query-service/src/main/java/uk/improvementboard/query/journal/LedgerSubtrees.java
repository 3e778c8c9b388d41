package uk.improvementboard.query.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.streams.RecordedEvent;

/**
 * Complete subtrees of one programme's ledger (RFC 9162) as events are put on from left to right.
 * What is left of the first event need not be there: subtrees that reach across it are then made
 * when its own are put on to it. Not for several threads.
 */
final class LedgerSubtrees {

  private final List<Subtree> largest = new ArrayList<>();

  /**
   * The hash over 2^level leaves.
   *
   * @param index which one of its level, from 0
   */
  record Subtree(int level, long index, Hash hash) {
    /** The position of the event that completes it. */
    long position() {
      return (index + 1) << level;
    }
  }

  /** The largest complete subtrees so far, from left to right. */
  List<Subtree> largest() {
    return List.copyOf(largest);
  }

  /**
   * Puts an event on.
   *
   * @return the hashes of the subtrees that it completes, its leaf first
   */
  byte[] put(RecordedEvent event) {
    List<Hash> completed = new ArrayList<>();
    Hash leaf = leafOf(event);
    completed.add(leaf);
    put(new Subtree(0, event.position() - 1, leaf), subtree -> completed.add(subtree.hash()));
    return bytes(completed);
  }

  /** Puts on a subtree that is complete by itself; those it completes with others are told. */
  void put(Subtree subtree, Consumer<Subtree> completed) {
    Subtree right = subtree;
    while (!largest.isEmpty() && isBeside(largest.getLast(), right)) {
      Subtree left = largest.removeLast();
      right =
          new Subtree(
              right.level() + 1, right.index() >>> 1, Hash.ofNode(left.hash(), right.hash()));
      completed.accept(right);
    }
    largest.add(right);
  }

  private static boolean isBeside(Subtree left, Subtree right) {
    return left.level() == right.level()
        && (right.index() & 1) == 1
        && left.index() == right.index() - 1;
  }

  /** The leaf hash of an event, of its bytes as they are stored. */
  static Hash leafOf(RecordedEvent event) {
    return new LedgerEntry(
            event.programme().value(),
            event.position(),
            event.recordedAt(),
            event.eventId(),
            event.name().name(),
            event.name().revision(),
            event.payload(),
            event.metadata())
        .leafHash();
  }

  static byte[] bytes(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * SubtreesOfEvents.HASH_LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(
          hashes.get(i).bytes(),
          0,
          bytes,
          i * SubtreesOfEvents.HASH_LENGTH,
          SubtreesOfEvents.HASH_LENGTH);
    }
    return bytes;
  }
}
