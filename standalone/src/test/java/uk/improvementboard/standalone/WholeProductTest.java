package uk.improvementboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.platform.accounts.AnonymousRequests;
import uk.improvementboard.standalone.commandline.Demo;
import uk.improvementboard.standalone.commandline.Exit;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.demonstration.DemoAccounts;
import uk.improvementboard.terms.Role;

/** Both services on one database, asked through the command line and over HTTP. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeProductTest {

  @TempDir private static Path data;
  private static StandaloneServer server;

  @BeforeAll
  static void start() {
    DataDirectory directory = DataDirectory.at(data.resolve("board")).use();
    Path accounts = DemoAccounts.in(directory);
    server =
        StandaloneServer.start(
            directory,
            new StandaloneServer.Settings(directory.path(), 0, "127.0.0.1", false, accounts, true));
    Demo.loadExamples(server, accounts);
  }

  @AfterAll
  static void stop() {
    server.close();
    server.stopDatabase();
  }

  @Test
  void no_handler_of_either_service_lets_a_stranger_in() throws Exception {
    assertThat(AnonymousRequests.handlers(server.application()))
        .contains(
            "POST /api/v1/programmes/sample/commands/sample",
            "POST /api/v1/bundles",
            "GET /api/v1/programmes",
            "GET /api/v1/programmes/sample/meetings/sample/replay",
            "POST /api/v1/views/sample/rebuild");
    assertThat(AnonymousRequests.letIn(server.application(), URI.create(server.address())))
        .isEmpty();
  }

  @Test
  void there_is_a_demo_account_for_each_role_and_only_its_owner_can_read_it() throws Exception {
    Path file = server.directory().file(DemoAccounts.FILE);
    Set<Role> roles = new HashSet<>();
    Set<String> passwords = new HashSet<>();
    for (AccountToKeep account : AccountsFile.read(file)) {
      roles.add(account.role());
      passwords.add(account.password());
    }
    assertThat(roles).containsExactlyInAnyOrder(Role.values());
    assertThat(passwords).hasSize(Role.values().length);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_meeting_is_replayed_from_the_command_line() {
    Ended replay = run("replay", "medway", "--meeting", "SC-2020-03-05", "--json");

    assertThat(replay.exit()).isEqualTo(Exit.DONE);
    JsonNode asOf = JsonMapper.shared().readTree(replay.out()).path("asOf");
    assertThat(asOf.path("meeting").asString()).isEqualTo("SC-2020-03-05");
    assertThat(asOf.path("audience").asString()).isEqualTo("board:SC");

    assertThat(run("replay", "medway", "--meeting", "SC-2020-03-05").out())
        .startsWith("As known by")
        .contains("planned 18 to 19 March 2020", "public 7 January 2020", "Pack", "Decisions");
  }

  @Test
  void a_programme_is_exported_as_a_bundle_of_it() {
    Ended export = run("export", "medway");

    assertThat(export.exit()).isEqualTo(Exit.DONE);
    assertThat(export.out().lines())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            line ->
                assertThat(JsonMapper.shared().readTree(line).path("programme").asString())
                    .isEqualTo("medway"));
  }

  @Test
  void a_bundle_with_a_bad_line_is_refused_by_line_and_rule_and_changes_nothing() throws Exception {
    Path bundle =
        Files.writeString(
            data.resolve("bad.jsonl"),
            """
            {"command":"EstablishProgramme","programme":"x1","data":{}}
            nonsense
            """);

    Ended imported = run("import", bundle.toString());

    assertThat(imported.exit()).isEqualTo(Exit.REFUSED);
    assertThat(imported.out()).contains("line 2", "the record was not changed");
    assertThat(run("export", "x1").exit()).isEqualTo(Exit.NOT_THERE);
  }

  @Test
  void views_are_rebuilt_by_the_administrator_only() {
    Ended rebuilt = run("rebuild");
    assertThat(rebuilt.exit()).isEqualTo(Exit.DONE);
    assertThat(rebuilt.out()).contains("journal: done");

    assertThat(run("rebuild", "--user", "secretariat").exit()).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(run("rebuild", "nothing").exit()).isEqualTo(Exit.NOT_THERE);
  }

  @Test
  void the_doctor_finds_a_sound_installation_sound() {
    Ended doctor = run("doctor");

    assertThat(doctor.out()).contains("order of the record").doesNotContain("WRONG");
    assertThat(doctor.exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void the_doctor_takes_the_ledger_of_the_access_register_for_no_programme() throws Exception {
    try (var connection = server.database().connect();
        var sql = connection.createStatement()) {
      sql.execute(
          "INSERT INTO ledger_checkpoint (origin, size, root, note)"
              + " SELECT 'improvement-board.local/access-register', size, root, note"
              + " FROM ledger_checkpoint WHERE origin = 'improvement-board.local/medway'"
              + " ORDER BY size LIMIT 1");
    }

    Ended doctor = run("doctor");

    assertThat(doctor.out()).contains("ledger of medway").doesNotContain("WRONG");
    assertThat(doctor.exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void the_doctor_finds_a_trigger_that_was_switched_off() throws Exception {
    try (var connection = server.database().connect();
        var sql = connection.createStatement()) {
      sql.execute("ALTER TABLE domainevententry DISABLE TRIGGER history_stands");
      try {
        Ended doctor = run("doctor");
        assertThat(doctor.exit()).isEqualTo(Exit.REFUSED);
        assertThat(doctor.out()).contains("WRONG  trigger history_stands");
      } finally {
        sql.execute("ALTER TABLE domainevententry ENABLE ALWAYS TRIGGER history_stands");
      }
    }
  }

  @Test
  void what_is_not_there_and_who_may_not_have_an_exit_code_each() {
    assertThat(run("replay", "medway", "--meeting", "NONE").exit()).isEqualTo(Exit.NOT_THERE);
    assertThat(run("export", "medway", "--user", "scrutiny").exit()).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(
            run("replay", "medway", "--meeting", "SC-2020-03-05", "--url", "http://127.0.0.1:9")
                .exit())
        .isEqualTo(Exit.NO_SERVER);
  }

  @Test
  void it_is_not_opened_to_others_without_tls() {
    Ended served = run("serve", "--address", "0.0.0.0", "--port", "0");

    assertThat(served.exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
    assertThat(served.err()).contains("--behind-tls");
  }

  @Test
  void the_sign_in_page_has_the_forms_token_and_says_when_it_was_refused() throws Exception {
    String page = page("/sign-in").body();
    assertThat(page)
        .contains(
            "<h1 class=\"govuk-heading-l\">Sign in</h1>",
            "name=\"username\"",
            "name=\"password\"",
            "name=\"_csrf\"");
    assertThat(page).doesNotContain("There is a problem");

    assertThat(page("/sign-in?failed").body())
        .contains("There is a problem", "There is no account with that username and password");
  }

  @Test
  void a_reader_who_is_not_signed_in_is_led_to_the_sign_in_page() throws Exception {
    HttpResponse<String> led = page("/");

    assertThat(led.statusCode()).isEqualTo(302);
    assertThat(led.headers().firstValue("Location")).hasValue("/sign-in");
  }

  @Test
  void a_problem_is_shown_in_the_look_of_every_other_page() throws Exception {
    HttpResponse<String> page = page("/problems/%3Cscript%3E");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("There is nothing at this address", "govuk-template")
        .doesNotContain("<script>");
  }

  private static HttpResponse<String> page(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void a_second_server_on_the_same_directory_does_not_start() {
    Ended served = run("serve", "--port", "0");

    assertThat(served.exit()).isEqualTo(Exit.NO_SERVER);
    assertThat(served.err()).contains("another improvement board uses", server.address());
  }

  /** With what a command ended and what it said. */
  record Ended(int exit, String out, String err) {}

  private static Ended run(String... arguments) {
    String[] onThisData = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, onThisData, 0, arguments.length);
    onThisData[arguments.length] = "--data";
    onThisData[arguments.length + 1] = server.directory().path().toString();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = ImprovementBoard.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int exit = line.execute(onThisData);
    return new Ended(exit, out.toString(), err.toString());
  }
}
