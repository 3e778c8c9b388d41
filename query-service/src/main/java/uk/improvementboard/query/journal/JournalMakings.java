package uk.improvementboard.query.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Which making of the journal readers see. Each is a table of events and one of their words, made
 * beside the pair before it, which is removed some time after the next has taken its place.
 */
final class JournalMakings {

  private static final String EVENTS = "journal_event_";
  private static final String WORDS = "journal_words_";

  private static final String NO_SUCH_TABLE = "42P01";

  private final JdbcClient db;

  JournalMakings(DataSource dataSource) {
    this.db = JdbcClient.create(dataSource);
  }

  /** The table of its events. */
  static String events(long making) {
    return EVENTS + making;
  }

  /** The table of their words. */
  static String words(long making) {
    return WORDS + making;
  }

  /** The one that readers see. */
  long current() {
    return db.sql("SELECT number FROM journal_making").query(Long.class).single();
  }

  /**
   * An answer read from the making that readers see.
   *
   * @param question may be asked again, of the next making, when the one it was asked of is removed
   */
  <T> T read(LongFunction<T> question) {
    long making = current();
    while (true) {
      try {
        return question.apply(making);
      } catch (DataAccessException e) {
        long now = current();
        if (!isRemoved(e) || now == making) {
          throw e;
        }
        making = now;
      }
    }
  }

  /** Whether this says that the making asked of is no longer there. */
  static boolean isRemoved(DataAccessException failure) {
    return failure.getRootCause() instanceof SQLException cause
        && NO_SUCH_TABLE.equals(cause.getSQLState());
  }

  /** Begins another, with a table of events that is empty and has no index. */
  long begin() {
    long making =
        db.sql("UPDATE journal_making SET begun = begun + 1 RETURNING begun")
            .query(Long.class)
            .single();
    db.sql(
            "CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS)"
                .formatted(events(making), events(current())))
        .update();
    return making;
  }

  /**
   * Makes what events are looked up by, while others may read them.
   *
   * @see #giveKey
   */
  void indexEvents(long making) {
    useEveryProcessor();
    db.sql("CREATE UNIQUE INDEX %1$s_pkey ON %1$s (programme, position)".formatted(events(making)))
        .update();
    db.sql("ANALYZE " + events(making) + " (programme, position)").update();
  }

  /** Declares the index of the events to be their key. */
  void giveKey(long making) {
    db.sql(
            "ALTER TABLE %1$s ADD CONSTRAINT %1$s_pkey PRIMARY KEY USING INDEX %1$s_pkey"
                .formatted(events(making)))
        .update();
  }

  /**
   * Gives one whose events are there their words and the index of those: taken over from the making
   * that readers see where they are right, found where not.
   */
  void completeWords(long making) {
    useEveryProcessor();
    db.sql(
            "CREATE TABLE %s AS %s"
                .formatted(
                    words(making), WordsOfPayloads.takenOver(events(making), words(current()))))
        .update();
    if (!oneForEachEvent(making)) {
      db.sql("DROP TABLE " + words(making)).update();
      db.sql(
              "CREATE TABLE %s AS %s"
                  .formatted(words(making), WordsOfPayloads.found(events(making), "true")))
          .update();
    }
    db.sql("CREATE INDEX %1$s_words ON %1$s USING gin (words)".formatted(words(making))).update();
  }

  /** Whether words were not taken over twice, because the other making had them twice. */
  private boolean oneForEachEvent(long making) {
    return db.sql(
            "SELECT (SELECT count(*) FROM %s) = (SELECT count(*) FROM %s)"
                .formatted(words(making), events(making)))
        .query(Boolean.class)
        .single();
  }

  /** PostgreSQL knows of a new table neither how many rows it has nor what finding words costs. */
  private void useEveryProcessor() {
    for (String setting :
        List.of(
            "parallel_setup_cost = 0",
            "parallel_tuple_cost = 0",
            "min_parallel_table_scan_size = 0",
            "work_mem = '64MB'",
            "maintenance_work_mem = '128MB'")) {
      db.sql("SET LOCAL " + setting).update();
    }
  }

  /** Adds the words of events that were added to one that is complete. */
  void addWords(long making, ProgrammeId programme, long first, long last) {
    db.sql(
            "INSERT INTO %s %s"
                .formatted(
                    words(making),
                    WordsOfPayloads.found(
                        events(making), "programme = ? AND position BETWEEN ? AND ?")))
        .params(programme.value(), first, last)
        .update();
  }

  /** Makes one the one that readers see. */
  void stand(long making) {
    db.sql("UPDATE journal_making SET number = ?").param(making).update();
  }

  /** Removes all but the one that readers see. */
  void removeOthers() {
    List<String> others =
        db.sql(
                """
                SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema()
                  AND tablename ~ '^journal_(event|words)_[0-9]+$' AND tablename NOT IN (?, ?)
                """)
            .params(events(current()), words(current()))
            .query(String.class)
            .list();
    others.forEach(table -> db.sql("DROP TABLE " + table).update());
  }
}
