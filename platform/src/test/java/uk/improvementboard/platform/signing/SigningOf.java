package uk.improvementboard.platform.signing;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.ledger.VerifierKey;

/** What signs in a database, as a service would put it together. */
public record SigningOf(SignedHeads signed, HeadSigning heads, LedgerKeys ledgerKeys) {

  public static SigningOf database(DataSource database, LedgerSettings settings) {
    JdbcClient db = JdbcClient.create(database);
    SignedHeads signed = new SignedHeads(db);
    LedgerKeys keys =
        LedgerKeys.open(
            db, new TransactionTemplate(new DataSourceTransactionManager(database)), settings);
    return new SigningOf(signed, new HeadSigning(signed, keys), keys);
  }

  public List<VerifierKey> keys() {
    return ledgerKeys.all();
  }
}
