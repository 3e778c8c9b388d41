package uk.improvementboard.platform.streams;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.terms.ProgrammeId;

/** Programmes' streams read from the event table. */
final class PostgresStreams implements ProgrammeStreams, ProgrammeHeads, StoredRows {

  private static final int BINARY_AT_ONCE = -1;
  private static final String PAGE =
      """
      SELECT sequenceNumber, eventIdentifier, timeStamp, payloadType, payloadRevision,
             payload, metaData
      FROM DomainEventEntry
      WHERE aggregateIdentifier = ? AND sequenceNumber >= ?
      ORDER BY sequenceNumber LIMIT ?
      """;

  private final JdbcTemplate template;
  private final JdbcClient db;
  private final StoredPage pages;

  PostgresStreams(DataSource dataSource, StoredPage pages) {
    this.template = new JdbcTemplate(dataSource);
    this.db = JdbcClient.create(dataSource);
    this.pages = pages;
  }

  @Override
  public List<RecordedEvent> read(ProgrammeId programme, long fromPosition, int limit) {
    StoredPage.checkPage(fromPosition, limit);
    List<StoredPage.Row> rows =
        template.query(
            connection -> {
              PreparedStatement select = connection.prepareStatement(PAGE);
              select.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
              select.setString(1, programme.value());
              select.setLong(2, fromPosition - 1);
              select.setInt(3, limit);
              return select;
            },
            PostgresStreams::row);
    return pages.events(programme, fromPosition - 1, rows);
  }

  @Override
  public List<StoredRow> rows(ProgrammeId programme, long fromPosition, int limit) {
    StoredPage.checkPage(fromPosition, limit);
    return db.sql(PAGE)
        .params(programme.value(), fromPosition - 1, limit)
        .query(
            (row, number) ->
                new StoredRow(
                    row.getLong("sequenceNumber") + 1,
                    row.getString("timeStamp"),
                    row.getString("eventIdentifier"),
                    row.getString("payloadType"),
                    row.getString("payloadRevision"),
                    row.getBytes("payload"),
                    row.getBytes("metaData")))
        .list();
  }

  private static StoredPage.Row row(ResultSet row, int number) throws SQLException {
    return new StoredPage.Row(
        row.getLong("sequenceNumber"),
        row.getString("eventIdentifier"),
        DateTimeUtils.parseInstant(row.getString("timeStamp")),
        new StoredName(row.getString("payloadType"), row.getString("payloadRevision")),
        row.getBytes("payload"),
        row.getBytes("metaData"));
  }

  @Override
  public long head(ProgrammeId programme) {
    return db.sql(
            """
            SELECT coalesce(max(sequenceNumber) + 1, 0) FROM DomainEventEntry
            WHERE aggregateIdentifier = ?
            """)
        .param(programme.value())
        .query(Long.class)
        .single();
  }

  /** Every programme in the store, whether heard of or not. */
  @Override
  public Map<ProgrammeId, Long> heads(Collection<ProgrammeId> known) {
    Map<ProgrammeId, Long> heads = new TreeMap<>(ProgrammeOrder.BY_NAME);
    db.sql(
            """
            SELECT aggregateIdentifier, max(sequenceNumber) + 1 AS position
            FROM DomainEventEntry WHERE type = ? GROUP BY aggregateIdentifier
            """)
        .param(StoredPage.PROGRAMME)
        .query(
            row -> {
              heads.put(
                  new ProgrammeId(row.getString("aggregateIdentifier")), row.getLong("position"));
            });
    return heads;
  }
}
