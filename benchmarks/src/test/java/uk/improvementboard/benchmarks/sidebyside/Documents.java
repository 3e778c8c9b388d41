package uk.improvementboard.benchmarks.sidebyside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/**
 * The floor: a ready JSON document for every meeting in PostgreSQL, read by primary key, and
 * decoded or not. What was not foreseen it cannot answer.
 */
final class Documents implements Peer {

  static final String DECODED = "floor b: the document by primary key, decoded";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ObjectReader STATE =
      JSON.readerFor(new TypeReference<Map<String, Map<String, Object>>>() {});

  private final Connection connection;
  private final PreparedStatement read;
  private final Map<Ref, Long> closes;
  private final boolean decoded;

  Documents(TestPostgres postgres, Map<Ref, Long> closes, boolean decoded) {
    this.closes = closes;
    this.decoded = decoded;
    try {
      connection = postgres.dataSource().getConnection();
      Sql.execute(
          connection,
          """
          CREATE TABLE IF NOT EXISTS meeting_document (
            meeting text PRIMARY KEY,
            document text NOT NULL);
          ALTER TABLE meeting_document ALTER document SET STORAGE EXTERNAL;
          """);
      read = connection.prepareStatement("SELECT document FROM meeting_document WHERE meeting = ?");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return decoded ? DECODED : "floor a: the document by primary key, bytes only";
  }

  @Override
  public boolean answers(Question question) {
    return question == Question.STATE || (decoded && question == Question.COMPARE);
  }

  @Override
  public void load(Iterable<Revision> revisions) {
    Map<Long, Ref> meetings = new HashMap<>();
    closes.forEach((meeting, position) -> meetings.put(position, meeting));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO meeting_document VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      Map<String, Map<String, Object>> state = new HashMap<>();
      for (Revision revision : revisions) {
        for (Change change : revision.changes()) {
          state
              .computeIfAbsent(change.item(), item -> new HashMap<>())
              .put(change.field(), JSON.readTree(change.value()));
        }
        Ref meeting = meetings.get(revision.position());
        if (meeting != null) {
          insert.setString(1, meeting.value());
          insert.setString(2, JSON.writeValueAsString(state));
          insert.executeUpdate();
        }
      }
      Sql.execute(connection, "VACUUM ANALYZE meeting_document");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Told stateAt(Ref meeting) {
    byte[] bytes = bytes(meeting);
    if (!decoded) {
      return () -> hash(decode(bytes));
    }
    Map<String, Map<String, Object>> state = decode(bytes);
    return () -> hash(state);
  }

  private byte[] bytes(Ref meeting) {
    try {
      read.setString(1, meeting.value());
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Map<String, Object>> decode(byte[] document) {
    return STATE.readValue(document);
  }

  private static long hash(Map<String, Map<String, Object>> state) {
    Map<String, Map<String, String>> texts = new HashMap<>();
    state.forEach(
        (item, fields) -> {
          Map<String, String> values = new HashMap<>();
          fields.forEach((field, value) -> values.put(field, JSON.writeValueAsString(value)));
          texts.put(item, values);
        });
    return Hash.ofState(texts);
  }

  @Override
  public Told compare(Ref earlier, Ref later) {
    List<Difference> found = Difference.between(decode(bytes(earlier)), decode(bytes(later)));
    return () ->
        Hash.ofDifferences(
            found.stream()
                .map(
                    one ->
                        new Difference(one.item(), one.field(), text(one.from()), text(one.to())))
                .toList());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  @Override
  public Told history(Ref thing) {
    throw new UnsupportedOperationException("a document knows nothing of how it came about");
  }

  /** The size of one document. */
  int bytesAt(Ref meeting) {
    return bytes(meeting).length;
  }

  @Override
  public void close() {
    Sql.close(connection);
  }
}
