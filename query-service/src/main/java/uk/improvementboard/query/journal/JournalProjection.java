package uk.improvementboard.query.journal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.streams.ProgrammeProjection;
import uk.improvementboard.platform.streams.RecordedEvent;

/** Keeps every event in order, as stored. */
final class JournalProjection implements ProgrammeProjection {

  static final String NAME = "journal";

  private final JdbcClient db;
  private final JournalProgress progress;

  JournalProjection(DataSource dataSource, JournalProgress progress) {
    this.db = JdbcClient.create(dataSource);
    this.progress = progress;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void apply(RecordedEvent event) {
    db.sql(
            """
            INSERT INTO journal_event
              (programme, position, recorded_at, event_id, name, revision, payload, metadata, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, jsonb_to_tsvector('english', ?::jsonb, '["string"]'))
            """)
        .params(
            event.programme().value(),
            event.position(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            event.eventId(),
            event.name().name(),
            event.name().revision(),
            event.payload(),
            event.metadata(),
            new String(event.payload(), StandardCharsets.UTF_8))
        .update();
    progress.takingIn();
  }

  @Override
  public void reset() {
    db.sql("DELETE FROM journal_event").update();
    db.sql("UPDATE journal_making SET number = number + 1").update();
  }
}
