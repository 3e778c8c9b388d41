package uk.improvementboard.standalone.witness;

import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.NoteSignature;
import uk.improvementboard.platform.ledger.SignedNote;
import uk.improvementboard.platform.ledger.WitnessVerdict;

/** What a witness answers, once what it keeps is on the disk. */
public sealed interface WitnessAnswer {

  /**
   * It stands by this checkpoint.
   *
   * @param note the checkpoint with the signatures of its ledger and this witness's
   */
  record Cosigned(Checkpoint checkpoint, NoteSignature cosignature, SignedNote note)
      implements WitnessAnswer {}

  /**
   * It does not, and keeps what it had.
   *
   * @param kept how many events the head has that it keeps of this ledger; 0 where it keeps none
   */
  record Refused(WitnessVerdict.Reason reason, String words, long kept) implements WitnessAnswer {}

  /** It cannot say, because what it keeps cannot be read or written. It signs nothing then. */
  record Unable(String words) implements WitnessAnswer {}
}
