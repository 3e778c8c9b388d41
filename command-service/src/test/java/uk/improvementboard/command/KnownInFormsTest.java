package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.Browser.Shown;
import uk.improvementboard.command.forms.KnownByHand;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** Forms beside a query side that says what their reader knows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownInFormsTest {

  private static RunningService service;
  private static int programmes;

  private final String programme = "k" + ++programmes;
  private final Browser officer = new Browser(running(), Role.SECRETARIAT);

  @BeforeAll
  static void start() {
    service = new RunningService(KnownByHand.class);
    KnownByHand known = service.bean(KnownByHand.class);
    known.add(EntityKind.ACTION, "A1", "Audit assessments", "in progress");
    known.add(EntityKind.ACTION, "A2", "Train managers", "approved");
    known.add(EntityKind.ACTION, "A9", "Old action", "withdrawn");
    known.add(EntityKind.MEETING, "MT1", "November", "pack issued, 1 November 2026");
    known.add(EntityKind.MEETING, "MT3", "December", "closed, 1 December 2026");
    known.add(EntityKind.PAPER, "PA1", "Progress report", "");
    known.add(EntityKind.DECISION, "D1", "Go on", "");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static RunningService running() {
    return service;
  }

  private void begin() {
    command("EstablishProgramme", "{'localArea':'Anyshire','title':'Improvement','scope':'SEND'}");
    command("ProposeAction", "{'text':'Audit assessments'}");
    command("ProposeAction", "{'text':'Train managers'}");
    command("ProposeAction", "{'text':'Hidden from this reader'}");
    service.bean(KnownByHand.class).comesTo(head());
  }

  private void command(String name, String body) {
    command(name, body, head());
  }

  private void command(String name, String body, long seen) {
    assertThat(
            service
                .command(Role.SECRETARIAT, programme, name, name + head(), "\"" + seen + "\"", body)
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

  @Test
  void what_the_reader_knows_may_be_chosen_by_reference_and_title() {
    begin();
    Shown form = officer.open(record("start-action") + "?action=A2");
    assertThat(form.page().select("select[name=action] option").eachText())
        .containsExactly(
            "Choose", "A1 – Audit assessments", "A2 – Train managers", "A9 – Old action");
    assertThat(form.page().select("select[name=action] option[selected]").val()).isEqualTo("A2");
    assertThat(form.page().select(".govuk-inset-text").text())
        .isEqualTo("A2 – Train managers: approved");
  }

  @Test
  void what_the_reader_does_not_know_is_refused_as_if_it_were_not_there() {
    begin();
    Shown form = officer.open(record("approve-action"));
    List<String> there = officer.send(form, answers("action", "A3")).errors();
    List<String> nowhere = officer.send(form, answers("action", "A7")).errors();
    assertThat(there).containsExactly("There is no A3 here that you know of: choose another");
    assertThat(nowhere).containsExactly("There is no A7 here that you know of: choose another");
    Shown about =
        officer.send(
            officer.open(record("identify-risk")),
            answers("title", "Turnover", "about", "A3\r\nA1"));
    assertThat(about.errors()).hasSize(1).first().asString().contains("There is no A3 here");
    assertThat(head()).isEqualTo(4);
  }

  @Test
  void who_comes_later_sees_both_versions_side_by_side() {
    begin();
    Shown form = officer.open(record("start-action") + "?action=A1");
    long opened = head();
    command("ApproveAction", "{'action':'A1'}", 2);
    Shown conflict = officer.send(form, Map.of());
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.page().select("table").text())
        .contains("Stage", "as at position " + opened, "as at position " + head())
        .doesNotContain("Do it");
  }

  @Test
  void what_was_changed_after_the_reader_saw_it_is_a_conflict_even_if_it_was_recorded_before() {
    begin();
    service.bean(KnownByHand.class).comesTo(1);
    Shown form = officer.open(record("approve-action") + "?action=A1");
    assertThat(officer.send(form, Map.of()).status()).isEqualTo(409);
  }

  // Run a meeting --------------------------------------------------------------------------------

  @Test
  void a_meeting_is_run_task_by_task() {
    begin();
    command("EstablishBoard", "{'name':'Improvement board','kind':'IMPROVEMENT_BOARD'}");
    command("ScheduleMeeting", "{'board':'B1','on':'2026-11-01','title':'November'}");
    service.bean(KnownByHand.class).comesTo(head());
    Shown meetings = officer.open(record("meetings"));
    assertThat(meetings.page().select("a[href=" + record("meetings/MT1") + "]").text())
        .isEqualTo("MT1 – November");
    Shown tasks = officer.open(record("meetings/MT1"));
    assertThat(tasks.page().select(".govuk-task-list__item:contains(Issue the pack)").text())
        .endsWith("Done");
    assertThat(tasks.page().select(".govuk-task-list__item:contains(Open a meeting)").text())
        .endsWith("Not yet");
    Shown closed = officer.open(record("meetings/MT3"));
    assertThat(closed.page().select(".govuk-task-list__item:contains(Settle the agenda)").text())
        .endsWith("Not recorded");
    assertThat(closed.page().select(".govuk-task-list__item:contains(Issue the pack)").text())
        .endsWith("Done");
    assertThat(closed.page().select(".govuk-task-list__item:contains(Confirm minutes)").text())
        .endsWith("Not yet");
    String open =
        tasks.page().select(".govuk-task-list__link:contains(Open a meeting)").attr("href");
    Shown sent =
        officer.send(
            officer.open(open), answers("on-day", "1", "on-month", "11", "on-year", "2026"));
    assertThat(sent.leadsTo())
        .isEqualTo(record("meetings/MT1") + "?after=" + head() + "&recorded=" + head());
    assertThat(officer.open(sent.leadsTo()).page().text()).contains("It is recorded");
    assertThat(officer.open(record("meetings/MT2")).status()).isEqualTo(404);
    assertThat(new Browser(service, Role.ACTION_LEAD).open(record("meetings")).status())
        .isEqualTo(403);
  }

  @Test
  void only_a_page_of_this_site_is_returned_to() {
    begin();
    Shown sent =
        officer.send(
            officer.open(record("propose-action") + "?back=//elsewhere.example"),
            answers("text", "Do it"));
    assertThat(sent.leadsTo()).startsWith("/programmes/" + programme + "/actions/");
  }

  // Many at once ---------------------------------------------------------------------------------

  @Test
  void a_reporting_cycle_is_recorded_row_by_row_and_errors_stay_with_their_rows() {
    begin();
    command("ApproveAction", "{'action':'A1'}", 2);
    command("ApproveAction", "{'action':'A2'}", 3);
    service.bean(KnownByHand.class).comesTo(head());
    long before = head();
    Shown page = officer.open(record("progress"));
    assertThat(page.page().select("legend").eachText())
        .contains("A1 – Audit assessments", "A2 – Train managers")
        .doesNotContain("A9 – Old action");
    Map<String, List<String>> rows =
        answers(
            "period", "October",
            "rows.A1.narrative", "Twelve audits are done",
            "rows.A2.narrative", "Ask jo@example.org");
    Shown back = officer.send(page, rows);
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.errors()).hasSize(1).first().asString().startsWith("A2: ");
    assertThat(head()).isEqualTo(before + 1);
    Shown done = officer.send(back, answers("rows.A2.narrative", "Ask the service manager"));
    assertThat(done.leadsTo()).endsWith("recorded=" + head());
    assertThat(head()).isEqualTo(before + 2);
    assertThat(
            officer.send(back, answers("rows.A2.narrative", "Ask the service manager")).leadsTo())
        .isEqualTo(done.leadsTo());
    assertThat(head()).isEqualTo(before + 2);
  }

  @Test
  void an_empty_reporting_cycle_records_nothing_and_says_so() {
    begin();
    long before = head();
    Shown back = officer.send(officer.open(record("progress")), Map.of());
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.errors()).containsExactly("Say how at least one action is going");
    assertThat(head()).isEqualTo(before);
  }
}
