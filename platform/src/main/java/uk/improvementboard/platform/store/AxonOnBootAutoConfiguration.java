package uk.improvementboard.platform.store;

import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.datatype.pcollections.PCollectionsModule;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.platform.json.EventJson;

/**
 * Axon on Spring Boot 4. Boot moved its auto-configurations, Axon still orders itself by their old
 * names, and so, without a word, runs without transactions, token store and metrics: the order is
 * restored here, with everything of Axon's that would otherwise fail in silence.
 */
@AutoConfiguration(
    after = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      CompositeMeterRegistryAutoConfiguration.class,
      SimpleMetricsExportAutoConfiguration.class
    },
    before = {
      JdbcAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      MicrometerMetricsAutoConfiguration.class,
      AxonAutoConfiguration.class
    })
@EnableConfigurationProperties(StoreSettings.class)
public class AxonOnBootAutoConfiguration {

  /**
   * PostgreSQL's driver never throws the exception Axon looks for: without this, of two writers at
   * once the loser would be told that the store is broken.
   */
  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new SQLStateResolver("23505");
  }

  /** Strict, so that a snapshot with a missing field is refused rather than half read. */
  @Bean
  Jackson3SerializerCustomizer strictSerializer() {
    return builder ->
        EventJson.strict(builder)
            .addModule(new PCollectionsModule())
            .polymorphicTypeValidator(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.")
                    .allowIfSubType("uk.improvementboard.")
                    .build());
  }

  /** Axon's own would log a failing event and go on without it. */
  @Bean
  ConfigurerModule failingEventsStopTheirProcessor() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerDefaultListenerInvocationErrorHandler(
                configuration -> PropagatingErrorHandler.instance());
  }

  @Bean
  @ConditionalOnMissingBean
  EventCatalogue eventCatalogue() {
    return EventCatalogue.current();
  }

  @Bean
  @Qualifier("eventSerializer")
  CatalogueSerializer eventSerializer(EventCatalogue catalogue) {
    return new CatalogueSerializer(catalogue);
  }

  /** On whichever engine: what is not a string is refused before it reaches the store. */
  @Bean
  SmartInitializingSingleton stringsOnlyInMetadata(EventBus eventBus) {
    return () ->
        eventBus.registerDispatchInterceptor(
            events ->
                (index, event) -> {
                  CatalogueSerializer.StringsOnly.check(event.getMetaData());
                  return (EventMessage<?>) event;
                });
  }

  @Bean
  GuardedSnapshots guardedSnapshots(@Qualifier("serializer") Serializer serializer) {
    return new GuardedSnapshots(serializer);
  }

  /** Named after the pool so that the pool outlives it. */
  @Bean
  SnapshotThread snapshotThread(DataSource dataSource) {
    return new SnapshotThread();
  }

  @Bean
  Snapshotter snapshotter(
      org.axonframework.config.Configuration configuration,
      HandlerDefinition handlers,
      ParameterResolverFactory parameters,
      EventStore eventStore,
      TransactionManager transactions,
      SnapshotThread thread) {
    return SpringAggregateSnapshotter.builder()
        .repositoryProvider(configuration::repository)
        .transactionManager(transactions)
        .eventStore(eventStore)
        .parameterResolverFactory(parameters)
        .handlerDefinition(handlers)
        .executor(thread::execute)
        .build();
  }

  @Bean
  SnapshotTriggerDefinition programmeSnapshots(Snapshotter snapshotter, StoreSettings settings) {
    return new EventCountSnapshotTriggerDefinition(
        snapshotter, settings.programmes().snapshotEvery());
  }

  @Bean
  Cache programmeCache(StoreSettings settings) {
    return new ProgrammeCache(settings.programmes().cached());
  }
}
