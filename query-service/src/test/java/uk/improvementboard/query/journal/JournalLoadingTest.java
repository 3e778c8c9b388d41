package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.store.CatalogueSerializer.UnknownStoredName;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.journal.JournalLoading.Loaded;
import uk.improvementboard.terms.ProgrammeId;

/** From the journal's rows to a record in memory: all of them, in order, or an error. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalLoadingTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final ProgrammeId OTHER = new ProgrammeId("ealing");
  private static final long SEVERAL_CHUNKS = 4_500;

  private final KeptJournal journal = new KeptJournal();
  private final JournalLoading loading =
      new JournalLoading(journal.dataSource, StoredEvents.ofThisRelease());

  @AfterEach
  void close() {
    loading.close();
  }

  private ProgrammeRecord loaded(long head) {
    return loading.upTo(Loaded.nothing(PROGRAMME), 1, head).record();
  }

  private void damage(String change, long position) {
    journal
        .db
        .sql("UPDATE journal_event_1 SET " + change + " WHERE programme = ? AND position = ?")
        .params(PROGRAMME.value(), position)
        .update();
  }

  private void remove(long position) {
    journal
        .db
        .sql("DELETE FROM journal_event_1 WHERE programme = ? AND position = ?")
        .params(PROGRAMME.value(), position)
        .update();
  }

  @Test
  void every_event_is_there_in_order_as_it_was_recorded() {
    journal.tell(PROGRAMME, 1, SEVERAL_CHUNKS);
    journal.tell(OTHER, 1, 3);
    ProgrammeRecord record = loaded(SEVERAL_CHUNKS);
    assertThat(record.upTo(SEVERAL_CHUNKS))
        .extracting(RecordedEvent::event)
        .isEqualTo(KeptJournal.reports(SEVERAL_CHUNKS));
    RecordedEvent one = record.at(3_000);
    assertThat(one.position()).isEqualTo(3_000);
    assertThat(one.recordedAt()).isEqualTo(Instant.parse("2020-03-05T10:50:00Z"));
    assertThat(one.eventId()).isEqualTo("medway-3000");
    assertThat(one.name().toString()).contains("action.progress-reported");
    assertThat(one.envelope()).isEqualTo(SampleEvents.envelope("c-3000"));
    assertThat(record.live())
        .isEqualTo(ProgrammeRecord.empty(PROGRAMME).with(record.upTo(SEVERAL_CHUNKS)).live());
  }

  @Test
  void what_is_known_is_gone_on_from() {
    journal.tell(PROGRAMME, 1, SEVERAL_CHUNKS);
    Loaded first = loading.upTo(Loaded.nothing(PROGRAMME), 1, 7);
    assertThat(first.record().head()).isEqualTo(7);
    Loaded whole = loading.upTo(first, 1, SEVERAL_CHUNKS);
    assertThat(whole.record().head()).isEqualTo(SEVERAL_CHUNKS);
    assertThat(whole.record().at(7)).isSameAs(first.record().at(7));
    assertThat(loading.upTo(whole, 1, SEVERAL_CHUNKS).record().head()).isEqualTo(SEVERAL_CHUNKS);
  }

  @Test
  void its_size_is_that_of_its_rows() {
    journal.tell(PROGRAMME, 1, SEVERAL_CHUNKS);
    long stored =
        journal
            .db
            .sql(
                """
                SELECT sum(octet_length(payload) + octet_length(metadata)) FROM journal_event_1
                WHERE programme = ?
                """)
            .param(PROGRAMME.value())
            .query(Long.class)
            .single();
    Loaded half = loading.upTo(Loaded.nothing(PROGRAMME), 1, SEVERAL_CHUNKS / 2);
    assertThat(half.storedBytes()).isPositive().isLessThan(stored);
    assertThat(loading.upTo(half, 1, SEVERAL_CHUNKS).storedBytes()).isEqualTo(stored);
  }

  @Test
  void the_stored_bytes_are_not_held_and_nobody_gets_others_for_them() {
    journal.tell(PROGRAMME, 1, 1);
    RecordedEvent one = loaded(1).at(1);
    assertThatThrownBy(one::payload).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(one::metadata).isInstanceOf(IllegalStateException.class);
    assertThat(KeptJournal.recorded(PROGRAMME, 1, one.event()).payload()).isNotEmpty();
  }

  @Test
  void a_hole_is_an_error_in_a_short_record_and_in_a_long_one() {
    journal.tell(PROGRAMME, 1, SEVERAL_CHUNKS);
    remove(4_100);
    assertThatThrownBy(() -> loaded(SEVERAL_CHUNKS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("4100");
    remove(5);
    assertThatThrownBy(() -> loaded(10))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("event 5");
  }

  @Test
  void a_hole_between_two_chunks_is_an_error() {
    journal.tell(PROGRAMME, 1, SEVERAL_CHUNKS);
    remove(2_001);
    assertThatThrownBy(() -> loaded(SEVERAL_CHUNKS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2001");
  }

  @Test
  void a_missing_end_is_an_error() {
    journal.tell(PROGRAMME, 1, 10);
    assertThatThrownBy(() -> loaded(11))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("event 11");
    assertThatThrownBy(() -> loading.upTo(loading.upTo(Loaded.nothing(PROGRAMME), 1, 10), 1, 11))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("event 11");
  }

  @Test
  void a_name_that_this_release_does_not_know_is_an_error() {
    journal.tell(PROGRAMME, 1, SEVERAL_CHUNKS);
    damage("name = 'plan.vanished'", 2_500);
    assertThatThrownBy(() -> loaded(SEVERAL_CHUNKS)).isInstanceOf(UnknownStoredName.class);
    assertThat(loaded(2_499).head()).isEqualTo(2_499);
  }

  @Test
  void an_envelope_that_cannot_be_read_is_an_error() {
    journal.tell(PROGRAMME, 1, 10);
    damage("metadata = '{}'", 6);
    assertThatThrownBy(() -> loaded(10)).isInstanceOf(IllegalArgumentException.class);
  }
}
