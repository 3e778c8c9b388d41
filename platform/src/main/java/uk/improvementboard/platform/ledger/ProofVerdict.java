package uk.improvementboard.platform.ledger;

/** What a proof shows; each way to fail is a step of RFC 9162. */
public enum ProofVerdict {
  PROVEN("proven"),
  /** 2.1.3.2, step 1. */
  NOT_IN_A_TREE_OF_THIS_SIZE("the index is not in a tree of this size"),
  /** 2.1.4.2 is about two sizes of which the first is the smaller. */
  SIZES_OUT_OF_ORDER("the earlier tree is larger than the later one"),
  /** 2.1.4.2, step 1. */
  PATH_EMPTY("the proof is empty"),
  /** 2.1.3.2, step 4a; 2.1.4.2, step 6a; and where no path is needed, any. */
  PATH_TOO_LONG("the proof has more hashes than the trees have levels"),
  /** 2.1.3.2, step 5; 2.1.4.2, step 7: sn is not 0. */
  PATH_TOO_SHORT("the proof has fewer hashes than the trees have levels"),
  /** 2.1.4.2, step 7: fr. */
  FIRST_HASH_DIFFERS("the proof does not lead to the earlier root"),
  /** 2.1.3.2, step 5; 2.1.4.2, step 7: sr. */
  ROOT_DIFFERS("the proof does not lead to this root");

  private final String words;

  ProofVerdict(String words) {
    this.words = words;
  }

  public boolean proven() {
    return this == PROVEN;
  }

  /** The verdict as a person may read it. */
  public String words() {
    return words;
  }
}
