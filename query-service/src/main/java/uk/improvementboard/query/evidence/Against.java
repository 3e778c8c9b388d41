package uk.improvementboard.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.platform.ledger.SignedCheckpoint;

/** An earlier checkpoint that is out of the operator's hands, to hold a bundle against. */
public sealed interface Against {

  /** The checkpoint as it was published. */
  record Published(SignedCheckpoint checkpoint) implements Against {}

  /** Its short form, as it was printed or read out. */
  record Spoken(ShortForm shortForm) implements Against {}

  /** What these bytes are: a checkpoint or a short form; nothing when they are neither. */
  static Optional<Against> read(byte[] bytes) {
    if (SignedCheckpoint.parse(bytes) instanceof Parsed.Read<SignedCheckpoint>(var checkpoint)) {
      return Optional.of(new Published(checkpoint));
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    return ShortForm.parse(text) instanceof Parsed.Read<ShortForm>(var shortForm)
        ? Optional.of(new Spoken(shortForm))
        : Optional.empty();
  }
}
