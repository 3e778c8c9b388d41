package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.Browser.Shown;
import uk.improvementboard.command.RunningService.Answer;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.forms.FilledIn;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** The story of Anyshire, told twice: by a script, and by an officer at a browser. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryFormTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ProgrammeId BY_SCRIPT = new ProgrammeId("by-script");
  private static final ProgrammeId BY_FORM = new ProgrammeId("by-form");

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void every_command_appends_by_its_form_what_it_appends_by_a_script() {
    Browser officer = new Browser(service, Role.SECRETARIAT);
    Set<String> commands = new TreeSet<>();
    int number = 0;
    for (String line : Story.lines()) {
      number++;
      JsonNode said = JSON.readTree(line);
      String name = said.get("command").asString();
      long before = head(BY_SCRIPT);
      byScript(said, "line-" + number);
      byForm(officer, said);
      commands.add(name);
      assertThat(events(BY_FORM, before)).as(line).isEqualTo(events(BY_SCRIPT, before));
    }
    assertThat(commands).containsExactlyInAnyOrderElementsOf(CommandNames.all().keySet());
  }

  private static void byScript(JsonNode line, String key) {
    ObjectNode body = (ObjectNode) line.get("data").deepCopy();
    for (String beside :
        List.of("effectiveOn", "source", "disclosures", "authority", "onBehalfOf")) {
      if (line.has(beside)) {
        body.set(beside, line.get(beside));
      }
    }
    String name = line.get("command").asString();
    Answer answer = command(name, key, "0", body);
    if (answer.status() == 412) {
      String current =
          answer.json().get("errors").get(0).get("message").asString().replaceFirst(".* ", "");
      answer = command(name, key, current, body);
    }
    assertThat(answer.status()).as(line + "\n" + answer.response().body()).isEqualTo(200);
  }

  private static Answer command(String name, String key, String seen, ObjectNode body) {
    return service.send(
        service
            .to("/api/v1/programmes/" + BY_SCRIPT + "/commands/" + name, Role.SECRETARIAT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("If-Match", "\"" + seen + "\"")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private static void byForm(Browser officer, JsonNode line) {
    Class<? extends ProgrammeCommand> type =
        CommandNames.named(line.get("command").asString()).orElseThrow();
    boolean first = line.get("command").asString().equals("EstablishProgramme");
    Shown form =
        officer.open(
            first
                ? "/programmes/new"
                : "/programmes/" + BY_FORM + "/record/" + FilledIn.address(type));
    assertThat(form.status()).as(form.page().text()).isEqualTo(200);
    Map<String, List<String>> values =
        new LinkedHashMap<>(FilledIn.of(type, line.get("data"), line));
    if (first) {
      values.put("programme", List.of(BY_FORM.value()));
    }
    everyControlIsThere(form, values);
    values.put("step", List.of("9"));
    Shown sent = officer.send(form, values);
    if (sent.heading().startsWith("Check before")) {
      sent = officer.press(sent, Map.of(), "confirm");
    }
    assertThat(sent.status()).as(line + "\n" + sent.page().text()).isEqualTo(303);
    assertThat(sent.leadsTo())
        .startsWith("/programmes/" + BY_FORM)
        .endsWith("after=" + head(BY_FORM) + "&recorded=" + head(BY_FORM));
  }

  /** Further rows and pages come when they are asked for. */
  private static void everyControlIsThere(Shown form, Map<String, List<String>> values) {
    if (form.page().select("h1").text().equals("The inspection")) {
      return;
    }
    List<String> names = Browser.names(form.page());
    for (String name : values.keySet()) {
      if (!name.matches(".*\\.[1-9]\\d*[.-].*")) {
        assertThat(names).contains(name);
      }
    }
  }

  private static List<String> events(ProgrammeId programme, long after) {
    List<String> events = new ArrayList<>();
    ProgrammeStreams streams = service.bean(ProgrammeStreams.class);
    for (RecordedEvent event : streams.read(programme, after + 1, 100)) {
      Envelope envelope = event.envelope();
      events.add(
          event.name().name()
              + EventJson.text(event.event()).replace(programme.value(), "anyshire")
              + " from "
              + envelope.effectiveOn()
              + " by "
              + envelope.source()
              + envelope.onBehalfOf()
              + envelope.authority()
              + envelope.disclosures());
    }
    return events;
  }

  private static long head(ProgrammeId programme) {
    return service.bean(ProgrammeStreams.class).head(programme);
  }
}
