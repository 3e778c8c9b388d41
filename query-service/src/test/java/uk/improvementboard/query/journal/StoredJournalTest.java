package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.terms.ProgrammeId;

/** The journal on disk with room in memory for some of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredJournalTest {

  private static final int PROGRAMMES = 12;
  private static final long EVENTS = 40;

  private final KeptJournal kept = new KeptJournal();
  private final JournalLoading loading =
      new JournalLoading(kept.dataSource, StoredEvents.ofThisRelease());

  @AfterEach
  void close() {
    loading.close();
  }

  private static ProgrammeId programme(int number) {
    return new ProgrammeId("p" + number);
  }

  private long storedBytesOfOne() {
    return kept.db
        .sql(
            """
            SELECT sum(octet_length(payload) + octet_length(metadata)) FROM journal_event_1
            WHERE programme = 'p0'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void twelve_programmes_on_disk_with_room_for_three_in_memory() {
    for (int number = 0; number < PROGRAMMES; number++) {
      kept.tell(programme(number), 1, EVENTS);
    }
    HeldProgrammes held =
        new HeldProgrammes(
            3 * (HeldProgrammes.AT_LEAST + HeldProgrammes.TIMES_STORED * storedBytesOfOne())
                + HeldProgrammes.AT_LEAST);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new MemoryFigures(held).bindTo(meters);
    StoredJournal journal = new StoredJournal(kept.dataSource, loading, held);
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      ProgrammeId asked = programme(random.nextInt(PROGRAMMES));
      ProgrammeRecord record = journal.record(asked).orElseThrow();
      assertThat(record.programme()).isEqualTo(asked);
      assertThat(record.upTo(EVENTS))
          .extracting(RecordedEvent::event)
          .isEqualTo(KeptJournal.reports(EVENTS));
      assertThat(meters.get("improvement_board.query.memory.held").gauge().value())
          .isPositive()
          .isLessThanOrEqualTo(meters.get("improvement_board.query.memory.bound").gauge().value());
    }
    assertThat(meters.get("improvement_board.query.memory.programmes").gauge().value())
        .isEqualTo(3);
    double loaded = questions(meters, "loaded");
    assertThat(loaded).isGreaterThan(PROGRAMMES);
    assertThat(questions(meters, "held")).isEqualTo(100 - loaded);
    assertThat(questions(meters, "extended")).isZero();
    assertThat(meters.get("improvement_board.query.memory.evictions").functionCounter().count())
        .isEqualTo(loaded - 3);
    assertThat(meters.get("improvement_board.query.memory.load").functionTimer().count())
        .isEqualTo(loaded);
  }

  private static double questions(SimpleMeterRegistry meters, String programme) {
    return meters
        .get("improvement_board.query.memory.questions")
        .tag("programme", programme)
        .functionCounter()
        .count();
  }

  @Test
  void what_is_taken_in_is_in_the_next_answer() {
    kept.tell(programme(1), 1, 5);
    StoredJournal journal =
        new StoredJournal(kept.dataSource, loading, new HeldProgrammes(1_000_000));
    assertThat(journal.record(programme(1)).orElseThrow().head()).isEqualTo(5);
    kept.tell(programme(1), 6, 6);
    assertThat(journal.record(programme(1)).orElseThrow().head()).isEqualTo(6);
    assertThat(journal.record(new ProgrammeId("nowhere"))).isEmpty();
  }

  @Test
  void the_bound_is_what_is_configured_or_a_quarter_of_the_heap() {
    assertThat(new JournalSettings(DataSize.ofMegabytes(3)).bytes()).isEqualTo(3 * 1024 * 1024);
    assertThat(new JournalSettings(null).bytes()).isEqualTo(Runtime.getRuntime().maxMemory() / 4);
    assertThatThrownBy(() -> new JournalSettings(DataSize.ofBytes(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("improvement-board.query.memory");
  }
}
