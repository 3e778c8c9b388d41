package uk.improvementboard.standalone.witness;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.WitnessRequest;

/** A council that keeps a ledger, honestly or not: it has the key and any number of histories. */
final class Council {

  static final String NAME = "council.example";

  private final String origin;
  private final SignerKey key;

  Council(String origin, SignerKey key) {
    this.origin = origin;
    this.key = key;
  }

  static Council of(String origin) {
    return new Council(origin, SignerKey.generate(NAME, SignatureType.ED25519, new SecureRandom()));
  }

  String origin() {
    return origin;
  }

  SignerKey key() {
    return key;
  }

  /** The history that tells these events of it, or another from some event on. */
  static MerkleTree history(int size, int otherFrom) {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < size; i++) {
      String event = (i < otherFrom ? "event " : "another event ") + i;
      tree.append(Hash.ofLeaf(event.getBytes(StandardCharsets.UTF_8)));
    }
    return tree;
  }

  static MerkleTree history(int size) {
    return history(size, size);
  }

  Checkpoint checkpoint(MerkleTree history, long size) {
    return new Checkpoint(origin, size, history.root(size));
  }

  SignedCheckpoint signed(MerkleTree history, long size) {
    Checkpoint checkpoint = checkpoint(history, size);
    return new SignedCheckpoint(checkpoint, checkpoint.signedWith(key));
  }

  WitnessRequest request(MerkleTree history, long old, long size) {
    return new WitnessRequest(
        old, ConsistencyProof.of(old, size, history).consistencyPath(), signed(history, size));
  }

  WitnessRequest withoutProof(MerkleTree history, long old, long size) {
    return new WitnessRequest(old, List.of(), signed(history, size));
  }
}
