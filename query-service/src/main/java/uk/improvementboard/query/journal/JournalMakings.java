package uk.improvementboard.query.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which making of the journal readers see. Each is a table of its own, made beside the one before
 * it and removed some time after the next one has taken its place.
 */
final class JournalMakings {

  private static final String TABLE = "journal_event_";
  private static final String NO_SUCH_TABLE = "42P01";

  private final JdbcClient db;

  JournalMakings(DataSource dataSource) {
    this.db = JdbcClient.create(dataSource);
  }

  static String table(long making) {
    return TABLE + making;
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

  /** Begins another, empty and without indexes. */
  long begin() {
    long making =
        db.sql("UPDATE journal_making SET begun = begun + 1 RETURNING begun")
            .query(Long.class)
            .single();
    db.sql(
            """
            CREATE TABLE %s (LIKE %s INCLUDING CONSTRAINTS INCLUDING GENERATED)
            """
                .formatted(table(making), table(current())))
        .update();
    return making;
  }

  /** Gives one that was filled its indexes. */
  void index(long making) {
    db.sql(
            "ALTER TABLE %1$s ADD CONSTRAINT %1$s_pkey PRIMARY KEY (programme, position)"
                .formatted(table(making)))
        .update();
    db.sql("CREATE INDEX %1$s_words ON %1$s USING gin (words)".formatted(table(making))).update();
    db.sql("ANALYZE " + table(making)).update();
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
                WHERE schemaname = current_schema() AND tablename ~ '^journal_event_[0-9]+$'
                  AND tablename <> ?
                """)
            .param(table(current()))
            .query(String.class)
            .list();
    others.forEach(table -> db.sql("DROP TABLE " + table).update());
  }
}
