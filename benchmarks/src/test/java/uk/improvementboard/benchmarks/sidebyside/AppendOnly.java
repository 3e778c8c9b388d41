package uk.improvementboard.benchmarks.sidebyside;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/** A table that is only ever added to, from which the newest version of each item is picked. */
final class AppendOnly extends SqlVersions {

  private final PreparedStatement insert;

  AppendOnly(TestPostgres postgres, Map<Ref, Long> closes) throws SQLException {
    super(
        postgres,
        closes,
        """
        CREATE TABLE appended_item (
          item text NOT NULL,
          thing text NOT NULL,
          position bigint NOT NULL,
          fields text NOT NULL,
          PRIMARY KEY (item, position));
        CREATE INDEX ON appended_item (thing);
        """,
        "SELECT DISTINCT ON (item) item, fields FROM appended_item WHERE position <= ?"
            + " ORDER BY item, position DESC",
        "SELECT position, item, fields FROM appended_item WHERE thing = ? ORDER BY 2, 1");
    insert = connection.prepareStatement("INSERT INTO appended_item VALUES (?, ?, ?, ?)");
  }

  @Override
  public String name() {
    return "SQL append-only table, DISTINCT ON";
  }

  @Override
  void write(Version version) throws SQLException {
    insert.setString(1, version.item());
    insert.setString(2, version.thing());
    insert.setLong(3, version.position());
    insert.setString(4, Fields.write(version.fields()));
    insert.addBatch();
  }

  @Override
  void flush() throws SQLException {
    insert.executeBatch();
  }
}
