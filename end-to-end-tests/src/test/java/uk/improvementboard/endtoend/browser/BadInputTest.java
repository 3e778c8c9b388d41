package uk.improvementboard.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.improvementboard.terms.Role;

/**
 * What cannot be recorded as it was put in: a page says why, keeps the rest, and appends nothing.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Site.Given.class)
class BadInputTest {

  private static final String RECORD = "/programmes/" + Site.SMALL + "/record/";

  private static void refused(Site site, Consumer<Page> putIn, String why) {
    long before = site.position(Site.SMALL);
    try (Visit visit = site.visit().as(Role.SECRETARIAT)) {
      Page page = visit.page();
      visit.open(RECORD + "propose-action");
      page.fill("#text", "Open a second assessment team");
      page.fill("#lead", "Head of assessment");
      putIn.accept(page);
      page.waitForNavigation(() -> page.locator("#form .govuk-button-group button").click());
      assertThat(page.title()).startsWith("Error: ");
      assertThat(page.innerText(".govuk-error-summary")).containsIgnoringCase(why);
      assertThat(page.inputValue("#lead")).isEqualTo("Head of assessment");
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(site.position(Site.SMALL)).isEqualTo(before);
  }

  @Test
  void a_day_that_no_month_has(Site site) {
    refused(
        site,
        page -> {
          page.fill("#due-day", "31");
          page.fill("#due-month", "2");
          page.fill("#due-year", "2026");
        },
        "There is no 31 February 2026");
  }

  @Test
  void a_day_too_far_away(Site site) {
    refused(site, page -> page.fill("#due-year", "9999"), "2100");
  }

  @Test
  void text_that_turns_the_direction_of_reading(Site site) {
    refused(site, page -> page.fill("#text", "Open a \u202eteam"), "direction");
  }

  @Test
  void more_than_a_field_holds(Site site) {
    refused(site, page -> page.fill("#text", "x".repeat(20_001)), "may have 20000");
  }

  @Test
  void a_reference_of_another_programme(Site site) {
    refused(site, page -> page.fill("#recommendations", "R5"), "R5");
  }

  @Test
  void mark_up_is_words_and_is_shown_as_it_was_put_in(Site site) {
    String markUp = "<img src=x onerror=alert(1)> <script>alert(2)</script> \"'&amp;";
    refused(
        site,
        page -> {
          page.onDialog(dialog -> dialog.accept());
          page.fill("#text", markUp);
          page.fill("#due-month", "13");
          page.fill("#due-year", "2026");
        },
        "month");
    try (Visit visit = site.visit().as(Role.SECRETARIAT)) {
      visit.open("/programmes/" + Site.SMALL + "/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
      assertThat(visit.page().inputValue("main input[name=q]"))
          .isEqualTo("<script>alert(1)</script>");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void of_two_who_change_the_same_thing_the_second_sees_both_and_chooses(Site site) {
    try (Visit first = site.visit().as(Role.SECRETARIAT);
        Visit second = site.visit().as(Role.SECRETARIAT)) {
      write(first, "Head of workforce");
      write(second, "Director of resources");
      long before = site.position(Site.SMALL);
      send(first);
      assertThat(site.position(Site.SMALL)).isEqualTo(before + 1);
      send(second);
      assertThat(second.page().innerText("h1")).contains("was changed while you were writing");
      assertThat(second.page().innerText("main"))
          .contains("Head of workforce", "Director of resources");
      assertThat(site.position(Site.SMALL)).isEqualTo(before + 1);
      assertThat(second.complaints()).isEmpty();
    }
  }

  private static void write(Visit visit, String lead) {
    visit.open(RECORD + "assign-action-lead?action=A1");
    visit.page().fill("#lead", lead);
  }

  private static void send(Visit visit) {
    Locator button = visit.page().locator("#form .govuk-button-group button").first();
    visit.page().waitForNavigation(() -> button.click());
  }
}
