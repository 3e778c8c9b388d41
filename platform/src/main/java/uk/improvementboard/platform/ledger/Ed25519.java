package uk.improvementboard.platform.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Ed25519 (RFC 8032) as the JDK does it, on the 32 bytes that keys are written as. */
final class Ed25519 {

  static final int KEY_LENGTH = 32;

  private static final String NAME = "Ed25519";
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] NOTHING = new byte[0];

  private Ed25519() {}

  /** The public key; null when these bytes are no point of the curve. */
  static @Nullable PublicKey publicKey(byte[] bytes) {
    if (bytes.length != KEY_LENGTH) {
      return null;
    }
    byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_LENGTH);
    System.arraycopy(bytes, 0, encoded, SPKI.length, KEY_LENGTH);
    try {
      PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
      Signature.getInstance(NAME).initVerify(key);
      return key;
    } catch (GeneralSecurityException noPoint) {
      return null;
    }
  }

  static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      Signature signer = Signature.getInstance(NAME);
      signer.initSign(privateKey(seed));
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 signs with Ed25519", e);
    }
  }

  /**
   * The public key of a secret seed. The JDK has no call for it, but its generator takes its 32
   * random bytes as the seed; that it did so is checked, since nothing promises it.
   */
  static byte[] publicKeyOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      KeyPair pair = generator.generateKeyPair();
      if (!verify(pair.getPublic(), NOTHING, sign(seed, NOTHING))) {
        throw new IllegalStateException("this Java makes no key from a given seed");
      }
      byte[] encoded = pair.getPublic().getEncoded();
      return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    return KeyFactory.getInstance(NAME)
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  /** Gives the seed where random bytes are asked for. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("asked for " + bytes.length + " bytes instead of a seed");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
