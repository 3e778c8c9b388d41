package uk.improvementboard.platform.streams;

import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.store.Engine;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.store.PostgresEventStoreAutoConfiguration;

/** The programmes' streams of whichever engine is chosen. */
@AutoConfiguration(after = PostgresEventStoreAutoConfiguration.class)
public class StreamsAutoConfiguration {

  @Bean
  StoredPage storedPage(
      @Qualifier("eventSerializer") CatalogueSerializer serializer, Configuration configuration) {
    return new StoredPage(serializer, configuration.upcasterChain());
  }

  @Bean
  StoredEvents storedEvents(StoredPage pages) {
    return new StoredEvents(pages);
  }

  @Bean
  @ConditionalOnProperty(name = Engine.PROPERTY, havingValue = "postgresql", matchIfMissing = true)
  PostgresStreams programmeStreams(
      DataSource dataSource,
      StoredPage pages,
      @Qualifier("eventStoreSchema") OwnedSchema eventStoreSchema) {
    return new PostgresStreams(dataSource, pages);
  }

  @Bean("programmeStreams")
  @ConditionalOnProperty(name = Engine.PROPERTY, havingValue = "axon-server")
  AxonServerStreams axonServerStreams(AxonServerConnectionManager server, StoredPage pages) {
    return new AxonServerStreams(() -> server.getConnection().eventChannel(), pages);
  }
}
