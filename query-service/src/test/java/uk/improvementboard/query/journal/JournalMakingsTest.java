package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import uk.improvementboard.platform.streams.ProgrammeProjection.Anew;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/** A new making of the journal beside the one that readers see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalMakingsTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final long EVENTS = 30;

  private final KeptJournal kept = new KeptJournal();
  private final JournalLoading loading =
      new JournalLoading(kept.dataSource, StoredEvents.ofThisRelease());
  private final StoredJournal journal =
      new StoredJournal(kept.dataSource, loading, new HeldProgrammes(100_000_000));
  private final StoredWords words = new StoredWords(kept.dataSource);

  @AfterEach
  void close() {
    loading.close();
  }

  private static List<RecordedEvent> events(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(
            position ->
                KeptJournal.recorded(PROGRAMME, position, SampleEvents.progressReport(position)))
        .toList();
  }

  private Anew filled(long to) {
    Anew anew = kept.projection.anew();
    anew.take(events(11, to));
    anew.take(events(1, 10));
    anew.complete();
    return anew;
  }

  private void stands(Anew anew) {
    kept.transactions.executeWithoutResult(status -> anew.stand());
  }

  private void cleared() {
    kept.transactions.executeWithoutResult(status -> kept.projection.clear());
  }

  private List<String> rows(String table) {
    return kept.db
        .sql("SELECT r::text FROM " + table + " AS r ORDER BY programme, position")
        .query(String.class)
        .list();
  }

  private List<String> tables() {
    return kept.db
        .sql(
            "SELECT tablename FROM pg_tables WHERE tablename ~ '^journal_(event|words)_' ORDER BY"
                + " 1")
        .query(String.class)
        .list();
  }

  @Test
  void it_has_the_same_rows_words_and_indexes_as_the_one_that_was_fed_event_by_event() {
    for (long position = 1; position <= EVENTS; position++) {
      kept.tell(PROGRAMME, position, position);
    }
    stands(filled(EVENTS));
    assertThat(rows("journal_event_2")).hasSize((int) EVENTS).isEqualTo(rows("journal_event_1"));
    assertThat(rows("journal_words_2")).hasSize((int) EVENTS).isEqualTo(rows("journal_words_1"));
    assertThat(indexes(2)).hasSize(2).isEqualTo(indexes(1));
  }

  @Test
  void words_under_the_right_mark_are_taken_over_as_they_are() {
    kept.tell(PROGRAMME, 1, EVENTS);
    kept.db
        .sql(
            """
            UPDATE journal_words_1 AS said SET words = other, mark = %s
            FROM journal_event_1 AS event, to_tsvector('english', 'never found here') AS other
            WHERE event.programme = said.programme AND event.position = said.position
              AND said.position = 7
            """
                .formatted(WordsOfPayloads.mark("event.payload", "other")))
        .update();
    stands(filled(EVENTS));
    assertThat(rows("journal_words_2")).isEqualTo(rows("journal_words_1"));
    assertThat(words.saying(PROGRAMME, "never found", EVENTS)).containsExactly(7L);
  }

  @Test
  void words_of_other_bytes_or_found_otherwise_or_altered_are_found_anew() {
    kept.tell(PROGRAMME, 1, EVENTS);
    List<String> right = rows("journal_words_1");
    alter(3, "words = to_tsvector('english', 'something else')");
    alter(4, "words = (SELECT words FROM journal_words_1 WHERE position = 5)");
    alter(5, "mark = (SELECT mark FROM journal_words_1 WHERE position = 6)");
    alter(6, "mark = sha256('another rule'::bytea || tsvectorsend(words))");
    alter(7, "mark = NULL");
    kept.db.sql("DELETE FROM journal_words_1 WHERE position = 8").update();
    kept.db.sql("UPDATE journal_words_1 SET position = 500 WHERE position = 9").update();
    stands(filled(EVENTS));
    assertThat(rows("journal_words_2")).isEqualTo(right);
    assertThat(words.saying(PROGRAMME, "report", EVENTS)).hasSize((int) EVENTS);
  }

  @Test
  void words_under_another_configuration_of_the_server_are_found_anew() {
    kept.tell(PROGRAMME, 1, EVENTS);
    kept.db
        .sql(
            "ALTER TEXT SEARCH CONFIGURATION pg_catalog.english ALTER MAPPING FOR asciiword WITH"
                + " simple")
        .update();
    stands(filled(EVENTS));
    assertThat(rows("journal_words_2")).hasSize((int) EVENTS).isEqualTo(foundAnew());
    assertThat(words.saying(PROGRAMME, "reports", EVENTS)).isEmpty();
  }

  @Test
  void words_that_are_there_twice_are_not_taken_over_twice() {
    kept.tell(PROGRAMME, 1, EVENTS);
    List<String> right = rows("journal_words_1");
    kept.db.sql("INSERT INTO journal_words_1 SELECT * FROM journal_words_1 LIMIT 1").update();
    stands(filled(EVENTS));
    assertThat(rows("journal_words_2")).isEqualTo(right);
  }

  private void alter(long position, String change) {
    assertThat(
            kept.db
                .sql("UPDATE journal_words_1 SET " + change + " WHERE position = ?")
                .param(position)
                .update())
        .isOne();
  }

  private List<String> foundAnew() {
    return rows("(" + WordsOfPayloads.found("journal_event_1", "true") + ")");
  }

  private List<String> indexes(int making) {
    return kept.db
        .sql(
            """
            SELECT replace(indexdef, '_%1$d', '') FROM pg_indexes
            WHERE tablename IN ('journal_event_%1$d', 'journal_words_%1$d') ORDER BY 1
            """
                .formatted(making))
        .query(String.class)
        .list();
  }

  @Test
  void what_comes_when_it_is_complete_has_words_too() {
    Anew anew = filled(EVENTS);
    anew.take(events(EVENTS + 1, EVENTS + 2));
    stands(anew);
    assertThat(words.saying(PROGRAMME, "report", EVENTS + 2)).hasSize((int) EVENTS + 2);
    assertThat(journal.record(PROGRAMME).orElseThrow().head()).isEqualTo(EVENTS + 2);
  }

  @Test
  void readers_see_the_old_one_until_the_new_one_stands() {
    kept.tell(PROGRAMME, 1, EVENTS);
    ProgrammeRecord before = journal.record(PROGRAMME).orElseThrow();
    Anew anew = filled(EVENTS - 1);
    assertThat(journal.record(PROGRAMME)).containsSame(before);
    assertThat(words.saying(PROGRAMME, "report", EVENTS)).hasSize((int) EVENTS);
    assertThat(journal.programmes()).containsExactly(PROGRAMME);
    stands(anew);
    assertThat(journal.record(PROGRAMME).orElseThrow().head()).isEqualTo(EVENTS - 1);
    assertThat(words.saying(PROGRAMME, "report", EVENTS)).hasSize((int) EVENTS - 1);
    kept.tell(PROGRAMME, EVENTS, EVENTS);
    assertThat(journal.record(PROGRAMME).orElseThrow().head()).isEqualTo(EVENTS);
  }

  @Test
  void who_still_reads_the_old_one_goes_on_with_the_new_one_when_it_is_removed() {
    kept.tell(PROGRAMME, 1, EVENTS);
    assertThat(journal.record(PROGRAMME)).isPresent();
    stands(filled(EVENTS));
    cleared();
    assertThat(tables()).containsExactly("journal_event_2", "journal_words_2");
    assertThat(journal.record(PROGRAMME).orElseThrow().head()).isEqualTo(EVENTS);
    assertThat(journal.programmes()).containsExactly(PROGRAMME);
    assertThat(words.saying(PROGRAMME, "report", EVENTS)).hasSize((int) EVENTS);
  }

  @Test
  void a_question_is_asked_again_of_the_next_when_its_making_is_removed_under_it() {
    kept.tell(PROGRAMME, 1, EVENTS);
    JournalMakings makings = new JournalMakings(kept.dataSource);
    List<Long> asked = new ArrayList<>();
    long count =
        makings.read(
            making -> {
              if (asked.isEmpty()) {
                stands(filled(EVENTS));
                cleared();
              }
              asked.add(making);
              return kept.db
                  .sql("SELECT count(*) FROM " + JournalMakings.events(making))
                  .query(Long.class)
                  .single();
            });
    assertThat(count).isEqualTo(EVENTS);
    assertThat(asked).containsExactly(1L, 2L);
  }

  @Test
  void a_table_that_is_missing_though_readers_should_see_it_is_an_error() {
    kept.tell(PROGRAMME, 1, EVENTS);
    assertThat(journal.record(PROGRAMME)).isPresent();
    kept.db.sql("DROP TABLE journal_event_1").update();
    assertThatThrownBy(() -> journal.record(PROGRAMME)).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(journal::programmes).isInstanceOf(DataAccessException.class);
  }

  @Test
  void what_a_rebuild_that_did_not_end_has_left_is_removed_and_its_number_not_used_again() {
    kept.tell(PROGRAMME, 1, EVENTS);
    kept.projection.anew().take(events(1, 5));
    assertThat(tables()).containsExactly("journal_event_1", "journal_event_2", "journal_words_1");
    cleared();
    assertThat(tables()).containsExactly("journal_event_1", "journal_words_1");
    stands(filled(EVENTS));
    assertThat(tables())
        .containsExactly(
            "journal_event_1", "journal_event_3", "journal_words_1", "journal_words_3");
    assertThat(journal.record(PROGRAMME).orElseThrow().head()).isEqualTo(EVENTS);
  }

  @Test
  void a_switch_that_is_rolled_back_has_not_happened() {
    kept.tell(PROGRAMME, 1, EVENTS);
    Anew anew = filled(EVENTS - 1);
    kept.transactions.executeWithoutResult(
        status -> {
          anew.stand();
          status.setRollbackOnly();
        });
    assertThat(journal.record(PROGRAMME).orElseThrow().head()).isEqualTo(EVENTS);
  }

  @Test
  void an_event_taken_in_twice_is_found_out() {
    Anew anew = kept.projection.anew();
    anew.take(events(1, 10));
    anew.take(events(10, 12));
    assertThatThrownBy(anew::complete).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_reader_in_the_middle_of_the_old_one_reads_it_to_its_end() throws SQLException {
    kept.tell(PROGRAMME, 1, EVENTS);
    try (Connection reader = kept.dataSource.getConnection()) {
      reader.setAutoCommit(false);
      try (var select = reader.createStatement()) {
        select.setFetchSize(10);
        var rows = select.executeQuery("SELECT position FROM journal_event_1 ORDER BY position");
        rows.next();
        stands(filled(EVENTS));
        assertThatThrownBy(
                () ->
                    kept.transactions.executeWithoutResult(
                        status -> {
                          kept.db.sql("SET LOCAL lock_timeout = '50ms'").update();
                          kept.projection.clear();
                        }))
            .isInstanceOf(DataAccessException.class);
        long seen = 1;
        while (rows.next()) {
          seen++;
        }
        assertThat(seen).isEqualTo(EVENTS);
      }
    }
    cleared();
    assertThat(tables()).containsExactly("journal_event_2", "journal_words_2");
  }
}
