package uk.improvementboard.platform.store;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The record in Axon Server: its client, told what to call a conflict. */
@AutoConfiguration(
    after = {AxonOnBootAutoConfiguration.class, AxonServerAutoConfiguration.class},
    before = {AxonServerBusAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty(name = Engine.PROPERTY, havingValue = "axon-server")
public class AxonServerEventStoreAutoConfiguration {

  @Bean
  AxonServerEventStore eventStore(
      AxonServerConfiguration server,
      AxonServerConnectionManager connections,
      Configuration configuration,
      @Qualifier("eventSerializer") Serializer events,
      @Qualifier("serializer") Serializer snapshots) {
    return AxonServerEventStore.builder()
        .configuration(server)
        .platformConnectionManager(new AxonServerConflicts(server, connections))
        .eventSerializer(events)
        .snapshotSerializer(snapshots)
        .snapshotFilter(configuration.snapshotFilter())
        .upcasterChain(configuration.upcasterChain())
        .messageMonitor(configuration.messageMonitor(AxonServerEventStore.class, "eventStore"))
        .build();
  }
}
