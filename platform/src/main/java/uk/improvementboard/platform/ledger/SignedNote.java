package uk.improvementboard.platform.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A text with signatures (C2SP signed-note). The text means nothing until {@link #verify} has found
 * a signature of a key that is trusted.
 *
 * @param text with the end of its last line
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** As many as the specification says must be taken. */
  static final int MOST_SIGNATURES = 16;

  static final int LONGEST = 256 * 1024;

  private static final String BLANK_LINE = "\n\n";

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * A signature that was checked.
   *
   * @param time when a witness says it looked, in seconds since 1970; a ledger's own has none
   */
  public record SignedBy(VerifierKey key, OptionalLong time) {}

  /** The note with one more signature. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /** The note with the signatures that claim one of these keys, and without all others. */
  public SignedNote onlyOf(Collection<VerifierKey> keys) {
    return new SignedNote(
        text,
        signatures.stream()
            .filter(signature -> keys.stream().anyMatch(key -> key.claimedBy(signature)))
            .toList());
  }

  /** The note as it is published. */
  public byte[] bytes() {
    return signatures.stream()
        .map(signature -> signature.line() + "\n")
        .collect(Collectors.joining("", text + "\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A note as somebody handed it over; no signature is checked yet. */
  public static Parsed<SignedNote> parse(byte[] note) {
    return StrictText.lines(note, LONGEST).then(SignedNote::ofText);
  }

  private static Parsed<SignedNote> ofText(String note) {
    int blank = note.lastIndexOf(BLANK_LINE);
    if (blank < 0 || blank + 2 == note.length()) {
      return Parsed.refused(Flaw.NO_SIGNATURES, "no blank line with signatures after it");
    }
    String[] lines = note.substring(blank + 2).split("\n");
    if (lines.length > MOST_SIGNATURES) {
      return Parsed.refused(
          Flaw.TOO_MANY_SIGNATURES, "more than " + MOST_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      switch (NoteSignature.ofLine(line)) {
        case Parsed.Read<NoteSignature>(NoteSignature signature) -> signatures.add(signature);
        case Parsed.Refused<NoteSignature>(Flaw flaw, String words) -> {
          return Parsed.refused(flaw, words);
        }
      }
    }
    return Parsed.read(new SignedNote(note.substring(0, blank + 1), signatures));
  }

  /**
   * Who of these signed it. Signatures of other keys say nothing and are passed over; one that
   * claims a known key and is not of it makes the whole note worthless, and so do two of one key,
   * which no honest note has.
   */
  public Parsed<List<SignedBy>> verify(Collection<VerifierKey> known) {
    List<SignedBy> signedBy = new ArrayList<>();
    for (VerifierKey key : known) {
      List<NoteSignature> claims = signatures.stream().filter(key::claimedBy).toList();
      if (claims.size() > 1) {
        return Parsed.refused(Flaw.SIGNED_TWICE, "two signatures of " + key.name());
      }
      for (NoteSignature claim : claims) {
        byte[] signature = claim.signature();
        if (signature.length != key.type().length()) {
          return Parsed.refused(
              Flaw.SIGNATURE_LENGTH,
              "a signature of " + key.name() + " is not " + key.type().length() + " bytes long");
        }
        OptionalLong time =
            switch (key.type()) {
              case ED25519 -> OptionalLong.empty();
              case COSIGNATURE_V1 -> OptionalLong.of(ByteBuffer.wrap(signature).getLong());
            };
        if (!signed(key, time, signature)) {
          return Parsed.refused(Flaw.WRONG_SIGNATURE, "this is not the signature of " + key.name());
        }
        signedBy.add(new SignedBy(key, time));
      }
    }
    return signedBy.isEmpty()
        ? Parsed.refused(Flaw.NO_KNOWN_KEY, "not signed with any key that was given")
        : Parsed.read(List.copyOf(signedBy));
  }

  private boolean signed(VerifierKey key, OptionalLong time, byte[] signature) {
    if (time.isEmpty()) {
      return key.signed(text.getBytes(StandardCharsets.UTF_8), signature);
    }
    long seconds = time.getAsLong();
    return seconds >= 0
        && key.signed(
            cosigned(seconds, text), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
  }

  /** What a witness signs: when, and the whole text. */
  static byte[] cosigned(long time, String text) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }
}
