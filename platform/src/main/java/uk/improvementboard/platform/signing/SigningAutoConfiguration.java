package uk.improvementboard.platform.signing;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.store.OwnedSchema;

/** Signed heads and the keys they are signed with, for both services. */
@AutoConfiguration(
    after = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class
    })
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(LedgerSettings.class)
public class SigningAutoConfiguration {

  @Bean
  OwnedSchema ledgerSchema(DataSource database) {
    return OwnedSchema.migrate(database, "classpath:db/ledger", "ledger_history");
  }

  @Bean
  SignedHeads signedHeads(
      DataSource database, @Qualifier("ledgerSchema") OwnedSchema ledgerSchema) {
    return new SignedHeads(JdbcClient.create(database));
  }

  @Bean
  LedgerKeys ledgerKeys(
      DataSource database,
      PlatformTransactionManager transactions,
      LedgerSettings settings,
      @Qualifier("ledgerSchema") OwnedSchema ledgerSchema) {
    return LedgerKeys.open(
        JdbcClient.create(database), new TransactionTemplate(transactions), settings);
  }

  @Bean
  HeadSigning headSigning(SignedHeads heads, LedgerKeys keys) {
    return new HeadSigning(heads, keys);
  }
}
