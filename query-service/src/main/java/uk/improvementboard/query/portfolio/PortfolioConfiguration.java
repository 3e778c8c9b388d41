package uk.improvementboard.query.portfolio;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.query.answers.Json;

/** Where the lines of programmes are kept. */
@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

  @Bean
  KeptLines keptLines(
      DataSource dataSource, Json json, @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredLines(dataSource, json);
  }
}
