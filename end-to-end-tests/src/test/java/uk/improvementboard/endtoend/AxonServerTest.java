package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Role;

/**
 * The record in Axon Server: two command services and one query service, each a process. Runs when
 * {@code AXON_SERVER=host:port} names a server for tests; what earlier runs left there is no
 * obstacle.
 */
@Tag("axon-server")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AxonServerTest {

  private static final String COMMANDS = "uk.improvementboard.command.CommandServiceApplication";
  private static final String QUERIES = "uk.improvementboard.query.QueryServiceApplication";
  private static final int TOO_MANY = 50;

  private final Line line =
      Line.to(Objects.requireNonNull(System.getenv("AXON_SERVER"), "AXON_SERVER"));
  private final TestPostgres postgres = TestPostgres.fresh();
  private final Path accounts = Product.accounts();
  private final ServiceProcess one = start(COMMANDS);
  private final ServiceProcess other = start(COMMANDS);
  private final ServiceProcess queries = start(QUERIES);
  private final Reader writer = Product.as(Role.SECRETARIAT, one.address());
  private final Reader otherWriter = Product.as(Role.SECRETARIAT, other.address());
  private final Reader reader = Product.as(Role.AUDITOR, queries.address());

  private ServiceProcess start(String mainClass) {
    return ServiceProcess.start(
        mainClass,
        postgres,
        accounts,
        "improvement-board.event-store=axon-server",
        "axon.axonserver.servers=" + line.address());
  }

  @AfterAll
  void stop() {
    Stream.of(queries, other, one).forEach(ServiceProcess::close);
    line.close();
  }

  @Test
  void a_replay_answers_as_it_does_on_postgresql() {
    String programme = aProgramme();
    String bundle =
        Product.bundle("medway")
            .replace("\"programme\": \"medway\"", "\"programme\": \"" + programme + "\"");
    long stored = imported(writer, bundle, programme);
    reached(programme, stored);
    String question =
        "/api/v1/programmes/" + programme + "/meetings/SC-2020-03-05/replay?audience=board:SC";
    Reader.Answer onAxonServer = reader.get(question);
    assertThat(onAxonServer.body())
        .contains("public 7 January 2020")
        .contains("planned 18 to 19 March 2020");
    try (Product onPostgres = Product.empty()) {
      assertThat(imported(onPostgres.as(Role.SECRETARIAT), bundle, programme)).isEqualTo(stored);
      onPostgres.caughtUp(programme);
      Reader.Answer there = onPostgres.as(Role.AUDITOR).get(question);
      assertThat(there.json().at("/asOf/position"))
          .isEqualTo(onAxonServer.json().at("/asOf/position"));
      assertThat(data(there)).isEqualTo(data(onAxonServer)).isNotEqualTo(there.data());
    }
  }

  private static long imported(Reader by, String bundle, String programme) {
    Reader.Answer taken = by.post("/api/v1/bundles", "application/jsonl", bundle);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    return taken.json().path("programmes").path(programme).asLong();
  }

  /** The data, less when each event was recorded, which differs from one recording to the next. */
  private static String data(Reader.Answer answer) {
    JsonNode data = answer.json().get("data");
    data.findParents("recordedAt").forEach(said -> ((ObjectNode) said).remove("recordedAt"));
    return data.toString();
  }

  @Test
  void a_command_sent_to_one_process_is_handled_by_another() {
    long before = handledBy(other, "EstablishProgramme");
    int sent = 0;
    while (handledBy(other, "EstablishProgramme") == before) {
      assertThat(sent++)
          .as("commands, all handled by the process they were sent to")
          .isLessThan(TOO_MANY);
      String programme = aProgramme();
      establish(writer, programme);
      reached(programme, 1);
    }
  }

  @Test
  void what_two_processes_send_at_once_is_all_recorded_in_one_dense_order() {
    String programme = aProgramme();
    establish(writer, programme);
    List<Reader> senders = List.of(writer, otherWriter);
    try (ExecutorService at = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 40)
          .mapToObj(
              i ->
                  CompletableFuture.supplyAsync(
                      () -> register(senders.get(i % 2), programme, "paper-" + i), at))
          .toList()
          .forEach(
              sent -> assertThat(sent.join().status()).as(sent.join().body()).isBetween(200, 201));
    }
    reached(programme, 41);
    assertThat(positions(programme)).containsExactlyElementsOf(upTo(41));
  }

  @Test
  void an_outage_of_the_server_loses_nothing_and_both_sides_go_on_after_it() {
    String programme = aProgramme();
    establish(writer, programme);
    reached(programme, 1);
    line.cut();
    Reader.Answer during = register(writer, programme, "sent-in-the-outage");
    assertThat(during.status()).as(during.body()).isEqualTo(503);
    assertThat(reader.get("/api/v1/programmes/" + programme).status()).isEqualTo(200);
    line.mend();
    Positions.reached(
        "the command sent again",
        () -> register(writer, programme, "sent-in-the-outage").status() < 300 ? 1 : 0,
        () -> 1);
    reached(programme, 2);
    assertThat(register(otherWriter, programme, "sent-after-it").status()).isBetween(200, 201);
    reached(programme, 3);
    assertThat(positions(programme)).containsExactlyElementsOf(upTo(3));
  }

  private static String aProgramme() {
    return "as-" + UUID.randomUUID();
  }

  private static void establish(Reader by, String programme) {
    Reader.Answer established =
        by.command(
            programme,
            "EstablishProgramme",
            """
            {"localArea": "A council", "title": "Improvement", "scope": "CHILDRENS_SOCIAL_CARE",
             "effectiveOn": "2019-08-27", "source": {"document": "report", "paragraph": "1"}}
            """);
    assertThat(established.status()).as(established.body()).isBetween(200, 201);
  }

  private static Reader.Answer register(Reader by, String programme, String paper) {
    return by.command(
        programme,
        "RegisterDocument",
        """
        {"paper": "%s", "title": "A report", "kind": "report", "author": "Ofsted",
         "effectiveOn": "2019-08-27", "source": {"document": "report", "paragraph": "1"}}
        """
            .formatted(paper));
  }

  private void reached(String programme, long position) {
    Positions.reached(
        "the query service",
        () ->
            reader
                .get("/api/v1/programmes/" + programme + "/events?limit=1")
                .json()
                .at("/asOf/position")
                .asLong(0),
        () -> position);
  }

  private List<Long> positions(String programme) {
    return reader
        .get("/api/v1/programmes/" + programme + "/events?limit=200")
        .items()
        .valueStream()
        .map(event -> event.path("position").asLong())
        .sorted()
        .toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  /** How many commands of a name a process has accepted, by its own figures. */
  private static long handledBy(ServiceProcess process, String command) {
    return Product.as(Role.ADMINISTRATOR, process.address())
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(figure -> figure.startsWith("improvement_board_commands_seconds_count"))
        .filter(figure -> figure.contains("command=\"" + command + "\""))
        .mapToLong(figure -> (long) Double.parseDouble(figure.substring(figure.lastIndexOf(' '))))
        .sum();
  }
}
