package uk.improvementboard.query.evidence;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.terms.ProgrammeId;

/** A ledger that took the rows it was given, and signs whatever size it is asked for. */
final class SigningLedger implements SignedLedgers {

  static final String NAME = "council.example";
  static final SignerKey KEY = SignerKey.generate(NAME, SignatureType.ED25519, new SecureRandom());
  static final SignerKey WITNESS =
      SignerKey.generate("dfe.example", SignatureType.COSIGNATURE_V1, new SecureRandom());

  private final SignerKey key;
  private final List<Hash> leaves = new ArrayList<>();
  private final MerkleTree tree = new MerkleTree();
  private final List<SignedCheckpoint> kept = new ArrayList<>();

  SigningLedger(
      SignerKey key, ProgrammeId programme, List<StoredRow> rows, Collection<Long> keeps) {
    this.key = key;
    for (StoredRow row : rows) {
      Hash leaf =
          StoredEntry.of(programme, row) instanceof StoredEntry.Event(var entry)
              ? entry.leafHash()
              : Hash.OF_EMPTY_TREE;
      leaves.add(leaf);
      tree.append(leaf);
    }
    keeps.stream()
        .filter(size -> size <= tree.size())
        .forEach(size -> kept.add(witnessed(checkpoint(programme, size))));
  }

  private SignedCheckpoint witnessed(Checkpoint checkpoint) {
    return new SignedCheckpoint(
        checkpoint, checkpoint.signedWith(key).with(WITNESS.cosign(checkpoint, 1_800_000_000L)));
  }

  private Checkpoint checkpoint(ProgrammeId programme, long size) {
    return new Checkpoint(origin(programme), size, tree.root(size));
  }

  SignedCheckpoint published(ProgrammeId programme, long size) {
    return at(programme, size).orElseThrow();
  }

  @Override
  public String origin(ProgrammeId programme) {
    return NAME + "/" + programme;
  }

  @Override
  public List<VerifierKey> keys() {
    return List.of(key.verifier());
  }

  @Override
  public List<VerifierKey> witnesses() {
    return List.of(WITNESS.verifier());
  }

  @Override
  public List<SignedCheckpoint> kept(ProgrammeId programme) {
    return kept;
  }

  @Override
  public Optional<SignedCheckpoint> at(ProgrammeId programme, long size) {
    if (size > tree.size()) {
      return Optional.empty();
    }
    Checkpoint checkpoint = checkpoint(programme, size);
    return Optional.of(new SignedCheckpoint(checkpoint, checkpoint.signedWith(key)));
  }

  @Override
  public List<Hash> leaves(ProgrammeId programme, long size) {
    return leaves.subList(0, (int) Math.min(size, leaves.size()));
  }
}
