package uk.improvementboard.platform.ledger;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a ledger hands to a witness (the body of C2SP tlog-witness, add-checkpoint): a checkpoint
 * and the proof that it continues the head the witness keeps.
 *
 * @param old the size of the head that the proof starts from
 */
public record WitnessRequest(long old, List<Hash> consistencyPath, SignedCheckpoint checkpoint) {

  /** No request has more bytes. */
  public static final int LONGEST = ProofLines.LONGEST;

  private static final String OLD = "old ";

  public WitnessRequest {
    consistencyPath = List.copyOf(consistencyPath);
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ProofLines.write(OLD, old, consistencyPath));
    out.writeBytes(checkpoint.note().bytes());
    return out.toByteArray();
  }

  /** The request as somebody sent it; nothing is checked yet. */
  public static Parsed<WitnessRequest> parse(byte[] body) {
    return StrictText.lines(body, LONGEST)
        .then(text -> ProofLines.read(OLD, text))
        .then(
            lines ->
                Parsed.read(new WitnessRequest(lines.number(), lines.path(), lines.checkpoint())));
  }
}
