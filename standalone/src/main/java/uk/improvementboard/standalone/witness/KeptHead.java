package uk.improvementboard.standalone.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignedNote;
import uk.improvementboard.platform.ledger.VerifierKey;

/**
 * The last checkpoint of one ledger that a witness stands by, as it lies on the disk: with the
 * ledger's signature and the witness's own, so that it can be shown to anybody.
 *
 * @param cosigned null before the first
 */
record KeptHead(String origin, @Nullable SignedCheckpoint cosigned) {

  private static final String LABEL = "improvement-board/witness-head/v1\nledger ";
  private static final String NOTHING = "nothing yet\n";

  Head head() {
    return cosigned == null
        ? Head.NOTHING
        : new Head(cosigned.checkpoint().size(), cosigned.checkpoint().root());
  }

  /** When the witness says that it looked, in seconds since 1970. */
  OptionalLong time(VerifierKey witness) {
    if (cosigned != null
        && cosigned.note().verify(List.of(witness))
            instanceof Parsed.Read<List<SignedNote.SignedBy>>(List<SignedNote.SignedBy> by)) {
      return by.getFirst().time();
    }
    return OptionalLong.empty();
  }

  byte[] bytes() {
    String said =
        cosigned == null ? NOTHING : new String(cosigned.note().bytes(), StandardCharsets.UTF_8);
    return Sealed.seal(LABEL + origin + "\n" + said);
  }

  /** A name that every origin can have as a file. */
  static String file(String origin) {
    return Sealed.hash(origin).substring(0, 32);
  }

  /** What is kept of this ledger; empty when it is missing or not as it was written. */
  static Optional<KeptHead> read(Path file, WatchedLedger ledger, VerifierKey witness) {
    try {
      return Sealed.open(Files.readAllBytes(file)).flatMap(text -> read(text, ledger, witness));
    } catch (IOException missingOrUnreadable) {
      return Optional.empty();
    }
  }

  private static Optional<KeptHead> read(String text, WatchedLedger ledger, VerifierKey witness) {
    String before = LABEL + ledger.origin() + "\n";
    if (!text.startsWith(before)) {
      return Optional.empty();
    }
    String said = text.substring(before.length());
    if (said.equals(NOTHING)) {
      return Optional.of(new KeptHead(ledger.origin(), null));
    }
    return SignedCheckpoint.parse(said.getBytes(StandardCharsets.UTF_8))
            instanceof Parsed.Read<SignedCheckpoint>(SignedCheckpoint checkpoint)
        ? of(checkpoint, ledger, witness)
        : Optional.empty();
  }

  /** The checkpoint as one to keep; empty when the ledger or the witness did not sign it. */
  static Optional<KeptHead> of(
      SignedCheckpoint checkpoint, WatchedLedger ledger, VerifierKey witness) {
    return checkpoint.verify(ledger.origin(), ledger.keys(), List.of(witness))
                instanceof
                Parsed.Read<SignedCheckpoint.Verified>(SignedCheckpoint.Verified verified)
            && !verified.witnesses().isEmpty()
        ? Optional.of(new KeptHead(ledger.origin(), checkpoint))
        : Optional.empty();
  }
}
