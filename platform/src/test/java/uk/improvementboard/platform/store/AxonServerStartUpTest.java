package uk.improvementboard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.testkit.TestPostgres;

/** What one property changes; no server needs to answer for that. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AxonServerStartUpTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {}

  @Test
  void one_property_moves_the_record_to_axon_server() {
    try (ConfigurableApplicationContext process =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.NONE)
            .properties(TestPostgres.fresh().properties().toArray(String[]::new))
            .properties(
                "improvement-board.event-store=axon-server",
                "axon.axonserver.enabled=false",
                "axon.axonserver.servers=localhost:1")
            .run()) {
      assertThat(process.getBean(EventStore.class))
          .isInstanceOf(AxonServerEventStore.class)
          .isSameAs(process.getBean(EventBus.class));
      assertThat(process.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
      assertThat(process.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
      assertThat(process.getBeansOfType(EventStorageEngine.class)).isEmpty();
      assertThat(process.getBeansOfType(ProgrammeStreams.class)).hasSize(1);
      assertThat(process.containsBean("eventStoreSchema")).isFalse();
    }
  }
}
