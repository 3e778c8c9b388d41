package uk.improvementboard.query.journal;

import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.terms.ProgrammeId;

/** The bytes of an event, read from the journal's row of it. */
final class StoredEntries implements EventsAsStored {

  private final JdbcClient db;
  private final JournalMakings makings;

  StoredEntries(DataSource dataSource) {
    this.db = JdbcClient.create(dataSource);
    this.makings = new JournalMakings(dataSource);
  }

  @Override
  public Optional<LedgerEntry> at(ProgrammeId programme, long position) {
    return makings.read(
        making ->
            db.sql(
                    """
                    SELECT recorded_at, event_id, name, revision, payload, metadata
                    FROM %s WHERE programme = ? AND position = ?
                    """
                        .formatted(JournalMakings.events(making)))
                .params(programme.value(), position)
                .query(
                    (row, number) ->
                        new LedgerEntry(
                            programme.value(),
                            position,
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getBytes(5),
                            row.getBytes(6)))
                .optional());
  }
}
