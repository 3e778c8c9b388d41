package uk.improvementboard.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import uk.improvementboard.platform.testkit.TestPostgres;

/** Waiting for a position, the only thing a test waits for. */
final class Positions {

  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  private Positions() {}

  /** Waits until what is seen has reached the goal; says how far it came when it does not. */
  static void reached(String what, LongSupplier seen, LongSupplier goal) {
    long until = System.nanoTime() + PATIENCE;
    while (seen.getAsLong() < goal.getAsLong()) {
      if (System.nanoTime() > until) {
        throw new AssertionError(
            what + " stands at " + seen.getAsLong() + " of " + goal.getAsLong());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** The position of a programme's last event in the event store. */
  static long stored(TestPostgres postgres, String programme) {
    try (Connection connection = postgres.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT count(*) FROM domainevententry WHERE aggregateidentifier = ?")) {
      statement.setString(1, programme);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
