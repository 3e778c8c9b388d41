package uk.improvementboard.platform.signing;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;

/**
 * The keys of this installation: the public ones in the database, the secret ones in a folder. The
 * first is made at the first start. A secret that is lost is never replaced silently: nothing is
 * signed then until it is back or another key has been recorded in its place.
 */
public final class LedgerKeys {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerKeys.class);

  private final JdbcClient db;
  private final @Nullable KeyFolder folder;

  private LedgerKeys(JdbcClient db, @Nullable KeyFolder folder) {
    this.db = db;
    this.folder = folder;
  }

  /**
   * The keys of an installation, the first of them made where there is none.
   *
   * @throws UnsafeLedgerKeys when the folder is not its owner's only, or holds another
   *     installation's keys
   */
  static LedgerKeys open(JdbcClient db, TransactionTemplate transactions, LedgerSettings settings) {
    if (settings.keys() == null) {
      return new LedgerKeys(db, null);
    }
    LedgerKeys keys = new LedgerKeys(db, KeyFolder.at(settings.keys()));
    transactions.executeWithoutResult(status -> keys.first(settings.origin()));
    return keys;
  }

  private void first(String name) {
    KeyFolder here = Objects.requireNonNull(folder);
    db.sql("SELECT pg_advisory_xact_lock(hashtextextended('improvement-board ledger keys', 0))")
        .query(row -> {});
    List<VerifierKey> known = all();
    List<SignerKey> secrets = here.all();
    if (known.isEmpty()) {
      if (secrets.size() > 1) {
        throw new UnsafeLedgerKeys(
            here.path()
                + " holds "
                + secrets.size()
                + " keys, and the database knows none of them");
      }
      SignerKey key =
          secrets.isEmpty() ? here.generate(name, new SecureRandom()) : secrets.getFirst();
      db.sql("INSERT INTO ledger_key (public_key) VALUES (?)")
          .param(key.verifier().text())
          .update();
      LOG.info("the ledgers of this installation are signed with {}", key.verifier().text());
      known = List.of(key.verifier());
    }
    if (!known.getFirst().name().equals(name)) {
      throw new UnsafeLedgerKeys(
          "the ledgers are called "
              + known.getFirst().name()
              + ", and improvement-board.ledger.origin says "
              + name
              + ": once something was signed the name stays");
    }
    if (here.secretOf(known.getFirst().text()).isEmpty()) {
      LOG.error(
          "the secret of {} is not in {}: nothing is signed with it",
          known.getFirst(),
          here.path());
    }
  }

  /** The public keys in the order in which they came. */
  public List<VerifierKey> all() {
    return db
        .sql("SELECT public_key FROM ledger_key ORDER BY number")
        .query(String.class)
        .list()
        .stream()
        .map(text -> VerifierKey.parse(text).orElseThrow())
        .toList();
  }

  /** The key that signs a ledger at a size: the one last changed to, or the first there was. */
  public Optional<VerifierKey> keyOf(String origin, long size) {
    return db.sql(
            """
            SELECT coalesce(
              (SELECT public_key FROM ledger_key_change
               WHERE origin = ? AND position <= ? ORDER BY position DESC LIMIT 1),
              (SELECT public_key FROM ledger_key ORDER BY number LIMIT 1))
            """)
        .params(origin, size)
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .single()
        .map(text -> VerifierKey.parse(text).orElseThrow());
  }

  /** The secret of a key, where this process has it. */
  Optional<SignerKey> secretOf(VerifierKey key) {
    return folder == null ? Optional.empty() : folder.secretOf(key.text());
  }

  /** Whether this process has a folder of secret keys at all. */
  public boolean maySign() {
    return folder != null;
  }
}
