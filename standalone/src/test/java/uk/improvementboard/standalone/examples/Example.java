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
  private static final Pattern ROW =
      Pattern.compile("\\| ([EHM]\\d\\d) \\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\|( [^|]+? | )\\|");
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

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
   * What the table beside a bundle says of one fact.
   *
   * @param paragraph where in the paper; {@code none} where the paper has no place for it
   * @param lines the numbers of the lines that hold it; none when it is not representable
   * @param missing what cannot be held of it yet; empty when nothing is missing
   */
  record Row(String fact, String paragraph, List<Integer> lines, String missing) {}

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

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    text(".not-representable.md")
        .lines()
        .filter(line -> line.startsWith("| " + prefix))
        .forEach(
            line -> {
              Matcher row = ROW.matcher(line);
              if (!row.matches()) {
                throw new AssertionError("not a row of the table: " + line);
              }
              rows.add(
                  new Row(row.group(1), row.group(2), numbers(row.group(3)), row.group(4).strip()));
            });
    return rows;
  }

  String text(String ending) {
    try (InputStream file = Example.class.getResourceAsStream("/examples/" + programme + ending)) {
      if (file == null) {
        throw new AssertionError("there is no " + programme + ending);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> numbers(String cell) {
    if (cell.equals("not representable")) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String part : cell.split(", ", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        throw new AssertionError("neither line numbers nor 'not representable': " + cell);
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      IntStream.rangeClosed(first, last).forEach(numbers::add);
    }
    return numbers;
  }
}
