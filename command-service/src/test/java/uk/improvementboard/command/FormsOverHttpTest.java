package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.Browser.Shown;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormsOverHttpTest {

  private static RunningService service;
  private static int programmes;

  private final String programme = "p" + ++programmes;
  private final Browser officer = new Browser(running(), Role.SECRETARIAT);

  @BeforeAll
  static void start() {
    service = new RunningService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static RunningService running() {
    return service;
  }

  // What a programme needs to begin with ---------------------------------------------------------

  private void begin() {
    command("EstablishProgramme", "{'localArea':'Anyshire','title':'Improvement','scope':'SEND'}");
  }

  private void command(String name, String body) {
    assertThat(
            service
                .command(
                    Role.SECRETARIAT, programme, name, name + head(), "\"" + head() + "\"", body)
                .status())
        .isEqualTo(200);
  }

  private long head() {
    return service.bean(ProgrammeStreams.class).head(new ProgrammeId(programme));
  }

  private String record(String command) {
    return "/programmes/" + programme + "/record/" + command;
  }

  private static Map<String, List<String>> answers(String... namesAndValues) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return answers;
  }

  private static String value(Shown page, String name) {
    return String.join("|", Browser.controls(page.page()).getOrDefault(name, List.of("none")));
  }

  // What may be recorded -------------------------------------------------------------------------

  @Test
  void a_reader_is_offered_what_their_role_may_record_and_nothing_else() {
    begin();
    assertThat(officer.open("/programmes/" + programme + "/record").page().text())
        .contains("Call a meeting", "Propose an action", "Disclose something")
        .doesNotContain("Begin a programme");
    assertThat(open(Role.ACTION_LEAD, "record").page().text())
        .contains("Report progress on an action")
        .doesNotContain("Call a meeting");
    assertThat(open(Role.AUDITOR, "record").page().text()).contains("Your role reads the record");
  }

  @Test
  void about_a_thing_only_what_changes_it_is_offered_with_it_filled_in() {
    begin();
    command("ProposeAction", "{'text':'Do it'}");
    Shown about = officer.open("/programmes/" + programme + "/record?part=actions&about=A1");
    assertThat(about.heading()).isEqualTo("Record something about A1");
    assertThat(about.page().select("main ul a[href*=/record/]").eachAttr("href"))
        .contains(record("approve-action") + "?action=A1")
        .allMatch(href -> href.endsWith("=A1"));
    assertThat(about.page().text()).doesNotContain("Call a meeting");
  }

  @Test
  void about_what_is_no_thing_everything_is_offered() {
    begin();
    for (String about :
        List.of("?part=nothing&about=A1", "?part=actions&about=%3Cb%3E", "?about=A1")) {
      assertThat(officer.open("/programmes/" + programme + "/record" + about).heading())
          .isEqualTo("Record something");
    }
  }

  private Shown open(Role role, String page) {
    return new Browser(service, role).open("/programmes/" + programme + "/" + page);
  }

  @Test
  void a_form_that_a_role_may_not_send_is_not_shown_to_it() {
    begin();
    assertThat(open(Role.ACTION_LEAD, "record/start-action").status()).isEqualTo(200);
    assertThat(open(Role.ACTION_LEAD, "record/withdraw-action").status()).isEqualTo(403);
    assertThat(open(Role.SECRETARIAT, "record/no-such-form").status()).isEqualTo(404);
  }

  @Test
  void whether_there_is_no_such_programme_or_it_is_not_theirs_is_not_told_apart() {
    begin();
    Browser stranger = new Browser(service, "elsewhere");
    Shown theirs = stranger.open("/programmes/" + programme + "/record");
    Shown none = stranger.open("/programmes/nothing/record");
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.response().body().replace(programme, "nothing"))
        .isEqualTo(none.response().body());
  }

  // Recording ------------------------------------------------------------------------------------

  @Test
  void a_programme_begins_with_a_form() {
    Shown form = officer.open("/programmes/new");
    Shown bad = officer.send(form, answers("programme", "New Town"));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.errors()).anyMatch(it -> it.contains("lower-case letters"));
    Shown sent =
        officer.send(
            bad,
            answers(
                "programme",
                programme,
                "localArea",
                "Anyshire",
                "title",
                "Improvement",
                "scope",
                "SEND"));
    assertThat(sent.leadsTo()).startsWith("/programmes/" + programme + "?after=1");
    assertThat(head()).isEqualTo(1);
    assertThat(
            officer
                .send(
                    officer.open("/programmes/new"),
                    answers(
                        "programme", programme, "localArea", "A", "title", "B", "scope", "SEND"))
                .errors())
        .isNotEmpty();
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void what_is_missing_is_named_and_what_was_put_in_is_kept() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Shown back = officer.send(form, answers("lead", "Head of <service>", "due-month", "March"));
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.page().title()).startsWith("Error: ");
    assertThat(back.errors())
        .containsExactly(
            "Answer this: What is to be done?", "Write the year with four figures, such as 2026");
    for (Element link : back.page().select(".govuk-error-summary__list a")) {
      assertThat(back.page().select(link.attr("href").replace(".", "\\."))).hasSize(1);
    }
    assertThat(value(back, "lead")).isEqualTo("Head of <service>");
    assertThat(value(back, "due-month")).isEqualTo("March");
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_shown_in_the_rules_own_words_beside_the_field() {
    begin();
    Shown back =
        officer.send(
            officer.open(record("raise-board-action")),
            answers("meeting", "MT7", "text", "Find evidence"));
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.page().select(".govuk-error-summary").text())
        .contains("A command names only things that are in the record.")
        .contains("Rule REFERENCE_MUST_BE_KNOWN");
    assertThat(back.page().select(".govuk-error-summary__list a").attr("href"))
        .isEqualTo("#meeting");
    assertThat(back.page().select("#meeting-error").text()).isNotEmpty();
    assertThat(value(back, "text")).isEqualTo("Find evidence");
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void a_form_sent_twice_appends_once() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Shown first = officer.send(form, answers("text", "Do it"));
    Shown second = officer.send(form, answers("text", "Do it"));
    assertThat(first.status()).isEqualTo(303);
    assertThat(second.leadsTo()).isEqualTo(first.leadsTo());
    assertThat(head()).isEqualTo(2);
  }

  @Test
  void a_form_sent_again_with_other_answers_appends_only_when_that_is_meant() {
    begin();
    Shown form = officer.open(record("propose-action"));
    officer.send(form, answers("text", "Do it"));
    Shown again = officer.send(form, answers("text", "Do that"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.errors()).anyMatch(it -> it.contains("recorded already"));
    assertThat(head()).isEqualTo(2);
    assertThat(officer.send(again, Map.of()).status()).isEqualTo(303);
    assertThat(head()).isEqualTo(3);
  }

  @Test
  void a_form_without_its_key_appends_nothing() {
    begin();
    Shown form = officer.open(record("propose-action"));
    assertThat(officer.send(form, answers("text", "Do it", "key", "")).status()).isEqualTo(422);
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_undone_is_shown_once_more_and_recorded_only_then() {
    begin();
    command("EstablishBoard", "{'name':'Improvement board','kind':'IMPROVEMENT_BOARD'}");
    command("ScheduleMeeting", "{'board':'B1','on':'2026-11-01','title':'November'}");
    Shown form = officer.open(record("cancel-meeting") + "?meeting=MT1");
    Shown check = officer.send(form, answers("reason", "Snow"));
    assertThat(check.heading()).isEqualTo("Check before you record it");
    assertThat(check.page().select(".govuk-summary-list").text()).contains("MT1", "Snow");
    assertThat(head()).isEqualTo(3);
    Shown changed = officer.press(check, Map.of(), "change");
    assertThat(value(changed, "reason")).isEqualTo("Snow");
    assertThat(head()).isEqualTo(3);
    assertThat(officer.press(check, Map.of(), "confirm").status()).isEqualTo(303);
    assertThat(head()).isEqualTo(4);
  }

  @Test
  void what_the_public_is_told_is_shown_once_more_too() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Shown check =
        officer.send(
            form,
            answers(
                "text",
                "Do it",
                "disclosures.0.audience",
                "public",
                "disclosures.0.on-year",
                "2026",
                "disclosures.0.means",
                "PUBLISHED"));
    assertThat(check.heading()).isEqualTo("Check before you record it");
    assertThat(head()).isEqualTo(1);
  }

  // Two people -----------------------------------------------------------------------------------

  @Test
  void who_comes_later_sees_that_it_changed_and_chooses() {
    begin();
    command("ProposeAction", "{'text':'Do it'}");
    Shown form = officer.open(record("start-action") + "?action=A1");
    command("ApproveAction", "{'action':'A1'}");
    long before = head();
    Shown conflict = officer.send(form, answers("on-year", "2026"));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.heading()).contains("A1 was changed while you were writing");
    assertThat(conflict.page().text()).contains("2026");
    assertThat(head()).isEqualTo(before);
    Shown back = officer.press(conflict, Map.of(), button(conflict, "seen:"));
    assertThat(value(back, "on-year")).isEqualTo("2026");
    assertThat(head()).isEqualTo(before);
    assertThat(officer.press(conflict, Map.of(), button(conflict, "over:")).status())
        .isEqualTo(303);
    assertThat(head()).isEqualTo(before + 1);
  }

  private static String button(Shown page, String does) {
    return page.page().select("button[value^=" + does + "]").attr("value");
  }

  @Test
  void a_change_of_another_thing_is_no_conflict() {
    begin();
    command("ProposeAction", "{'text':'Do it'}");
    Shown form = officer.open(record("approve-action") + "?action=A1");
    command("ProposeAction", "{'text':'Do that'}");
    assertThat(officer.send(form, Map.of()).status()).isEqualTo(303);
  }

  // Lists and pages ------------------------------------------------------------------------------

  @Test
  void a_list_has_room_for_another_and_loses_one_without_a_script() {
    begin();
    command("ProposeAction", "{'text':'Do it'}");
    Shown form = officer.open(record("claim-completion") + "?action=A1");
    Shown two = officer.press(form, answers("evidence.0.kind", "audit"), "add:evidence");
    assertThat(two.status()).isEqualTo(200);
    assertThat(two.errors()).isEmpty();
    assertThat(Browser.names(two.page())).contains("evidence.1.kind");
    Shown three =
        officer.press(
            two,
            answers("evidence.1.kind", "letter", "evidence.1.shows", "so"),
            "remove:evidence.0");
    assertThat(value(three, "evidence.0.kind")).isEqualTo("letter");
    assertThat(value(three, "evidence.1.kind")).isEqualTo("none");
    assertThat(head()).isEqualTo(2);
  }

  @Test
  void an_outcome_is_recorded_page_by_page_and_whole() {
    begin();
    Shown first = officer.open(record("record-inspection-outcome"));
    assertThat(first.heading()).isEqualTo("The inspection");
    Shown held = officer.send(first, answers("title", "Inspection"));
    assertThat(held.status()).isEqualTo(422);
    assertThat(held.heading()).isEqualTo("The inspection");
    Shown second =
        officer.send(
            held,
            answers(
                "edition",
                "ilacs-2018",
                "activity",
                "INSPECTION",
                "publication",
                "NOT_STATED",
                "actual-month",
                "7",
                "actual-year",
                "2019"));
    assertThat(second.heading()).isEqualTo("Judgements");
    assertThat(second.page().select("select[name=judgements.0.area] option").eachText())
        .contains("Overall effectiveness");
    Shown third =
        officer.send(second, answers("judgements.0.area", "overall", "judgements.0.grade", "Good"));
    assertThat(third.heading()).isEqualTo("Findings");
    Shown check =
        officer.send(third, answers("findings.0.kind", "STRENGTH", "findings.0.text", "Adoption"));
    assertThat(check.page().text()).contains("July 2019", "Overall effectiveness; Good");
    assertThat(head()).isEqualTo(1);
    assertThat(officer.press(check, Map.of(), "confirm").status()).isEqualTo(303);
    assertThat(head()).isEqualTo(4);
  }

  // Words that should not be there ---------------------------------------------------------------

  @Test
  void words_that_look_like_personal_data_are_recorded_only_when_confirmed() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Shown warned = officer.send(form, answers("text", "Write to jo@example.org"));
    assertThat(warned.status()).isEqualTo(422);
    assertThat(warned.page().select("#text-error").text()).contains("e-mail address");
    assertThat(head()).isEqualTo(1);
    Shown confirmed = officer.send(warned, answers("confirmed", "LOOKS_LIKE_PERSONAL_DATA"));
    assertThat(confirmed.status()).isEqualTo(303);
    assertThat(head()).isEqualTo(2);
  }

  // Signed out meanwhile -------------------------------------------------------------------------

  @Test
  void after_signing_in_again_the_form_comes_back_filled_in() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Browser later = new Browser(service, Role.SECRETARIAT);
    Shown sent = later.send(form, answers("text", "Do it", "lead", "Head of service"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.leadsTo()).isEqualTo(record("propose-action") + "?kept=1");
    assertThat(head()).isEqualTo(1);
    Shown back = later.open(sent.leadsTo());
    assertThat(back.page().text()).contains("You were signed out before this was sent");
    assertThat(value(back, "text")).isEqualTo("Do it");
    assertThat(value(back, "lead")).isEqualTo("Head of service");
    assertThat(later.send(back, Map.of()).status()).isEqualTo(303);
    assertThat(head()).isEqualTo(2);
    assertThat(value(later.open(sent.leadsTo()), "text")).isEmpty();
  }

  @Test
  void nobody_else_is_shown_what_was_put_in() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Browser other = new Browser(service, Role.PLAN_OWNER);
    Shown sent = other.send(form, answers("text", "Do it"));
    Shown back = other.open(sent.leadsTo());
    assertThat(value(back, "text")).isEmpty();
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void a_form_from_another_site_is_refused() {
    begin();
    Shown form = officer.open(record("propose-action"));
    Map<String, List<String>> values = Browser.controls(form.page());
    values.put("text", List.of("Do it"));
    values.put("_csrf", List.of("forged"));
    Shown sent = officer.fromAnotherSite(record("propose-action"), values);
    assertThat(sent.status()).isEqualTo(403);
    assertThat(head()).isEqualTo(1);
  }
}
