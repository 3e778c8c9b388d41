package uk.improvementboard.platform.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.platform.ledger.SignedCheckpoint;

/**
 * A checkpoint that was signed.
 *
 * @param note the signed note as it is handed out
 * @param signedAt when
 */
public record SignedHead(String note, SignedCheckpoint signed, Instant signedAt) {

  /**
   * The size that a signed note says; 0 where it is none, so that what somebody stored under that
   * name in the past stands in nobody's way.
   */
  public static long sizeOf(String note) {
    return SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8))
            instanceof Parsed.Read<SignedCheckpoint>(SignedCheckpoint signed)
        ? signed.checkpoint().size()
        : 0;
  }

  static SignedHead of(String note, Instant signedAt) {
    return new SignedHead(
        note,
        SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
        signedAt);
  }

  public Checkpoint checkpoint() {
    return signed.checkpoint();
  }

  /** How many events it vouches for. */
  public long size() {
    return checkpoint().size();
  }

  /** What people read out to each other. */
  public ShortForm shortForm() {
    return ShortForm.of(checkpoint());
  }
}
