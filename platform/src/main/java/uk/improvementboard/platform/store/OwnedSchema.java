package uk.improvementboard.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Tables that one part of the product owns and migrates by itself, with a history of its own, so
 * that several parts can share a database. Made ready when it is created; whoever uses the tables
 * depends on it.
 */
public final class OwnedSchema {

  private final String location;

  private OwnedSchema(String location) {
    this.location = location;
  }

  /**
   * Brings the tables up to date. Several processes may do so at once: they take turns, because two
   * that begin a history together would each find it begun by the other.
   *
   * @param location where the migrations are: {@code classpath:db/event-store}
   * @param history the table that remembers which were run: {@code event_store_history}
   * @throws IllegalStateException when the database cannot be reached
   */
  public static OwnedSchema migrate(DataSource dataSource, String location, String history) {
    try (Connection turn = dataSource.getConnection()) {
      boolean autoCommit = turn.getAutoCommit();
      turn.setAutoCommit(false);
      try {
        take(turn);
        migrations(dataSource, location, history).migrate();
      } finally {
        turn.rollback();
        turn.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be brought up to date", e);
    }
    return new OwnedSchema(location);
  }

  /** Held until this connection's transaction ends, however long others take. */
  private static void take(Connection turn) throws SQLException {
    try (Statement statement = turn.createStatement()) {
      for (String limit :
          List.of("lock_timeout", "idle_in_transaction_session_timeout", "transaction_timeout")) {
        statement.execute("SET LOCAL " + limit + " = 0");
      }
      statement.execute(
          "SELECT pg_advisory_xact_lock(hashtextextended('improvement-board migrations', 0))");
    }
  }

  private static Flyway migrations(DataSource dataSource, String location, String history) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations(location)
        .failOnMissingLocations(true)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .load();
  }

  @Override
  public String toString() {
    return location;
  }
}
