package uk.improvementboard.standalone.witness;

/** Why a witness can do nothing at all here, in the words of whoever runs it. */
public final class CannotWitness extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What stands in the way. */
  public enum Why {
    /** There is no witness in this folder, or already one where a new one was asked for. */
    FOLDER,
    /** Another process uses the folder, or the disk does not let us write. */
    NOT_AVAILABLE,
    /** What it kept is not as it was written. It never begins again at nothing. */
    DAMAGED
  }

  CannotWitness(Why why, String words) {
    super(words);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
