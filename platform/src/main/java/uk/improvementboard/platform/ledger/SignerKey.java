package uk.improvementboard.platform.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The secret key of a ledger or a witness with its name. Kept as {@code
 * PRIVATE+KEY+name+identifier+base64(type || seed)}; it shows itself in {@link #secretText()} and
 * nowhere else, least of all in a log.
 */
public final class SignerKey {

  private static final String SECRET = "PRIVATE+KEY+";

  private final byte[] seed;
  private final VerifierKey verifier;

  private SignerKey(byte[] seed, VerifierKey verifier) {
    this.seed = seed;
    this.verifier = verifier;
  }

  /**
   * A new key.
   *
   * @throws IllegalArgumentException when a key cannot have this name
   */
  public static SignerKey generate(String name, SignatureType type, SecureRandom random) {
    byte[] seed = new byte[Ed25519.KEY_LENGTH];
    random.nextBytes(seed);
    return ofSeed(name, type, seed);
  }

  static SignerKey ofSeed(String name, SignatureType type, byte[] seed) {
    return new SignerKey(seed.clone(), VerifierKey.of(name, type, Ed25519.publicKeyOf(seed)));
  }

  /** The key as it was kept. Reasons name no part of it. */
  public static Parsed<SignerKey> parse(String secretText) {
    if (!secretText.startsWith(SECRET)) {
      return Parsed.refused(Flaw.KEY_FORM, "a secret key begins with " + SECRET);
    }
    String[] parts = secretText.substring(SECRET.length()).split("\\+", 3);
    if (parts.length < 3) {
      return Parsed.refused(Flaw.KEY_FORM, "a secret key is " + SECRET + "name+identifier+base64");
    }
    return KeyNames.read(parts[0]).then(name -> parse(name, parts[1], parts[2]));
  }

  private static Parsed<SignerKey> parse(String name, String identifier, String base64) {
    byte[] bytes = StrictBase64.decode(base64);
    if (bytes == null) {
      return Parsed.refused(Flaw.NOT_BASE64, "a secret key is not in plain base64");
    }
    if (bytes.length != 1 + Ed25519.KEY_LENGTH) {
      return Parsed.refused(Flaw.KEY_FORM, "a secret key is not as long as this one");
    }
    Optional<SignatureType> type = SignatureType.of(bytes[0]);
    if (type.isEmpty()) {
      return Parsed.refused(Flaw.KEY_TYPE, "a key of a type that is not used here");
    }
    SignerKey key = ofSeed(name, type.get(), Arrays.copyOfRange(bytes, 1, bytes.length));
    return key.verifier.identifier().equals(identifier)
        ? Parsed.read(key)
        : Parsed.refused(Flaw.KEY_ID, "the key's identifier does not follow from the key");
  }

  /** What is published of it. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The whole key, to be kept where nobody reads it. */
  public String secretText() {
    byte[] typed = new byte[1 + seed.length];
    typed[0] = verifier.type().code();
    System.arraycopy(seed, 0, typed, 1, seed.length);
    return SECRET
        + verifier.name()
        + "+"
        + verifier.identifier()
        + "+"
        + StrictBase64.encode(typed);
  }

  /**
   * Signs a note's text as a ledger does.
   *
   * @throws IllegalStateException when this is a witness's key
   */
  public NoteSignature sign(String text) {
    mustBe(SignatureType.ED25519);
    return signature(Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Signs a checkpoint as a witness that has checked it (C2SP tlog-cosignature, cosignature/v1).
   *
   * @param time seconds since 1970
   * @throws IllegalStateException when this is a ledger's key
   */
  public NoteSignature cosign(Checkpoint checkpoint, long time) {
    mustBe(SignatureType.COSIGNATURE_V1);
    if (time < 0) {
      throw new IllegalArgumentException("a cosignature has no time before 1970");
    }
    byte[] signed = Ed25519.sign(seed, SignedNote.cosigned(time, checkpoint.text()));
    return signature(
        ByteBuffer.allocate(Long.BYTES + signed.length).putLong(time).put(signed).array());
  }

  private void mustBe(SignatureType type) {
    if (verifier.type() != type) {
      throw new IllegalStateException(
          verifier.name() + " is a key for " + verifier.type() + ", not for " + type);
    }
  }

  private NoteSignature signature(byte[] bytes) {
    return new NoteSignature(verifier.name(), verifier.id(), bytes);
  }

  @Override
  public String toString() {
    return "the secret key of " + verifier.name() + "+" + verifier.identifier();
  }
}
