package uk.improvementboard.platform.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A proof for one event with the checkpoint it leads to, in one file that stands alone (C2SP
 * tlog-proof). Extra data in such a file is refused: this ledger puts none there and nothing would
 * vouch for it.
 *
 * @param checkpoint whose size the proof is for
 */
public record InclusionEvidence(
    long leafIndex, List<Hash> inclusionPath, SignedCheckpoint checkpoint) {

  private static final String LABEL = "c2sp.org/tlog-proof@v1";
  private static final String INDEX = "index ";

  public InclusionEvidence {
    inclusionPath = List.copyOf(inclusionPath);
  }

  /** The proof, of the size that the checkpoint says. */
  public InclusionProof proof() {
    return new InclusionProof(leafIndex, checkpoint.checkpoint().size(), inclusionPath);
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((LABEL + "\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ProofLines.write(INDEX, leafIndex, inclusionPath));
    out.writeBytes(checkpoint.note().bytes());
    return out.toByteArray();
  }

  /** The file as somebody handed it over; nothing is checked yet. */
  public static Parsed<InclusionEvidence> parse(byte[] file) {
    return StrictText.lines(file, ProofLines.LONGEST).then(InclusionEvidence::ofText);
  }

  private static Parsed<InclusionEvidence> ofText(String text) {
    if (!text.startsWith(LABEL + "\n")) {
      return Parsed.refused(Flaw.VERSION, "the first line is not " + LABEL);
    }
    return ProofLines.read(INDEX, text.substring(LABEL.length() + 1))
        .then(
            lines ->
                Parsed.read(
                    new InclusionEvidence(lines.number(), lines.path(), lines.checkpoint())));
  }
}
