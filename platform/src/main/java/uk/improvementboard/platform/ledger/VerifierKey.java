package uk.improvementboard.platform.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public key of a ledger or a witness with its name, as it is published: {@code
 * name+identifier+base64(type || key)} (C2SP signed-note).
 */
public final class VerifierKey {

  private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}");

  private final String name;
  private final SignatureType type;
  private final byte[] publicKey;
  private final PublicKey point;
  private final int id;

  private VerifierKey(String name, SignatureType type, byte[] publicKey, PublicKey point) {
    this.name = name;
    this.type = type;
    this.publicKey = publicKey;
    this.point = point;
    this.id = id(name, type, publicKey);
  }

  static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
    KeyNames.check(name);
    PublicKey point = Ed25519.publicKey(publicKey);
    if (point == null) {
      throw new IllegalArgumentException("no Ed25519 key");
    }
    return new VerifierKey(name, type, publicKey.clone(), point);
  }

  /** SHA-256(name || 0x0A || type || public key)[:4]. */
  static int id(String name, SignatureType type, byte[] publicKey) {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(named, named.length + 1 + publicKey.length);
    all[named.length] = type.code();
    System.arraycopy(publicKey, 0, all, named.length + 1, publicKey.length);
    return ByteBuffer.wrap(Hash.plain(all)).getInt();
  }

  /** The key as somebody handed it over. */
  public static Parsed<VerifierKey> parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length < 3 || !IDENTIFIER.matcher(parts[1]).matches()) {
      return Parsed.refused(Flaw.KEY_FORM, "a key is name+8 hexadecimal digits+base64");
    }
    return KeyNames.read(parts[0]).then(name -> parse(name, parts[1], parts[2]));
  }

  private static Parsed<VerifierKey> parse(String name, String identifier, String base64) {
    byte[] bytes = StrictBase64.decode(base64);
    if (bytes == null) {
      return Parsed.refused(Flaw.NOT_BASE64, "a key is not in plain base64");
    }
    if (bytes.length == 0) {
      return Parsed.refused(Flaw.KEY_FORM, "a key of no bytes");
    }
    Optional<SignatureType> type = SignatureType.of(bytes[0]);
    if (type.isEmpty()) {
      return Parsed.refused(
          Flaw.KEY_TYPE, "keys of type 0x%02x are not used here".formatted(bytes[0]));
    }
    byte[] publicKey = Arrays.copyOfRange(bytes, 1, bytes.length);
    PublicKey point = Ed25519.publicKey(publicKey);
    if (point == null) {
      return Parsed.refused(Flaw.KEY_FORM, "these bytes are no Ed25519 key");
    }
    VerifierKey key = new VerifierKey(name, type.get(), publicKey, point);
    return key.identifier().equals(identifier)
        ? Parsed.read(key)
        : Parsed.refused(
            Flaw.KEY_ID, "the key's identifier is " + key.identifier() + ", not " + identifier);
  }

  public String name() {
    return name;
  }

  public SignatureType type() {
    return type;
  }

  /** The four bytes that a signature names it by. */
  int id() {
    return id;
  }

  /** The same in hexadecimal digits. */
  public String identifier() {
    return "%08x".formatted(id);
  }

  /** The key as it is published. */
  public String text() {
    return name + "+" + identifier() + "+" + StrictBase64.encode(typed());
  }

  private byte[] typed() {
    byte[] typed = new byte[1 + publicKey.length];
    typed[0] = type.code();
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return typed;
  }

  boolean claimedBy(NoteSignature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  boolean signed(byte[] message, byte[] signature) {
    return Ed25519.verify(point, message, signature);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey key && text().equals(key.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
