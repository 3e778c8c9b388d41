package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.signing.SigningOf;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.ledger.CheckpointsAtCloses;
import uk.improvementboard.query.ledger.LedgerFigures;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** A programme's ledger is signed when the journal takes in that a meeting closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckpointsAtClosesTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("anyshire");
  private static final String ORIGIN = "council.example/anyshire";

  @TempDir private Path temporary;

  private final KeptJournal kept = new KeptJournal();
  private final Ledgers ledgers =
      new Ledgers(new StoredSubtrees(kept.dataSource), new StoredHeads(kept.dataSource));
  private long next = 1;

  CheckpointsAtClosesTest() {
    OwnedSchema.migrate(kept.dataSource, "classpath:db/ledger", "ledger_history");
  }

  private SigningOf signing(@Nullable Path keys) {
    return SigningOf.database(kept.dataSource, new LedgerSettings("council.example", keys));
  }

  private CheckpointsAtCloses closes(@Nullable Path keys) {
    return new CheckpointsAtCloses(
        ledgers,
        signing(keys).heads(),
        new LedgerSettings("council.example", keys),
        new DataSourceTransactionManager(kept.dataSource));
  }

  private Path keys() {
    return temporary.resolve("keys");
  }

  /** Reports, and at the end of them the close of a meeting. */
  private List<RecordedEvent> untilClose(int reports) {
    List<RecordedEvent> events = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      events.add(KeptJournal.recorded(PROGRAMME, next, SampleEvents.progressReport(next)));
      next++;
    }
    events.add(KeptJournal.recorded(PROGRAMME, next++, new MeetingClosed(Ref.of("MT1"))));
    return events;
  }

  private void takenIn(CheckpointsAtCloses closes, List<RecordedEvent> events) {
    JournalProjection projection =
        new JournalProjection(kept.dataSource, new JournalProgress(new Story()), List.of(closes));
    kept.transactions.executeWithoutResult(status -> projection.apply(events));
  }

  private List<SignedHead> signed() {
    return signing(null).signed().all(ORIGIN);
  }

  @Test
  void each_close_is_signed_for_with_the_event_itself() {
    CheckpointsAtCloses closes = closes(keys());
    takenIn(closes, untilClose(6));
    takenIn(closes, untilClose(0));
    takenIn(closes, untilClose(11));
    assertThat(signed()).extracting(SignedHead::size).containsExactly(7L, 8L, 20L);
    for (SignedHead head : signed()) {
      assertThat(head.checkpoint().root()).isEqualTo(ledgers.head(PROGRAMME, head.size()).root());
      assertThat(head.signed().verify(ORIGIN, signing(keys()).keys(), List.of()))
          .isInstanceOf(Parsed.Read.class);
    }
    assertThat(closes.unsigned()).isZero();
    assertThat(closes.forked()).isZero();
  }

  @Test
  void a_close_whose_transaction_fails_leaves_no_checkpoint() {
    CheckpointsAtCloses closes = closes(keys());
    List<RecordedEvent> events = untilClose(3);
    JournalProjection projection =
        new JournalProjection(kept.dataSource, new JournalProgress(new Story()), List.of(closes));
    kept.transactions.executeWithoutResult(
        status -> {
          projection.apply(events);
          status.setRollbackOnly();
        });
    assertThat(signed()).isEmpty();
    takenIn(closes, events);
    assertThat(signed()).hasSize(1);
  }

  @Test
  void without_a_key_the_journal_goes_on_and_the_close_is_signed_for_when_there_is_one() {
    CheckpointsAtCloses none = closes(null);
    takenIn(none, untilClose(6));
    assertThat(ledgers.size(PROGRAMME)).isEqualTo(7);
    assertThat(none.unsigned()).isEqualTo(1);
    assertThat(signed()).isEmpty();
    CheckpointsAtCloses later = closes(keys());
    later.catchUp(new ClosesInTheJournal(kept.dataSource).all());
    assertThat(later.unsigned()).isZero();
    assertThat(signed()).extracting(SignedHead::size).containsExactly(7L);
  }

  @Test
  void a_record_that_was_rewritten_is_not_signed_for_and_is_said_to_be_a_fork() {
    CheckpointsAtCloses closes = closes(keys());
    takenIn(closes, untilClose(6));
    Hash before = ledgers.head(PROGRAMME, 7).root();
    JdbcClient db = kept.db;
    // as whoever owns the database can: another payload, and everything above it worked out anew
    db.sql("DELETE FROM journal_event_1").update();
    next = 1;
    List<RecordedEvent> others = untilClose(6);
    RecordedEvent forged = KeptJournal.recorded(PROGRAMME, 1, SampleEvents.progressReport(4711));
    others.set(0, forged);
    takenIn(closes, others);
    assertThat(ledgers.head(PROGRAMME, 7).root()).isNotEqualTo(before);
    assertThat(closes.forked()).isEqualTo(1);
    takenIn(closes, untilClose(2));
    assertThat(signed()).extracting(SignedHead::size).containsExactly(7L);
    CheckpointsAtCloses atTheNextStart = closes(keys());
    atTheNextStart.catchUp(new ClosesInTheJournal(kept.dataSource).all());
    assertThat(atTheNextStart.forked()).isEqualTo(1);
    assertThat(signed()).hasSize(1);
  }

  @Test
  void a_record_that_lost_its_end_is_said_to_be_a_fork() {
    CheckpointsAtCloses closes = closes(keys());
    takenIn(closes, untilClose(3));
    takenIn(closes, untilClose(3));
    kept.db.sql("DELETE FROM journal_event_1 WHERE position > 6").update();
    CheckpointsAtCloses atTheNextStart = closes(keys());
    atTheNextStart.catchUp(new ClosesInTheJournal(kept.dataSource).all());
    assertThat(atTheNextStart.forked()).isEqualTo(1);
  }

  @Test
  void an_operator_sees_lag_unsigned_and_forks_as_figures() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    CheckpointsAtCloses closes = closes(null);
    new LedgerFigures(closes, view -> 3).bindTo(meters);
    takenIn(closes, untilClose(1));
    assertThat(meters.get("improvement_board.ledger.lag.events").gauge().value()).isEqualTo(3);
    assertThat(meters.get("improvement_board.ledger.unsigned").gauge().value()).isEqualTo(1);
    assertThat(meters.get("improvement_board.ledger.forks").gauge().value()).isZero();
  }
}
