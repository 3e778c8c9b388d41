package uk.improvementboard.platform.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree in memory that only grows: its compact range and the hashes of its complete subtrees. Not
 * for several threads.
 */
public final class MerkleTree implements CompleteSubtrees {

  private final List<List<Hash>> levels = new ArrayList<>();
  private CompactRange range = CompactRange.EMPTY;

  /** The next leaf. */
  public void append(Hash leaf) {
    range = range.append(leaf, this::keep);
  }

  private void keep(int level, long index, Hash hash) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    levels.get(level).add(hash);
  }

  public long size() {
    return range.treeSize();
  }

  /** The root as it is now. */
  public Hash root() {
    return range.root();
  }

  /** What is needed to go on growing elsewhere. */
  public CompactRange range() {
    return range;
  }

  @Override
  public Hash complete(int level, long index) {
    return levels.get(level).get(Math.toIntExact(index));
  }

  /** Which event is in it: the proof for one leaf at the tree's present size. */
  public InclusionProof inclusionProof(long leafIndex) {
    return InclusionProof.of(leafIndex, size(), this);
  }

  /** That nothing before was changed: the proof from an earlier size to the present one. */
  public ConsistencyProof consistencyProof(long first) {
    return ConsistencyProof.of(first, size(), this);
  }
}
