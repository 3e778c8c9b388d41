package uk.improvementboard.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.QueryServiceApplication;
import uk.improvementboard.terms.ProgrammeId;

/** The query service on a database of its own, and how far its journal has come. */
final class FilledJournal {

  private static final long LOOK_AGAIN_NANOS = 20_000_000;

  private FilledJournal() {}

  static ConfigurableApplicationContext service(
      TestPostgres postgres, Path accounts, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "--spring.config.location="
            + Path.of("..", "query-service", "src", "main", "resources", "application.yml")
                .toAbsolutePath()
                .normalize()
                .toUri());
    postgres.properties().forEach(property -> arguments.add("--" + property));
    arguments.add("--server.port=0");
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--logging.level.root=WARN");
    arguments.add("--improvement-board.accounts.file=" + accounts);
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(QueryServiceApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  /** Waits until the journal has taken in a programme's last event. */
  static void await(JdbcClient db, int position, ProgrammeId programme) {
    while (db.sql("SELECT coalesce(max(position), 0) FROM applied_head WHERE programme = ?")
            .param(programme.value())
            .query(Long.class)
            .single()
        < position) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  static void describe(JdbcClient db, ProgrammeId programme) {
    System.out.println(
        db.sql(
                """
                SELECT format('%s: %s events, %s bytes of payload and %s of metadata an event',
                  aggregateIdentifier, count(*), round(avg(octet_length(payload))),
                  round(avg(octet_length(metaData))))
                FROM DomainEventEntry WHERE aggregateIdentifier = ? GROUP BY aggregateIdentifier
                """)
            .param(programme.value())
            .query(String.class)
            .single());
  }

  /** The table that readers see. */
  static String table(JdbcClient db) {
    return "journal_event_"
        + db.sql("SELECT number FROM journal_making").query(Long.class).single();
  }

  /**
   * The journal's rows of a programme again under other names, {@code p1} and so on; as far as the
   * ledger goes they remain those of the first.
   */
  static void copies(JdbcClient db, ProgrammeId programme, int programmes) {
    String journal = table(db);
    for (int number = 1; number < programmes; number++) {
      db.sql(
              """
              INSERT INTO %1$s
                (programme, position, recorded_at, event_id, name, revision, payload, metadata, subtrees)
              SELECT ?, position, recorded_at, event_id, name, revision, payload, metadata, subtrees
              FROM %1$s WHERE programme = ?
              """
                  .formatted(journal))
          .params("p" + number, programme.value())
          .update();
    }
    db.sql("VACUUM ANALYZE " + journal).update();
  }

  /** Payloads and envelopes together. */
  static long storedBytes(JdbcClient db, ProgrammeId programme) {
    return db.sql(
            """
            SELECT sum(octet_length(payload) + octet_length(metadata)) FROM %s
            WHERE programme = ?
            """
                .formatted(table(db)))
        .param(programme.value())
        .query(Long.class)
        .single();
  }
}
