package uk.improvementboard.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.signing.HeadSigning.Outcome;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.testkit.TestPostgres;

/** Keys that are kept as secrets, and heads that are signed only where they continue the last. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningTest {

  private static final String NAME = "council.example";
  private static final String ORIGIN = "council.example/anyshire";

  @TempDir private Path temporary;

  private final DataSource dataSource = TestPostgres.fresh().dataSource();
  private final JdbcClient db = JdbcClient.create(dataSource);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  private final SignedHeads heads = new SignedHeads(db);

  SigningTest() {
    OwnedSchema.migrate(dataSource, "classpath:db/ledger", "ledger_history");
  }

  private Path folder() {
    return temporary.resolve("keys");
  }

  private LedgerKeys keys(@Nullable Path folder) {
    return LedgerKeys.open(db, transactions, new LedgerSettings(NAME, folder));
  }

  private static MerkleTree tree(int size, String differs) {
    MerkleTree tree = new MerkleTree();
    for (int i = 1; i <= size; i++) {
      tree.append(Hash.ofLeaf((differs + "event " + i).getBytes(StandardCharsets.UTF_8)));
    }
    return tree;
  }

  private Outcome sign(LedgerKeys keys, MerkleTree tree, long size) {
    HeadSigning signing = new HeadSigning(heads, keys);
    Outcome outcome =
        transactions.execute(
            status ->
                signing.sign(
                    ORIGIN,
                    size,
                    new HeadSigning.Tree() {
                      @Override
                      public Hash root(long at) {
                        return tree.root(at);
                      }

                      @Override
                      public ConsistencyProof consistency(long first, long second) {
                        return ConsistencyProof.of(first, second, tree);
                      }
                    }));
    return Objects.requireNonNull(outcome);
  }

  // Keys ----------------------------------------------------------------------------------------

  @Test
  void a_key_is_made_at_the_first_start_and_is_the_same_at_the_next() throws IOException {
    List<VerifierKey> first = keys(folder()).all();
    assertThat(first).hasSize(1);
    assertThat(first.getFirst().name()).isEqualTo(NAME);
    assertThat(keys(folder()).all()).isEqualTo(first);
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files)
          .hasSize(1)
          .allSatisfy(file -> assertThat(modeOf(file)).isEqualTo("rw-------"));
    }
    assertThat(modeOf(folder())).isEqualTo("rwx------");
  }

  private static String modeOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void the_secret_is_in_its_file_and_nowhere_in_the_database() throws IOException {
    keys(folder());
    String secret = KeyFolder.at(folder()).all().getFirst().secretText();
    String seed = secret.substring(secret.lastIndexOf('+') + 1);
    assertThat(db.sql("SELECT k::text FROM ledger_key k").query(String.class).list())
        .noneMatch(row -> row.contains(seed));
    assertThat(KeyFolder.at(folder()).all().getFirst().toString()).doesNotContain(seed);
  }

  @Test
  void keys_that_others_can_read_are_refused() throws IOException {
    keys(folder());
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-x---"));
    assertThatThrownBy(() -> keys(folder()))
        .isInstanceOf(UnsafeLedgerKeys.class)
        .hasMessageContaining("chmod go=");
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> files = Files.list(folder())) {
      Files.setPosixFilePermissions(
          files.findFirst().orElseThrow(), PosixFilePermissions.fromString("rw----r--"));
    }
    assertThatThrownBy(() -> keys(folder())).isInstanceOf(UnsafeLedgerKeys.class);
  }

  @Test
  void a_file_that_is_no_key_is_refused_without_showing_what_is_in_it() throws IOException {
    keys(folder());
    Path damaged = Files.writeString(folder().resolve("0.key"), "PRIVATE+KEY+something secret");
    Files.setPosixFilePermissions(damaged, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> keys(folder()))
        .isInstanceOf(UnsafeLedgerKeys.class)
        .hasMessageContaining("0.key")
        .hasMessageNotContaining("something");
  }

  @Test
  void a_lost_secret_is_not_replaced_and_nothing_is_signed() {
    List<VerifierKey> known = keys(folder()).all();
    LedgerKeys without = keys(temporary.resolve("elsewhere"));
    assertThat(without.all()).isEqualTo(known);
    assertThat(sign(without, tree(5, ""), 5)).isEqualTo(Outcome.NO_KEY);
    assertThat(heads.latest(ORIGIN)).isEmpty();
    assertThat(sign(keys(folder()), tree(5, ""), 5)).isEqualTo(Outcome.SIGNED);
  }

  @Test
  void a_process_without_a_folder_signs_nothing_and_makes_no_key() {
    LedgerKeys none = keys(null);
    assertThat(none.maySign()).isFalse();
    assertThat(none.all()).isEmpty();
    assertThat(sign(none, tree(5, ""), 5)).isEqualTo(Outcome.NO_KEY);
  }

  @Test
  void the_name_stays_once_there_is_a_key() {
    keys(folder());
    assertThatThrownBy(
            () ->
                LedgerKeys.open(db, transactions, new LedgerSettings("another.example", folder())))
        .isInstanceOf(UnsafeLedgerKeys.class)
        .hasMessageContaining("improvement-board.ledger.origin");
  }

  @Test
  void a_new_database_takes_up_the_one_key_that_is_there_and_no_more() {
    KeyFolder kept = KeyFolder.at(folder());
    SignerKey key = kept.generate(NAME, new SecureRandom());
    assertThat(keys(folder()).all()).containsExactly(key.verifier());
    DataSource other = TestPostgres.fresh().dataSource();
    OwnedSchema.migrate(other, "classpath:db/ledger", "ledger_history");
    kept.generate(NAME, new SecureRandom());
    assertThatThrownBy(
            () ->
                LedgerKeys.open(
                    JdbcClient.create(other),
                    new TransactionTemplate(new DataSourceTransactionManager(other)),
                    new LedgerSettings(NAME, folder())))
        .isInstanceOf(UnsafeLedgerKeys.class)
        .hasMessageContaining("2 keys");
  }

  // Heads ---------------------------------------------------------------------------------------

  @Test
  void a_head_is_signed_once_and_verifies() {
    LedgerKeys keys = keys(folder());
    MerkleTree tree = tree(12, "");
    assertThat(sign(keys, tree, 5)).isEqualTo(Outcome.SIGNED);
    assertThat(sign(keys, tree, 5)).isEqualTo(Outcome.SIGNED);
    assertThat(sign(keys, tree, 12)).isEqualTo(Outcome.SIGNED);
    assertThat(sign(keys, tree, 9)).as("an earlier close, late").isEqualTo(Outcome.SIGNED);
    assertThat(heads.all(ORIGIN)).extracting(SignedHead::size).containsExactly(5L, 9L, 12L);
    assertThat(heads.upTo(ORIGIN, 8)).hasValueSatisfying(it -> assertThat(it.size()).isEqualTo(5));
    assertThat(heads.after(ORIGIN, 5)).hasValueSatisfying(it -> assertThat(it.size()).isEqualTo(9));
    for (SignedHead head : heads.all(ORIGIN)) {
      assertThat(SignedHead.sizeOf(head.note())).isEqualTo(head.size());
      assertThat(head.signed().verify(ORIGIN, keys.all(), List.of()))
          .isInstanceOf(Parsed.Read.class);
      assertThat(head.checkpoint().root()).isEqualTo(tree.root(head.size()));
    }
  }

  @Test
  void a_fork_is_never_signed() {
    LedgerKeys keys = keys(folder());
    assertThat(sign(keys, tree(5, ""), 5)).isEqualTo(Outcome.SIGNED);
    MerkleTree other = tree(9, "another ");
    assertThat(sign(keys, other, 9)).isEqualTo(Outcome.FORK);
    assertThat(sign(keys, other, 5)).isEqualTo(Outcome.FORK);
    assertThat(sign(keys, other, 3)).as("of before").isEqualTo(Outcome.FORK);
    assertThat(heads.all(ORIGIN)).extracting(SignedHead::size).containsExactly(5L);
    assertThat(sign(keys, tree(9, ""), 9)).isEqualTo(Outcome.SIGNED);
  }

  @Test
  void what_was_signed_is_neither_changed_nor_removed_only_signed_by_more() {
    LedgerKeys keys = keys(folder());
    sign(keys, tree(5, ""), 5);
    for (String change :
        List.of(
            "UPDATE ledger_checkpoint SET size = 6",
            "UPDATE ledger_checkpoint SET note = 'another'",
            "DELETE FROM ledger_checkpoint",
            "TRUNCATE ledger_checkpoint")) {
      assertThatThrownBy(() -> db.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    SignerKey witness =
        SignerKey.generate("dfe.example", SignatureType.COSIGNATURE_V1, new SecureRandom());
    SignedCheckpoint signed = heads.latest(ORIGIN).orElseThrow().signed();
    var signature = witness.cosign(signed.checkpoint(), 1_700_000_000);
    assertThat(heads.add(ORIGIN, 5, signature)).isTrue();
    assertThat(heads.add(ORIGIN, 5, signature)).isTrue();
    assertThat(heads.add(ORIGIN, 6, signature)).isFalse();
    assertThat(heads.latest(ORIGIN).orElseThrow().signed().note().signatures()).hasSize(2);
    assertThat(
            heads
                .latest(ORIGIN)
                .orElseThrow()
                .signed()
                .verify(ORIGIN, keys.all(), List.of(witness.verifier())))
        .isInstanceOf(Parsed.Read.class);
  }
}
