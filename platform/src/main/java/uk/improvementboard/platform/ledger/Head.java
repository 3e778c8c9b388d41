package uk.improvementboard.platform.ledger;

/** The size and root of a ledger that a witness keeps. */
public record Head(long size, Hash root) {

  /** Before a witness has seen anything. */
  public static final Head NOTHING = new Head(0, Hash.OF_EMPTY_TREE);
}
