package uk.improvementboard.query.ledger;

import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignedNote;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.rules.AskingRule;

/**
 * What witnesses hand in: cosignatures of checkpoints that were signed here. Each is checked, and
 * added to the checkpoint that it is of, so that it is wherever the checkpoint is.
 */
public final class Cosignatures {

  private final Checkpoints checkpoints;
  private final SignedHeads heads;
  private final KnownWitnesses witnesses;
  private final TransactionTemplate together;

  public Cosignatures(
      Checkpoints checkpoints,
      SignedHeads heads,
      KnownWitnesses witnesses,
      PlatformTransactionManager transactions) {
    this.checkpoints = checkpoints;
    this.heads = heads;
    this.witnesses = witnesses;
    this.together = new TransactionTemplate(transactions);
  }

  /**
   * Takes the cosignatures of known witnesses from a checkpoint that was handed in. A witness whose
   * word is there already is passed over, so that handing in twice changes nothing.
   *
   * @param known the programme, as whoever hands it in knows it
   * @param note the checkpoint with its signatures
   * @return the checkpoint as it now stands
   */
  public SignedHead take(AsKnown known, byte[] note) {
    SignedCheckpoint handedIn =
        switch (SignedCheckpoint.parse(note)) {
          case Parsed.Read<SignedCheckpoint>(SignedCheckpoint read) -> read;
          case Parsed.Refused<SignedCheckpoint>(var flaw, String words) ->
              throw AskingRule.COSIGNATURE_CAN_BE_READ.problem(
                  "Send the whole checkpoint with the cosignature below it: " + words + ".");
        };
    Checkpoint checkpoint = handedIn.checkpoint();
    if (!isOurs(known, checkpoint)) {
      throw AskingRule.COSIGNED_CHECKPOINT_WAS_SIGNED_HERE.problem(
          "No such checkpoint of "
              + checkpoints.origin(known.record().programme())
              + " was signed here: "
              + checkpoint.origin()
              + ", "
              + checkpoint.size()
              + " events.");
    }
    List<SignedNote.SignedBy> by = cosigned(handedIn.note());
    together.executeWithoutResult(
        status ->
            by.forEach(
                one ->
                    heads.add(
                        checkpoint.origin(),
                        checkpoint.size(),
                        handedIn.note().onlyOf(List.of(one.key())).signatures().getFirst())));
    return heads.at(checkpoint.origin(), checkpoint.size()).orElseThrow();
  }

  private boolean isOurs(AsKnown known, Checkpoint checkpoint) {
    return checkpoint.origin().equals(checkpoints.origin(known.record().programme()))
        && checkpoints
            .signed(known, checkpoint.size())
            .filter(head -> head.checkpoint().text().equals(checkpoint.text()))
            .isPresent();
  }

  private List<SignedNote.SignedBy> cosigned(SignedNote note) {
    List<VerifierKey> keys = witnesses.keys();
    return switch (note.verify(keys)) {
      case Parsed.Read<List<SignedNote.SignedBy>>(List<SignedNote.SignedBy> by) -> by;
      case Parsed.Refused<List<SignedNote.SignedBy>>(var flaw, String words) ->
          throw AskingRule.WITNESS_IS_KNOWN.problem(
              keys.isEmpty()
                  ? "No witness is known here; the administrator names them in"
                      + " improvement-board.ledger.witnesses."
                  : "The witnesses known here are "
                      + String.join(", ", keys.stream().map(VerifierKey::name).toList())
                      + "; this checkpoint is "
                      + words
                      + ".");
    };
  }
}
