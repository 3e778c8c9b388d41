package uk.improvementboard.benchmarks.sidebyside;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain statements to PostgreSQL. */
final class Sql {

  private Sql() {}

  static void execute(Connection connection, String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(statements, e);
    }
  }

  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
