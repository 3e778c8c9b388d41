package uk.improvementboard.query.pages;

import java.util.List;

/**
 * The ledger of a programme's record, for whoever checks it.
 *
 * @param head how far it has come at the moment shown, and its root
 * @param checkpoints what was signed up to then, the newest first
 * @param keys the public keys that checkpoints are signed with
 * @param all where every checkpoint is to be had at once
 */
public record LedgerPage(
    Frame frame, List<Fact> head, List<Signed> checkpoints, List<String> keys, String all) {

  /**
   * One checkpoint.
   *
   * @param title what it was signed at
   * @param note its text, as it is handed out
   * @param file where that text is to be had as a file
   * @param fileName what the reader's machine is to call that file
   */
  public record Signed(String title, List<Fact> facts, String note, String file, String fileName) {
    public Signed {
      facts = List.copyOf(facts);
    }
  }

  public LedgerPage {
    head = List.copyOf(head);
    checkpoints = List.copyOf(checkpoints);
    keys = List.copyOf(keys);
  }
}
