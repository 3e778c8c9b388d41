package uk.improvementboard.query.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.InclusionEvidence;
import uk.improvementboard.platform.ledger.InclusionProof;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.platform.streams.StoredRows;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.evidence.Description.Which;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Makes bundles of evidence. The events come from the store itself and the answer from what the
 * service answers from, so that the one is checked against the other.
 *
 * <p>Who knows everything has every event up to the moment asked about. Anybody else has the events
 * that the audience asked for knows and may see every byte of, each with the proof that it is in
 * the ledger; nothing says which others there are.
 */
public final class EvidenceBundles {

  private static final int PAGE = 1_000;

  private final StoredRows store;
  private final SignedLedgers ledgers;
  private final ProvableAnswers provable;
  private final Answers answers;
  private final Asking asking;
  private final WhoMayAsk whoMayAsk;
  private final Json json;

  public EvidenceBundles(
      StoredRows store,
      SignedLedgers ledgers,
      ProvableAnswers provable,
      Answers answers,
      Asking asking,
      WhoMayAsk whoMayAsk,
      Json json) {
    this.store = store;
    this.ledgers = ledgers;
    this.provable = provable;
    this.answers = answers;
    this.asking = asking;
    this.whoMayAsk = whoMayAsk;
    this.json = json;
  }

  /**
   * The bundle for an answer.
   *
   * @throws uk.improvementboard.platform.web.Problem 404 when there is no such thing in what was
   *     known
   */
  public Bundle of(AsKnown known, Matter matter) {
    return new Bundle(known, matter, provable.bytes(known, matter), asking.instant());
  }

  /** A bundle that is ready to be written. */
  public final class Bundle {

    private final AsKnown known;
    private final Matter matter;
    private final byte[] answer;
    private final Instant madeAt;
    private final ProgrammeId programme;
    private final long upTo;
    private final boolean every;
    private final NavigableMap<Long, SignedCheckpoint> checkpoints = new TreeMap<>();

    private Bundle(AsKnown known, Matter matter, byte[] answer, Instant madeAt) {
      this.known = known;
      this.matter = matter;
      this.answer = answer;
      this.madeAt = madeAt;
      this.programme = known.record().programme();
      this.upTo = known.cut().reach();
      this.every = whoMayAsk.seesTheWholeRecord(known.reader());
      ledgers.at(programme, upTo).ifPresent(this::keep);
      ledgers.kept(programme).forEach(this::keep);
    }

    /** Where a meeting closed that the audience does not know of, nothing shows that one did. */
    private void keep(SignedCheckpoint signed) {
      long size = signed.checkpoint().size();
      if (size == upTo || (size < upTo && (every || known.knowledge().knows(size)))) {
        checkpoints.put(size, signed);
      }
    }

    /** What a reader's machine calls it. */
    public String fileName() {
      String of =
          switch (matter) {
            case Matter.WholeProgramme whole -> "";
            case Matter.OneMeeting meeting -> "-" + meeting.meeting();
            case Matter.OneThing thing -> "-" + thing.ref();
          };
      return "evidence-" + programme + of + "-" + upTo + ".zip";
    }

    /** Writes it. What the store holds is written as it is, right or wrong. */
    public void writeTo(OutputStream out) throws IOException {
      ZipOfFiles zip = new ZipOfFiles(out, madeAt);
      Description description =
          new Description(
              Description.FORMAT,
              ledgers.origin(programme),
              programme,
              matter.path(programme),
              answers.address(known),
              known.reader().role().words(),
              known.audience(),
              every ? Which.EVERY : Which.KNOWN,
              upTo,
              madeAt);
      zip.put(BundleFile.READ_ME, ReadMe.of(description, matter, known.reader().role()));
      zip.put(BundleFile.DESCRIPTION, description.bytes());
      zip.put(BundleFile.ANSWER, answer);
      keys(zip, "ledger", ledgers.keys());
      keys(zip, "witness", ledgers.witnesses());
      for (SignedCheckpoint signed : checkpoints.values()) {
        zip.put(BundleFile.checkpoint(signed.checkpoint().size()), signed.note().bytes());
      }
      Set<Long> shown = every ? Set.of() : shown();
      if (every) {
        everyEvent(zip);
      } else {
        knownEvents(zip, shown);
      }
      EventsTable table = new EventsTable();
      zip.put(
          BundleFile.TABLE,
          file -> {
            file.write(table.header());
            each(
                (place, entry) -> {
                  if (entry instanceof StoredEntry.Event(var event)
                      && (every || shown.contains(place))) {
                    file.write(table.row(event));
                  }
                });
          });
      zip.put(BundleFile.TABLE_METADATA, EventsTable.metadata());
      zip.end();
    }

