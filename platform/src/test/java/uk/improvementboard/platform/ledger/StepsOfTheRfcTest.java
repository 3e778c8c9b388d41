package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Each step of RFC 9162 by which a proof can fail, and a false proof that only this step finds: an
 * algorithm without the step takes it, the product refuses it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsOfTheRfcTest {

  private final MerkleTree tree = Ledgers.tree(Ledgers.leaves(8));

  private enum Inclusion {
    STEP_1_INDEX,
    STEP_4A_SN,
    STEP_4B_SHIFT,
    STEP_5_SN,
    STEP_5_ROOT
  }

  private enum Consistency {
    STEP_1_EMPTY,
    STEP_2_PREPEND,
    STEP_4_SHIFT,
    STEP_6A_SN,
    STEP_6B_SHIFT,
    STEP_7_FR,
    STEP_7_SR,
    STEP_7_SN
  }

  @Test
  void nothing_left_out_takes_what_is_true() {
    for (long size = 1; size <= 8; size++) {
      for (long index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, tree);
        assertThat(taken(proof, leaf(index), tree.root(size), EnumSet.noneOf(Inclusion.class)))
            .isTrue();
      }
      for (long first = 1; first < size; first++) {
        ConsistencyProof proof = ConsistencyProof.of(first, size, tree);
        assertThat(
                taken(proof, tree.root(first), tree.root(size), EnumSet.noneOf(Consistency.class)))
            .isTrue();
      }
    }
  }

  @Test
  void inclusion_step_1_an_index_beyond_the_tree() {
    InclusionProof second = InclusionProof.of(1, 2, tree);
    InclusionProof fourth = new InclusionProof(3, 2, second.inclusionPath());
    assertThat(taken(fourth, leaf(1), tree.root(2), EnumSet.of(Inclusion.STEP_1_INDEX))).isTrue();
    assertThat(fourth.verify(leaf(1), tree.root(2)))
        .isEqualTo(ProofVerdict.NOT_IN_A_TREE_OF_THIS_SIZE);
    assertThat(new InclusionProof(-1, 2, second.inclusionPath()).verify(leaf(1), tree.root(2)))
        .isEqualTo(ProofVerdict.NOT_IN_A_TREE_OF_THIS_SIZE);
    assertThat(new InclusionProof(0, 0, List.of()).verify(Hash.OF_EMPTY_TREE, Hash.OF_EMPTY_TREE))
        .isEqualTo(ProofVerdict.NOT_IN_A_TREE_OF_THIS_SIZE);
  }

  @Test
  void inclusion_step_4a_a_path_that_goes_on_above_the_root() {
    InclusionProof proof = new InclusionProof(0, 1, List.of(leaf(1)));
    Hash rootOfTwo = Hash.ofNode(leaf(1), leaf(0));
    assertThat(taken(proof, leaf(0), rootOfTwo, EnumSet.of(Inclusion.STEP_4A_SN))).isTrue();
    assertThat(proof.verify(leaf(0), rootOfTwo)).isEqualTo(ProofVerdict.PATH_TOO_LONG);
  }

  @Test
  void inclusion_step_4b_the_last_leaf_of_an_uneven_tree() {
    InclusionProof proof = InclusionProof.of(4, 5, tree);
    assertThat(taken(proof, leaf(4), tree.root(5), EnumSet.of(Inclusion.STEP_4B_SHIFT))).isFalse();
    assertThat(proof.verify(leaf(4), tree.root(5))).isEqualTo(ProofVerdict.PROVEN);
  }

  @Test
  void inclusion_step_5_a_node_taken_for_a_leaf() {
    InclusionProof proof = new InclusionProof(0, 4, List.of(tree.complete(1, 1)));
    Hash node = tree.complete(1, 0);
    assertThat(taken(proof, node, tree.root(4), EnumSet.of(Inclusion.STEP_5_SN))).isTrue();
    assertThat(proof.verify(node, tree.root(4))).isEqualTo(ProofVerdict.PATH_TOO_SHORT);
  }

  @Test
  void inclusion_step_5_another_root() {
    InclusionProof proof = InclusionProof.of(2, 7, tree);
    assertThat(taken(proof, leaf(2), tree.root(8), EnumSet.of(Inclusion.STEP_5_ROOT))).isTrue();
    assertThat(proof.verify(leaf(2), tree.root(8))).isEqualTo(ProofVerdict.ROOT_DIFFERS);
  }

  @Test
  void consistency_needs_the_smaller_size_first() {
    ConsistencyProof proof = ConsistencyProof.of(3, 7, tree);
    assertThat(
            new ConsistencyProof(7, 3, proof.consistencyPath()).verify(tree.root(7), tree.root(3)))
        .isEqualTo(ProofVerdict.SIZES_OUT_OF_ORDER);
    assertThat(new ConsistencyProof(4, 3, List.of()).verify(tree.root(4), tree.root(4)))
        .isEqualTo(ProofVerdict.SIZES_OUT_OF_ORDER);
    assertThat(new ConsistencyProof(-1, 3, List.of()).verify(tree.root(1), tree.root(3)))
        .isEqualTo(ProofVerdict.SIZES_OUT_OF_ORDER);
  }

  @Test
  void consistency_step_1_no_path() {
    ConsistencyProof proof = new ConsistencyProof(3, 7, List.of());
    assertThatThrownBy(
            () -> taken(proof, tree.root(3), tree.root(7), EnumSet.of(Consistency.STEP_1_EMPTY)))
        .isInstanceOf(RuntimeException.class);
    assertThat(proof.verify(tree.root(3), tree.root(7))).isEqualTo(ProofVerdict.PATH_EMPTY);
    assertThat(new ConsistencyProof(4, 7, List.of()).verify(tree.root(4), tree.root(7)))
        .isEqualTo(ProofVerdict.PATH_EMPTY);
  }

  @Test
  void consistency_step_2_the_first_root_is_not_in_the_path_of_a_power_of_two() {
    ConsistencyProof proof = ConsistencyProof.of(4, 7, tree);
    assertThat(taken(proof, tree.root(4), tree.root(7), EnumSet.of(Consistency.STEP_2_PREPEND)))
        .isFalse();
    assertThat(proof.verify(tree.root(4), tree.root(7))).isEqualTo(ProofVerdict.PROVEN);
  }

  @Test
  void consistency_step_4_the_levels_that_the_first_tree_fills() {
    ConsistencyProof proof = ConsistencyProof.of(6, 8, tree);
    assertThat(taken(proof, tree.root(6), tree.root(8), EnumSet.of(Consistency.STEP_4_SHIFT)))
        .isFalse();
    assertThat(proof.verify(tree.root(6), tree.root(8))).isEqualTo(ProofVerdict.PROVEN);
  }

  @Test
  void consistency_step_6a_a_path_that_goes_on_above_the_root() {
    List<Hash> path = new ArrayList<>(ConsistencyProof.of(3, 4, tree).consistencyPath());
    path.add(leaf(7));
    ConsistencyProof proof = new ConsistencyProof(3, 4, path);
    Hash first = Hash.ofNode(leaf(7), tree.root(3));
    Hash second = Hash.ofNode(leaf(7), tree.root(4));
    assertThat(taken(proof, first, second, EnumSet.of(Consistency.STEP_6A_SN))).isTrue();
    assertThat(proof.verify(first, second)).isEqualTo(ProofVerdict.PATH_TOO_LONG);
  }

  @Test
  void consistency_step_6b_the_end_of_an_uneven_tree() {
    ConsistencyProof proof = ConsistencyProof.of(5, 6, tree);
    assertThat(taken(proof, tree.root(5), tree.root(6), EnumSet.of(Consistency.STEP_6B_SHIFT)))
        .isFalse();
    assertThat(proof.verify(tree.root(5), tree.root(6))).isEqualTo(ProofVerdict.PROVEN);
  }

  @Test
  void consistency_step_7_another_first_root() {
    ConsistencyProof proof = ConsistencyProof.of(3, 7, tree);
    assertThat(taken(proof, tree.root(4), tree.root(7), EnumSet.of(Consistency.STEP_7_FR)))
        .isTrue();
    assertThat(proof.verify(tree.root(4), tree.root(7))).isEqualTo(ProofVerdict.FIRST_HASH_DIFFERS);
  }

  @Test
  void consistency_step_7_another_second_root() {
    ConsistencyProof proof = ConsistencyProof.of(3, 7, tree);
    assertThat(taken(proof, tree.root(3), tree.root(8), EnumSet.of(Consistency.STEP_7_SR)))
        .isTrue();
    assertThat(proof.verify(tree.root(3), tree.root(8))).isEqualTo(ProofVerdict.ROOT_DIFFERS);
  }

  @Test
  void consistency_step_7_a_path_that_ends_below_the_root() {
    ConsistencyProof shorter = ConsistencyProof.of(3, 4, tree);
    ConsistencyProof proof = new ConsistencyProof(3, 8, shorter.consistencyPath());
    assertThat(taken(proof, tree.root(3), tree.root(4), EnumSet.of(Consistency.STEP_7_SN)))
        .isTrue();
    assertThat(proof.verify(tree.root(3), tree.root(4))).isEqualTo(ProofVerdict.PATH_TOO_SHORT);
  }

  @Test
  void without_a_path_only_the_empty_tree_and_the_same_tree() {
    assertThat(new ConsistencyProof(0, 7, List.of()).verify(Hash.OF_EMPTY_TREE, tree.root(7)))
        .isEqualTo(ProofVerdict.PROVEN);
    assertThat(new ConsistencyProof(0, 7, List.of()).verify(tree.root(1), tree.root(7)))
        .isEqualTo(ProofVerdict.FIRST_HASH_DIFFERS);
    assertThat(
            new ConsistencyProof(0, 7, List.of(tree.root(7)))
                .verify(Hash.OF_EMPTY_TREE, tree.root(7)))
        .isEqualTo(ProofVerdict.PATH_TOO_LONG);
    assertThat(new ConsistencyProof(7, 7, List.of()).verify(tree.root(7), tree.root(7)))
        .isEqualTo(ProofVerdict.PROVEN);
    assertThat(new ConsistencyProof(7, 7, List.of()).verify(tree.root(7), tree.root(8)))
        .isEqualTo(ProofVerdict.ROOT_DIFFERS);
    assertThat(new ConsistencyProof(4, 4, List.of(leaf(1))).verify(tree.root(4), tree.root(4)))
        .isEqualTo(ProofVerdict.PATH_TOO_LONG);
    assertThat(new ConsistencyProof(0, 0, List.of()).verify(Hash.OF_EMPTY_TREE, tree.root(1)))
        .isEqualTo(ProofVerdict.ROOT_DIFFERS);
  }

  @Test
  void a_proof_binds_no_size_by_itself_so_size_and_root_must_come_from_one_signature() {
    List<Hash> path = InclusionProof.of(0, 8, tree).inclusionPath();
    assertThat(new InclusionProof(0, 7, path).verify(leaf(0), tree.root(8)))
        .isEqualTo(ProofVerdict.PROVEN);
    assertThat(new InclusionProof(0, 9, path).verify(leaf(0), tree.root(8)))
        .isEqualTo(ProofVerdict.PATH_TOO_SHORT);
  }

  private Hash leaf(long index) {
    return tree.complete(0, index);
  }

  /** 2.1.3.2 without the steps left out. */
  private static boolean taken(
      InclusionProof proof, Hash hash, Hash rootHash, Set<Inclusion> leftOut) {
    if (!leftOut.contains(Inclusion.STEP_1_INDEX) && proof.leafIndex() >= proof.treeSize()) {
      return false;
    }
    long fn = proof.leafIndex();
    long sn = proof.treeSize() - 1;
    Hash r = hash;
    for (Hash p : proof.inclusionPath()) {
      if (!leftOut.contains(Inclusion.STEP_4A_SN) && sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        r = Hash.ofNode(p, r);
        while (!leftOut.contains(Inclusion.STEP_4B_SHIFT) && fn % 2 == 0 && fn != 0) {
          fn /= 2;
          sn /= 2;
        }
      } else {
        r = Hash.ofNode(r, p);
      }
      fn /= 2;
      sn /= 2;
    }
    return (leftOut.contains(Inclusion.STEP_5_SN) || sn == 0)
        && (leftOut.contains(Inclusion.STEP_5_ROOT) || r.equals(rootHash));
  }

  /** 2.1.4.2 without the steps left out. */
  private static boolean taken(
      ConsistencyProof proof, Hash firstHash, Hash secondHash, Set<Consistency> leftOut) {
    List<Hash> path = new ArrayList<>(proof.consistencyPath());
    if (!leftOut.contains(Consistency.STEP_1_EMPTY) && path.isEmpty()) {
      return false;
    }
    if (!leftOut.contains(Consistency.STEP_2_PREPEND) && Long.bitCount(proof.first()) == 1) {
      path.addFirst(firstHash);
    }
    long fn = proof.first() - 1;
    long sn = proof.second() - 1;
    while (!leftOut.contains(Consistency.STEP_4_SHIFT) && fn % 2 == 1) {
      fn /= 2;
      sn /= 2;
    }
    Hash fr = path.getFirst();
    Hash sr = fr;
    for (Hash c : path.subList(1, path.size())) {
      if (!leftOut.contains(Consistency.STEP_6A_SN) && sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        fr = Hash.ofNode(c, fr);
        sr = Hash.ofNode(c, sr);
        while (!leftOut.contains(Consistency.STEP_6B_SHIFT) && fn % 2 == 0 && fn != 0) {
          fn /= 2;
          sn /= 2;
        }
      } else {
        sr = Hash.ofNode(sr, c);
      }
      fn /= 2;
      sn /= 2;
    }
    return (leftOut.contains(Consistency.STEP_7_FR) || fr.equals(firstHash))
        && (leftOut.contains(Consistency.STEP_7_SR) || sr.equals(secondHash))
        && (leftOut.contains(Consistency.STEP_7_SN) || sn == 0);
  }
}
