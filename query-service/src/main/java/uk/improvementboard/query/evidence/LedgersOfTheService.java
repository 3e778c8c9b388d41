package uk.improvementboard.query.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.signing.HeadSigning;
import uk.improvementboard.platform.signing.LedgerKeys;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.query.journal.SubtreesOfEvents;
import uk.improvementboard.query.ledger.KnownWitnesses;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The ledgers as the service keeps them. What is taken away as evidence is signed when it is, once
 * it is proven to go together with what was signed before.
 */
final class LedgersOfTheService implements SignedLedgers {

  private static final int PAGE = 1_000;

  private final Ledgers ledgers;
  private final SubtreesOfEvents subtrees;
  private final SignedHeads signed;
  private final HeadSigning signing;
  private final LedgerKeys keys;
  private final LedgerSettings settings;
  private final KnownWitnesses witnesses;
  private final TransactionTemplate transactions;

  LedgersOfTheService(
      Ledgers ledgers,
      SubtreesOfEvents subtrees,
      SignedHeads signed,
      HeadSigning signing,
      LedgerKeys keys,
      LedgerSettings settings,
      KnownWitnesses witnesses,
      TransactionTemplate transactions) {
    this.ledgers = ledgers;
    this.subtrees = subtrees;
    this.signed = signed;
    this.signing = signing;
    this.keys = keys;
    this.settings = settings;
    this.witnesses = witnesses;
    this.transactions = transactions;
  }

  @Override
  public String origin(ProgrammeId programme) {
    return settings.originOf(programme.value());
  }

  @Override
  public List<VerifierKey> keys() {
    return keys.all();
  }

  @Override
  public List<VerifierKey> witnesses() {
    return witnesses.keys();
  }

  @Override
  public List<SignedCheckpoint> kept(ProgrammeId programme) {
    return signed.all(origin(programme)).stream().map(SignedHead::signed).toList();
  }

  @Override
  public Optional<SignedCheckpoint> at(ProgrammeId programme, long size) {
    if (ledgers.size(programme) < size) {
      return Optional.empty();
    }
    transactions.execute(
        status -> signing.sign(origin(programme), size, new TreeOf(ledgers, programme)));
    return signed.at(origin(programme), size).map(SignedHead::signed);
  }

  private record TreeOf(Ledgers ledgers, ProgrammeId programme) implements HeadSigning.Tree {
    @Override
    public Hash root(long size) {
      return ledgers.head(programme, size).root();
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
      return ledgers.consistency(programme, first, second);
    }
  }

  @Override
  public List<Hash> leaves(ProgrammeId programme, long size) {
    List<Hash> leaves = new ArrayList<>();
    for (long from = 1; from <= size; from += PAGE) {
      Map<Long, byte[]> rows =
          subtrees.at(
              programme,
              LongStream.rangeClosed(from, Math.min(size, from + PAGE - 1)).boxed().toList());
      for (long position = from; position < from + rows.size(); position++) {
        byte[] row = rows.get(position);
        if (row == null) {
          return List.of();
        }
        leaves.add(Hash.of(Arrays.copyOf(row, SubtreesOfEvents.HASH_LENGTH)));
      }
    }
    return leaves.size() == size ? leaves : List.of();
  }
}
