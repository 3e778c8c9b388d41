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

/**
 * The changes themselves, a JSON row for each event, replayed from the beginning or from a JSON
 * snapshot of the whole that was taken every so many.
 */
final class Replay implements Peer {

  private static final int REVISIONS_IN_A_TRANSACTION = 500;

  private final Map<Ref, Long> closes;
  private final int snapshotEvery;
  private final String table;
  private final Connection connection;
  private final PreparedStatement after;
  private final PreparedStatement snapshot;
  private final PreparedStatement ofThing;

  /**
   * @param snapshotEvery revisions from one snapshot to the next; 0 for none
   */
  Replay(TestPostgres postgres, Map<Ref, Long> closes, int snapshotEvery) {
    this.closes = closes;
    this.snapshotEvery = snapshotEvery;
    this.table = "change_event_" + snapshotEvery;
    try {
      connection = postgres.dataSource().getConnection();
      Sql.execute(
          connection,
          """
          SET synchronous_commit = off;
          CREATE TABLE %1$s (position bigint PRIMARY KEY, thing text, changes text NOT NULL);
          CREATE INDEX ON %1$s (thing, position);
          CREATE TABLE %1$s_snapshot (position bigint PRIMARY KEY, state text NOT NULL);
          """
              .formatted(table));
      after =
          connection.prepareStatement(
              "SELECT changes FROM "
                  + table
                  + " WHERE position > ? AND position <= ? ORDER BY position");
      snapshot =
          connection.prepareStatement(
              "SELECT position, state FROM "
                  + table
                  + "_snapshot WHERE position <= ? ORDER BY position DESC LIMIT 1");
      ofThing =
          connection.prepareStatement(
              "SELECT position, changes FROM " + table + " WHERE thing = ? ORDER BY position");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return snapshotEvery == 0
        ? "event replay from the start"
        : "event replay, JSON snapshot every " + snapshotEvery;
  }

  @Override
  public void load(Iterable<Revision> revisions) {
    try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)");
        PreparedStatement keep =
            connection.prepareStatement("INSERT INTO " + table + "_snapshot VALUES (?, ?)")) {
      connection.setAutoCommit(false);
      Map<String, Map<String, String>> state = new HashMap<>();
      int written = 0;
      for (Revision revision : revisions) {
        Map<String, Map<String, String>> changes = changes(revision);
        insert.setLong(1, revision.position());
        insert.setString(2, revision.changes().getFirst().thing());
        insert.setString(3, Fields.write(changes));
        insert.addBatch();
        fold(changes, state);
        written++;
        if (snapshotEvery > 0 && written % snapshotEvery == 0) {
          keep.setLong(1, revision.position());
          keep.setString(2, Fields.write(state));
          keep.executeUpdate();
        }
        if (written % REVISIONS_IN_A_TRANSACTION == 0) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
      connection.commit();
      connection.setAutoCommit(true);
      Sql.execute(connection, "VACUUM ANALYZE " + table + ", " + table + "_snapshot");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Map<String, String>> changes(Revision revision) {
    Map<String, Map<String, String>> changes = new HashMap<>();
    for (Change change : revision.changes()) {
      changes
          .computeIfAbsent(change.item(), item -> new HashMap<>())
          .put(change.field(), change.value());
    }
    return changes;
  }

  private static void fold(
      Map<String, Map<String, String>> changes, Map<String, Map<String, String>> state) {
    changes.forEach(
        (item, fields) -> state.computeIfAbsent(item, key -> new HashMap<>()).putAll(fields));
  }

  private Map<String, Map<String, String>> state(Ref meeting) {
    try {
      long position = closes.getOrDefault(meeting, 0L);
      Map<String, Map<String, String>> state = new HashMap<>();
      long from = 0;
      if (snapshotEvery > 0) {
        snapshot.setLong(1, position);
        try (ResultSet row = snapshot.executeQuery()) {
          if (row.next()) {
            from = row.getLong(1);
            state.putAll(Fields.readItems(row.getString(2)));
          }
        }
      }
      after.setLong(1, from);
      after.setLong(2, position);
      try (ResultSet row = after.executeQuery()) {
        while (row.next()) {
          fold(Fields.readItems(row.getString(1)), state);
        }
      }
      return state;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Told stateAt(Ref meeting) {
    Map<String, Map<String, String>> state = state(meeting);
    return () -> Hash.ofState(state);
  }

  @Override
  public Told compare(Ref earlier, Ref later) {
    List<Difference> found = Difference.between(state(earlier), state(later));
    return () -> Hash.ofDifferences(found);
  }

  @Override
  public Told history(Ref thing) {
    try {
      ofThing.setString(1, thing.value());
      List<Change> changes = new ArrayList<>();
      try (ResultSet row = ofThing.executeQuery()) {
        while (row.next()) {
          long position = row.getLong(1);
          Fields.readItems(row.getString(2))
              .forEach(
                  (item, fields) ->
                      fields.forEach(
                          (field, value) ->
                              changes.add(
                                  new Change(position, thing.value(), item, field, value))));
        }
      }
      return () -> Hash.ofHistory(changes);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Sql.close(connection);
  }
}