    private static void keys(ZipOfFiles zip, String whose, List<VerifierKey> keys)
        throws IOException {
      for (VerifierKey key : keys) {
        zip.put(
            BundleFile.key(whose, key.identifier()),
            (key.text() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }

    private void everyEvent(ZipOfFiles zip) throws IOException {
      each((place, entry) -> put(zip, place, entry));
      List<Hash> leaves = ledgers.leaves(programme, upTo);
      if (!leaves.isEmpty()) {
        zip.put(
            BundleFile.LEAVES,
            file -> {
              for (Hash leaf : leaves) {
                file.write((leaf.base64() + "\n").getBytes(StandardCharsets.US_ASCII));
              }
            });
      }
    }

    private void put(ZipOfFiles zip, long place, StoredEntry entry) throws IOException {
      switch (entry) {
        case StoredEntry.Event(var event) -> zip.put(BundleFile.entry(place), event.encoded());
        case StoredEntry.Unreadable(String why) ->
            zip.put(BundleFile.unreadable(place), (why + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }

    private void knownEvents(ZipOfFiles zip, Set<Long> shown) throws IOException {
      MerkleTree tree = new MerkleTree();
      each(
          (place, entry) -> {
            tree.append(
                entry instanceof StoredEntry.Event(var event)
                    ? event.leafHash()
                    : Hash.OF_EMPTY_TREE);
            if (shown.contains(place)) {
              put(zip, place, entry);
            }
          });
      SignedCheckpoint whole = checkpoints.get(upTo);
      if (whole == null || tree.size() < upTo) {
        return;
      }
      for (long position : shown) {
        zip.put(
            BundleFile.proof(position),
            new InclusionEvidence(
                    position - 1,
                    InclusionProof.of(position - 1, upTo, tree).inclusionPath(),
                    whole)
                .bytes());
      }
      for (long size : checkpoints.headMap(upTo, false).keySet()) {
        zip.put(
            BundleFile.proofFrom(size),
            new WitnessRequest(size, ConsistencyProof.of(size, upTo, tree).consistencyPath(), whole)
                .bytes());
      }
    }

    /**
     * Takes the rows of the store, each with its place in their order: one that is there twice
     * comes twice, wherever a page of them ends.
     */
    private void each(Taker taker) throws IOException {
      long place = 0;
      long from = 1;
      int takenOfFrom = 0;
      while (true) {
        List<StoredRow> rows = store.rows(programme, from, PAGE + takenOfFrom);
        for (StoredRow row : rows.subList(Math.min(takenOfFrom, rows.size()), rows.size())) {
          if (row.position() > upTo) {
            return;
          }
          takenOfFrom = row.position() == from ? takenOfFrom + 1 : 1;
          from = row.position();
          place++;
          taker.take(place, StoredEntry.of(programme, row));
        }
        if (rows.size() < PAGE) {
          return;
        }
      }
    }

    /**
     * The events that this audience may have every byte of. Where anything in one is kept from it,
     * the event is not shown, and nothing says that it was not.
     */
    private Set<Long> shown() throws IOException {
      Set<Long> shown = new TreeSet<>();
      known
          .knowledge()
          .positions()
          .filter(position -> isWhole(known.record().at(position)))
          .filter(position -> concerns(known.record().at(position)))
          .forEach(shown::add);
      each(
          (place, entry) -> {
            if (entry instanceof StoredEntry.Event(var event) && carriesUnknownCheckpoint(event)) {
              shown.remove(place);
            }
          });
      return shown;
    }

    /** One that was signed at a meeting's close tells that the meeting was: to those who know. */
    private boolean carriesUnknownCheckpoint(LedgerEntry event) {
      long size = checkpointIn(event);
      return size > 0 && !known.knowledge().knows(size);
    }

    private long checkpointIn(LedgerEntry event) {
      try {
        String metadata = new String(event.metadata(), StandardCharsets.UTF_8);
        return SignedHead.sizeOf(json.read(metadata).path(EnvelopeCodec.CHECKPOINT).asString(""));
      } catch (JacksonException noEnvelope) {
        return 0;
      }
    }

    private boolean concerns(RecordedEvent event) {
      return !(matter instanceof Matter.OneThing thing)
          || known.record().touchedBy(event).contains(thing.ref());
    }

    private boolean isWhole(RecordedEvent event) {
      Envelope envelope = event.envelope();
      for (Disclosure disclosure : envelope.disclosures()) {
        if (!known.knowledge().maySee(disclosure.audience())) {
          return false;
        }
      }
      return isWhole(event.event()) && isWhole(envelope);
    }

    private boolean isWhole(Object said) {
      return json.redacted(said, known.knowledge()::hides).equals(json.tree(said));
    }
  }

  @FunctionalInterface
  private interface Taker {
    void take(long place, StoredEntry entry) throws IOException;
  }
}
