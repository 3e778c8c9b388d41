package uk.improvementboard.query.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.Telling;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.saved.SafeCell;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Restriction;

/** By what the trail is narrowed down, and how it is drawn from and saved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrailTest {

  private final Story story =
      new Story()
          .at("2026-01-05T09:00:00Z")
          .recorded(Telling.of(ProgrammeEstablished.class, "programme", "medway", "title", "Ours"))
          .recorded(Telling.of(BoardEstablished.class, "board", "B1", "name", "Board"))
          .effective("2025-11")
          .from("report", "2", "2025-12-01")
          .recorded(Telling.of(ActionProposed.class, "action", "A1", "text", "=1+1 first"))
          .at("2026-02-10T09:00:00Z")
          .effective("2026-02-09")
          .recorded(Telling.of(ActionProposed.class, "action", "A2", "text", "second"))
          .recorded(
              Telling.of(
                  MeetingScheduled.class, "meeting", "M1", "board", "B1", "on", "2026-02-12"))
          .recorded(Telling.of(MeetingOpened.class, "meeting", "M1", "on", "2026-02-12"))
          .recorded(
              Telling.of(
                  VerbalUpdateGiven.class,
                  "meeting",
                  "M1",
                  "by",
                  "lead",
                  "text",
                  "said",
                  "about",
                  List.of("A1")))
          .recorded(
              new FactCorrected(
                  4, Telling.of(ActionProposed.class, "action", "A2", "text", "amended"), "typing"))
          .recorded(
              Telling.of(
                  DocumentRegistered.class,
                  "paper",
                  "H-1",
                  "title",
                  "Kept back",
                  "restriction",
                  new Restriction.Hidden("embargo")))
          .from("H-1", "1", "2026-02-01")
          .told("public", "2026-02-11", Means.PUBLISHED)
          .recorded(Telling.of(ActionProposed.class, "action", "A3", "text", "third"));

  private List<Long> positions(Map<String, String> asked) {
    return positions(asked, null);
  }

  private List<Long> positions(Map<String, String> asked, @Nullable String audience) {
    return trail(asked, audience).events().stream().map(RecordedEvent::position).toList();
  }

  private Trail trail(Map<String, String> asked, @Nullable String audience) {
    return Trail.of(story.known("now", audience), Narrowing.read(asked), Sample.read(asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor=u-1 | 1 2 3 4 5 6 7 8 9 10",
        "actor=u-2 | ''",
        "role=secretariat | 1 2 3 4 5 6 7 8 9 10",
        "role=chair | ''",
        "part=actions | 3 4 8 10",
        "part=measures | ''",
        "about=A2 | 4 8",
        "about=A1 | 3 7",
        "about=A9 | ''",
        "name=meeting. | 5 6 7",
        "name=action.proposed | 3 4 10",
        "meeting=M1 | 5 6 7",
        "meeting=M2 | ''",
        "enteredFrom=2026-02-10 | 4 5 6 7 8 9 10",
        "enteredTo=2026-01-05 | 1 2 3",
        "effectiveFrom=2025-11-01&effectiveTo=2025-11-30 | 3",
        "effectiveFrom=2026-02-09&effectiveTo=2026-02-09 | 4",
        "source=report | 3",
        "source=H-1 | 10",
        "late=yes | 3",
        "corrected=yes | 4",
        "corrected=no&part=actions&enteredFrom=2026-02-01 | 4 8 10",
        "part=actions&corrected=yes | 4",
        "part=boards&corrected=yes | ''"
      })
  void it_is_narrowed_down(String asked, String expected) {
    assertThat(String.join(" ", positions(read(asked)).stream().map(String::valueOf).toList()))
        .isEqualTo(expected);
  }

  private static Map<String, String> read(String asked) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String one : asked.strip().split("&", -1)) {
      read.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
    }
    return read;
  }

  @Test
  void a_source_that_is_hidden_from_the_reader_is_none() {
    assertThat(positions(Map.of("about", "A3"), "public")).containsExactly(10L);
    assertThat(positions(Map.of("source", "H-1"), "public")).isEmpty();
    assertThat(positions(Map.of("source", "H-1"), "team")).containsExactly(10L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role=queen",
        "part=unknown",
        "about=no reference",
        "meeting=a b",
        "enteredFrom=31/12/2025",
        "enteredTo=2026-02-31",
        "late=perhaps",
        "enteredFrom=2026-02-01&enteredTo=2026-01-01"
      })
  void what_cannot_be_read_is_told_by_its_name(String asked) {
    String name = asked.contains("&") ? "enteredTo" : asked.substring(0, asked.indexOf('='));
    assertThatThrownBy(() -> Narrowing.read(read(asked)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.rule())
                  .isEqualTo(AskingRule.TRAIL_IS_NARROWED_DOWN_READABLY.name());
              assertThat(problem.fields()).extracting(Problem.Field::pointer).containsExactly(name);
            });
  }

  @Test
  void what_is_asked_is_written_as_it_was_read() {
    Map<String, String> asked = read("role=chair&part=actions&enteredFrom=2026-01-01&late=yes");
    assertThat(Narrowing.read(asked).parameters()).isEqualTo(asked);
    assertThat(Narrowing.read(Map.of("asOf", "3", "role", " ")).isEmpty()).isTrue();
  }

  // Drawing --------------------------------------------------------------------------------------

  @Test
  void a_draw_follows_from_seed_programme_and_position_alone() {
    List<Long> population = positions(Map.of("part", "actions"));
    List<String> hashes = new ArrayList<>();
    population.forEach(
        position -> hashes.add(Sample.hash("audit 7", Story.PROGRAMME, position) + " " + position));
    Collections.sort(hashes);
    List<Long> byHand =
        hashes.stream()
            .limit(3)
            .map(line -> Long.valueOf(line.substring(line.indexOf(' ') + 1)))
            .toList();
    assertThat(positions(Map.of("part", "actions", "sample", "3", "seed", "audit 7")))
        .isEqualTo(byHand);
    assertThat(positions(Map.of("part", "actions", "sample", "2", "seed", "audit 7")))
        .isEqualTo(byHand.subList(0, 2));
    assertThat(Sample.hash("audit 7", Story.PROGRAMME, 42))
        .isEqualTo("6c60b184dc7bd66ab83c3b5b292e9e3a470b27bb7b0b6d89ec1520aa8123c1a7");
  }

  @Test
  void a_larger_sample_than_there_is_gives_all_of_it() {
    Map<String, String> asked = Map.of("sample", "1000", "seed", "1");
    assertThat(positions(asked)).containsExactlyInAnyOrderElementsOf(positions(Map.of()));
    assertThat(trail(asked, null).populationSize()).isEqualTo(10);
  }

  @Test
  void every_event_is_drawn_about_as_often_as_any_other() {
    RandomStory told = new RandomStory(11, 200);
    int[] drawn = new int[(int) told.story.head() + 1];
    int draws = 2_000;
    for (int seed = 0; seed < draws; seed++) {
      for (RecordedEvent event :
          Trail.of(told.story.known("now", "team"), Narrowing.NONE, new Sample(20, "s" + seed))
              .events()) {
        drawn[(int) event.position()]++;
      }
    }
    double expected = draws * 20.0 / told.story.head();
    for (int position = 1; position < drawn.length; position++) {
      assertThat((double) drawn[position]).isBetween(expected * 0.6, expected * 1.4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sample=5", "seed=x", "sample=0&seed=x", "sample=1001&seed=x", "sample=a&seed=x"})
  void a_sample_that_could_not_be_drawn_again_is_refused(String asked) {
    assertThatThrownBy(() -> Sample.read(read(asked)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.rule()).isEqualTo(AskingRule.SAMPLE_CAN_BE_DRAWN_AGAIN.name()));
  }

  // Saving ---------------------------------------------------------------------------------------

  private SavedTrail saved() {
    return new SavedTrail(story.answers, story.events, story.json);
  }

  @Test
  void a_saved_file_has_a_row_for_each_event_and_says_what_it_is() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    saved().asCsv(trail(Map.of("sample", "3", "seed", "x"), null), out);
    String text = out.toString(UTF_8);
    assertThat(text.lines().filter(line -> line.startsWith("#")).toList())
        .anyMatch(line -> line.contains("3 of a population of 10, seed: x"));
    List<NamedCsvRecord> rows = rows(text);
    assertThat(rows.stream().map(row -> Long.valueOf(row.getField("position"))).toList())
        .isEqualTo(positions(Map.of("sample", "3", "seed", "x")));
    assertThat(rows.getFirst().getField("drawn")).isEqualTo("1");
  }

  private static List<NamedCsvRecord> rows(String text) {
    return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text).stream()
        .toList();
  }

  @Test
  void words_that_a_spreadsheet_would_work_out_stay_words() throws IOException {
    Story told =
        new Story()
            .recorded(Telling.of(ProgrammeEstablished.class, "programme", "medway", "title", "Us"))
            .from("=HYPERLINK(\"http://evil\")", "+1", "2026-01-01")
            .recorded(Telling.of(ActionProposed.class, "action", "A1", "text", "x"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SavedTrail(told.answers, told.events, told.json)
        .asCsv(Trail.of(told.known("now", null), Narrowing.NONE, null), out);
    NamedCsvRecord row = rows(out.toString(UTF_8)).getLast();
    assertThat(row.getField("sourceDocument")).isEqualTo("'=HYPERLINK(\"http://evil\")");
    assertThat(row.getField("sourceParagraph")).isEqualTo("'+1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "＝1"})
  void a_formula_gets_an_apostrophe(String words) {
    assertThat(SafeCell.of(words)).isEqualTo("'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "1-2", "A1"})
  void other_words_stay_as_they_are(String words) {
    assertThat(SafeCell.of(words)).isEqualTo(words);
  }

  @Test
  void the_json_file_says_the_same() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    saved().asJson(trail(Map.of("part", "actions"), null), out);
    JsonNode file = story.json.read(out.toString(UTF_8));
    assertThat(file.path("narrowedBy").path("part").asString()).isEqualTo("actions");
    assertThat(file.path("count").asInt()).isEqualTo(4);
    List<Long> positions = new ArrayList<>();
    file.path("items").forEach(item -> positions.add(item.path("position").asLong()));
    assertThat(positions).containsExactly(3L, 4L, 8L, 10L);
    assertThat(file.path("items").get(0).path("enteredLate").asBoolean()).isTrue();
    assertThat(file.path("items").get(1).path("correctedBy").asLong()).isEqualTo(8);
  }

  @Test
  void nothing_is_in_a_narrowed_trail_that_is_not_in_the_whole_one() {
    RandomStory told = new RandomStory(5, 150);
    for (String audience : RandomStory.AUDIENCES) {
      Set<Long> whole = new HashSet<>();
      Trail.of(told.story.known("now", audience), Narrowing.NONE, null)
          .events()
          .forEach(event -> whole.add(event.position()));
      for (String asked : List.of("late=yes", "corrected=yes", "part=actions", "meeting=M1")) {
        Trail.of(told.story.known("now", audience), Narrowing.read(read(asked)), null)
            .events()
            .forEach(event -> assertThat(whole).contains(event.position()));
      }
    }
  }
}
