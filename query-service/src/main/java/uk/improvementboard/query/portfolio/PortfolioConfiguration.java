package uk.improvementboard.query.portfolio;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.journal.Heads;

/** Where the lines of programmes are kept. */
@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

  @Bean
  KeptLines keptLines(
      DataSource dataSource,
      Heads heads,
      Json json,
      @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredLines(dataSource, heads, json);
  }
}
