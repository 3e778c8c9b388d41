package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTreeTest {

  /** The entries on which implementations of RFC 6962 compare their roots. */
  private static final List<String> KNOWN_ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** The roots over the first 0, 1, ... 8 of them. */
  private static final List<String> KNOWN_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_known_entries_have_the_known_roots() {
    CompactRange range = CompactRange.EMPTY;
    List<String> roots = new ArrayList<>(List.of(range.root().hex()));
    for (String entry : KNOWN_ENTRIES) {
      range = range.append(Hash.ofLeaf(Ledgers.hex(entry)));
      roots.add(range.root().hex());
    }
    assertThat(roots).isEqualTo(KNOWN_ROOTS);
  }

  @Test
  void the_root_of_nothing_is_the_hash_of_no_bytes() {
    assertThat(new MerkleTree().root().hex()).isEqualTo(KNOWN_ROOTS.getFirst());
    assertThat(Ledgers.mth(List.of())).isEqualTo(Hash.OF_EMPTY_TREE);
  }

  @Test
  void a_leaf_is_not_taken_for_a_node() {
    Hash left = Ledgers.leaf("left");
    Hash right = Ledgers.leaf("right");
    byte[] both = new byte[64];
    System.arraycopy(left.bytes(), 0, both, 0, 32);
    System.arraycopy(right.bytes(), 0, both, 32, 32);
    assertThat(Hash.ofLeaf(both)).isNotEqualTo(Hash.ofNode(left, right));
    assertThat(Hash.ofNode(left, right)).isNotEqualTo(Hash.ofNode(right, left));
  }

  @Test
  void appending_one_by_one_equals_hashing_at_once() {
    List<Hash> leaves = Ledgers.leaves(300);
    MerkleTree tree = new MerkleTree();
    for (int size = 0; size <= leaves.size(); size++) {
      assertThat(tree.size()).isEqualTo(size);
      assertThat(tree.root()).isEqualTo(Ledgers.mth(leaves.subList(0, size)));
      if (size < leaves.size()) {
        tree.append(leaves.get(size));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096})
  void around_each_power_of_two(int power) {
    List<Hash> leaves = Ledgers.leaves(power + 1);
    MerkleTree tree = Ledgers.tree(leaves);
    for (int size : new int[] {power - 1, power, power + 1}) {
      assertThat(tree.root(size)).isEqualTo(Ledgers.mth(leaves.subList(0, size)));
    }
    CompactRange before = range(leaves.subList(0, power - 1));
    assertThat(before.hashes()).hasSize(Long.bitCount(power - 1L));
    assertThat(before.append(leaves.get(power - 1)).hashes()).hasSize(1);
    assertThat(before.append(leaves.get(power - 1)).append(leaves.get(power)).hashes())
        .hasSize(Long.bitCount(power + 1L));
  }

  private static CompactRange range(List<Hash> leaves) {
    CompactRange range = CompactRange.EMPTY;
    for (Hash leaf : leaves) {
      range = range.append(leaf);
    }
    return range;
  }

  @Test
  void every_earlier_root_follows_from_the_complete_subtrees() {
    List<Hash> leaves = Ledgers.leaves(150);
    MerkleTree tree = Ledgers.tree(leaves);
    for (int size = 0; size <= leaves.size(); size++) {
      assertThat(tree.root(size)).isEqualTo(Ledgers.mth(leaves.subList(0, size)));
    }
  }

  @Test
  void a_range_that_was_kept_at_any_size_goes_on_to_the_same_root() {
    List<Hash> leaves = Ledgers.leaves(70);
    Hash root = Ledgers.mth(leaves);
    for (int kept = 0; kept <= leaves.size(); kept++) {
      byte[] text = range(leaves.subList(0, kept)).text();
      CompactRange resumed = CompactRange.resume(text).orElseThrow();
      assertThat(resumed.treeSize()).isEqualTo(kept);
      assertThat(resumed.text()).isEqualTo(text);
      for (Hash leaf : leaves.subList(kept, leaves.size())) {
        resumed = resumed.append(leaf);
      }
      assertThat(resumed.root()).isEqualTo(root);
    }
  }

  @Test
  void what_is_handed_on_to_be_kept_is_each_complete_subtree_once() {
    List<String> kept = new ArrayList<>();
    CompactRange range = CompactRange.EMPTY;
    for (Hash leaf : Ledgers.leaves(5)) {
      range = range.append(leaf, (level, index, hash) -> kept.add(level + ":" + index));
    }
    assertThat(kept).containsExactly("0:0", "0:1", "1:0", "0:2", "0:3", "1:1", "2:0", "0:4");
  }

  @Test
  void a_kept_range_that_was_damaged_is_refused() {
    String good = new String(range(Ledgers.leaves(5)).text(), StandardCharsets.US_ASCII);
    String hash = Ledgers.leaf("more").base64() + "\n";
    assertThat(
            Stream.of(
                    "",
                    good.replace("v1", "v2"),
                    good.replace("\n5\n", "\n05\n"),
                    good.replace("\n5\n", "\n7\n"),
                    good + hash,
                    good.replace("\n5\n", "\n7\n") + hash.substring(1),
                    good.replace("\n5\n", "\n7\n") + "AAAA\n",
                    good.substring(0, good.length() - 1))
                .map(text -> CompactRange.resume(text.getBytes(StandardCharsets.US_ASCII)))
                .map(Ledgers::flaw))
        .containsExactly(
            Flaw.UNFINISHED_LINE,
            Flaw.VERSION,
            Flaw.NUMBER,
            Flaw.LENGTH,
            Flaw.LENGTH,
            Flaw.NOT_BASE64,
            Flaw.HASH_LENGTH,
            Flaw.UNFINISHED_LINE);
    assertThat(CompactRange.resume((CompactRange.LABEL + "\n").getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(Parsed.Refused.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new CompactRange(3, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new CompactRange(-1, List.of()));
  }

  @Test
  void the_paths_of_the_rfcs_example_of_seven_leaves() {
    MerkleTree tree = Ledgers.tree(Ledgers.leaves(7));
    Hash b = tree.complete(0, 1);
    Hash c = tree.complete(0, 2);
    Hash d = tree.complete(0, 3);
    Hash f = tree.complete(0, 5);
    Hash j = tree.complete(0, 6);
    Hash g = tree.complete(1, 0);
    Hash h = tree.complete(1, 1);
    Hash i = tree.complete(1, 2);
    Hash k = tree.complete(2, 0);
    Hash l = Hash.ofNode(i, j);
    assertThat(tree.inclusionProof(0).inclusionPath()).containsExactly(b, h, l);
    assertThat(tree.inclusionProof(3).inclusionPath()).containsExactly(c, g, l);
    assertThat(tree.inclusionProof(4).inclusionPath()).containsExactly(f, j, k);
    assertThat(tree.inclusionProof(6).inclusionPath()).containsExactly(i, k);
    assertThat(tree.consistencyProof(3).consistencyPath()).containsExactly(c, d, g, l);
    assertThat(tree.consistencyProof(4).consistencyPath()).containsExactly(l);
    assertThat(tree.consistencyProof(6).consistencyPath()).containsExactly(i, j, k);
  }

  @Test
  void every_proof_of_every_small_tree_is_proven() {
    MerkleTree tree = Ledgers.tree(Ledgers.leaves(70));
    for (long second = 0; second <= 70; second++) {
      Hash root = tree.root(second);
      for (long index = 0; index < second; index++) {
        assertThat(InclusionProof.of(index, second, tree).verify(tree.complete(0, index), root))
            .isEqualTo(ProofVerdict.PROVEN);
      }
      for (long first = 0; first <= second; first++) {
        assertThat(ConsistencyProof.of(first, second, tree).verify(tree.root(first), root))
            .isEqualTo(ProofVerdict.PROVEN);
      }
    }
  }

  @Test
  void no_leaf_is_proven_at_the_place_of_another() {
    MerkleTree tree = Ledgers.tree(Ledgers.leaves(40));
    for (long size = 1; size <= 40; size++) {
      for (long index = 0; index < size; index++) {
        List<Hash> path = InclusionProof.of(index, size, tree).inclusionPath();
        for (long other = -1; other <= 2 * size + 1; other++) {
          assertThat(
                  new InclusionProof(other, size, path)
                      .verify(tree.complete(0, index), tree.root(size))
                      .proven())
              .isEqualTo(other == index);
        }
      }
    }
  }

  @Test
  void proofs_that_cannot_be_are_not_made() {
    MerkleTree tree = Ledgers.tree(Ledgers.leaves(3));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(3));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(4));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(-1));
  }

  @Test
  void a_proof_of_a_hundred_thousand_events_is_at_most_two_kilobytes() {
    MerkleTree tree = new MerkleTree();
    IntStream.range(0, 100_000).forEach(i -> tree.append(Ledgers.leaf("leaf " + i)));
    SignedCheckpoint checkpoint = Ledgers.signed(Ledgers.checkpoint(tree));
    for (long index : new long[] {0, 65_535, 65_536, 99_999}) {
      InclusionEvidence evidence =
          new InclusionEvidence(index, tree.inclusionProof(index).inclusionPath(), checkpoint);
      assertThat(evidence.bytes()).hasSizeLessThan(2_048);
      assertThat(evidence.proof().verify(tree.complete(0, index), tree.root()).proven()).isTrue();
    }
  }
}
