package uk.improvementboard.standalone.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Source;

/** An example programme, with the facts of the paper that it was made from. */
enum Example {
  MEDWAY("medway", "M", 61),
  EALING("ealing", "E", 90),
  HAMMERSMITH_AND_FULHAM("hammersmith-and-fulham", "H", 43);

  private static final JsonMapper STRICT = EventJson.base().build();

  /** A cell of a line of comma-separated values (RFC 4180), each after the last one's comma. */
  private static final Pattern CELL =
      Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

  final String programme;
  private final String prefix;
  private final int facts;

  Example(String programme, String prefix, int facts) {
    this.programme = programme;
    this.prefix = prefix;
    this.facts = facts;
  }

  /** One line of a bundle. */
  record Line(
      String command,
      String programme,
      JsonNode data,
      @Nullable ImpreciseDate effectiveOn,
      @Nullable Source source,
      @Nullable List<Disclosure> disclosures) {

    boolean is(String name) {
      return command.equals(name);
    }

    String says(String field) {
      return data.path(field).asString("");
    }

    List<Disclosure> disclosed() {
      return disclosures == null ? List.of() : disclosures;
    }

    boolean disclosedTo(String audience) {
      return disclosed().stream().anyMatch(to -> to.audience().name().equals(audience));
    }
  }

  /**
   * Where the answers show a fact, or a part of one.
   *
   * @param fact its number: {@code E28}
   * @param paragraph the paragraph that says it; none for what follows from others
   * @param thing the thing that shows it
   * @param field the field of the thing; {@code derived/clock} for what follows
   * @param shows words that the field shows
   */
  record Shown(String fact, @Nullable String paragraph, String thing, String field, String shows) {}

  List<Line> lines() {
    return text(".jsonl").lines().map(line -> STRICT.readValue(line, Line.class)).toList();
  }

  Stream<Line> lines(String command) {
    return lines().stream().filter(line -> line.is(command));
  }

  /** The one line of that command whose field has that value. */
  Line line(String command, String field, String value) {
    List<Line> found = lines(command).filter(line -> line.says(field).equals(value)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          programme
              + " has "
              + found.size()
              + " lines of "
              + command
              + " with "
              + field
              + " "
              + value);
    }
    return found.getFirst();
  }

  /** The facts of its paper, in the order of the paper. */
  List<String> facts() {
    return IntStream.rangeClosed(1, facts).mapToObj(n -> prefix + (n < 10 ? "0" + n : n)).toList();
  }

  /** Where each of its facts is shown. */
  List<Shown> shown() {
    return resource("facts-of-the-papers.csv")
        .lines()
        .skip(1)
        .filter(line -> line.startsWith(prefix))
        .map(Example::shown)
        .toList();
  }

  private static Shown shown(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cell.find()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
    }
    if (cells.size() != 5) {
      throw new AssertionError("not five cells: " + line);
    }
    String paragraph = cells.get(1).isEmpty() ? null : cells.get(1);
    return new Shown(cells.get(0), paragraph, cells.get(2), cells.get(3), cells.get(4));
  }

  String text(String ending) {
    return resource("/examples/" + programme + ending);
  }

  private static String resource(String name) {
    try (InputStream file = Example.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("there is no " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
