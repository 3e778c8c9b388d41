package uk.improvementboard.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * As much of a tree as is needed to append to it and to know its root: the hashes of its largest
 * complete subtrees from the left, one for each 1 in the binary size.
 *
 * @param treeSize how many leaves
 * @param hashes the subtrees' hashes, the largest first
 */
public record CompactRange(long treeSize, List<Hash> hashes) {

  /** The first line under which a range is kept. */
  static final String LABEL = "improvement-board/compact-range/v1";

  private static final int LONGEST = 8_192;

  /** Before the first event. */
  public static final CompactRange EMPTY = new CompactRange(0, List.of());

  /**
   * @throws IllegalArgumentException when there cannot be so many hashes at this size
   */
  public CompactRange {
    if (treeSize < 0 || hashes.size() != Long.bitCount(treeSize)) {
      throw new IllegalArgumentException(
          "a tree of " + treeSize + " has no compact range of " + hashes.size());
    }
    hashes = List.copyOf(hashes);
  }

  /** Takes the complete subtrees that a leaf completes, the leaf itself first. */
  @FunctionalInterface
  public interface Keeper {
    void keep(int level, long index, Hash hash);
  }

  /** The range with one more leaf. */
  public CompactRange append(Hash leaf) {
    return append(leaf, (level, index, hash) -> {});
  }

  /** The range with one more leaf; what this completes is handed on to be kept. */
  public CompactRange append(Hash leaf, Keeper keeper) {
    long grown = Math.addExact(treeSize, 1);
    List<Hash> next = new ArrayList<>(hashes);
    Hash subtree = leaf;
    keeper.keep(0, treeSize, subtree);
    int level = 0;
    for (long rest = treeSize; (rest & 1) == 1; rest >>>= 1) {
      subtree = Hash.ofNode(next.removeLast(), subtree);
      level++;
      keeper.keep(level, treeSize >>> level, subtree);
    }
    next.add(subtree);
    return new CompactRange(grown, next);
  }

  /** The Merkle tree hash of all leaves so far. */
  public Hash root() {
    if (hashes.isEmpty()) {
      return Hash.OF_EMPTY_TREE;
    }
    Hash root = hashes.getLast();
    for (int i = hashes.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(hashes.get(i), root);
    }
    return root;
  }

  /** The range as text to keep: a label, the size and a hash in each line. */
  public byte[] text() {
    StringBuilder text = new StringBuilder(LABEL).append('\n').append(treeSize).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The range that was kept as this text. */
  public static Parsed<CompactRange> resume(byte[] text) {
    return StrictText.lines(text, LONGEST).then(CompactRange::ofLines);
  }

  private static Parsed<CompactRange> ofLines(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(LABEL)) {
      return Parsed.refused(Flaw.VERSION, "the first line is not " + LABEL);
    }
    OptionalLong size = StrictText.number(lines[1]);
    if (size.isEmpty()) {
      return Parsed.refused(Flaw.NUMBER, "the tree's size is not a number");
    }
    if (lines.length - 3 != Long.bitCount(size.getAsLong())) {
      return Parsed.refused(Flaw.LENGTH, "not as many hashes as a tree of this size has");
    }
    List<Hash> hashes = new ArrayList<>();
    for (int i = 2; i < lines.length - 1; i++) {
      switch (Hash.ofBase64(lines[i])) {
        case Parsed.Read<Hash>(Hash hash) -> hashes.add(hash);
        case Parsed.Refused<Hash>(Flaw flaw, String words) -> {
          return Parsed.refused(flaw, words);
        }
      }
    }
    return Parsed.read(new CompactRange(size.getAsLong(), hashes));
  }
}
