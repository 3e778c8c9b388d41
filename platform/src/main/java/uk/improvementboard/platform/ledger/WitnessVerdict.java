package uk.improvementboard.platform.ledger;

/** What a witness says to a checkpoint. */
public sealed interface WitnessVerdict {

  /**
   * It continues what the witness keeps.
   *
   * @param head to be kept, durably and in place of the one judged by, before anybody is told
   */
  record Accepted(Head head, Checkpoint checkpoint) implements WitnessVerdict {}

  /** It does not; the witness keeps what it had and signs nothing. */
  record Refused(Reason reason, String words) implements WitnessVerdict {}

  /** Why a witness refuses. */
  enum Reason {
    /** Not a request at all. */
    MALFORMED,
    /** A checkpoint of a ledger that this witness does not keep. */
    UNKNOWN_ORIGIN,
    /** Not signed with the ledger's key, or with a signature that is not of it. */
    BAD_SIGNATURE,
    /** Fewer events than were witnessed before: events were taken back. */
    ROLLBACK,
    /** As many events as were witnessed before, and others: two records of one programme. */
    FORK,
    /** The proof starts from another size than the witness keeps. */
    NOT_FROM_KEPT_HEAD,
    /** The proof does not show that the events witnessed before are unchanged. */
    INCONSISTENT
  }
}
