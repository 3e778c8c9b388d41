package uk.improvementboard.benchmarks.sidebyside;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/** A history table whose rows say from which position to which they held, without overlaps. */
final class GistHistory extends SqlVersions {

  private final PreparedStatement end;
  private final PreparedStatement begin;

  GistHistory(TestPostgres postgres, Map<Ref, Long> closes) throws SQLException {
    super(
        postgres,
        closes,
        """
        CREATE EXTENSION IF NOT EXISTS btree_gist;
        CREATE TABLE held_item (
          item text NOT NULL,
          thing text NOT NULL,
          held int8range NOT NULL,
          fields text NOT NULL,
          PRIMARY KEY (item, held WITHOUT OVERLAPS));
        CREATE INDEX ON held_item USING gist (held);
        CREATE INDEX ON held_item (thing);
        """,
        "SELECT item, fields FROM held_item WHERE held @> ?",
        "SELECT lower(held), item, fields FROM held_item WHERE thing = ? ORDER BY 2, 1");
    end =
        connection.prepareStatement(
            "UPDATE held_item SET held = int8range(lower(held), ?)"
                + " WHERE item = ? AND held @> 9223372036854775806");
    begin =
        connection.prepareStatement("INSERT INTO held_item VALUES (?, ?, int8range(?, NULL), ?)");
  }

  @Override
  public String name() {
    return "SQL history table, int8range + GiST";
  }

  @Override
  void write(Version version) throws SQLException {
    end.setLong(1, version.position());
    end.setString(2, version.item());
    end.executeUpdate();
    begin.setString(1, version.item());
    begin.setString(2, version.thing());
    begin.setLong(3, version.position());
    begin.setString(4, Fields.write(version.fields()));
    begin.executeUpdate();
  }

  @Override
  void flush() {
    // each row was sent as it was written
  }
}
