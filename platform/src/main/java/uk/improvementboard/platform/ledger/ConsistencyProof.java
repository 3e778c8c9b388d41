package uk.improvementboard.platform.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * That a later record is the earlier one with events added at its end, and nothing else (RFC 9162,
 * 2.1.4). Sizes and roots come from two signed checkpoints.
 *
 * @param first the earlier tree's size
 * @param second the later tree's size
 */
public record ConsistencyProof(long first, long second, List<Hash> consistencyPath) {

  public ConsistencyProof {
    consistencyPath = List.copyOf(consistencyPath);
  }

  /**
   * PROOF(m, D_n) of 2.1.4.1. From nothing, and from a size to itself, it is empty.
   *
   * @throws IllegalArgumentException when the first size is the larger
   */
  public static ConsistencyProof of(long first, long second, CompleteSubtrees subtrees) {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("no proof from " + first + " to " + second);
    }
    List<Hash> path = new ArrayList<>();
    if (first == 0) {
      return new ConsistencyProof(first, second, path);
    }
    // SUBPROOF(m, D_n, b): D_n is [start, end), b says whether the first root is still whole
    long start = 0;
    long end = second;
    boolean whole = true;
    while (first != end) {
      long middle = start + CompleteSubtrees.split(end - start);
      if (first <= middle) {
        path.add(CompleteSubtrees.mth(subtrees, middle, end));
        end = middle;
      } else {
        path.add(CompleteSubtrees.mth(subtrees, start, middle));
        start = middle;
        whole = false;
      }
    }
    if (!whole) {
      path.add(CompleteSubtrees.mth(subtrees, start, end));
    }
    return new ConsistencyProof(first, second, path.reversed());
  }

  /**
   * Every step of 2.1.4.2; fn, sn, fr and sr are the RFC's. What the RFC leaves out is decided as a
   * C2SP witness does: anything follows from the empty tree, a tree follows from itself, and both
   * without a path.
   */
  public ProofVerdict verify(Hash firstHash, Hash secondHash) {
    if (first < 0 || first > second) {
      return ProofVerdict.SIZES_OUT_OF_ORDER;
    }
    if (first == 0 || first == second) {
      return withoutPath(firstHash, secondHash);
    }
    // step 1
    if (consistencyPath.isEmpty()) {
      return ProofVerdict.PATH_EMPTY;
    }
    // step 2
    List<Hash> path = new ArrayList<>(consistencyPath);
    if (Long.bitCount(first) == 1) {
      path.addFirst(firstHash);
    }
    // step 3
    long fn = first - 1;
    long sn = second - 1;
    // step 4
    while ((fn & 1) == 1) {
      fn >>>= 1;
      sn >>>= 1;
    }
    // step 5
    Hash fr = path.getFirst();
    Hash sr = path.getFirst();
    // step 6
    for (Hash c : path.subList(1, path.size())) {
      // a
      if (sn == 0) {
        return ProofVerdict.PATH_TOO_LONG;
      }
      // b
      if ((fn & 1) == 1 || fn == sn) {
        fr = Hash.ofNode(c, fr);
        sr = Hash.ofNode(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        sr = Hash.ofNode(sr, c);
      }
      // c
      fn >>>= 1;
      sn >>>= 1;
    }
    // step 7
    if (sn != 0) {
      return ProofVerdict.PATH_TOO_SHORT;
    }
    if (!fr.equals(firstHash)) {
      return ProofVerdict.FIRST_HASH_DIFFERS;
    }
    return sr.equals(secondHash) ? ProofVerdict.PROVEN : ProofVerdict.ROOT_DIFFERS;
  }

  private ProofVerdict withoutPath(Hash firstHash, Hash secondHash) {
    if (!consistencyPath.isEmpty()) {
      return ProofVerdict.PATH_TOO_LONG;
    }
    if (first == 0 && !firstHash.equals(Hash.OF_EMPTY_TREE)) {
      return ProofVerdict.FIRST_HASH_DIFFERS;
    }
    return first == second && !firstHash.equals(secondHash)
        ? ProofVerdict.ROOT_DIFFERS
        : ProofVerdict.PROVEN;
  }
}
