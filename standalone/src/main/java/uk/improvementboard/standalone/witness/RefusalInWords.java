package uk.improvementboard.standalone.witness;

import uk.improvementboard.platform.ledger.WitnessVerdict;

/** What a refusal means and what to do about it, for people who are not technical. */
public final class RefusalInWords {

  private RefusalInWords() {}

  /** Sentences that say what was found, what it means and what to do. */
  public static String of(WitnessAnswer.Refused refused) {
    return meaning(refused.reason()) + "\n(" + refused.reason() + ": " + refused.words() + ")";
  }

  private static String meaning(WitnessVerdict.Reason reason) {
    return switch (reason) {
      case MALFORMED ->
          "This is no checkpoint with its proof. Ask for it again; a letter may have been lost on"
              + " the way.";
      case UNKNOWN_ORIGIN ->
          "This witness does not watch that ledger. Begin with: witness watch, the ledger's key"
              + " and its name.";
      case BAD_SIGNATURE ->
          "The council's key did not sign this. If the council has changed its key, ask for the"
              + " new one by another way than this file, and add it with: witness watch.";
      case ROLLBACK ->
          "EVENTS WERE TAKEN BACK. The record that is shown now ends before the one that this"
              + " witness stands by. An old backup brought back looks like this, and so does a"
              + " record whose end was cut off. Tell the council's auditor.";
      case FORK ->
          "THE RECORD IS ANOTHER ONE. It has as many events as the one that this witness stands"
              + " by, and they are not the same. The council's key signed both. Keep this folder"
              + " and tell the council's auditor.";
      case NOT_FROM_KEPT_HEAD ->
          "The proof does not start from the checkpoint that this witness keeps. Ask for one that"
              + " does.";
      case INCONSISTENT ->
          "NOTHING SHOWS THAT THE EARLIER RECORD IS UNCHANGED. The proof is missing or false. Ask"
              + " for it again; if none comes that holds, the record before was changed. Keep this"
              + " folder and tell the council's auditor.";
    };
  }
}
