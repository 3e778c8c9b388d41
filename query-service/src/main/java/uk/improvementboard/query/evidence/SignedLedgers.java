package uk.improvementboard.query.evidence;

import java.util.List;
import java.util.Optional;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.terms.ProgrammeId;

/** What the ledgers of the programmes have signed, for whoever hands it on as evidence. */
public interface SignedLedgers {

  /** The name of a programme's ledger. */
  String origin(ProgrammeId programme);

  /** The public keys of the ledger, the old ones too. */
  List<VerifierKey> keys();

  /** The public keys of the witnesses that are known here. */
  List<VerifierKey> witnesses();

  /** Every checkpoint that was kept, with the cosignatures it has by now. */
  List<SignedCheckpoint> kept(ProgrammeId programme);

  /**
   * A checkpoint of the ledger as it was at a size, signed now if none was kept; nothing where the
   * ledger does not go so far.
   */
  Optional<SignedCheckpoint> at(ProgrammeId programme, long size);

  /** The leaf hashes as the ledger took them, for the first events of a programme. */
  List<Hash> leaves(ProgrammeId programme, long size);
}
