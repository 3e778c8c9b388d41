package uk.improvementboard.platform.ledger;

import java.util.List;

/**
 * The rule by which a second party (the DfE, a neighbouring council, an auditor) decides whether to
 * stand by a ledger's checkpoint: it must be signed by the ledger and be proven to continue the
 * head that this party keeps. In the order of C2SP tlog-witness.
 *
 * @param origin the ledger it watches
 * @param ledger the ledger's keys
 */
public record Witness(String origin, List<VerifierKey> ledger) {

  public Witness {
    ledger = List.copyOf(ledger);
  }

  /** What a witness that keeps this head says to a request as it was sent. */
  public WitnessVerdict judge(Head kept, byte[] body) {
    return switch (WitnessRequest.parse(body)) {
      case Parsed.Read<WitnessRequest>(WitnessRequest request) -> judge(kept, request);
      case Parsed.Refused<WitnessRequest>(Flaw flaw, String words) ->
          refused(WitnessVerdict.Reason.MALFORMED, words);
    };
  }

  /**
   * What a witness that keeps this head says. Whoever calls it judges and keeps the accepted head
   * in one step that no other judgement of this ledger overlaps.
   */
  public WitnessVerdict judge(Head kept, WitnessRequest request) {
    return switch (request.checkpoint().verify(origin, ledger, List.of())) {
      case Parsed.Read<SignedCheckpoint.Verified>(SignedCheckpoint.Verified verified) ->
          judge(kept, request, verified.checkpoint());
      case Parsed.Refused<SignedCheckpoint.Verified>(Flaw flaw, String words) ->
          refused(
              flaw == Flaw.OTHER_ORIGIN
                  ? WitnessVerdict.Reason.UNKNOWN_ORIGIN
                  : WitnessVerdict.Reason.BAD_SIGNATURE,
              words);
    };
  }

  private static WitnessVerdict judge(Head kept, WitnessRequest request, Checkpoint checkpoint) {
    if (checkpoint.size() < kept.size()) {
      return refused(
          WitnessVerdict.Reason.ROLLBACK,
          "the ledger had " + kept.size() + " events and now has " + checkpoint.size());
    }
    if (checkpoint.size() == kept.size() && !checkpoint.root().equals(kept.root())) {
      return refused(
          WitnessVerdict.Reason.FORK,
          "the first " + kept.size() + " events are not those that were witnessed");
    }
    if (request.old() != kept.size()) {
      return refused(
          WitnessVerdict.Reason.NOT_FROM_KEPT_HEAD,
          "the proof starts at " + request.old() + " events, the head kept has " + kept.size());
    }
    ProofVerdict verdict =
        new ConsistencyProof(kept.size(), checkpoint.size(), request.consistencyPath())
            .verify(kept.root(), checkpoint.root());
    return verdict.proven()
        ? new WitnessVerdict.Accepted(new Head(checkpoint.size(), checkpoint.root()), checkpoint)
        : refused(WitnessVerdict.Reason.INCONSISTENT, verdict.words());
  }

  private static WitnessVerdict refused(WitnessVerdict.Reason reason, String words) {
    return new WitnessVerdict.Refused(reason, words);
  }
}
