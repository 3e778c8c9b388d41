package uk.improvementboard.platform.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the ledger's tests have in common. */
final class Ledgers {

  static final String ORIGIN = "council.example/anyshire";
  static final SignerKey LEDGER = key(ORIGIN, SignatureType.ED25519, "ledger of the tests");
  static final SignerKey WITNESS =
      key("dfe.example/witness", SignatureType.COSIGNATURE_V1, "witness of the tests");
  static final SignerKey STRANGER =
      key("stranger.example", SignatureType.ED25519, "stranger of the tests");

  private Ledgers() {}

  /** A key that everybody knows, for tests. */
  static SignerKey key(String name, SignatureType type, String seed) {
    return SignerKey.ofSeed(name, type, Hash.plain(seed));
  }

  static Hash leaf(String entry) {
    return Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8));
  }

  static List<Hash> leaves(int size) {
    return leaves("leaf", size);
  }

  static List<Hash> leaves(String seed, int size) {
    return IntStream.range(0, size).mapToObj(i -> leaf(seed + " " + i)).toList();
  }

  static MerkleTree tree(List<Hash> leaves) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    return tree;
  }

  /** MTH as 2.1.1 defines it, at once and over all leaves. */
  static Hash mth(List<Hash> d) {
    return switch (d.size()) {
      case 0 -> Hash.OF_EMPTY_TREE;
      case 1 -> d.getFirst();
      default -> {
        int k = 1;
        while (2 * k < d.size()) {
          k *= 2;
        }
        yield Hash.ofNode(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
      }
    };
  }

  static Checkpoint checkpoint(MerkleTree tree) {
    return new Checkpoint(ORIGIN, tree.size(), tree.root());
  }

  static SignedCheckpoint signed(Checkpoint checkpoint) {
    return new SignedCheckpoint(checkpoint, checkpoint.signedWith(LEDGER));
  }

  /** An event with whatever in its fields, ends of lines and other scripts too. */
  static LedgerEntry entry(SplittableRandom random) {
    return new LedgerEntry(
        text(random),
        random.nextLong(1, random.nextBoolean() ? 20 : Long.MAX_VALUE),
        Instant.ofEpochSecond(
            random.nextLong(-2_000_000_000L, 9_000_000_000L), random.nextInt(1_000_000) * 1_000L),
        text(random),
        text(random),
        text(random),
        bytes(random, random.nextInt(40)),
        bytes(random, random.nextInt(40)));
  }

  private static String text(SplittableRandom random) {
    String[] pieces = {"", "a", "1", "\n", " 1\n", "payload 0\n", "é", "—", "𝛑", "meeting.closed"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  static byte[] bytes(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** These bytes with something changed, cut, doubled or put in; never the same. */
  static byte[] mutated(SplittableRandom random, byte[] bytes) {
    int at = random.nextInt(bytes.length);
    byte[] changed;
    switch (random.nextInt(5)) {
      case 0 -> {
        changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
      }
      case 1 -> changed = spliced(bytes, at, at + 1, new byte[0]);
      case 2 -> changed = spliced(bytes, at, at, bytes(random, 1));
      case 3 -> {
        int end = random.nextInt(at, bytes.length) + 1;
        changed = spliced(bytes, end, end, Arrays.copyOfRange(bytes, at, end));
      }
      default -> changed = Arrays.copyOf(bytes, at);
    }
    return changed;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] spliced = new byte[bytes.length - (to - from) + between.length];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(between, 0, spliced, from, between.length);
    System.arraycopy(bytes, to, spliced, from + between.length, bytes.length - to);
    return spliced;
  }

  static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Ledgers.class.getResourceAsStream("/ledger/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static <T> Flaw flaw(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Refused<T>(Flaw flaw, String words) -> {
        if (words.isBlank()) {
          throw new AssertionError(flaw + " without a reason");
        }
        yield flaw;
      }
      case Parsed.Read<T>(T value) -> throw new AssertionError("taken: " + value);
    };
  }
}
