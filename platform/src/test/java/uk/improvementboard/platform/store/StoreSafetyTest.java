package uk.improvementboard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.testkit.TestPostgres;

/** A process does not start on a database that would not keep the record's promises. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreSafetyTest {

  private final TestPostgres database = TestPostgres.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());

  StoreSafetyTest() {
    OwnedSchema.migrate(database.dataSource(), "classpath:db/event-store", "event_store_history");
  }

  private void check() {
    StoreSafety.check(database.dataSource());
  }

  private void append(int events) {
    db.sql(
            """
            INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, eventIdentifier,
              payload, payloadType, timeStamp)
            SELECT 'p', n - 1, 'id-' || n, '', 'x', '' FROM generate_series(1, ?) n
            """)
        .param(events)
        .update();
  }

  @Test
  void the_database_as_migrated_is_safe() {
    append(3);
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"append_lock", "max_index", "history_stands"})
  void a_missing_trigger_is_refused(String trigger) {
    db.sql("DROP TRIGGER " + trigger + " ON DomainEventEntry").update();
    assertThatThrownBy(this::check)
        .isInstanceOf(UnsafeEventStore.class)
        .hasMessageContaining(trigger);
  }

  @ParameterizedTest
  @CsvSource({
    "append_lock,DISABLE",
    "append_lock,ENABLE",
    "append_lock,ENABLE REPLICA",
    "max_index,DISABLE",
    "max_index,ENABLE",
    "history_stands,DISABLE",
    "history_stands,ENABLE"
  })
  void a_trigger_that_does_not_always_fire_is_refused(String trigger, String how) {
    db.sql("ALTER TABLE DomainEventEntry " + how + " TRIGGER " + trigger).update();
    assertThatThrownBy(this::check)
        .isInstanceOf(UnsafeEventStore.class)
        .hasMessageContaining(trigger);
  }

  @Test
  void a_lock_taken_once_a_row_is_refused() {
    db.sql(
            """
            DROP TRIGGER append_lock ON DomainEventEntry;
            CREATE TRIGGER append_lock BEFORE INSERT ON DomainEventEntry
              FOR EACH ROW EXECUTE FUNCTION append_lock();
            ALTER TABLE DomainEventEntry ENABLE ALWAYS TRIGGER append_lock;
            """)
        .update();
    assertThatThrownBy(this::check).hasMessageContaining("append_lock");
  }

  @ParameterizedTest
  @CsvSource({
    "default_transaction_isolation,'repeatable read',repeatable read",
    "default_transaction_isolation,serializable,serializable",
    "synchronous_commit,off,synchronous_commit is off"
  })
  void a_setting_that_endangers_appends_is_refused(String setting, String value, String said) {
    db.sql("ALTER DATABASE " + database.name() + " SET " + setting + " = '" + value + "'").update();
    assertThatThrownBy(this::check).isInstanceOf(UnsafeEventStore.class).hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void a_log_from_which_something_was_taken_is_refused(int taken) {
    append(3);
    db.sql(
            """
            ALTER TABLE DomainEventEntry DISABLE TRIGGER history_stands;
            DELETE FROM DomainEventEntry WHERE globalIndex = %d;
            ALTER TABLE DomainEventEntry ENABLE ALWAYS TRIGGER history_stands;
            """
                .formatted(taken))
        .update();
    assertThatThrownBy(this::check)
        .isInstanceOf(UnsafeEventStore.class)
        .hasMessageContaining("2 events but its last index is 3");
  }

  @Test
  void every_reason_is_given_at_once() {
    db.sql("DROP TRIGGER append_lock ON DomainEventEntry").update();
    db.sql("DROP TRIGGER history_stands ON DomainEventEntry").update();
    assertThatThrownBy(this::check)
        .isInstanceOfSatisfying(
            UnsafeEventStore.class, unsafe -> assertThat(unsafe.reasons()).hasSize(2));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {}

  @Test
  void a_process_does_not_start_on_it() {
    db.sql("ALTER TABLE DomainEventEntry DISABLE TRIGGER append_lock").update();
    SpringApplication process =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.NONE)
            .properties(database.properties().toArray(String[]::new))
            .build();
    assertThatThrownBy(process::run)
        .hasRootCauseInstanceOf(UnsafeEventStore.class)
        .rootCause()
        .hasMessageContaining("append_lock");
  }

  @Test
  void a_store_that_does_not_exist_is_refused() {
    SpringApplication process =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.NONE)
            .properties("improvement-board.event-store=mongodb")
            .build();
    assertThatThrownBy(process::run)
        .hasMessageContaining("improvement-board.event-store is 'mongodb'");
  }
}
