package uk.improvementboard.query.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.ledger.LedgerEntry;

/**
 * The events as a table for people. It says nothing that the entries do not say and is made from
 * them alone, always the same bytes, so that whoever checks a bundle makes it again. A cell that a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
final class EventsTable {

  private static final String FORMULA = "=+-@\t\r";

  /** The columns, each with what it means. */
  private static final Map<String, String> COLUMNS = columns();

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder()
          .quoteStrategy(QuoteStrategies.ALWAYS)
          .lineDelimiter(LineDelimiter.CRLF)
          .bufferSize(0)
          .build(text);

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("position", "Its place in the programme, from 1");
    columns.put("recorded at", "When the system took it, in Greenwich");
    columns.put("event", "What happened, by the name under which it is stored");
    columns.put("revision", "The revision of that name");
    columns.put("actor", "Who recorded it, by an opaque identifier");
    columns.put("role", "In which role");
    columns.put("on behalf of", "For whom, where it was for another");
    columns.put("effective on", "When it was or will be true, where that was stated");
    columns.put("source document", "Which paper says so");
    columns.put("source paragraph", "Where in that paper");
    columns.put("source stated on", "The date of that paper");
    columns.put("authority", "The decision by which it was done");
    columns.put("says", "Everything it says, as stored");
    columns.put("event id", "The store's identifier of it");
    return columns;
  }

  byte[] header() {
    return line(new ArrayList<>(COLUMNS.keySet()));
  }

  byte[] row(LedgerEntry entry) {
    JsonNode envelope = tree(entry.metadata());
    JsonNode source = tree(text(envelope, "source").getBytes(StandardCharsets.UTF_8));
    return line(
        List.of(
            Long.toString(entry.position()),
            entry.recordedAt().toString(),
            entry.type(),
            entry.revision(),
            text(envelope, "actor"),
            text(envelope, "role"),
            text(envelope, "onBehalfOf"),
            text(envelope, "effectiveOn"),
            text(source, "document"),
            text(source, "paragraph"),
            text(source, "statedOn"),
            text(envelope, "authority"),
            new String(entry.payload(), StandardCharsets.UTF_8),
            entry.eventId()));
  }

  private byte[] line(List<String> cells) {
    text.getBuffer().setLength(0);
    csv.writeRecord(cells.stream().map(EventsTable::guarded).toList());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static JsonNode tree(byte[] json) {
    try {
      return EventJson.events().readTree(json);
    } catch (JacksonException notJson) {
      return EventJson.events().createObjectNode();
    }
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() ? value.asString() : "";
  }

  /** In which columns two lines of the table differ, in words; empty where they cannot be read. */
  static List<String> differences(byte[] one, byte[] other) {
    List<String> first = cells(one);
    List<String> second = cells(other);
    List<String> differing = new ArrayList<>();
    if (first.size() == COLUMNS.size() && second.size() == COLUMNS.size()) {
      int at = 0;
      for (String column : COLUMNS.keySet()) {
        if (!first.get(at).equals(second.get(at))) {
          differing.add(column);
        }
        at++;
      }
    }
    return differing;
  }

  private static List<String> cells(byte[] line) {
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder().ofCsvRecord(new String(line, StandardCharsets.UTF_8))) {
      return lines.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (CsvParseException | IOException notATable) {
      return List.of();
    }
  }

  /** What the table is, for programs (CSV on the Web). */
  static byte[] metadata() {
    List<Map<String, Object>> columns = new ArrayList<>();
    COLUMNS.forEach(
        (title, meaning) -> {
          Map<String, Object> column = new LinkedHashMap<>();
          column.put("name", title.replace(' ', '_'));
          column.put("titles", title);
          column.put("dc:description", meaning);
          column.put(
              "datatype",
              switch (title) {
                case "position" -> "positiveInteger";
                case "recorded at" -> "dateTimeStamp";
                default -> "string";
              });
          column.put("required", title.equals("position") || title.equals("recorded at"));
          columns.add(column);
        });
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("@context", "http://www.w3.org/ns/csvw");
    metadata.put("url", BundleFile.TABLE);
    metadata.put("dc:title", "The events of the bundle");
    metadata.put(
        "dialect",
        new TreeMap<>(
            Map.of("header", true, "encoding", "utf-8", "lineTerminators", List.of("\r\n"))));
    metadata.put("tableSchema", Map.of("columns", columns));
    return EventJson.bytes(metadata);
  }
}
