package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.ProofVerdict;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.ProgrammeProjection.Anew;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.terms.ProgrammeId;

/** Each programme's ledger as the journal keeps it: fed, made anew, and of an older journal. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerInTheJournalTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final ProgrammeId OTHER = new ProgrammeId("ealing");

  private final KeptJournal kept = new KeptJournal();
  private final Ledgers ledgers = ledgers(kept);

  private static Ledgers ledgers(KeptJournal kept) {
    return new Ledgers(new StoredSubtrees(kept.dataSource), new StoredHeads(kept.dataSource));
  }

  private static List<RecordedEvent> events(ProgrammeId programme, long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(
            position ->
                KeptJournal.recorded(programme, position, SampleEvents.progressReport(position)))
        .toList();
  }

  private static MerkleTree treeOf(List<RecordedEvent> events) {
    MerkleTree tree = new MerkleTree();
    events.forEach(event -> tree.append(LedgerSubtrees.leafOf(event)));
    return tree;
  }

  private List<String> rows(int making) {
    return kept.db
        .sql(
            "SELECT programme || position || encode(subtrees, 'hex') FROM journal_event_"
                + making
                + " ORDER BY programme, position")
        .query(String.class)
        .list();
  }

  @Test
  void every_root_and_proof_at_every_size_is_that_of_the_stored_bytes() {
    int size = 70;
    List<RecordedEvent> events = events(PROGRAMME, 1, size);
    Random random = new Random(6);
    for (int from = 0; from < size; ) {
      int to = Math.min(size, from + 1 + random.nextInt(9));
      List<RecordedEvent> page = events.subList(from, to);
      kept.transactions.executeWithoutResult(status -> kept.projection.apply(page));
      from = to;
    }
    MerkleTree tree = treeOf(events);
    assertThat(ledgers.size(PROGRAMME)).isEqualTo(size);
    assertThat(ledgers.size(OTHER)).isZero();
    for (long second = 0; second <= size; second++) {
      assertThat(ledgers.head(PROGRAMME, second).root()).isEqualTo(tree.root(second));
    }
    for (long position = 1; position <= size; position++) {
      assertThat(ledgers.leaf(PROGRAMME, position)).isEqualTo(tree.complete(0, position - 1));
      assertThat(
              ledgers
                  .inclusion(PROGRAMME, position, size)
                  .verify(ledgers.leaf(PROGRAMME, position), tree.root()))
          .isEqualTo(ProofVerdict.PROVEN);
      assertThat(
              ledgers
                  .consistency(PROGRAMME, position, size)
                  .verify(tree.root(position), tree.root()))
          .isEqualTo(ProofVerdict.PROVEN);
    }
  }

  @Test
  void a_ledger_that_does_not_reach_so_far_gives_no_proof() {
    kept.tell(PROGRAMME, 1, 5);
    assertThatThrownBy(() -> ledgers.head(PROGRAMME, 6)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ledgers.inclusion(PROGRAMME, 6, 8))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ledgers.inclusion(PROGRAMME, 6, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledgers.consistency(PROGRAMME, 5, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void transactions_that_fail_on_the_way_leave_no_trace_in_it() {
    int size = 400;
    Random random = new Random(7);
    List<RecordedEvent> events = events(PROGRAMME, 1, size);
    int failed = 0;
    for (int from = 0; from < size; ) {
      int to = Math.min(size, from + 1 + random.nextInt(12));
      List<RecordedEvent> page = events.subList(from, to);
      boolean fails = random.nextInt(3) == 0;
      kept.transactions.executeWithoutResult(
          status -> {
            kept.projection.apply(page);
            if (fails) {
              status.setRollbackOnly();
            }
          });
      failed += fails ? 1 : 0;
      from = fails ? from : to;
    }
    assertThat(failed).isGreaterThan(10);
    assertThat(ledgers.size(PROGRAMME)).isEqualTo(size);
    assertThat(ledgers.head(PROGRAMME, size).root()).isEqualTo(treeOf(events).root());
  }

  @Test
  void a_journal_made_anew_from_pages_in_any_order_has_the_same_ledgers() {
    int size = 333;
    for (ProgrammeId programme : List.of(PROGRAMME, OTHER)) {
      kept.tell(programme, 1, size);
    }
    List<List<RecordedEvent>> pages = new ArrayList<>();
    for (ProgrammeId programme : List.of(PROGRAMME, OTHER)) {
      List<RecordedEvent> events = events(programme, 1, size - 10);
      for (int from = 0; from < events.size(); from += 37) {
        pages.add(events.subList(from, Math.min(from + 37, events.size())));
      }
    }
    Collections.shuffle(pages, new Random(8));
    Anew anew = kept.projection.anew();
    pages.forEach(anew::take);
    anew.complete();
    anew.take(events(OTHER, size - 4, size));
    anew.take(events(OTHER, size - 9, size - 5));
    anew.take(events(PROGRAMME, size - 9, size));
    kept.transactions.executeWithoutResult(status -> anew.stand());
    assertThat(rows(2)).hasSize(2 * size).isEqualTo(rows(1));
  }

  @Test
  void a_page_that_is_missing_is_found_out() {
    Anew anew = kept.projection.anew();
    anew.take(events(PROGRAMME, 1, 10));
    anew.take(events(PROGRAMME, 12, 20));
    assertThatThrownBy(anew::complete)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before event 12");
  }

  @Test
  void a_journal_filled_before_there_was_a_ledger_gets_the_same() {
    int size = 150;
    for (ProgrammeId programme : List.of(PROGRAMME, OTHER)) {
      kept.tell(programme, 1, size);
    }
    var older = TestPostgres.fresh().dataSource();
    Flyway.configure()
        .dataSource(older)
        .locations("classpath:db/query")
        .table("query_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target("6")
        .load()
        .migrate();
    JdbcClient db = JdbcClient.create(older);
    for (ProgrammeId programme : List.of(PROGRAMME, OTHER)) {
      for (RecordedEvent event : events(programme, 1, size)) {
        db.sql("INSERT INTO journal_event_1 VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
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
    }
    OwnedSchema.migrate(older, "classpath:db/query", "query_history");
    assertThat(
            db.sql(
                    """
                    SELECT programme || position || encode(subtrees, 'hex') FROM journal_event_1
                    ORDER BY programme, position
                    """)
                .query(String.class)
                .list())
        .isEqualTo(rows(1));
  }
}
