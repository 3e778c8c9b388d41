package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;

/** Views in a running process: fed as events are recorded, and made anew on request. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "improvement-board.projections.sweep-every=200ms")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProjectionRunnerTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {
    @Bean
    ListedPositions listedPositions(DataSource dataSource) {
      return new ListedPositions("listed-positions", dataSource);
    }

    @Bean
    Stumbling stumbling() {
      return new Stumbling();
    }
  }

  /** A view whose database is away for a while. */
  static final class Stumbling implements NeverRebuilt {
    private final AtomicBoolean away = new AtomicBoolean();
    private final Semaphore failed = new Semaphore(0);
    private final BlockingQueue<String> applied = new LinkedBlockingQueue<>();

    @Override
    public String name() {
      return "stumbling";
    }

    @Override
    public void apply(List<RecordedEvent> events) {
      if (away.get()) {
        failed.release();
        throw new IllegalStateException("the database is away");
      }
      for (RecordedEvent event : events) {
        if (event.programme().value().equals("outage")) {
          applied.add("outage/" + event.position());
        }
      }
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.fresh().into(registry);
  }

  @Autowired EventStore eventStore;
  @Autowired ProgrammeStreams streams;
  @Autowired ListedPositions view;
  @Autowired Stumbling stumbling;
  @Autowired ProjectionRunner runner;
  @Autowired ProjectionRebuild rebuilds;
  @Autowired TokenStore tokens;
  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;
  @Autowired DataSource dataSource;

  @Test
  void what_is_recorded_reaches_the_view_in_order() throws Exception {
    ProgrammeId programme = new ProgrammeId("fed");
    Recorder recorder = new Recorder(eventStore);
    for (int i = 0; i < 5; i++) {
      recorder.recordAt(
          programme, 1 + i * 20L, SampleEvents.progressReports(1 + i * 20L, 20 + i * 20L));
    }
    view.await(programme, 100);
    assertThat(view.of(programme)).isEqualTo(upTo(100));
    assertThat(runner.feed("listed-positions").filledHoles()).isZero();
  }

  @Test
  void a_rebuild_gives_the_same_view_and_tells_how_far_it_has_come() throws Exception {
    ProgrammeId programme = new ProgrammeId("rebuilt");
    new Recorder(eventStore).recordAt(programme, 1, SampleEvents.progressReports(1, 1200));
    view.await(programme, 1200);
    ProjectionRebuild.Progress ended = rebuilds.rebuild("listed-positions").get();
    assertThat(ended.failure()).isNull();
    assertThat(ended.state()).isEqualTo(ProjectionRebuild.State.DONE);
    assertThat(ended.position()).isEqualTo(ended.total()).isGreaterThanOrEqualTo(1200);
    assertThat(ended.share()).isEqualTo(1.0);
    assertThat(rebuilds.progress("listed-positions")).contains(ended);
    assertThat(view.of(programme)).isEqualTo(upTo(1200));
  }

  @Test
  void after_a_rebuild_the_view_goes_on_being_fed() throws Exception {
    ProgrammeId programme = new ProgrammeId("goes-on");
    Recorder recorder = new Recorder(eventStore);
    recorder.record(programme, SampleEvents.progressReport(1));
    view.await(programme, 1);
    rebuilds.rebuild("listed-positions").get();
    recorder.record(programme, SampleEvents.progressReport(2));
    view.await(programme, 1);
    assertThat(view.of(programme)).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void after_an_outage_a_view_goes_on_where_it_was() throws Exception {
    ProgrammeId programme = new ProgrammeId("outage");
    Recorder recorder = new Recorder(eventStore);
    recorder.record(programme, SampleEvents.progressReport(1));
    assertThat(stumbling.applied.take()).isEqualTo("outage/1");
    stumbling.away.set(true);
    recorder.record(programme, SampleEvents.progressReport(2));
    stumbling.failed.acquire(4);
    stumbling.away.set(false);
    assertThat(stumbling.applied.take()).isEqualTo("outage/2");
    recorder.record(programme, SampleEvents.progressReport(3));
    assertThat(stumbling.applied.take()).isEqualTo("outage/3");
  }

  @Test
  void what_another_process_is_rebuilding_is_not_rebuilt_here() throws Exception {
    SingleConnectionDataSource other =
        new SingleConnectionDataSource(dataSource.getConnection(), true);
    AppliedHeads others = new AppliedHeads(JdbcClient.create(other));
    other.getConnection().setAutoCommit(false);
    assertThat(others.rebuilding("listed-positions")).isTrue();
    assertThatThrownBy(() -> rebuilds.rebuild("listed-positions"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already");
    other.getConnection().rollback();
    assertThat(rebuilds.rebuild("listed-positions").get().state())
        .isEqualTo(ProjectionRebuild.State.DONE);
    other.destroy();
  }

  @Test
  void a_view_that_does_not_exist_is_not_rebuilt() {
    assertThatThrownBy(() -> rebuilds.rebuild("no-such-view"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("listed-positions");
  }

  @Test
  void the_stream_gives_each_event_with_its_stored_name_bytes_and_envelope() {
    ProgrammeId programme = new ProgrammeId("read");
    Recorder recorder = new Recorder(eventStore);
    SampleEvents.all().forEach(event -> recorder.record(programme, event));
    List<RecordedEvent> events = streams.read(programme, 3, 1000);
    assertThat(events).hasSize(SampleEvents.all().size() - 2);
    assertThat(events.getFirst().position()).isEqualTo(3);
    assertThat(events.getFirst().event()).isEqualTo(SampleEvents.all().get(2));
    assertThat(events.getFirst().name().name()).isEqualTo("board.terms-of-reference-adopted");
    assertThat(events.getFirst().envelope()).isEqualTo(SampleEvents.envelope("read-3"));
    assertThat(new String(events.getFirst().payload(), StandardCharsets.UTF_8))
        .startsWith("{\"board\":\"IB\"");
    assertThat(streams.head(programme)).isEqualTo(SampleEvents.all().size());
    assertThat(streams.head(new ProgrammeId("nobody"))).isZero();
    assertThat(streams.read(new ProgrammeId("nobody"), 1, 10)).isEmpty();
  }

  @Test
  void a_tail_that_was_never_announced_is_found_by_the_sweep() throws Exception {
    ProgrammeId programme = new ProgrammeId("unannounced");
    new Recorder(eventStore).recordAt(programme, 1, SampleEvents.progressReports(1, 3));
    view.await(programme, 3);
    while (!runner.rungForAll("listed-positions") || !runner.rungForAll("stumbling")) {
      Thread.onSpinWait();
    }
    long swept = runner.feed("listed-positions").swept();
    db.sql("DELETE FROM listed WHERE programme = ? AND position > 1")
        .param(programme.value())
        .update();
    db.sql("UPDATE applied_head SET position = 1 WHERE programme = ?")
        .param(programme.value())
        .update();
    view.await(programme, 2);
    assertThat(view.of(programme)).isEqualTo(upTo(3));
    assertThat(runner.feed("listed-positions").swept()).isEqualTo(swept + 2);
  }

  @Test
  void the_figures_an_operator_watches_are_there() {
    for (String figure : List.of("lag.events", "lag.seconds", "token.gaps")) {
      assertThat(
              meters
                  .get("improvement_board.projection." + figure)
                  .tag("projection", "listed-positions")
                  .gauge()
                  .value())
          .isNotNaN();
    }
    assertThat(
            meters
                .get("improvement_board.projection.rebuild.progress")
                .tag("projection", "listed-positions")
                .gauge()
                .value())
        .isEqualTo(1.0);
    for (String by : List.of("hole", "sweep")) {
      assertThat(
              meters
                  .get("improvement_board.projection.repairs")
                  .tags("projection", "listed-positions", "by", by)
                  .functionCounter()
                  .count())
          .isNotNegative();
    }
  }

  @Test
  void the_token_store_is_ready_before_its_first_use() {
    assertThat(tokens.retrieveStorageIdentifier()).isPresent();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
