package uk.improvementboard.query.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.InclusionEvidence;
import uk.improvementboard.platform.ledger.InclusionProof;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.terms.ProgrammeId;

/**
 * What the ledger costs: the journal taking events in with it and, in the same run, as it did
 * before there was one; and what a proof takes in a programme of a size. In the journal's package,
 * whose ways of writing it compares. Asked for by name, never part of the build's tests.
 */
class LedgerTimes {

  private static final int SAMPLES = Integer.getInteger("samples", 2_000);
  private static final int RUNS = Integer.getInteger("runs", 5);
  private static final int EVENTS = Integer.getInteger("events", 200_000);
  private static final int PAGE = 500;
  private static final int PROOFS = Integer.getInteger("proofs", 1_000);
  private static final ProgrammeId PROGRAMME = new ProgrammeId("anyshire");

  /** One journal and its way of taking events in. */
  private interface Way {
    void take(List<RecordedEvent> events);
  }

  private static DataSource database() {
    DataSource database = TestPostgres.fresh().dataSource();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/query")
        .table("query_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    return database;
  }

  /** The same journal, whose rows have no part of the ledger. */
  private static DataSource withoutLedger() {
    DataSource database = database();
    new JdbcTemplate(database).execute("ALTER TABLE journal_event_1 DROP COLUMN subtrees");
    return database;
  }

  private static JournalProgress nobodyWaits() {
    return new JournalProgress(
        new Journal() {
          @Override
          public Optional<ProgrammeRecord> record(ProgrammeId programme) {
            return Optional.empty();
          }

          @Override
          public List<ProgrammeId> programmes() {
            return List.of();
          }
        });
  }

  private static Way within(DataSource database, Way way) {
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(database));
    return events -> transactions.executeWithoutResult(status -> way.take(events));
  }

  /** As the journal took events in before migration 7. */
  private static Way without(DataSource database) {
    JdbcTemplate db = new JdbcTemplate(database);
    JournalMakings makings = new JournalMakings(database);
    return within(
        database,
        events -> {
          long making = makings.current();
          db.batchUpdate(
              "INSERT INTO %s VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                  .formatted(JournalMakings.events(making)),
              events.stream().map(LedgerTimes::row).toList());
          makings.addWords(
              making,
              events.getFirst().programme(),
              events.getFirst().position(),
              events.getLast().position());
        });
  }

  private static Object[] row(RecordedEvent event) {
    return new Object[] {
      event.programme().value(),
      event.position(),
      event.recordedAt().atOffset(ZoneOffset.UTC),
      event.eventId(),
      event.name().name(),
      event.name().revision(),
      event.payload(),
      event.metadata()
    };
  }

  private static Way with(DataSource database) {
    JournalProjection projection = new JournalProjection(database, nobodyWaits());
    return within(database, projection::apply);
  }

  private static RecordedEvent recorded(long position) {
    ProgrammeEvent event = SampleEvents.progressReport(position);
    return new RecordedEvent(
        PROGRAMME,
        position,
        Instant.parse("2020-03-05T10:00:00Z").plusSeconds(position),
        "event-" + position,
        EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
        EventJson.bytes(event),
        EventJson.bytes(EnvelopeCodec.write(SampleEvents.envelope("c-" + position))),
        event,
        SampleEvents.envelope("c-" + position));
  }

  private static List<RecordedEvent> recorded(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(LedgerTimes::recorded).toList();
  }

  @Test
  void writing_with_and_without() {
    Way with = with(database());
    Way without = without(withoutLedger());
    for (int size : new int[] {1, PAGE}) {
      long position = size == 1 ? 1 : 1 + (long) SAMPLES * RUNS;
      for (int run = 1; run <= RUNS; run++) {
        int samples = size == 1 ? SAMPLES : SAMPLES / 100;
        double[] a = new double[samples];
        double[] b = new double[samples];
        for (int i = 0; i < samples; i++) {
          List<RecordedEvent> events = recorded(position, position + size - 1);
          a[i] = millis(with, events);
          b[i] = millis(without, events);
          position += size;
        }
        Arrays.sort(a);
        Arrays.sort(b);
        System.out.printf(
            Locale.ROOT,
            "%d at once, run %d: p50 with %.3f ms, without %.3f ms, ratio %.2f; p95 %.3f and"
                + " %.3f%n",
            size,
            run,
            a[samples / 2],
            b[samples / 2],
            a[samples / 2] / b[samples / 2],
            a[samples * 95 / 100],
            b[samples * 95 / 100]);
      }
    }
  }

  private static double millis(Way way, List<RecordedEvent> events) {
    long begun = System.nanoTime();
    way.take(events);
    return (System.nanoTime() - begun) / 1e6;
  }

  @Test
  void a_proof() {
    DataSource database = database();
    Way way = with(database);
    for (long from = 1; from <= EVENTS; from += PAGE) {
      way.take(recorded(from, Math.min(EVENTS, from + PAGE - 1)));
    }
    Ledgers ledgers = new Ledgers(new StoredSubtrees(database), new StoredHeads(database));
    SignerKey key =
        SignerKey.generate("council.example", SignatureType.ED25519, new SecureRandom());
    Checkpoint checkpoint =
        new Checkpoint("council.example/anyshire", EVENTS, ledgers.head(PROGRAMME, EVENTS).root());
    SignedCheckpoint signed =
        SignedCheckpoint.parse(checkpoint.signedWith(key).bytes()).orElseThrow();
    Random random = new Random(9162);
    for (int run = 1; run <= RUNS; run++) {
      List<Double> inclusion = new ArrayList<>();
      List<Double> consistency = new ArrayList<>();
      int bytes = 0;
      for (int i = 0; i < PROOFS; i++) {
        long position = 1 + random.nextInt(EVENTS);
        long begun = System.nanoTime();
        InclusionProof proof = ledgers.inclusion(PROGRAMME, position, EVENTS);
        inclusion.add((System.nanoTime() - begun) / 1e6);
        bytes =
            Math.max(
                bytes,
                new InclusionEvidence(proof.leafIndex(), proof.inclusionPath(), signed)
                    .bytes()
                    .length);
        begun = System.nanoTime();
        ledgers.consistency(PROGRAMME, position, EVENTS);
        consistency.add((System.nanoTime() - begun) / 1e6);
      }
      System.out.printf(
          Locale.ROOT,
          "%,d events, run %d: inclusion %s; consistency %s; largest file %d bytes%n",
          EVENTS,
          run,
          told(inclusion),
          told(consistency),
          bytes);
    }
  }

  private static String told(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p95 %.2f ms, most %.2f ms",
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }
}
