package uk.improvementboard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.platform.accounts.ServiceAtHand.send;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.accounts.ServiceAtHand;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemsTest {

  private static final int LIMIT = 20_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ServiceAtHand at;

  @BeforeAll
  static void start() {
    at =
        new ServiceAtHand(
            "--improvement-board.web.largest-body=" + LIMIT + "B",
            "--improvement-board.web.largest-bundle=" + 2 * LIMIT + "B");
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  @Test
  void a_rule_broken_is_told_with_its_id_and_fields() {
    JsonNode problem = problem(at.signed("/api/v1/refused/A12"), 409);

    assertThat(problem.get("type").asString())
        .isEqualTo("/problems/DUE_DATE_MOVES_ONLY_BY_DECISION");
    assertThat(problem.get("title").asString()).isEqualTo("A due date moves only by a decision");
    assertThat(problem.get("status").asInt()).isEqualTo(409);
    assertThat(problem.get("detail").asString()).isEqualTo("A12 has no decision.");
    assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/refused/A12");
    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/decision");
    assertThat(problem.at("/errors/0/message").asString()).isEqualTo("is missing");
  }

  @Test
  void malformed_json_is_told_with_its_place() {
    JsonNode problem = problem(json("{\"ref\":\n \"A1\",, }"), 400);

    assertThat(problem.get("rule").asString()).isEqualTo("REQUEST_IS_READABLE");
    assertThat(problem.get("detail").asString()).contains("line 2");
  }

  @Test
  void a_field_of_the_wrong_kind_is_pointed_at() {
    JsonNode problem = problem(json("{\"ref\":\"A1\",\"days\":\"soon\"}"), 400);

    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/days");
  }

  @Test
  void an_unknown_path_a_method_not_offered_and_a_media_type_not_read_have_their_status() {
    assertThat(problem(at.signed("/api/v1/nothing"), 404).get("rule").asString())
        .isEqualTo("ADDRESS_EXISTS");
    HttpResponse<String> answer =
        send(at.signed("/api/v1/me").method("DELETE", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    assertThat(
            problem(
                    at.signed("/api/v1/asked")
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString("<a/>")),
                    415)
                .get("detail")
                .asString())
        .contains("application/xml", "application/json");
  }

  @Test
  void a_parameter_that_is_missing_or_unreadable_is_named() {
    assertThat(problem(at.signed("/api/v1/count"), 400).get("detail").asString())
        .contains("'limit'");
    assertThat(problem(at.signed("/api/v1/count?limit=many"), 400).get("detail").asString())
        .contains("'limit'", "'many'");
  }

  @Test
  void a_body_over_the_limit_is_refused_whether_its_length_is_told_or_not() {
    String large = "{\"ref\":\"" + "A".repeat(LIMIT) + "\",\"days\":1}";

    assertThat(problem(json(large), 413).get("rule").asString()).isEqualTo("BODY_IS_NOT_TOO_LARGE");
    assertThat(
            problem(
                    at.signed("/api/v1/asked")
                        .header("Content-Type", "application/json")
                        .POST(chunked(large)),
                    413)
                .get("rule")
                .asString())
        .isEqualTo("BODY_IS_NOT_TOO_LARGE");
  }

  @Test
  void a_bundle_may_be_larger_and_has_its_own_limit() {
    assertThat(send(bundle(BodyPublishers.ofString("x".repeat(LIMIT + 1)))).body())
        .isEqualTo(String.valueOf(LIMIT + 1));
    assertThat(send(bundle(chunked("x".repeat(2 * LIMIT)))).statusCode()).isEqualTo(200);
    assertThat(send(bundle(chunked("x".repeat(2 * LIMIT + 1)))).statusCode()).isEqualTo(413);
  }

  @Test
  void a_fault_of_ours_tells_an_incident_and_nothing_of_the_inside() {
    HttpResponse<String> answer = send(at.signed("/api/v1/broken"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("incident ")
        .doesNotContain("secret", "Exception", "uk.improvementboard");
  }

  @Test
  void a_type_leads_to_a_page_open_to_everybody() {
    HttpResponse<String> page =
        send(at.to("/problems/DUE_DATE_MOVES_ONLY_BY_DECISION").header("Accept", "text/html"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Due date moves only by decision</h1>");
    assertThat(send(at.to("/problems/%3Cscript%3E").header("Accept", "text/html")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_browser_gets_a_page() {
    HttpResponse<String> page = send(at.signed("/nothing").header("Accept", "text/html"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<h1>").doesNotContain("Exception");
  }

  @Test
  void what_is_refused_before_any_handler_is_told_in_the_same_form() {
    assertThat(problem(at.signed("/api/v1/me;as=chair"), 400).get("rule").asString())
        .isEqualTo("REQUEST_IS_READABLE");
  }

  private static HttpRequest.Builder json(String body) {
    return at.signed("/api/v1/asked")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder bundle(BodyPublisher body) {
    return at.signed("/api/v1/bundles").header("Content-Type", "application/jsonl").POST(body);
  }

  private static BodyPublisher chunked(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  private static JsonNode problem(HttpRequest.Builder request, int status) {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JSON.readTree(answer.body());
  }
}
