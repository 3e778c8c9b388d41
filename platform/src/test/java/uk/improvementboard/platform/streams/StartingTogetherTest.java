package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;

/** Nobody has to prepare a database, nor to start one instance before the others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartingTogetherTest {

  private static final int INSTANCES = 4;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Instance {
    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  /** A view of how many events were heard of, whichever instance took them in. */
  record Heard() implements NeverRebuilt {
    @Override
    public String name() {
      return "heard";
    }

    @Override
    public void apply(List<RecordedEvent> events) {
      assertThat(events).allMatch(event -> event.position() > 0);
    }
  }

  @RepeatedTest(3)
  void four_instances_that_start_at_once_on_an_empty_database_come_up() {
    String[] properties =
        Stream.concat(
                TestPostgres.fresh().properties().stream(),
                Stream.of("spring.datasource.hikari.maximum-pool-size=5"))
            .toArray(String[]::new);
    try (ExecutorService at = Executors.newFixedThreadPool(INSTANCES)) {
      List<CompletableFuture<ConfigurableApplicationContext>> starting =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> start(properties), at))
              .limit(INSTANCES)
              .toList();
      List<ConfigurableApplicationContext> running =
          starting.stream().map(CompletableFuture::join).toList();
      try {
        ProgrammeId programme = new ProgrammeId("first");
        for (ConfigurableApplicationContext instance : running) {
          new Recorder(instance.getBean(EventStore.class))
              .record(programme, SampleEvents.progressReport(1));
        }
        JdbcClient db = running.getFirst().getBean(JdbcClient.class);
        while (applied(db) < INSTANCES) {
          Thread.onSpinWait();
        }
        assertThat(applied(db)).isEqualTo(INSTANCES);
        assertThat(running)
            .allSatisfy(
                instance ->
                    assertThat(instance.getBean(ProgrammeStreams.class).head(programme))
                        .isEqualTo(INSTANCES));
      } finally {
        running.forEach(ConfigurableApplicationContext::close);
      }
    }
  }

  private static ConfigurableApplicationContext start(String[] properties) {
    SpringApplicationBuilder instance =
        new SpringApplicationBuilder(Instance.class)
            .web(WebApplicationType.NONE)
            .properties(properties);
    // four processes have a logging system each; these four have one between them
    instance
        .application()
        .setListeners(
            instance.application().getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
    return instance.run();
  }

  private static long applied(JdbcClient db) {
    return db.sql("SELECT coalesce(max(position), 0) FROM applied_head").query(Long.class).single();
  }
}
