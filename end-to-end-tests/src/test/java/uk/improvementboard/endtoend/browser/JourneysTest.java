package uk.improvementboard.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.terms.Role;

/** Whole journeys, by keyboard alone and without any script. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Site.Given.class)
class JourneysTest {

  @Test
  void from_an_inspection_report_to_confirmed_minutes_by_keyboard_alone(Site site) {
    try (Visit visit = site.visit()) {
      Keyboard keyboard = new Keyboard(visit);
      ReportToMinutes journey = new ReportToMinutes(keyboard, "northgate-by-keys");
      journey.go();
      assertThat(keyboard.faults()).isEmpty();
      assertThat(visit.complaints()).isEmpty();
      isInTheRecord(site, journey);
    }
  }

  @Test
  void from_an_inspection_report_to_confirmed_minutes_without_a_script(Site site) {
    try (Visit visit = site.visit(WithoutScript.settings())) {
      ReportToMinutes journey = new ReportToMinutes(new WithoutScript(visit), "northgate-plain");
      journey.go();
      assertThat(visit.complaints()).isEmpty();
      isInTheRecord(site, journey);
    }
  }

  @Test
  void an_adviser_replays_a_meeting_and_compares_it_by_keyboard_alone(Site site) {
    try (Visit visit = site.visit()) {
      Keyboard keyboard = new Keyboard(visit);
      new ReplayAndCompare(keyboard).go();
      assertThat(keyboard.faults()).isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void an_adviser_replays_a_meeting_and_compares_it_without_a_script(Site site) {
    try (Visit visit = site.visit(WithoutScript.settings())) {
      new ReplayAndCompare(new WithoutScript(visit)).go();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** What was entered is what the board is shown to have known when its meeting closed. */
  private static void isInTheRecord(Site site, ReportToMinutes journey) {
    JsonNode replay =
        site.product().as(Role.AUDITOR).get("/api/v1" + journey.meeting() + "/replay").json();
    assertThat(replay.path("data").toString())
        .contains(
            "Progress and exceptions, April 2025",
            "It came the evening before",
            "Two of the six posts of the second team are filled",
            "How long has the child waited who has waited longest?",
            "The plan is endorsed",
            "Bring the longest waits to the next board");
  }
}
