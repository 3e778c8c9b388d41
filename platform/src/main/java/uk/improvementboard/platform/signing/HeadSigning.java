package uk.improvementboard.platform.signing;

import java.util.Optional;
import java.util.Set;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.ProofVerdict;
import uk.improvementboard.platform.ledger.SignedNote;
import uk.improvementboard.platform.ledger.SignerKey;

/**
 * Signs the head of a ledger, once it is proven to go together with the one signed before it. One
 * that does not is a fork: an alarm, and never a signature.
 */
public final class HeadSigning {

  private final SignedHeads heads;
  private final LedgerKeys keys;

  public HeadSigning(SignedHeads heads, LedgerKeys keys) {
    this.heads = heads;
    this.keys = keys;
  }

  /** A ledger as it now is. */
  public interface Tree {
    Hash root(long size);

    ConsistencyProof consistency(long first, long second);
  }

  /** What came of it. */
  public enum Outcome {
    /** It is signed, now or before. */
    SIGNED,
    /** The events are not those that were signed for before. */
    FORK,
    /** This process does not have the secret of the key. */
    NO_KEY
  }

  /**
   * Signs the head of a size, inside the caller's transaction.
   *
   * @param origin the ledger's name
   */
  public Outcome sign(String origin, long size, Tree tree) {
    heads.alone(origin);
    Hash root = tree.root(size);
    Optional<SignedHead> there = heads.at(origin, size);
    if (there.isPresent()) {
      return there.get().checkpoint().root().equals(root) ? Outcome.SIGNED : Outcome.FORK;
    }
    if (!continuesLatest(origin, size, root, tree)) {
      return Outcome.FORK;
    }
    Optional<SignerKey> key = keys.keyOf(origin, size).flatMap(keys::secretOf);
    if (key.isEmpty()) {
      return Outcome.NO_KEY;
    }
    Checkpoint checkpoint = new Checkpoint(origin, size, root);
    SignedNote note = checkpoint.signedWith(key.get());
    heads.keep(checkpoint, note);
    return Outcome.SIGNED;
  }

  /** The latest may be the larger one, where an earlier close is signed for late. */
  private boolean continuesLatest(String origin, long size, Hash root, Tree tree) {
    Optional<SignedHead> latest = heads.latest(origin);
    if (latest.isEmpty()) {
      return true;
    }
    long signed = latest.get().size();
    Hash signedRoot = latest.get().checkpoint().root();
    boolean later = size >= signed;
    ProofVerdict verdict =
        tree.consistency(Math.min(size, signed), Math.max(size, signed))
            .verify(later ? signedRoot : root, later ? root : signedRoot);
    return verdict.proven();
  }

  /** The sizes that are signed. */
  public Set<Long> sizes(String origin) {
    return heads.sizes(origin);
  }

  /** Whether the ledger still goes together with the last head signed for it. */
  public boolean isConsistent(String origin, long size, Tree tree) {
    Optional<SignedHead> latest = heads.latest(origin);
    return latest.isEmpty()
        || (latest.get().size() <= size
            && tree.root(latest.get().size()).equals(latest.get().checkpoint().root()));
  }
}
