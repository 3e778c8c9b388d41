package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import uk.improvementboard.command.RunningService.Answer;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandsOverHttpTest {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer establish(String programme) {
    return service.command(
        Role.SECRETARIAT,
        programme,
        "EstablishProgramme",
        "establish",
        null,
        "{'localArea':'Anyshire','title':'Improvement','scope':'SEND'}");
  }

  private static long head(String programme) {
    return service.bean(ProgrammeStreams.class).head(new ProgrammeId(programme));
  }

  private static Answer send(
      String programme, String name, @Nullable String key, @Nullable String version, String body) {
    return service.command(Role.SECRETARIAT, programme, name, key, version, body);
  }

  @Test
  void a_command_answers_position_events_references_and_version() {
    assertThat(establish("answers").status()).isEqualTo(200);
    Answer raised =
        send(
            "answers",
            "RaiseRecommendation",
            "k1",
            null,
            "{'text':'Improve assessments','kind':'PEER_REVIEW','source':{'document':'a report'}}");
    assertThat(raised.status()).as(raised.response().body()).isEqualTo(200);
    assertThat(raised.json().toString())
        .isEqualTo(
            "{'programme':'answers','position':2,'events':[{'position':2,'name':'recommendation.raised'}],'refs':{'recommendation':'R1'},'version':2}"
                .replace('\'', '"'));
    assertThat(raised.header("ETag")).isEqualTo("\"2\"");
    assertThat(raised.header("Location"))
        .isEqualTo("/api/v1/programmes/answers/recommendations/R1");
  }

  @Test
  void a_composite_answers_the_references_it_gave_out_and_the_version_of_its_inspection() {
    establish("composite");
    Answer outcome =
        send(
            "composite",
            "RecordInspectionOutcome",
            "k1",
            null,
            "{'edition':'ilacs-2018','activity':'INSPECTION','title':'Inspection','actual':"
                + "'2019-07','publication':'NOT_STATED','judgements':[{'area':'overall','grade':"
                + "'Good'}],'findings':[{'kind':'STRENGTH','text':'Adoption'},{'kind':'COMMENT',"
                + "'text':'Leaders'}]}");
    assertThat(outcome.json().get("refs").toString())
        .isEqualTo("{\"inspection\":\"I1\",\"findings\":[\"F1\",\"F2\"]}");
    assertThat(outcome.json().get("position").asLong()).isEqualTo(5);
    assertThat(outcome.json().get("version").asLong()).isEqualTo(3);
  }

  @Test
  void a_repeated_key_answers_the_same_for_ever_and_another_content_is_refused() {
    establish("repeats");
    String body = "{'text':'Do it'}";
    Answer first = send("repeats", "ProposeAction", "k1", null, body);
    assertThat(first.status()).isEqualTo(200);
    send("repeats", "ApproveAction", "k2", "\"2\"", "{'action':'A1'}");
    Answer again = send("repeats", "ProposeAction", "k1", null, body);
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    Answer other = send("repeats", "ProposeAction", "k1", null, "{'text':'Do that'}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.rule()).isEqualTo("KEY_BELONGS_TO_ONE_COMMAND");
    assertThat(head("repeats")).isEqualTo(3);
  }

  @Test
  void a_repeat_is_recognised_after_a_restart() {
    establish("restart");
    Answer first = send("restart", "ProposeAction", "k1", null, "{'text':'Do it'}");
    try (ConfigurableApplicationContext second = RunningService.start(service.database())) {
      String port = second.getEnvironment().getRequiredProperty("local.server.port");
      Answer again =
          service.send(
              java.net.http.HttpRequest.newBuilder(
                      java.net.URI.create(
                          "http://127.0.0.1:"
                              + port
                              + "/api/v1/programmes/restart/commands/ProposeAction"))
                  .header("Authorization", basic())
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "k1")
                  .POST(BodyPublishers.ofString("{\"text\":\"Do it\"}")));
      assertThat(again.response().body()).isEqualTo(first.response().body());
    }
  }

  private static String basic() {
    return "Basic "
        + java.util.Base64.getEncoder()
            .encodeToString(
                ("secretariat:" + RunningService.PASSWORD)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void a_change_without_a_version_and_a_stale_one_are_told_apart() {
    establish("versions");
    send("versions", "ProposeAction", "k1", null, "{'text':'Do it'}");
    Answer without = send("versions", "ApproveAction", "k2", null, "{'action':'A1'}");
    assertThat(without.status()).isEqualTo(428);
    assertThat(without.rule()).isEqualTo("VERSION_SEEN_IS_REQUIRED");
    Answer approved = send("versions", "ApproveAction", "k3", "\"2\"", "{'action':'A1'}");
    assertThat(approved.header("ETag")).isEqualTo("\"3\"");
    Answer stale = send("versions", "StartAction", "k4", "\"2\"", "{'action':'A1'}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().get("detail").asString()).contains("version 2", "version 3");
    Answer odd = send("versions", "StartAction", "k5", "W/\"3\"", "{'action':'A1'}");
    assertThat(odd.status()).isEqualTo(400);
    assertThat(odd.rule()).isEqualTo("IF_MATCH_READABLE");
    assertThat(head("versions")).isEqualTo(3);
  }

  @Test
  void bad_input_is_refused_in_words_and_changes_nothing() {
    establish("bad");
    Answer noKey = send("bad", "ProposeAction", null, null, "{'text':'Do it'}");
    assertThat(noKey.status()).isEqualTo(400);
    assertThat(noKey.rule()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");

    Answer unknown = send("bad", "RaiseRecomendation", "k", null, "{}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().get("detail").asString()).contains("RaiseRecommendation");

    Answer malformed = send("bad", "ProposeAction", "k", null, "{'text':");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.rule()).isEqualTo("JSON_READABLE");

    Answer missing =
        send("bad", "RaiseRecommendation", "k", null, "{'text':' ','inspectoin':'I1','kind':'X'}");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.rule()).isEqualTo("FIELD_REQUIRED");
    assertThat(missing.json().get("errors").findValuesAsString("pointer"))
        .containsExactly("/text", "/inspectoin", "/kind");

    Answer reference =
        send(
            "bad",
            "RaiseRecommendation",
            "k",
            null,
            "{'text':'Improve','kind':'PEER_REVIEW','findings':['F7']}");
    assertThat(reference.status()).isEqualTo(422);
    assertThat(reference.rule()).isEqualTo("REFERENCE_MUST_BE_KNOWN");
    assertThat(reference.json().get("errors").findValuesAsString("pointer"))
        .containsExactly("/findings/0");

    Answer huge =
        send("bad", "ProposeAction", "k", null, "{'text':'" + "x".repeat(1_100_000) + "'}");
    assertThat(huge.status()).isEqualTo(413);

    Answer nowhere = send("nowhere", "ProposeAction", "k", null, "{'text':'Do it'}");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.rule()).isEqualTo("PROGRAMME_MUST_BE_ESTABLISHED");

    assertThat(head("bad")).isEqualTo(1);
    assertThat(head("nowhere")).isZero();
  }

  @Test
  void a_refused_beginning_leaves_nothing_behind_and_can_be_sent_again() {
    String body = "{'localArea':'Anyshire','title':'Ring 01634 333333','scope':'SEND'}";
    Answer refused = send("begun", "EstablishProgramme", "k", null, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("LOOKS_LIKE_PERSONAL_DATA");
    assertThat(head("begun")).isZero();
    Answer confirmed =
        send(
            "begun",
            "EstablishProgramme",
            "k",
            null,
            body.replace("}", ",'confirmed':['LOOKS_LIKE_PERSONAL_DATA']}"));
    assertThat(confirmed.status()).as(confirmed.response().body()).isEqualTo(200);
    assertThat(establish("begun").rule()).isEqualTo("PROGRAMME_IS_ESTABLISHED_ONCE");
  }

  @Test
  void who_may_is_decided_on_the_command() {
    establish("access");
    Answer auditor =
        service.command(Role.AUDITOR, "access", "ProposeAction", "k1", null, "{'text':'Do it'}");
    assertThat(auditor.status()).isEqualTo(403);
    assertThat(auditor.rule()).isEqualTo("ROLE_MAY_DO_THIS");
    Answer elsewhere =
        service.send(
            service
                .to("/api/v1/programmes/access/commands/ProposeAction", "elsewhere")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k2")
                .POST(BodyPublishers.ofString("{\"text\":\"Do it\"}")));
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(head("access")).isEqualTo(1);
    Answer owner =
        service.command(Role.PLAN_OWNER, "access", "ProposeAction", "k3", null, "{'text':'Do it'}");
    assertThat(owner.status()).isEqualTo(200);
  }

  @Test
  void two_processes_writing_to_one_programme_lose_nothing() throws Exception {
    establish("busy");
    try (ConfigurableApplicationContext second = RunningService.start(service.database());
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      String port = second.getEnvironment().getRequiredProperty("local.server.port");
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String key = "busy-" + i;
        boolean here = i % 2 == 0;
        answers.add(
            writers.submit(
                () ->
                    here
                        ? send("busy", "ProposeAction", key, null, "{'text':'Do it'}").status()
                        : service
                            .send(
                                java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create(
                                            "http://127.0.0.1:"
                                                + port
                                                + "/api/v1/programmes/busy/commands/ProposeAction"))
                                    .header("Authorization", basic())
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", key)
                                    .POST(BodyPublishers.ofString("{\"text\":\"Do it\"}")))
                            .status()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(status(answer)).isEqualTo(200);
      }
    }
    assertThat(head("busy")).isEqualTo(41);
  }

  private static int status(Future<Integer> answer)
      throws InterruptedException, ExecutionException {
    return answer.get();
  }
}
