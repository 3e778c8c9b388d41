package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ProgrammeId;

/** A journal that was filled before words had a table of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsInATableOfTheirOwnTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final int EVENTS = 12;

  private final DataSource dataSource = TestPostgres.fresh().dataSource();
  private final JdbcClient db = JdbcClient.create(dataSource);
  private final StoredWords words = new StoredWords(dataSource);

  private void filledBefore() {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/query")
        .table("query_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target("3")
        .load()
        .migrate();
    events(1, EVENTS).forEach(this::insert);
  }

  private static List<RecordedEvent> events(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(
            position ->
                KeptJournal.recorded(PROGRAMME, position, SampleEvents.progressReport(position)))
        .toList();
  }

  private void insert(RecordedEvent event) {
    db.sql(
            """
            INSERT INTO journal_event_1
              (programme, position, recorded_at, event_id, name, revision, payload, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.programme().value(),
            event.position(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            event.eventId(),
            event.name().name(),
            event.name().revision(),
            event.payload(),
            event.metadata())
        .update();
  }

  private void broughtUpToDate() {
    OwnedSchema.migrate(dataSource, "classpath:db/query", "query_history");
  }

  @Test
  void what_was_in_the_journal_is_still_found() {
    filledBefore();
    broughtUpToDate();
    assertThat(words.saying(PROGRAMME, "report", EVENTS)).hasSize(EVENTS);
    assertThat(words.saying(PROGRAMME, "nowhere", EVENTS)).isEmpty();
  }

  @Test
  void what_comes_afterwards_is_found_beside_it() {
    filledBefore();
    broughtUpToDate();
    new JournalProjection(dataSource, new JournalProgress(new Story()))
        .apply(events(EVENTS + 1, EVENTS + 2));
    assertThat(words.saying(PROGRAMME, "report", EVENTS + 2)).hasSize(EVENTS + 2);
  }

  @Test
  void what_a_rebuild_that_did_not_end_has_left_does_not_stand_in_the_way() {
    filledBefore();
    db.sql("CREATE TABLE journal_event_2 (LIKE journal_event_1 INCLUDING ALL)").update();
    broughtUpToDate();
    assertThat(words.saying(PROGRAMME, "report", EVENTS)).hasSize(EVENTS);
    assertThat(
            db.sql("SELECT count(*) FROM pg_tables WHERE tablename = 'journal_event_2'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
