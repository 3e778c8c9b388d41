package uk.improvementboard.benchmarks.sidebyside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/** Versions in tables of PostgreSQL, read by one query; each kind has its own table and queries. */
abstract class SqlVersions extends KeepsVersions {

  private static final int REVISIONS_IN_A_TRANSACTION = 500;

  private final Map<Ref, Long> closes;
  final Connection connection;
  private final PreparedStatement state;
  private final PreparedStatement versions;

  /**
   * @param stateQuery gives item and fields at a position
   * @param versionsQuery gives position, item and fields of a thing
   */
  SqlVersions(
      TestPostgres postgres,
      Map<Ref, Long> closes,
      String tables,
      String stateQuery,
      String versionsQuery) {
    this.closes = closes;
    try {
      connection = postgres.dataSource().getConnection();
      Sql.execute(connection, "SET synchronous_commit = off;" + tables);
      state = connection.prepareStatement(stateQuery);
      versions = connection.prepareStatement(versionsQuery);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  abstract void write(Version version) throws SQLException;

  /** What has still to be sent to the database. */
  abstract void flush() throws SQLException;

  @Override
  public final void load(Iterable<Revision> revisions) {
    try {
      connection.setAutoCommit(false);
      Version.Items items = new Version.Items();
      int written = 0;
      for (Revision revision : revisions) {
        for (Version version : items.after(revision)) {
          write(version);
        }
        if (++written % REVISIONS_IN_A_TRANSACTION == 0) {
          flush();
          connection.commit();
        }
      }
      flush();
      connection.commit();
      connection.setAutoCommit(true);
      Sql.execute(connection, "VACUUM ANALYZE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  final Map<String, Map<String, String>> state(Ref meeting) {
    try {
      state.setLong(1, closes.getOrDefault(meeting, 0L));
      Map<String, Map<String, String>> items = new HashMap<>();
      try (ResultSet row = state.executeQuery()) {
        while (row.next()) {
          items.put(row.getString(1), Fields.read(row.getString(2)));
        }
      }
      return items;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  final List<Version> versions(Ref thing) {
    try {
      versions.setString(1, thing.value());
      List<Version> found = new ArrayList<>();
      try (ResultSet row = versions.executeQuery()) {
        while (row.next()) {
          found.add(
              new Version(
                  row.getLong(1), thing.value(), row.getString(2), Fields.read(row.getString(3))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public final void close() {
    Sql.close(connection);
  }
}
