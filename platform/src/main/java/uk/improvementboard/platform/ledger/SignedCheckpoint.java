package uk.improvementboard.platform.ledger;

import java.util.ArrayList;
import java.util.List;

/** A checkpoint with its signatures, as it is printed and handed on. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

  /**
   * A checkpoint that is the ledger's own.
   *
   * @param ledger the ledger's keys that signed it
   * @param witnesses the known witnesses that did
   */
  public record Verified(
      Checkpoint checkpoint,
      List<SignedNote.SignedBy> ledger,
      List<SignedNote.SignedBy> witnesses) {}

  /** A checkpoint as somebody handed it over; no signature is checked yet. */
  public static Parsed<SignedCheckpoint> parse(byte[] note) {
    return SignedNote.parse(note)
        .then(
            signed ->
                Checkpoint.ofText(signed.text())
                    .then(checkpoint -> Parsed.read(new SignedCheckpoint(checkpoint, signed))));
  }

  /**
   * Whether it is this ledger's, and which witnesses it names. A witness's word alone makes no
   * checkpoint: one of the ledger's own keys must have signed.
   *
   * @param ledger the ledger's keys, the old ones too
   * @param witnesses the witnesses' keys, if any
   * @throws IllegalArgumentException when a witness's key is given for a ledger's or the reverse
   */
  public Parsed<Verified> verify(
      String origin, List<VerifierKey> ledger, List<VerifierKey> witnesses) {
    mustBe(SignatureType.ED25519, ledger);
    mustBe(SignatureType.COSIGNATURE_V1, witnesses);
    if (!checkpoint.origin().equals(origin)) {
      return Parsed.refused(
          Flaw.OTHER_ORIGIN, "this is a checkpoint of " + checkpoint.origin() + ", not " + origin);
    }
    List<VerifierKey> known = new ArrayList<>(ledger);
    known.addAll(witnesses);
    return note.verify(known).then(signedBy -> verified(signedBy));
  }

  private Parsed<Verified> verified(List<SignedNote.SignedBy> signedBy) {
    List<SignedNote.SignedBy> own = of(SignatureType.ED25519, signedBy);
    return own.isEmpty()
        ? Parsed.refused(Flaw.NO_KNOWN_KEY, "witnessed, but not signed with a key of the ledger")
        : Parsed.read(new Verified(checkpoint, own, of(SignatureType.COSIGNATURE_V1, signedBy)));
  }

  private static List<SignedNote.SignedBy> of(
      SignatureType type, List<SignedNote.SignedBy> signedBy) {
    return signedBy.stream().filter(one -> one.key().type() == type).toList();
  }

  private static void mustBe(SignatureType type, List<VerifierKey> keys) {
    for (VerifierKey key : keys) {
      if (key.type() != type) {
        throw new IllegalArgumentException(key.name() + " is not a key for " + type);
      }
    }
  }
}
