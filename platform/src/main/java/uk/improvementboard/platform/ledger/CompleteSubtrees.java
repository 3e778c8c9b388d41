package uk.improvementboard.platform.ledger;

/**
 * The hashes of a tree's complete subtrees, wherever they are kept. They never change once there,
 * and every root and proof of every size the tree ever had follows from them.
 */
@FunctionalInterface
public interface CompleteSubtrees {

  /**
   * The hash over the 2^level leaves from index * 2^level on; at level 0 a leaf hash.
   *
   * @param index which subtree of its level, from 0
   */
  Hash complete(int level, long index);

  /** The Merkle tree hash of the first leaves (RFC 9162, 2.1.1): the root at that size. */
  default Hash root(long treeSize) {
    return range(0, treeSize);
  }

  /** MTH(D[start:end]) of a range as the RFC's recursions cut it. */
  private Hash range(long start, long end) {
    long n = end - start;
    if (n == 0) {
      return Hash.OF_EMPTY_TREE;
    }
    if (Long.bitCount(n) == 1) {
      int level = Long.numberOfTrailingZeros(n);
      return complete(level, start >>> level);
    }
    long k = split(n);
    return Hash.ofNode(range(start, start + k), range(start + k, end));
  }

  /** MTH(D[start:end]), for proofs. */
  static Hash mth(CompleteSubtrees subtrees, long start, long end) {
    return subtrees.range(start, end);
  }

  /** The RFC's k: the largest power of two smaller than n. */
  static long split(long n) {
    return Long.highestOneBit(n - 1);
  }
}
