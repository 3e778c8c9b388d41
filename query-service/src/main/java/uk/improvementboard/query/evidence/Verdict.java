package uk.improvementboard.query.evidence;

/** What the check of a bundle comes to. */
public enum Verdict {
  /** Everything holds. */
  VALID("valid"),
  /** Something that should be there is not, so that not everything could be checked. */
  INCOMPLETE("incomplete"),
  /** Something is not as it was signed. */
  TAMPERED("tampered"),
  /** It is something else than a bundle of evidence. */
  NOT_A_BUNDLE("not a bundle");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
