package uk.improvementboard.platform.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * That an event is in the record at its place: the hashes beside the way from its leaf to the root
 * (RFC 9162, 2.1.3). Leaf hash, size and root are not the proof's to say: they come from the event
 * and from a signed checkpoint.
 *
 * @param leafIndex from 0
 * @param treeSize the size of the tree whose root it leads to
 * @param inclusionPath from the leaf's sibling up
 */
public record InclusionProof(long leafIndex, long treeSize, List<Hash> inclusionPath) {

  public InclusionProof {
    inclusionPath = List.copyOf(inclusionPath);
  }

  /**
   * PATH(m, D_n) of 2.1.3.1.
   *
   * @throws IllegalArgumentException when a tree of this size has no such leaf
   */
  public static InclusionProof of(long leafIndex, long treeSize, CompleteSubtrees subtrees) {
    if (leafIndex < 0 || leafIndex >= treeSize) {
      throw new IllegalArgumentException(
          "a tree of " + treeSize + " leaves has none at " + leafIndex);
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = treeSize;
    while (end - start > 1) {
      long middle = start + CompleteSubtrees.split(end - start);
      if (leafIndex < middle) {
        path.add(CompleteSubtrees.mth(subtrees, middle, end));
        end = middle;
      } else {
        path.add(CompleteSubtrees.mth(subtrees, start, middle));
        start = middle;
      }
    }
    return new InclusionProof(leafIndex, treeSize, path.reversed());
  }

  /**
   * Every step of 2.1.3.2; fn, sn and r are the RFC's.
   *
   * @param hash the leaf hash, worked out from the event
   * @param rootHash of a checkpoint whose signature was checked
   */
  public ProofVerdict verify(Hash hash, Hash rootHash) {
    // step 1
    if (leafIndex < 0 || leafIndex >= treeSize) {
      return ProofVerdict.NOT_IN_A_TREE_OF_THIS_SIZE;
    }
    // step 2
    long fn = leafIndex;
    long sn = treeSize - 1;
    // step 3
    Hash r = hash;
    // step 4
    for (Hash p : inclusionPath) {
      // a
      if (sn == 0) {
        return ProofVerdict.PATH_TOO_LONG;
      }
      // b
      if ((fn & 1) == 1 || fn == sn) {
        r = Hash.ofNode(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        r = Hash.ofNode(r, p);
      }
      // c
      fn >>>= 1;
      sn >>>= 1;
    }
    // step 5
    if (sn != 0) {
      return ProofVerdict.PATH_TOO_SHORT;
    }
    return r.equals(rootHash) ? ProofVerdict.PROVEN : ProofVerdict.ROOT_DIFFERS;
  }
}
