package uk.improvementboard.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Changes to a store as its database's superuser makes them, with its triggers out of the way:
 * forty and more kinds, each in 25 places. All that change the record are found offline, given one
 * checkpoint that was published before. Those that only such a checkpoint can find are shown to
 * hold without it. What is no part of the record is shown to change not one byte of any bundle.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperMatrixTest {

  private static final int PLACES = Integer.getInteger("tampering.places", 25);
  private static final Matter PROGRAMME = new Matter.WholeProgramme();
  private static final String ROWS =
      """
      SELECT sequenceNumber, eventIdentifier, timeStamp, payloadType, payloadRevision, payload, metaData
      FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber >= ?
      ORDER BY sequenceNumber LIMIT ?
      """;

  /** What of a change is found, and by what. */
  enum Found {
    /**
     * From the bundle alone as long as nobody who changed the store signed it anew; and when it
     * was, and every view made anew from it, against the checkpoint.
     */
    IN_THE_STORE,
    /** The operator signed another history: from the bundle alone all holds. */
    AGAINST_A_CHECKPOINT,
    /** From the bundle alone. */
    IN_THE_LEDGER,
    /** It is no part of the record: no bundle differs in a byte. */
    CHANGES_NOTHING
  }

  /** One change at a place, on a store that nobody else uses. */
  @FunctionalInterface
  interface Change {
    void at(int place) throws SQLException;
  }

  /** A kind of change. */
  record Kind(Found found, Change change) {}

  private final Story story = new RandomStory(5, 40).story;
  private final List<StoredRow> honest = Bundles.rows(story.record());
  private final int events = honest.size();
  private final SigningLedger signed = Bundles.ledger(story);
  private final Against published =
      new Against.Published(signed.published(Story.PROGRAMME, events));
  private final SplittableRandom random = new SplittableRandom(2026);
  private final DataSource database = TestPostgres.fresh().dataSource();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  private Connection connection;
  private SignedLedgers ledgers = signed;

  @BeforeEach
  void fill() throws SQLException {
    OwnedSchema.migrate(database, "classpath:db/event-store", "event_store_history");
    OwnedSchema.migrate(database, "classpath:db/projections", "projections_history");
    OwnedSchema.migrate(database, "classpath:db/query", "query_history");
    connection = database.getConnection();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier,
              metaData, payload, payloadRevision, payloadType, timeStamp)
            VALUES (?, ?, 'programme', ?, ?, ?, ?, ?, ?)
            """)) {
      for (StoredRow row : honest) {
        insert.setString(1, Story.PROGRAMME.value());
        insert.setLong(2, row.position() - 1);
        insert.setString(3, row.eventId());
        insert.setBytes(4, row.metadata());
        insert.setBytes(5, row.payload());
        insert.setString(6, row.revision());
        insert.setString(7, row.type());
        insert.setString(8, row.recordedAt());
        insert.executeUpdate();
      }
    }
    sql(
        """
        INSERT INTO SnapshotEventEntry VALUES ('medway', 40, 'programme', 's-1', 'meta', 'state', '1',
          'snapshot', '2026-01-01T00:00:00Z')
        """);
    sql("INSERT INTO TokenEntry (processorName, segment, token) VALUES ('journal', 0, '40')");
    sql("INSERT INTO applied_head VALUES ('journal', 'medway', %d)".formatted(events));
    sql("ALTER TABLE DomainEventEntry DISABLE TRIGGER ALL");
    connection.setAutoCommit(false);
    kinds();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void sql(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void set(int place, String assignment) throws SQLException {
    sql("UPDATE DomainEventEntry SET " + assignment + " WHERE sequenceNumber = " + place);
  }

  private void kind(String name, Found found, Change change) {
    kinds.put(name, new Kind(found, change));
  }

  private void kinds() {
    // a bit in every column of a row
    for (String column : List.of("payload", "metaData")) {
      kind(
          "a bit in " + column,
          Found.IN_THE_STORE,
          at -> {
            int bit = random.nextInt(8 * bytes(column, at).length);
            set(at, "%1$s = set_bit(%1$s, %2$d, 1 - get_bit(%1$s, %2$d))".formatted(column, bit));
          });
    }
    for (String column :
        List.of("eventIdentifier", "payloadType", "payloadRevision", "timeStamp")) {
      kind(
          "a bit in " + column,
          Found.IN_THE_STORE,
          at -> {
            sql(
                "ALTER TABLE DomainEventEntry DROP CONSTRAINT"
                    + " domainevententry_eventidentifier_key");
            flip(column, at);
          });
    }
    kind("a bit in aggregateIdentifier", Found.IN_THE_STORE, at -> flip("aggregateIdentifier", at));
    kind(
        "a bit in sequenceNumber",
        Found.IN_THE_STORE,
        at -> set(at, "sequenceNumber = sequenceNumber # " + (1 << (10 + random.nextInt(8)))));
    kind("a bit in type", Found.CHANGES_NOTHING, at -> flip("type", at));
    kind(
        "a bit in globalIndex",
        Found.CHANGES_NOTHING,
        at -> set(at, "globalIndex = globalIndex # " + (1 << (10 + random.nextInt(8)))));
    // rows
    kind("the first row removed", Found.IN_THE_STORE, at -> remove(0));
    kind("a middle row removed", Found.IN_THE_STORE, this::remove);
    kind("the last row removed", Found.IN_THE_STORE, at -> remove(events - 1));
    kind(
        "a row removed and those after it moved up",
        Found.IN_THE_STORE,
        at -> {
          remove(at);
          sql(
              "UPDATE DomainEventEntry SET sequenceNumber = sequenceNumber + 5000"
                  + " WHERE sequenceNumber > "
                  + at);
          sql(
              "UPDATE DomainEventEntry SET sequenceNumber = sequenceNumber - 5001"
                  + " WHERE sequenceNumber >= 5000");
        });
    kind(
        "a row put in and those after it moved down",
        Found.IN_THE_STORE,
        at -> {
          moveDown(at);
          copyTo(at + 1 < events ? at + 1 : at - 1, at, "inserted");
        });
    kind(
        "a row put in before the first",
        Found.IN_THE_STORE,
        at -> {
          moveDown(0);
          copyTo(at + 1, 0, "inserted");
        });
    kind(
        "a row twice",
        Found.IN_THE_STORE,
        at -> {
          uniqueNoMore();
          copyTo(at, at, "again");
        });
    kind(
        "a number given to two rows, none to another",
        Found.IN_THE_STORE,
        at -> {
          uniqueNoMore();
          set(at, "sequenceNumber = " + (at == 0 ? 1 : at - 1));
        });
    kind("two neighbours swapped", Found.IN_THE_STORE, at -> swap(at, at == 0 ? 1 : at - 1));
    kind("two far apart swapped", Found.IN_THE_STORE, at -> swap(at, (at + events / 2) % events));
    kind("all renumbered from two on", Found.IN_THE_STORE, at -> moveDown(0));
    kind(
        "the numbers reversed",
        Found.IN_THE_STORE,
        at ->
            sql(
                "UPDATE DomainEventEntry SET sequenceNumber = %d - sequenceNumber + 1000"
                    .formatted(events - 1)));
    kind(
        "a row moved to the end",
        Found.IN_THE_STORE,
        at -> set(at == events - 1 ? 0 : at, "sequenceNumber = " + events));
    kind(
        "a row handed to another programme",
        Found.IN_THE_STORE,
        at -> set(at, "aggregateIdentifier = 'ealing'"));
    // what an event says, and about itself
    kind(
        "what it says replaced by what another says",
        Found.IN_THE_STORE,
        at ->
            set(
                at,
                "payload = (SELECT payload || ' ' FROM DomainEventEntry WHERE sequenceNumber ="
                    + " 1)"));
    kind("what it says emptied", Found.IN_THE_STORE, at -> set(at, "payload = '{}'"));
    kind("a space in what it says", Found.IN_THE_STORE, at -> set(at, "payload = payload || ' '"));
    kind(
        "another actor",
        Found.IN_THE_STORE,
        at -> set(at, replaced("metaData", "\"actor\":\"u-1\"", "\"actor\":\"u-9\"")));
    kind(
        "another role",
        Found.IN_THE_STORE,
        at -> set(at, replaced("metaData", "secretariat", "chair")));
    kind("an envelope removed", Found.IN_THE_STORE, at -> set(at, "metaData = NULL"));
    kind(
        "a disclosure added",
        Found.IN_THE_STORE,
        at -> set(at, replaced("metaData", "\"actor\"", "\"disclosures\":\"[]\",\"actor\"")));
    kind(
        "recorded a day earlier",
        Found.IN_THE_STORE,
        at -> set(at, "timeStamp = replace(timeStamp, '2026-', '2025-')"));
    kind(
        "recorded a microsecond later",
        Found.IN_THE_STORE,
        at -> set(at, "timeStamp = replace(timeStamp, 'Z', '.000001Z')"));
    kind("a time that is none", Found.IN_THE_STORE, at -> set(at, "timeStamp = 'yesterday'"));
    kind(
        "another type",
        Found.IN_THE_STORE,
        at -> set(at, "payloadType = 'meeting.closed' || payloadType"));
    kind("another revision", Found.IN_THE_STORE, at -> set(at, "payloadRevision = '7'"));
    kind("no revision", Found.IN_THE_STORE, at -> set(at, "payloadRevision = NULL"));
    kind(
        "two identifiers exchanged",
        Found.IN_THE_STORE,
        at -> {
          int other = (at + 1) % events;
          String id = text("eventIdentifier", at);
          String otherId = text("eventIdentifier", other);
          set(at, "eventIdentifier = 'for a moment'");
          set(other, "eventIdentifier = '" + id + "'");
          set(at, "eventIdentifier = '" + otherId + "'");
        });
    kind(
        "another event, and its leaf recomputed",
        Found.IN_THE_LEDGER,
        at -> {
          set(at, "payload = payload || ' '");
          ledgers = withLeavesOf(stored());
        });
    // what only a checkpoint from outside can find
    kind(
        "a row changed and the whole tree signed anew",
        Found.AGAINST_A_CHECKPOINT,
        at -> {
          set(early(at), replaced("metaData", "\"actor\":\"u-1\"", "\"actor\":\"u-9\""));
        });
    kind(
        "the end cut off and the rest signed anew",
        Found.AGAINST_A_CHECKPOINT,
        at -> {
          sql("DELETE FROM DomainEventEntry WHERE sequenceNumber >= " + Math.max(3, early(at)));
        });
    kind(
        "an old back-up brought back",
        Found.AGAINST_A_CHECKPOINT,
        at -> {
          sql("DELETE FROM DomainEventEntry WHERE sequenceNumber >= " + Math.max(3, early(at)));
        });
    kind(
        "two heads of one size: the other history shown",
        Found.AGAINST_A_CHECKPOINT,
        at -> {
          set(early(at), "timeStamp = replace(timeStamp, '2026-', '2025-')");
        });
    // the ledger's own tables
    kind(
        "a checkpoint removed",
        Found.IN_THE_LEDGER,
        at -> ledgers = new Changed(signed, -1, true, false));
    kind(
        "the keys removed",
        Found.IN_THE_LEDGER,
        at -> ledgers = new Changed(signed, -1, false, true));
    kind(
        "a leaf hash changed in the ledger",
        Found.IN_THE_LEDGER,
        at -> ledgers = new Changed(signed, at, false, false));
    // no part of the record
    kind(
        "a snapshot changed",
        Found.CHANGES_NOTHING,
        at -> sql("UPDATE SnapshotEventEntry SET payload = 'other state', sequenceNumber = " + at));
    kind(
        "the snapshots removed",
        Found.CHANGES_NOTHING,
        at -> sql("DELETE FROM SnapshotEventEntry"));
    kind(
        "a token set back",
        Found.CHANGES_NOTHING,
        at -> sql("UPDATE TokenEntry SET token = '%d'".formatted(at)));
    kind("the tokens removed", Found.CHANGES_NOTHING, at -> sql("DELETE FROM TokenEntry"));
    kind(
        "how far a view has come",
        Found.CHANGES_NOTHING,
        at -> sql("UPDATE applied_head SET position = " + at));
    kind("lines of the portfolio", Found.CHANGES_NOTHING, at -> sql("DELETE FROM portfolio_line"));
  }

  /** A place well before the checkpoint that was published. */
  private int early(int at) {
    return at % (events - 10);
  }

  private void remove(int at) throws SQLException {
    sql("DELETE FROM DomainEventEntry WHERE sequenceNumber = " + at);
  }

  private void moveDown(int from) throws SQLException {
    sql(
        "UPDATE DomainEventEntry SET sequenceNumber = sequenceNumber + 1001 WHERE sequenceNumber >="
            + " "
            + from);
    sql(
        "UPDATE DomainEventEntry SET sequenceNumber = sequenceNumber - 1000"
            + " WHERE sequenceNumber >= 1000");
  }

  private void copyTo(int from, int to, String id) throws SQLException {
    sql(
        """
        INSERT INTO DomainEventEntry
        SELECT 5000 + globalIndex, aggregateIdentifier, %d, type, '%s', metaData, payload,
          payloadRevision, payloadType, timeStamp
        FROM DomainEventEntry WHERE sequenceNumber = %d LIMIT 1
        """
            .formatted(to, id, from));
  }

  private void swap(int one, int other) throws SQLException {
    set(one, "sequenceNumber = 5000");
    set(other, "sequenceNumber = " + one);
    set(5000, "sequenceNumber = " + other);
  }

  private void uniqueNoMore() throws SQLException {
    sql(
        "ALTER TABLE DomainEventEntry DROP CONSTRAINT"
            + " domainevententry_aggregateidentifier_sequencenumber_key");
  }

  private static String replaced(String column, String from, String to) {
    return "%s = convert_to(replace(convert_from(%s, 'UTF8'), '%s', '%s'), 'UTF8')"
        .formatted(column, column, from, to);
  }

  /** A bit of a text, so that it stays text. */
  private void flip(String column, int at) throws SQLException {
    byte[] text = text(column, at).getBytes(StandardCharsets.UTF_8);
    text[random.nextInt(text.length)] ^= 1;
    set(at, "%s = convert_from('\\x%s', 'UTF8')".formatted(column, HexFormat.of().formatHex(text)));
  }

  private String text(String column, int at) throws SQLException {
    return new String(bytes(column, at), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String column, int at) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT " + column + " FROM DomainEventEntry WHERE sequenceNumber = " + at)) {
      row.next();
      return column.equals("payload") || column.equals("metaData")
          ? row.getBytes(1)
          : row.getString(1).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The rows as the product reads them, within the transaction of the change. */
  private List<StoredRow> rows(ProgrammeId programme, long from, int limit) {
    try (PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.setString(1, programme.value());
      select.setLong(2, from - 1);
      select.setInt(3, limit);
      List<StoredRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new StoredRow(
                  row.getLong("sequenceNumber") + 1,
                  row.getString("timeStamp"),
                  row.getString("eventIdentifier"),
                  row.getString("payloadType"),
                  row.getString("payloadRevision"),
                  row.getBytes("payload"),
                  row.getBytes("metaData")));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<StoredRow> stored() {
    return rows(Story.PROGRAMME, 1, 1_000);
  }

  /** A ledger that takes what is in the store now for what always was. */
  private SigningLedger anew(SignerKey key) {
    return new SigningLedger(key, Story.PROGRAMME, stored(), Bundles.closes(story.record()));
  }

  /** The ledger that signed, but with the leaves of what is in the store now. */
  private SignedLedgers withLeavesOf(List<StoredRow> rows) {
    SigningLedger now = new SigningLedger(SigningLedger.KEY, Story.PROGRAMME, rows, List.of());
    return new Changed(signed, -1, false, false) {
      @Override
      public List<Hash> leaves(ProgrammeId programme, long size) {
        return now.leaves(programme, size);
      }
    };
  }

  /** The bundle of a service that answers from what it took in before. */
  private byte[] bundle() {
    return Bundles.made(story, this::rows, ledgers, PROGRAMME);
  }

  /**
   * The bundle after every view was made anew from this store and its tree signed again, where the
   * product can read it at all.
   */
  private byte[] bundleAfterAll() {
    ProgrammeRecord record = StoredRecords.read(stored());
    Story served = record == null ? story : new Story().holding(record);
    return Bundles.made(served, this::rows, anew(SigningLedger.KEY), PROGRAMME);
  }

  private Verdict alone(byte[] bundle) {
    return Bundles.checked(bundle, null).verdict();
  }

  private Verdict against(byte[] bundle) {
    return Bundles.checked(bundle, published).verdict();
  }

  /** Whether the change that was just made shows as it should. */
  private boolean shows(Found expected, byte[] before) {
    return switch (expected) {
      case IN_THE_STORE ->
          alone(bundle()) != Verdict.VALID && against(bundleAfterAll()) != Verdict.VALID;
      case IN_THE_LEDGER -> alone(bundle()) != Verdict.VALID;
      case AGAINST_A_CHECKPOINT -> {
        byte[] bundle = bundleAfterAll();
        yield alone(bundle) == Verdict.VALID && against(bundle) != Verdict.VALID;
      }
      case CHANGES_NOTHING ->
          Arrays.equals(bundle(), before) && Arrays.equals(bundleAfterAll(), before);
    };
  }

  @Test
  void every_change_to_the_record_is_found_and_no_other_changes_anything() throws SQLException {
    byte[] before = bundle();
    assertThat(against(before)).isEqualTo(Verdict.VALID);
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
    Map<Found, Integer> counted = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, Kind> one : kinds.entrySet()) {
      Found expected = one.getValue().found();
      for (int n = 0; n < PLACES; n++) {
        int place = random.nextInt(events);
        ledgers = signed;
        one.getValue().change().at(place);
        boolean shown = shows(expected, before);
        connection.rollback();
        if (shown) {
          counted.merge(expected, 1, Integer::sum);
        } else {
          missed.add(one.getKey() + " at " + place);
        }
      }
    }
    System.out.println(
        "tamper matrix: "
            + kinds.size()
            + " kinds of change, "
            + PLACES
            + " places each: "
            + counted);
    assertThat(missed).isEmpty();
    assertThat(PLACES * kinds.size() - counted.getOrDefault(Found.CHANGES_NOTHING, 0))
        .isGreaterThanOrEqualTo(PLACES * 40);
  }

  /** The ledger with something in its own tables changed. */
  private static class Changed implements SignedLedgers {
    private final SigningLedger signed;
    private final int leaf;
    private final boolean withoutCheckpoints;
    private final boolean withoutKeys;

    Changed(SigningLedger signed, int leaf, boolean withoutCheckpoints, boolean withoutKeys) {
      this.signed = signed;
      this.leaf = leaf;
      this.withoutCheckpoints = withoutCheckpoints;
      this.withoutKeys = withoutKeys;
    }

    @Override
    public String origin(ProgrammeId programme) {
      return signed.origin(programme);
    }

    @Override
    public List<VerifierKey> keys() {
      return withoutKeys ? List.of() : signed.keys();
    }

    @Override
    public List<VerifierKey> witnesses() {
      return signed.witnesses();
    }

    @Override
    public List<SignedCheckpoint> kept(ProgrammeId programme) {
      return withoutCheckpoints ? List.of() : signed.kept(programme);
    }

    @Override
    public Optional<SignedCheckpoint> at(ProgrammeId programme, long size) {
      return withoutCheckpoints ? Optional.empty() : signed.at(programme, size);
    }

    @Override
    public List<Hash> leaves(ProgrammeId programme, long size) {
      List<Hash> leaves = new ArrayList<>(signed.leaves(programme, size));
      if (leaf >= 0) {
        leaves.set(leaf, leaves.get((leaf + 1) % leaves.size()));
      }
      return leaves;
    }
  }
}
