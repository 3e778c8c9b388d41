package uk.improvementboard.standalone.witness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;

/** A witness in a process of its own, told ever more until it is killed. */
final class KilledWitness {

  static final int EVENTS = 20_000;

  /** Ends a line that was given whole. */
  static final String END = "!";

  private KilledWitness() {}

  /**
   * @param arguments its folder, the ledger's name, a file with the ledger's secret key
   */
  public static void main(String[] arguments) throws Exception {
    Council council =
        new Council(
            arguments[1], SignerKey.parse(Files.readString(Path.of(arguments[2]))).orElseThrow());
    MerkleTree history = Council.history(EVENTS);
    try (WitnessFolder witness =
        WitnessFolder.open(Path.of(arguments[0]), InstantSource.system())) {
      SignedCheckpoint cosigned = witness.kept(council.origin()).orElseThrow().cosigned();
      long old = cosigned == null ? 0 : cosigned.checkpoint().size();
      while (old < EVENTS
          && witness.judge(council.request(history, old, old + 1))
              instanceof WitnessAnswer.Cosigned given) {
        old = given.checkpoint().size();
        System.out.println(Base64.getEncoder().encodeToString(given.note().bytes()) + END);
      }
    }
  }

  static byte[] note(String line) {
    return Base64.getDecoder().decode(line.substring(0, line.length() - END.length()));
  }
}
