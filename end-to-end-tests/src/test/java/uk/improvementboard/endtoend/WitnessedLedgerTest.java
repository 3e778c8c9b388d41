package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.standalone.ImprovementBoard;
import uk.improvementboard.standalone.witness.WitnessFolder;
import uk.improvementboard.terms.Role;

/**
 * A council's product and a witness that is a process of its own: what is honest is co-signed, and
 * an operator who holds the database and the signing key is found out.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WitnessedLedgerTest {

  private static final String ORIGIN = "improvement-board.local/medway";
  private static final String LEDGER = "/api/v1/programmes/medway/ledger/";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T14:30:00Z"));

  @TempDir private static Path temporary;
  private static Path folder;
  private static ApplicationContextInitializer<GenericApplicationContext> knowsTheWitness;
  private static Product product;

  @BeforeAll
  static void start() throws IOException {
    folder = temporary.resolve("witness");
    VerifierKey witness = WitnessFolder.make(folder, "dfe.example/witness", new SecureRandom());
    knowsTheWitness =
        context ->
            TestPropertyValues.of("improvement-board.ledger.witnesses[0]=" + witness.text())
                .applyTo(context);
    product = Product.empty(knowsTheWitness);
    assertThat(
            product
                .as(Role.SECRETARIAT)
                .post("/api/v1/bundles", "application/jsonl", Product.bundle("medway"))
                .status())
        .isEqualTo(200);
    product.caughtUp("medway");
    Files.writeString(temporary.resolve("password"), Product.PASSWORD);
    try (WitnessFolder watching = WitnessFolder.open(folder, CLOCK)) {
      watching.watch(ledgerKey(), ORIGIN);
    }
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private static VerifierKey ledgerKey() {
    return VerifierKey.parse(
            product.as(Role.AUDITOR).get("/api/v1/ledger/keys").items().get(0).asString())
        .orElseThrow();
  }

  /** What the witness, a process of its own, says of what the product shows now. */
  private static JsonNode pulled() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ImprovementBoard.class.getName(),
                "witness",
                "pull",
                "--data",
                folder.toString(),
                "--from",
                product.address(),
                "--user",
                Role.AUDITOR.words(),
                "--password-file",
                temporary.resolve("password").toString(),
                "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    JsonNode answer = JsonMapper.shared().readTree(said).get(0);
    assertThat(exit).as(said).isEqualTo(answer.get("cosigned").asBoolean() ? 0 : 1);
    return answer;
  }

  private static List<String> signedBy() {
    List<String> names = new ArrayList<>();
    product
        .as(Role.AUDITOR)
        .get(LEDGER + "checkpoints")
        .items()
        .valueStream()
        .reduce((one, next) -> next)
        .orElseThrow()
        .get("signedBy")
        .forEach(name -> names.add(name.asString()));
    return names;
  }

  private static Reader.Answer handIn(Role role, String note) {
    return product.as(role).post(LEDGER + "cosignatures", "text/plain", note);
  }

  private static String newest() {
    return product.as(Role.AUDITOR).get(LEDGER + "checkpoint?as=note").body();
  }

  private static SignedCheckpoint checkpoint(String note) {
    return SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  @Order(1)
  void what_is_honest_is_cosigned_and_stands_beside_the_checkpoint() throws Exception {
    JsonNode first = pulled();
    assertThat(first.get("more").asString()).isEqualTo("Handed back to the council.");
    assertThat(first.get("size").asLong()).isEqualTo(checkpoint(newest()).checkpoint().size());
    assertThat(signedBy()).contains("dfe.example/witness");
    String once = newest();
    assertThat(once).contains("— dfe.example/witness ");
    assertThat(pulled().get("cosigned").asBoolean()).isTrue();
    assertThat(newest()).as("handed in twice").isEqualTo(once);
    assertThat(product.as(Role.AUDITOR).get("/programmes/medway/ledger").body())
        .contains("dfe.example/witness");
    Rebuilding.everything(product);
    assertThat(newest()).as("after a rebuild").isEqualTo(once);
  }

  @Test
  @Order(2)
  void a_cosignature_is_taken_of_a_known_witness_a_checkpoint_of_ours_and_whoever_may()
      throws Exception {
    String note = newest();
    SignedCheckpoint ours = checkpoint(note);
    assertThat(handIn(Role.AUDITOR, note).status()).isEqualTo(200);
    for (Role role : List.of(Role.SECRETARIAT, Role.CHAIR, Role.ADMINISTRATOR)) {
      assertThat(handIn(role, note).json().path("rule").asString())
          .as(role.words())
          .isEqualTo("COSIGNATURES_ARE_HANDED_IN_BY_THOSE_OUTSIDE");
    }
    SignerKey stranger =
        SignerKey.generate("stranger.example", SignatureType.COSIGNATURE_V1, new SecureRandom());
    String strange =
        new String(
            ours.checkpoint()
                .signedWith(
                    SignerKey.generate("any.example", SignatureType.ED25519, new SecureRandom()))
                .with(stranger.cosign(ours.checkpoint(), 1))
                .bytes(),
            StandardCharsets.UTF_8);
    String moved = note.replaceFirst("\n" + ours.checkpoint().size() + "\n", "\n1\n");
    for (String[] refused :
        new String[][] {
          {strange, "WITNESS_IS_KNOWN"},
          {moved, "COSIGNED_CHECKPOINT_WAS_SIGNED_HERE"},
          {note.replace("/medway\n", "/ealing\n"), "COSIGNED_CHECKPOINT_WAS_SIGNED_HERE"},
          {"no checkpoint", "COSIGNATURE_CAN_BE_READ"}
        }) {
      Reader.Answer answer = handIn(Role.AUDITOR, refused[0]);
      assertThat(answer.json().path("rule").asString()).isEqualTo(refused[1]);
      assertThat(answer.status()).isBetween(400, 422);
    }
    assertThat(newest()).isEqualTo(note);
  }

  @Test
  @Order(3)
  void a_record_that_its_operator_rewrote_and_signed_again_is_a_fork() throws Exception {
    String before = newest();
    rewritten(
        "UPDATE domainevententry SET payload ="
            + " convert_to(replace(convert_from(payload, 'UTF8'), 'Inadequate', 'Good'), 'UTF8')"
            + " WHERE aggregateidentifier = 'medway'"
            + " AND convert_from(payload, 'UTF8') LIKE '%Inadequate%'");
    SignedCheckpoint now = checkpoint(newest());
    assertThat(now.verify(ORIGIN, List.of(ledgerKey()), List.of()).orElseThrow().ledger())
        .as("signed by the council's own key")
        .hasSize(1);
    assertThat(now.checkpoint().size()).isEqualTo(checkpoint(before).checkpoint().size());
    JsonNode answer = pulled();
    assertThat(answer.get("reason").asString()).isEqualTo("FORK");
    assertThat(signedBy()).doesNotContain("dfe.example/witness");
    try (Stream<Path> evidence = Files.list(folder.resolve("refused"))) {
      assertThat(evidence.toList()).hasSize(1);
    }
  }

  @Test
  @Order(4)
  void a_record_whose_end_was_cut_off_is_a_rollback() throws Exception {
    rewritten(
        "DELETE FROM domainevententry WHERE aggregateidentifier = 'medway' AND sequencenumber >="
            + " (SELECT max(sequencenumber) FROM domainevententry"
            + " WHERE aggregateidentifier = 'medway' AND payloadtype = 'meeting.closed')");
    JsonNode answer = pulled();
    assertThat(answer.get("reason").asString()).isEqualTo("ROLLBACK");
    assertThat(answer.get("kept").asLong()).isGreaterThan(checkpoint(newest()).checkpoint().size());
  }

  /** What somebody can do who owns the database and has the signing key. */
  private static void rewritten(String statement) {
    JdbcClient database = JdbcClient.create(product.postgres().dataSource());
    product.application().close();
    assertThat(unguarded(database, "domainevententry", statement)).isPositive();
    product.restart(knowsTheWitness);
    Rebuilding.everything(product);
    product.application().close();
    unguarded(database, "ledger_checkpoint", "DELETE FROM ledger_checkpoint");
    product.restart(knowsTheWitness);
    long closes =
        database
            .sql(
                "SELECT count(*) FROM domainevententry"
                    + " WHERE aggregateidentifier = 'medway' AND payloadtype = 'meeting.closed'")
            .query(Long.class)
            .single();
    Positions.reached(
        "signing again",
        () -> product.as(Role.AUDITOR).get(LEDGER + "checkpoints").items().size(),
        () -> closes);
  }

  /** Past the triggers that keep what was recorded; afterwards they look as they did. */
  private static int unguarded(JdbcClient database, String table, String statement) {
    List<String> always =
        database
            .sql(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = CAST(? AS regclass)"
                    + " AND NOT tgisinternal AND tgenabled = 'A'")
            .param(table)
            .query(String.class)
            .list();
    database.sql("ALTER TABLE " + table + " DISABLE TRIGGER USER").update();
    int changed = database.sql(statement).update();
    database.sql("ALTER TABLE " + table + " ENABLE TRIGGER USER").update();
    for (String trigger : always) {
      database.sql("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + trigger).update();
    }
    return changed;
  }
}
