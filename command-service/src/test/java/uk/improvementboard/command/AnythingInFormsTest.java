package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.command.Browser.Shown;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.forms.FilledIn;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.terms.Role;

/** Whatever a person or a script puts into a form: a page answers that explains and keeps it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnythingInFormsTest {

  private static final int TIMES = 3;

  private static final List<String> ANYTHING =
      List.of(
          "",
          " ",
          "x".repeat(25_000),
          "a\u0000b",
          "a\u0007b",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "نص من اليمين",
          "\u202Egnorw",
          "😀",
          "-1",
          "0",
          "31",
          "2",
          "13",
          "2026",
          "0001",
          "9999",
          "99999999999999999999999",
          "1e400",
          "12,34",
          "unknown",
          "2026-02-31",
          "../../etc/passwd",
          "' OR 1=1 --",
          "{\"kind\":\"Open\"}",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "NO_SUCH_CHOICE",
          "NOT_STATED",
          "R1",
          "A1",
          "H-1",
          "line\r\nline\r\nline",
          "PUBLISHED");

  private static RunningService service;
  private static Browser officer;

  @BeforeAll
  static void start() {
    service = new RunningService();
    assertThat(service.bundle("", String.join("\n", Story.lines())).status()).isEqualTo(200);
    officer = new Browser(service, Role.SECRETARIAT);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static List<Class<? extends ProgrammeCommand>> commands() {
    return CommandNames.all().values().stream()
        .filter(type -> type != EstablishProgramme.class)
        .toList();
  }

  private static String address(Class<? extends ProgrammeCommand> command) {
    return "/programmes/anyshire/record/" + FilledIn.address(command);
  }

  private static long head() {
    return service.bean(ProgrammeStreams.class).head(Story.ANYSHIRE);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothing_is_recorded_that_was_not_meant_and_nothing_is_lost(
      Class<? extends ProgrammeCommand> command) {
    Random chance = new Random(command.getSimpleName().hashCode());
    Shown form = officer.open(address(command));
    properlyMade(form.page());
    for (int i = 0; i < TIMES; i++) {
      long before = head();
      Map<String, List<String>> values = anything(form.page(), chance);
      Shown answer = officer.send(form, values);
      String what = command.getSimpleName() + " with " + values.keySet();
      assertThat(answer.status()).as(what).isIn(200, 303, 409, 422);
      if (answer.status() != 303) {
        assertThat(head()).as(what).isEqualTo(before);
        properlyMade(answer.page());
        kept(answer.page(), values);
      }
      if (answer.status() == 422) {
        assertThat(answer.errors()).as(what).isNotEmpty();
      }
    }
  }

  private static Map<String, List<String>> anything(Document page, Random chance) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : Browser.names(page)) {
      boolean ofTheSending = name.matches("_csrf|key|opened|entrant|do|step|.*\\.row");
      if (!ofTheSending && chance.nextInt(3) > 0) {
        values.put(name, List.of(ANYTHING.get(chance.nextInt(ANYTHING.size()))));
      }
    }
    return values;
  }

  /** What was put into a line or a box is there again, blanks around it aside. */
  private static void kept(Document page, Map<String, List<String>> values) {
    Map<String, List<String>> shown = Browser.controls(page);
    values.forEach(
        (name, given) -> {
          String put = given.getFirst().replace("\r\n", "\n").strip();
          boolean isDate = name.matches(".*-(day|month|year)");
          if (!put.isEmpty()
              && !isDate
              && page.select("main [name=" + name + "]").is("input[type=text], textarea")) {
            assertThat(String.join("", shown.getOrDefault(name, List.of())).strip())
                .as(name)
                .isEqualTo(put.replace("\u0000", "\uFFFD"));
          }
        });
  }

  private static void properlyMade(Document page) {
    assertThat(page.select("main script, main style, main [style]")).isEmpty();
    for (Element one : page.select("main *")) {
      for (Attribute attribute : one.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on");
      }
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> targets = new ArrayList<>(page.select("main label[for]").eachAttr("for"));
    for (Element control :
        page.select("main input:not([type=hidden]), main select, main textarea")) {
      assertThat(targets).contains(control.id());
    }
    for (Element link : page.select(".govuk-error-summary__list a")) {
      assertThat(ids).contains(link.attr("href").substring(1));
    }
  }

  @Test
  void ten_thousand_rows_are_answered_with_what_to_do_about_them() {
    long before = head();
    Shown form = officer.open("/programmes/anyshire/record/set-agenda");
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int row = 0; row < 10_000; row++) {
      values.put("items." + row + ".title", List.of("t" + row));
    }
    Shown answer = officer.send(form, values);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).anyMatch(it -> it.contains("at most 300 at once"));
    assertThat(Browser.controls(answer.page())).containsEntry("items.9999.title", List.of("t9999"));
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void rows_that_are_counted_far_ahead_are_answered_too() {
    long before = head();
    Shown form = officer.open("/programmes/anyshire/record/set-agenda");
    Shown answer =
        officer.send(
            form, Map.of("items.99999999999.title", List.of("far"), "meeting", List.of("")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void a_form_of_which_everything_is_missing_is_answered_with_what_is_missing() {
    long before = head();
    String csrf =
        officer
            .open("/programmes/anyshire/record/set-agenda")
            .page()
            .select("main form input[name=_csrf]")
            .attr("value");
    for (Class<? extends ProgrammeCommand> command : commands()) {
      Shown answer = officer.post(address(command), Map.of("_csrf", List.of(csrf)));
      assertThat(answer.status()).as(command.getSimpleName()).isEqualTo(422);
      assertThat(answer.errors()).isNotEmpty();
    }
    assertThat(head()).isEqualTo(before);
  }
}
