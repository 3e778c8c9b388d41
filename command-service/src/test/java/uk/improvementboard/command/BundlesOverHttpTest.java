package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.RunningService.Answer;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundlesOverHttpTest {

  private static final ProgrammeId ANYSHIRE = Story.ANYSHIRE;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<RecordedEvent> events(RunningService of) {
    return of.bean(ProgrammeStreams.class).read(ANYSHIRE, 1, 10_000);
  }

  private static String story() {
    return String.join("\n", Story.lines());
  }

  @Test
  void a_programme_goes_in_once_comes_out_and_rebuilds_an_equal_one_elsewhere() {
    Answer dry = service.bundle("?dryRun=true", story());
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.json().get("accepted").asInt()).isEqualTo(Story.lines().size());
    assertThat(dry.json().get("changed").asBoolean()).isFalse();
    assertThat(events(service)).isEmpty();

    Answer imported = service.bundle("", story());
    assertThat(imported.status()).as(imported.response().body()).isEqualTo(200);
    assertThat(imported.json().get("programmes").get("anyshire").asLong())
        .isEqualTo(Story.ofAnyshire().state().position());

    Answer again = service.bundle("", story());
    assertThat(again.json().get("repeated").asInt()).isEqualTo(Story.lines().size());
    assertThat(again.json().get("changed").asBoolean()).isFalse();

    Answer exported = service.get("/api/v1/programmes/anyshire/bundle", Role.AUDITOR);
    assertThat(exported.status()).isEqualTo(200);
    assertThat(exported.header("Content-Type")).startsWith("application/jsonl");
    try (RunningService elsewhere = new RunningService()) {
      Answer rebuilt = elsewhere.bundle("", exported.response().body());
      assertThat(rebuilt.status()).as(rebuilt.response().body()).isEqualTo(200);
      List<RecordedEvent> here = events(service);
      List<RecordedEvent> there = events(elsewhere);
      assertThat(there).hasSameSizeAs(here);
      for (int i = 0; i < here.size(); i++) {
        assertThat(there.get(i).position()).isEqualTo(here.get(i).position());
        assertThat(there.get(i).payload()).isEqualTo(here.get(i).payload());
        assertThat(there.get(i).envelope())
            .usingRecursiveComparison()
            .ignoringFields("commandId", "commandHash", "actor")
            .isEqualTo(here.get(i).envelope());
      }
      assertThat(
              elsewhere.get("/api/v1/programmes/anyshire/bundle", Role.AUDITOR).response().body())
          .isEqualTo(exported.response().body());
    }
  }

  @Test
  void every_bad_line_is_reported_and_nothing_is_changed_unless_told_to_go_on() {
    String bundle =
        """
        {"command":"EstablishProgramme","programme":"lines","data":{"localArea":"A","title":"B","scope":"SEND"}}
        {"command":"ProposeAction","programme":"lines","data":{"text":"Do it"}}
        {"command":"StartAction","programme":"lines","data":{"action":"A1"}}

        not json
        {"command":"ApproveActoin","programme":"lines","data":{"action":"A1"}}
        {"command":"ApproveAction","programme":"lines","data":{"action":"A1","when":"now"}}
        {"command":"ApproveAction","programme":"lines","data":{"action":"A1"}}
        """;
    Answer refused = service.bundle("", bundle);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("refused").findValuesAsString("line"))
        .containsExactly("3", "5", "6", "7");
    assertThat(refused.json().get("refused").findValuesAsString("rule"))
        .containsExactly(
            "ACTION_STARTS_AFTER_APPROVAL", "JSON_READABLE", "COMMAND_KNOWN", "FIELD_KNOWN");
    assertThat(refused.json().get("changed").asBoolean()).isFalse();
    assertThat(service.bean(ProgrammeStreams.class).head(new ProgrammeId("lines"))).isZero();

    Answer kept = service.bundle("?keepGoing=true", bundle);
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.json().get("accepted").asInt()).isEqualTo(3);
    assertThat(kept.json().get("refused")).hasSize(4);
    assertThat(service.bean(ProgrammeStreams.class).head(new ProgrammeId("lines"))).isEqualTo(3);
  }

  @Test
  void an_export_is_for_those_who_see_everything() {
    assertThat(service.get("/api/v1/programmes/nowhere/bundle", Role.AUDITOR).status())
        .isEqualTo(404);
    assertThat(service.get("/api/v1/programmes/nowhere/bundle", Role.SCRUTINY).status())
        .isEqualTo(403);
  }
}
