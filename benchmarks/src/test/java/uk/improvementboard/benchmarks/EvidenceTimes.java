package uk.improvementboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.RenderedAnswers;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Moments;
import uk.improvementboard.query.boards.BoardView;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.clocks.WorkingDays;
import uk.improvementboard.query.evidence.EvidenceBundles;
import uk.improvementboard.query.evidence.Matter;
import uk.improvementboard.query.evidence.ProvableAnswers;
import uk.improvementboard.query.evidence.SignedLedgers;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.standalone.ImprovementBoard;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/**
 * A bundle of a programme of a size, checked as an auditor does it: the command {@code verify} in a
 * process of its own with one processor and 256 MB, from its start to its end. Asked for by name,
 * never part of the build's tests.
 */
class EvidenceTimes {

  private static final int EVENTS = Integer.getInteger("events", 100_000);
  private static final int RUNS = Integer.getInteger("runs", 5);
  private static final String HEAP = System.getProperty("heap", "256m");

  @TempDir Path folder;

  @Test
  void of_checking_a_bundle_offline() throws IOException, InterruptedException {
    Path bundle = folder.resolve("bundle.zip");
    Path earlier = folder.resolve("earlier");
    write(bundle, earlier);
    System.out.printf(
        Locale.ROOT, "%,d events, %,d bytes of archive%n", EVENTS, Files.size(bundle));
    double[] seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + HEAP,
                  "-XX:+UseSerialGC",
                  "-XX:ActiveProcessorCount=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ImprovementBoard.class.getName(),
                  "verify",
                  bundle.toString(),
                  "--against",
                  earlier.toString())
              .inheritIO()
              .start();
      assertThat(process.waitFor()).isZero();
      seconds[run] = (System.nanoTime() - began) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT, "median of %d: %.1f s with %s of heap%n", RUNS, seconds[RUNS / 2], HEAP);
  }

  private static void write(Path bundle, Path earlier) throws IOException {
    List<RecordedEvent> events = ProgrammeOfSize.events(EVENTS, Shape.COUNCIL);
    ProgrammeRecord record = ProgrammeRecord.empty(ProgrammeOfSize.PROGRAMME).with(events);
    List<StoredRow> rows = events.stream().map(EvidenceTimes::row).toList();
    SigningLedger ledger = new SigningLedger(rows);
    Files.write(earlier, ledger.signed(EVENTS / 2L).note().bytes());
    Json json = new Json();
    WhoMayAsk whoMayAsk = new WhoMayAsk();
    Things things = new Things(json, new Derived(new StatutoryClocks(new WorkingDays())));
    EventsInWords inWords = new EventsInWords(json, things);
    Asking asking =
        new Asking(only(record), new Moments(() -> events.getLast().recordedAt()), whoMayAsk);
    Answers answers =
        new Answers(
            json,
            new RenderedAnswers(DataSize.ofMegabytes(1), new SimpleMeterRegistry()),
            known -> Optional.empty());
    EvidenceBundles bundles =
        new EvidenceBundles(
            (programme, from, limit) ->
                rows.subList((int) from - 1, (int) Math.min(rows.size(), from - 1 + limit)),
            ledger,
            new ProvableAnswers(
                answers,
                new MeetingReplay(asking, things, inWords, whoMayAsk),
                new BoardView(asking, things, inWords),
                things),
            answers,
            asking,
            whoMayAsk,
            json);
    try (OutputStream out = Files.newOutputStream(bundle)) {
      bundles
          .of(
              asking.asKnown(
                  new Actor("auditor", Role.AUDITOR, null, null),
                  ProgrammeOfSize.PROGRAMME,
                  AsOf.NOW),
              new Matter.WholeProgramme())
          .writeTo(out);
    }
  }

  private static StoredRow row(RecordedEvent event) {
    return new StoredRow(
        event.position(),
        event.recordedAt().toString(),
        event.eventId(),
        event.name().name(),
        event.name().revision(),
        EventJson.bytes(event.event()),
        EventJson.bytes(EnvelopeCodec.write(event.envelope())));
  }

  private static Journal only(ProgrammeRecord record) {
    return new Journal() {
      @Override
      public Optional<ProgrammeRecord> record(ProgrammeId programme) {
        return Optional.of(record);
      }

      @Override
      public List<ProgrammeId> programmes() {
        return List.of(record.programme());
      }
    };
  }

  /** A ledger of these rows, signed where it is asked for. */
  private static final class SigningLedger implements SignedLedgers {
    private static final String NAME = "council.example";

    private final SignerKey key =
        SignerKey.generate(NAME, SignatureType.ED25519, new SecureRandom());
    private final MerkleTree tree = new MerkleTree();
    private final List<Hash> leaves;

    SigningLedger(List<StoredRow> rows) {
      leaves =
          rows.stream()
              .map(
                  row ->
                      new LedgerEntry(
                              ProgrammeOfSize.PROGRAMME.value(),
                              row.position(),
                              Instant.parse(Objects.requireNonNull(row.recordedAt())),
                              Objects.requireNonNull(row.eventId()),
                              Objects.requireNonNull(row.type()),
                              Objects.requireNonNull(row.revision()),
                              Objects.requireNonNull(row.payload()),
                              Objects.requireNonNull(row.metadata()))
                          .leafHash())
              .toList();
      leaves.forEach(tree::append);
    }

    SignedCheckpoint signed(long size) {
      Checkpoint checkpoint =
          new Checkpoint(origin(ProgrammeOfSize.PROGRAMME), size, tree.root(size));
      return new SignedCheckpoint(checkpoint, checkpoint.signedWith(key));
    }

    @Override
    public String origin(ProgrammeId programme) {
      return NAME + "/" + programme;
    }

    @Override
    public List<VerifierKey> keys() {
      return List.of(key.verifier());
    }

    @Override
    public List<VerifierKey> witnesses() {
      return List.of();
    }

    @Override
    public List<SignedCheckpoint> kept(ProgrammeId programme) {
      return List.of(signed(EVENTS / 2L));
    }

    @Override
    public Optional<SignedCheckpoint> at(ProgrammeId programme, long size) {
      return Optional.of(signed(size));
    }

    @Override
    public List<Hash> leaves(ProgrammeId programme, long size) {
      return leaves;
    }
  }
}
