package uk.improvementboard.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash, of a leaf, of a node or of a whole tree (RFC 9162, 2.1.1). */
public final class Hash {

  static final int LENGTH = 32;

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  /** The root of a tree of nothing: the hash of no bytes. */
  public static final Hash OF_EMPTY_TREE = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was worked out before.
   *
   * @throws IllegalArgumentException when these are not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash is 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** The leaf hash of an entry: HASH(0x00 || entry). */
  public static Hash ofLeaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /** The hash of a node: HASH(0x01 || left || right). */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** The hash in base64, as checkpoints and proofs write it. */
  public static Parsed<Hash> ofBase64(String base64) {
    byte[] bytes = StrictBase64.decode(base64);
    if (bytes == null) {
      return Parsed.refused(Flaw.NOT_BASE64, "a hash is not in plain base64");
    }
    if (bytes.length != LENGTH) {
      return Parsed.refused(Flaw.HASH_LENGTH, "a hash is 32 bytes, not " + bytes.length);
    }
    return Parsed.read(new Hash(bytes));
  }

  static byte[] plain(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] plain(byte[] bytes) {
    return sha256().digest(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return StrictBase64.encode(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
