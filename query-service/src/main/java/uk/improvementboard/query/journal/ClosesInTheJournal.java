package uk.improvementboard.query.journal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.terms.ProgrammeId;

/** Where in the journal meetings closed, found without bringing programmes into memory. */
public final class ClosesInTheJournal {

  private final JdbcClient db;
  private final JournalMakings makings;

  public ClosesInTheJournal(DataSource database) {
    this.db = JdbcClient.create(database);
    this.makings = new JournalMakings(database);
  }

  /** The position of one meeting's close. */
  public record Close(ProgrammeId programme, long position) {}

  /** Every meeting's close, by programme and in order. */
  public List<Close> all() {
    String closed = EventCatalogue.current().nameOf(MeetingClosed.class).orElseThrow().name();
    return makings.read(
        making ->
            db.sql(
                    "SELECT programme, position FROM %s WHERE name = ? ORDER BY programme, position"
                        .formatted(JournalMakings.events(making)))
                .param(closed)
                .query(
                    (row, number) ->
                        new Close(
                            new ProgrammeId(row.getString("programme")), row.getLong("position")))
                .list());
  }
}
