package uk.improvementboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.pages.WordsOfTheLanguage.Said;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The pages about the language say what its source says; a stale one is rewritten and fails. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguagePagesTest {

  private static final Path DOMAIN = Path.of("..", "docs", "domain");
  private static final String BASE = "uk.improvementboard.";

  private final WordsOfTheLanguage words = WordsOfTheLanguage.read();

  @Test
  void every_public_type_of_the_language_says_what_it_means() {
    assertThat(words.types())
        .isNotEmpty()
        .allSatisfy(
            (name, said) -> assertThat(said.says()).as(name + " has a description").isNotBlank());
  }

  @Test
  void every_kind_of_thing_says_what_it_is() {
    Map<String, String> kinds = words.about(EntityKind.class).constants();
    assertThat(kinds.keySet())
        .containsExactlyElementsOf(
            Arrays.stream(EntityKind.values()).map(EntityKind::name).toList());
    assertThat(kinds)
        .allSatisfy((kind, says) -> assertThat(says).as(kind + " is described").isNotBlank());
  }

  @Test
  void the_page_of_events_is_current() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Events

            Everything that can happen in the record of a programme, under the name by which it is stored for ever. A name never changes; when an event changes shape its revision counts up, and what was stored earlier is read through its upgrades. Whatever stands in an event besides its own fields (who recorded it, when it was true, on whose word, who was told) is in its [envelope](glossary.md#envelope).

            *If stated*: where the source gives no value, the reason stands in its place: not stated, not applicable, or suppressed. The first subject of an event is the thing that it is mainly about.

            This page is made from the code; its test fails when it is out of date.
            """);
    for (Class<?> part : ProgrammeEvent.class.getPermittedSubclasses()) {
      page.append("\n## ").append(partInWords(part)).append("\n\n");
      page.append(words.about(part).says()).append('\n');
      EventCatalogue.current()
          .all()
          .forEach(
              (event, stored) -> {
                if (part.isAssignableFrom(event)) {
                  describe(event, stored, page);
                }
              });
    }
    isCurrent("events.md", page.toString());
  }

  private void describe(
      Class<? extends ProgrammeEvent> event, StoredName name, StringBuilder page) {
    Said said = words.about(event);
    page.append("\n### `").append(name.name()).append("`\n\n");
    page.append(said.says()).append("\n\n");
    page.append("`").append(event.getSimpleName()).append("`, revision ").append(name.revision());
    page.append(name.revision().equals("1") ? "" : "; earlier revisions are read through upgrades");
    page.append(". [Example](").append(example(name)).append(").\n\n");
    page.append("| Field | Holds | Meaning |\n|---|---|---|\n");
    for (RecordComponent component : event.getRecordComponents()) {
      page.append("| `").append(component.getName()).append("` | ");
      page.append(holds(component)).append(" | ");
      page.append(oneLine(said.fields().getOrDefault(component.getName(), ""))).append(" |\n");
    }
  }

  private static String example(StoredName name) {
    return "../../platform/src/test/resources/golden/events/"
        + name.name()
        + "."
        + name.revision()
        + ".json";
  }

  private static String partInWords(Class<?> part) {
    String name = inWords(part.getSimpleName().replaceAll("Event$", ""));
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @Test
  void the_glossary_is_current() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Glossary

            Every word of the language that the two services share: the kinds of thing a record is about, the values it is written in, the framework editions, and the events. How time works is in [as known then](time.md); what each event holds is in [events](events.md).

            This page is made from the code; its test fails when it is out of date.

            ## Kinds of thing

            Each thing has a reference, unique in its programme whatever its kind; one that is assigned begins with the letters below.

            | Kind | What it is | Assigned | Its list in addresses |
            |---|---|---|---|
            """);
    Map<String, String> kinds = words.about(EntityKind.class).constants();
    for (EntityKind kind : EntityKind.values()) {
      page.append("| ").append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      page.append(" | ").append(oneLine(kinds.getOrDefault(kind.name(), "")));
      page.append(" | `")
          .append(kind.prefix())
          .append("1` | `")
          .append(kind.list())
          .append("` |\n");
    }
    page.append("\n## Values\n");
    entries(page, Set.of("terms", "envelope"));
    page.append("\n## Inspection frameworks\n");
    entries(page, Set.of("frameworks"));
    page.append("\n## Events and their parts\n");
    entries(page, Set.of("events"));
    isCurrent("glossary.md", page.toString());
  }

  private void entries(StringBuilder page, Set<String> packages) {
    Map<String, Class<?>> sorted = new TreeMap<>(Comparator.comparing(LanguagePagesTest::sortKey));
    for (String name : words.types().keySet()) {
      if (packages.contains(name.substring(BASE.length()).split("\\.", -1)[0])) {
        sorted.put(name, type(name));
      }
    }
    for (Class<?> type : sorted.values()) {
      entry(type, page);
    }
  }

  private static String sortKey(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', ' ');
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private void entry(Class<?> type, StringBuilder page) {
    Said said = words.about(type);
    page.append("\n### ").append(title(type)).append("\n\n").append(said.says()).append("\n\n");
    page.append("`").append(shortName(type)).append("`");
    StoredName stored = EventCatalogue.current().nameOf(type).orElse(null);
    if (stored != null) {
      page.append(", stored as [`").append(stored.name()).append("`](events.md#");
      page.append(stored.name().replace(".", "")).append(").\n");
      return;
    }
    page.append(type.isEnum() ? ", one of:\n" : "\n");
    said.constants()
        .forEach(
            (constant, says) -> {
              page.append(constant.equals(said.constants().keySet().iterator().next()) ? "\n" : "");
              page.append("- `").append(constant).append('`');
              page.append(says.isBlank() ? "" : ": " + oneLine(says)).append('\n');
            });
    RecordComponent[] components =
        type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    if (components.length > 0 && !isOneValue(type)) {
      page.append('\n');
      for (RecordComponent component : components) {
        page.append("- `").append(component.getName()).append("` (");
        page.append(holds(component)).append(')');
        String says = said.fields().getOrDefault(component.getName(), "");
        page.append(says.isBlank() ? "" : ": " + oneLine(says)).append('\n');
      }
    }
  }

  private static boolean isOneValue(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
  }

  private static String shortName(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
  }

  /** {@code Attendance, presence}: as people write, and no two the same. */
  private static String title(Class<?> type) {
    String[] names = shortName(type).split("\\.", -1);
    StringBuilder title = new StringBuilder();
    for (String name : names) {
      title.append(title.isEmpty() ? "" : ", ").append(inWords(name));
    }
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static String anchor(Class<?> type) {
    return title(type).toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
  }

  private static String inWords(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** What a field can hold, in words, with a link to what is not plain. */
  private String holds(RecordComponent component) {
    return holds(component.getGenericType())
        + (component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? ", or nothing" : "");
  }

  private String holds(Type type) {
    if (type instanceof ParameterizedType generic) {
      String inner = holds(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Stated.class ? inner + ", if stated" : "list of " + inner;
    }
    if (!(type instanceof Class<?> plain)) {
      return "value";
    }
    if (plain == String.class) {
      return "text";
    }
    if (plain == Ref.class) {
      return "reference";
    }
    if (plain == ImpreciseDate.class) {
      return "[date](glossary.md#imprecise-date)";
    }
    if (plain == ProgrammeId.class) {
      return "programme";
    }
    if (plain == BigDecimal.class) {
      return "number";
    }
    if (plain == int.class
        || plain == long.class
        || plain == Integer.class
        || plain == Long.class) {
      return "whole number";
    }
    if (plain == boolean.class) {
      return "yes or no";
    }
    if (plain == ProgrammeEvent.class) {
      return "event";
    }
    return words.types().containsKey(plain.getName())
        ? "[" + inWords(plain.getSimpleName()) + "](glossary.md#" + anchor(plain) + ")"
        : plain.getSimpleName();
  }

  private static String oneLine(String markdown) {
    return markdown.replaceAll("\\s+", " ").replace("|", "\\|").strip();
  }

  private static void isCurrent(String name, String page) throws IOException {
    Path file = DOMAIN.resolve(name);
    String stands = Files.exists(file) ? Files.readString(file) : "";
    if (!stands.equals(page)) {
      Files.writeString(file, page);
    }
    assertThat(stands)
        .as("docs/domain/" + name + " was out of date and is rewritten: commit it")
        .isEqualTo(page);
  }

  @Test
  void every_link_of_the_pages_leads_somewhere() throws IOException {
    for (String name : List.of("events.md", "glossary.md")) {
      String page = Files.readString(DOMAIN.resolve(name));
      java.util.regex.Matcher links =
          java.util.regex.Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)").matcher(page);
      while (links.find()) {
        String to = links.group(1).isEmpty() ? name : links.group(1);
        Path target = DOMAIN.resolve(to);
        assertThat(target).as(links.group()).exists();
        if (links.group(2) != null) {
          assertThat(headings(Files.readString(target)))
              .as(links.group())
              .contains(links.group(2).substring(1));
        }
      }
    }
  }

  private static Set<String> headings(String page) {
    return new java.util.HashSet<>(
        page.lines()
            .filter(line -> line.startsWith("#"))
            .map(
                line ->
                    line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
            .toList());
  }
}
