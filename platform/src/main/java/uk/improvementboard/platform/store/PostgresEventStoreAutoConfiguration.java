package uk.improvementboard.platform.store;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The record in one PostgreSQL database: Axon's JDBC engine over a table whose triggers put appends
 * in order, so that it cannot lose what it lost without them.
 */
@AutoConfiguration(
    after = AxonOnBootAutoConfiguration.class,
    before = {JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty(name = Engine.PROPERTY, havingValue = "postgresql", matchIfMissing = true)
public class PostgresEventStoreAutoConfiguration {

  private static final int PAGE = 1000;

  @Bean
  OwnedSchema eventStoreSchema(DataSource dataSource) {
    return OwnedSchema.migrate(dataSource, "classpath:db/event-store", "event_store_history");
  }

  @Bean(name = "eventBus")
  @Qualifier("eventStore")
  NotifyingEventStore eventStore(
      @Qualifier("eventStoreSchema") OwnedSchema eventStoreSchema,
      DataSource dataSource,
      ConnectionProvider connections,
      TransactionManager transactions,
      PersistenceExceptionResolver exceptions,
      Configuration configuration,
      @Qualifier("eventSerializer") Serializer events,
      @Qualifier("serializer") Serializer snapshots) {
    StoreSafety.check(dataSource);
    JdbcEventStorageEngine engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(connections)
            .transactionManager(transactions)
            .eventSerializer(events)
            .snapshotSerializer(snapshots)
            .upcasterChain(configuration.upcasterChain())
            .snapshotFilter(configuration.snapshotFilter())
            .persistenceExceptionResolver(exceptions)
            .gapTimeout(Integer.MAX_VALUE)
            .batchSize(PAGE)
            .finalAggregateBatchPredicate(page -> page.size() < PAGE)
            .build();
    return new NotifyingEventStore(
        EmbeddedEventStore.builder()
            .storageEngine(engine)
            .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
            .optimizeEventConsumption(false));
  }

  @Bean
  AppendBell appendBell(DataSource dataSource, NotifyingEventStore eventStore) {
    SimpleDriverDataSource unpooled =
        DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build();
    return new AppendBell(unpooled, eventStore);
  }
}
