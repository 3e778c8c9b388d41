package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.command.CommandServiceApplication;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.query.journal.SubtreesOfEvents;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Ten thousand appends, while whoever keeps the ledger is killed: its process by SIGKILL, its
 * database connections in the middle of transactions. At rest there is a leaf for each event.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerUnderKillsTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("anyshire");
  private static final int EVENTS = Integer.getInteger("ledger.events", 10_000);
  private static final int AT_ONCE = 20;
  private static final int KILLS = 2;
  private static final int ATTEMPTS = 30;
  private static final int CONNECTIONS_ENDED_EVERY = 500;

  @Test
  void at_rest_there_is_a_leaf_for_each_acknowledged_event_and_the_root_is_theirs() {
    TestPostgres postgres = TestPostgres.fresh();
    Path accounts = Product.accounts();
    Path keys = Product.keys();
    Random random = new Random(10_000);
    ServiceProcess keeper = keeper(postgres, accounts, keys);
    try (ConfigurableApplicationContext writer = writer(postgres, accounts)) {
      Recorder recorder = new Recorder(writer.getBean(EventStore.class));
      JdbcClient db = JdbcClient.create(postgres.dataSource());
      int kills = 0;
      for (int from = 1; from <= EVENTS; from += AT_ONCE) {
        append(postgres, recorder, from, Math.min(EVENTS, from + AT_ONCE - 1));
        if (from / CONNECTIONS_ENDED_EVERY != (from + AT_ONCE) / CONNECTIONS_ENDED_EVERY) {
          endSomeConnections(db, random);
        }
        if (kills < KILLS && from > (kills + 1) * EVENTS / (KILLS + 1)) {
          keeper.kill();
          kills++;
          keeper = keeper(postgres, accounts, keys);
        }
      }
      Positions.reached(
          "the ledger",
          () -> ledgers(postgres).size(PROGRAMME),
          () -> Positions.stored(postgres, PROGRAMME.value()));
      assertThat(Positions.stored(postgres, PROGRAMME.value())).isEqualTo(EVENTS);
      assertThat(leaves(db)).isEqualTo(EVENTS);
      assertThat(ledgers(postgres).head(PROGRAMME, EVENTS).root()).isEqualTo(rootOfStored(db));
    } finally {
      keeper.kill();
    }
  }

  private static ConfigurableApplicationContext writer(TestPostgres postgres, Path accounts) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "--spring.config.location="
            + Path.of("..", "command-service", "src", "main", "resources", "application.yml")
                .toAbsolutePath()
                .normalize()
                .toUri());
    postgres.properties().forEach(property -> arguments.add("--" + property));
    arguments.add("--server.port=0");
    arguments.add("--improvement-board.accounts.file=" + accounts);
    return new SpringApplicationBuilder(CommandServiceApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  /** Until it is acknowledged; what ended its connection may have come after it was stored. */
  private static void append(TestPostgres postgres, Recorder recorder, long from, long to) {
    for (int attempt = 1; ; attempt++) {
      try {
        recorder.recordAt(PROGRAMME, from, SampleEvents.progressReports(from, to));
        return;
      } catch (RuntimeException e) {
        if (Positions.stored(postgres, PROGRAMME.value()) == to) {
          return;
        }
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static ServiceProcess keeper(TestPostgres postgres, Path accounts, Path keys) {
    return ServiceProcess.start(
        "uk.improvementboard.query.QueryServiceApplication",
        postgres,
        accounts,
        "improvement-board.ledger.keys=" + keys);
  }

  private static Ledgers ledgers(TestPostgres postgres) {
    return new Ledgers(SubtreesOfEvents.in(postgres.dataSource()), Heads.in(postgres.dataSource()));
  }

  /** Whatever the keeper is in the middle of fails there. */
  private static void endSomeConnections(JdbcClient db, Random random) {
    db.sql(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND pid % 3 = ?
            """)
        .param(random.nextInt(3))
        .query(row -> {});
  }

  private static long leaves(JdbcClient db) {
    long making = db.sql("SELECT number FROM journal_making").query(Long.class).single();
    return db.sql("SELECT count(subtrees) FROM journal_event_" + making).query(Long.class).single();
  }

  private static Hash rootOfStored(JdbcClient db) {
    MerkleTree tree = new MerkleTree();
    LedgerTest.entries(db, PROGRAMME.value()).stream()
        .map(LedgerEntry::leafHash)
        .forEach(tree::append);
    return tree.root();
  }
}
