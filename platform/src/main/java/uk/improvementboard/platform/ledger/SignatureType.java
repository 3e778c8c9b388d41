package uk.improvementboard.platform.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What a signature says, by the type byte that C2SP signed-note assigns. */
public enum SignatureType {
  /** Ed25519 over the note's text: the ledger's own word. */
  ED25519(0x01, 64),
  /** cosignature/v1: a witness saw this head, and nothing before it changed, at a time. */
  COSIGNATURE_V1(0x04, 72);

  private final byte code;
  private final int length;

  SignatureType(int code, int length) {
    this.code = (byte) code;
    this.length = length;
  }

  byte code() {
    return code;
  }

  /** Of a signature without its key's identifier. */
  int length() {
    return length;
  }

  static Optional<SignatureType> of(byte code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }
}
