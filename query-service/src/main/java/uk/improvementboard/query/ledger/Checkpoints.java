package uk.improvementboard.query.ledger;

import java.util.List;
import java.util.Optional;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.InclusionEvidence;
import uk.improvementboard.platform.ledger.InclusionProof;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.platform.signing.LedgerKeys;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.terms.ProgrammeId;

/**
 * What goes out of the house: the signed checkpoints of a programme's ledger, the keys they are
 * signed with, and the files in which a proof stands beside its checkpoint.
 */
public final class Checkpoints implements LedgerHeads {

  private final Ledgers ledgers;
  private final SignedHeads signed;
  private final LedgerKeys keys;
  private final LedgerSettings settings;

  public Checkpoints(
      Ledgers ledgers, SignedHeads signed, LedgerKeys keys, LedgerSettings settings) {
    this.ledgers = ledgers;
    this.signed = signed;
    this.keys = keys;
    this.settings = settings;
  }

  @Override
  public Optional<ShownHead> of(AsKnown known) {
    long position = known.cut().position();
    return position < 1
        ? Optional.empty()
        : ledgers
            .reached(known.record().programme(), position)
            .map(
                head ->
                    new ShownHead(
                        head, signed(known, position).map(SignedHead::shortForm).orElse(null)));
  }

  /** The name of a programme's ledger, the first line of its checkpoints. */
  public String origin(ProgrammeId programme) {
    return settings.originOf(programme.value());
  }

  /** The public keys of the installation, in the order in which they came. */
  public List<VerifierKey> keys() {
    return keys.all();
  }

  /** That of exactly this size. */
  public Optional<SignedHead> signed(AsKnown known, long size) {
    return signed.at(origin(known.record().programme()), size).filter(head -> isKnown(known, head));
  }

  /** The newest of at most this size. */
  public Optional<SignedHead> upTo(AsKnown known, long size) {
    return all(known).stream().filter(head -> head.size() <= size).reduce((one, next) -> next);
  }

  /** All that were signed up to the moment shown, the first first. */
  public List<SignedHead> all(AsKnown known) {
    long reached = known.cut().reach();
    return signed.all(origin(known.record().programme())).stream()
        .filter(head -> head.size() <= reached && isKnown(known, head))
        .toList();
  }

  /** One that is signed at a meeting's close tells that the meeting was: to those who know it. */
  private static boolean isKnown(AsKnown known, SignedHead head) {
    return known.audience().knowsEverything()
        || MeetingCloses.held(known).stream().anyMatch(times -> times.closed() == head.size());
  }

  /** The proof that an event is what a checkpoint vouches for, in one file (C2SP tlog-proof). */
  public byte[] inclusionFile(ProgrammeId programme, long position, SignedHead checkpoint) {
    InclusionProof proof = ledgers.inclusion(programme, position, checkpoint.size());
    return new InclusionEvidence(proof.leafIndex(), proof.inclusionPath(), checkpoint.signed())
        .bytes();
  }

  /**
   * A checkpoint with the proof that it continues a head of another size, in one file: what a
   * witness is handed (C2SP tlog-witness, add-checkpoint).
   */
  public byte[] consistencyFile(ProgrammeId programme, long from, SignedHead checkpoint) {
    ConsistencyProof proof = ledgers.consistency(programme, from, checkpoint.size());
    return new WitnessRequest(from, proof.consistencyPath(), checkpoint.signed()).bytes();
  }
}
