package uk.improvementboard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.testkit.TestPostgres;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StartUpTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {}

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.fresh().into(registry);
  }

  @Autowired ApplicationContext context;
  @Autowired EventStore eventStore;
  @Autowired EventBus eventBus;
  @Autowired TransactionManager transactions;
  @Autowired TokenStore tokens;
  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;

  @Test
  void the_event_store_is_the_one_on_postgresql_and_is_the_event_bus() {
    assertThat(eventStore)
        .isInstanceOf(EmbeddedEventStore.class)
        .isInstanceOf(NotifyingEventStore.class)
        .isSameAs(eventBus);
    assertThat(context.getBeansOfType(ProgrammeStreams.class)).hasSize(1);
  }

  @Test
  void axon_takes_part_in_springs_transactions() {
    assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
  }

  @Test
  void tokens_are_kept_in_the_database() {
    assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
  }

  @Test
  void a_lost_race_is_told_apart_from_a_broken_store() {
    assertThat(
            context
                .getBean(PersistenceExceptionResolver.class)
                .isDuplicateKeyViolation(new SQLException("duplicate", "23505")))
        .isTrue();
  }

  @Test
  void events_are_written_by_the_catalogue_and_everything_else_by_jackson() {
    assertThat(context.getBean("eventSerializer", Serializer.class))
        .isInstanceOf(CatalogueSerializer.class);
    assertThat(context.getBean("serializer", Serializer.class))
        .isInstanceOf(Jackson3Serializer.class)
        .isNotInstanceOf(CatalogueSerializer.class);
  }

  @Test
  void a_session_gives_up_before_it_stops_all_others() {
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("10s");
    assertThat(setting("lock_timeout")).isEqualTo("5s");
    assertThat(setting("transaction_timeout")).isEqualTo("30s");
  }

  private String setting(String name) {
    return db.sql("SELECT current_setting(?)").param(name).query(String.class).single();
  }

  @Test
  void axon_server_is_left_alone() {
    assertThat(context.getEnvironment().getProperty("axon.axonserver.enabled")).isEqualTo("false");
    assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.startsWith("axonServer"));
  }

  @Test
  void axon_counts_in_the_registry_that_is_scraped() {
    assertThat(context.getBeansOfType(MeterRegistry.class)).hasSize(1);
    assertThat(meters).isInstanceOf(PrometheusMeterRegistry.class);
  }
}
