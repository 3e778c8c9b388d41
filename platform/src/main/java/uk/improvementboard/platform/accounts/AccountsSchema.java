package uk.improvementboard.platform.accounts;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of accounts and sessions up to date, with a history of their own. */
final class AccountsSchema {

  AccountsSchema(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/accounts")
        .table("accounts_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
