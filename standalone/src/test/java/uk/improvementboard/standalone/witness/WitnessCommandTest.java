package uk.improvementboard.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.standalone.ImprovementBoard;
import uk.improvementboard.standalone.commandline.Exit;

/** The witness as a command line, and what it says of a server that answers as a council does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessCommandTest {

  private static final Council ANYSHIRE = Council.of("council.example/anyshire");
  private static final MerkleTree HISTORY = Council.history(60);
  private static final String LEDGER = "/api/v1/programmes/anyshire/ledger/";

  @TempDir private Path temporary;
  private HttpServer server;
  private MerkleTree told = HISTORY;
  private long size;
  private boolean proves = true;
  private boolean takes = true;
  private final List<byte[]> handedBack = new ArrayList<>();

  /**
   * What came of a command.
   *
   * @param exit with what it ended
   * @param said what it said on standard output and error
   */
  private record Said(int exit, String said) {

    JsonNode json() {
      return JsonMapper.shared().readTree(said);
    }
  }

  private static Said run(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = ImprovementBoard.commandLine();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    return new Said(line.execute(arguments), said.toString());
  }

  private Said witness(String command, String... more) {
    return run(
        Stream.concat(
                Stream.of("witness", command, "--data", temporary.resolve("witness").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Said pull(String... more) {
    return witness(
        "pull",
        Stream.concat(
                Stream.of(
                    "--from",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--user",
                    "witness",
                    "--password-file",
                    temporary.resolve("password").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private void made() {
    assertThat(witness("new", "--name", "dfe.example/witness").exit()).isEqualTo(Exit.DONE);
    assertThat(witness("watch", ANYSHIRE.key().verifier().text(), ANYSHIRE.origin()))
        .isEqualTo(new Said(Exit.DONE, "Watches council.example/anyshire from now on.\n"));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(temporary.resolve("file"), content);
  }

  @BeforeEach
  void a_council() throws IOException {
    Files.writeString(temporary.resolve("password"), "secret\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void ends() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!"Basic d2l0bmVzczpzZWNyZXQ="
          .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        respond(exchange, 401, problem("Sign in"));
        return;
      }
      Map<String, String> asked =
          Stream.ofNullable(exchange.getRequestURI().getQuery())
              .flatMap(query -> Stream.of(query.split("&")))
              .map(one -> one.split("="))
              .collect(Collectors.toMap(one -> one[0], one -> one[1]));
      switch (exchange.getRequestURI().getPath()) {
        case LEDGER + "checkpoint" ->
            respond(
                exchange,
                size == 0 ? 404 : 200,
                size == 0
                    ? problem("No checkpoint is signed")
                    : text(ANYSHIRE.signed(told, size).note().bytes()));
        case LEDGER + "proof" ->
            respond(
                exchange,
                proves ? 200 : 404,
                proves
                    ? text(
                        ANYSHIRE
                            .request(
                                told,
                                Long.parseLong(asked.get("from")),
                                Long.parseLong(asked.get("size")))
                            .bytes())
                    : problem("There is no proof"));
        case LEDGER + "cosignatures" -> {
          handedBack.add(exchange.getRequestBody().readAllBytes());
          respond(exchange, takes ? 200 : 422, takes ? "{}" : problem("Unknown witness"));
        }
        default -> respond(exchange, 404, problem("No such programme"));
      }
    }
  }

  private static String problem(String title) {
    return "{\"title\":\"" + title + "\",\"detail\":\"\",\"rule\":\"SOME_RULE\"}";
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Test
  void a_witness_is_made_told_what_to_watch_and_shows_what_it_keeps() throws IOException {
    JsonNode made = witness("new", "--name", "dfe.example/witness", "--json").json();
    assertThat(made.get("publicKey").asString()).startsWith("dfe.example/witness+");
    assertThat(witness("new", "--name", "dfe.example/witness").exit()).isEqualTo(Exit.NOT_THERE);
    witness("watch", ANYSHIRE.key().verifier().text(), ANYSHIRE.origin());
    assertThat(witness("show").said()).contains(ANYSHIRE.origin() + ": nothing yet");
    assertThat(witness("add", file(ANYSHIRE.signed(HISTORY, 20).note().bytes()).toString()))
        .satisfies(said -> assertThat(said.exit()).isEqualTo(Exit.DONE))
        .satisfies(said -> assertThat(said.said()).contains("Co-signed").contains("20 events"));
    JsonNode shown = witness("show", "--json").json();
    assertThat(shown.get("publicKey")).isEqualTo(made.get("publicKey"));
    assertThat(shown.at("/ledgers/0/size").asLong()).isEqualTo(20);
    assertThat(
            SignedCheckpoint.parse(
                    shown.at("/ledgers/0/checkpoint").asString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .checkpoint())
        .isEqualTo(ANYSHIRE.checkpoint(HISTORY, 20));
  }

  @Test
  void a_file_with_its_proof_is_cosigned_and_one_without_is_not() throws IOException {
    made();
    witness("add", file(ANYSHIRE.request(HISTORY, 0, 20).bytes()).toString());
    Said without = witness("add", file(ANYSHIRE.signed(HISTORY, 33).note().bytes()).toString());
    assertThat(without.exit()).isEqualTo(Exit.REFUSED);
    assertThat(without.said()).contains("NOT CO-SIGNED").contains("stands by 20 events");
    Said with =
        witness("add", "--json", file(ANYSHIRE.request(HISTORY, 20, 33).bytes()).toString());
    assertThat(with.exit()).isEqualTo(Exit.DONE);
    assertThat(with.json().get("size").asLong()).isEqualTo(33);
    Said fork =
        witness(
            "add",
            "--json",
            file(ANYSHIRE.request(Council.history(60, 9), 33, 33).bytes()).toString());
    assertThat(fork.exit()).isEqualTo(Exit.REFUSED);
    assertThat(fork.json().get("reason").asString()).isEqualTo("FORK");
    assertThat(witness("add", temporary.resolve("none").toString()).exit())
        .isEqualTo(Exit.NOT_THERE);
    assertThat(witness("add", file(new byte[300_000]).toString()).exit()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void what_cannot_be_understood_is_told_and_nothing_is_made() {
    Said name = witness("new", "--name", "two words");
    assertThat(name.exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
    assertThat(name.said()).contains("cannot be called 'two words'");
    assertThat(witness("show").exit()).isEqualTo(Exit.NOT_THERE);
    made();
    assertThat(witness("watch", "no key", "origin").exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
    assertThat(run("witness").exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
    assertThat(witness("serve", "--port", "70000").exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
  }

  @Test
  void a_folder_that_is_in_use_and_one_that_is_damaged_have_exit_codes_of_their_own()
      throws IOException {
    made();
    Path folder = temporary.resolve("witness");
    try (WitnessFolder used = WitnessFolder.open(folder, InstantSource.system())) {
      assertThat(used.kept()).hasSize(1);
      assertThat(witness("show").exit()).isEqualTo(Exit.NO_SERVER);
    }
    Files.delete(folder.resolve("watched"));
    Said damaged = witness("show");
    assertThat(damaged.exit()).isEqualTo(Exit.REFUSED);
    assertThat(damaged.said()).contains("signs nothing rather than begin again");
  }

  @Test
  void heads_are_pulled_judged_kept_and_handed_back() {
    made();
    for (long next : new long[] {20, 33, 33, 60}) {
      size = next;
      Said said = pull();
      assertThat(said.exit()).as(said.said()).isEqualTo(Exit.DONE);
      assertThat(said.said()).contains("Handed back").contains(next + " events");
    }
    assertThat(handedBack).hasSize(4);
    assertThat(SignedCheckpoint.parse(handedBack.getLast()).orElseThrow().note().signatures())
        .hasSize(2);
    takes = false;
    Said notTaken = pull("--json");
    assertThat(notTaken.exit()).isEqualTo(Exit.REFUSED);
    assertThat(notTaken.json().at("/0/cosigned").asBoolean()).isTrue();
    assertThat(notTaken.json().at("/0/more").asString()).contains("Unknown witness");
    assertThat(pull("--keep-to-oneself").exit()).isEqualTo(Exit.DONE);
    assertThat(handedBack).hasSize(5);
  }

  @Test
  void a_record_that_was_rewritten_cut_or_hidden_is_refused_and_never_handed_back() {
    made();
    size = 33;
    pull();
    handedBack.clear();
    MerkleTree other = Council.history(60, 9);
    Function<Said, String> reason = said -> said.json().at("/0/reason").asString();
    told = other;
    assertThat(reason.apply(pull("--json"))).isEqualTo("FORK");
    size = 60;
    assertThat(reason.apply(pull("--json"))).isEqualTo("INCONSISTENT");
    told = HISTORY;
    proves = false;
    assertThat(reason.apply(pull("--json"))).isEqualTo("INCONSISTENT");
    size = 20;
    assertThat(reason.apply(pull("--json"))).isEqualTo("ROLLBACK");
    size = 0;
    Said gone = pull();
    assertThat(gone.exit()).isEqualTo(Exit.REFUSED);
    assertThat(gone.said()).contains("THE CHECKPOINTS ARE GONE").contains("33 events");
    assertThat(handedBack).isEmpty();
    proves = true;
    size = 60;
    assertThat(pull().exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void a_server_that_does_not_answer_or_know_the_account_is_told() throws IOException {
    assertThat(pull().exit()).isEqualTo(Exit.NOT_THERE);
    made();
    assertThat(pull().exit()).isEqualTo(Exit.NOT_THERE);
    assertThat(pull("--ledger", "another").exit()).isEqualTo(Exit.NOT_THERE);
    Files.writeString(temporary.resolve("password"), "wrong");
    assertThat(pull().exit()).isEqualTo(Exit.NOT_ALLOWED);
    server.stop(0);
    assertThat(pull().exit()).isEqualTo(Exit.NO_SERVER);
  }
}
