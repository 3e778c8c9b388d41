package uk.improvementboard.command.reading;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.platform.web.Problem.Field;
import uk.improvementboard.terms.ProgrammeId;

/** One line of a bundle: {@code {"command": ..., "programme": ..., "data": {...}, ...}}. */
public final class BundleLine {

  private static final Set<String> KNOWN =
      Set.of(
          "command",
          "programme",
          "data",
          "effectiveOn",
          "source",
          "disclosures",
          "authority",
          "onBehalfOf",
          "confirmed");

  private BundleLine() {}

  /**
   * @throws Problem that names every fault of the line
   */
  public static ReadCommand read(String line) {
    ObjectNode whole = CommandReader.object(line.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, JsonNode> entry : whole.properties()) {
      if (!KNOWN.contains(entry.getKey())) {
        throw RequestRule.FIELD_KNOWN.problem(
            "A line has no '" + entry.getKey() + "'.",
            java.util.List.of(new Field("/" + entry.getKey(), "is no field of a line")));
      }
    }
    if (!whole.path("command").isString()
        || !whole.path("programme").isString()
        || !(whole.get("data") instanceof ObjectNode data)) {
      throw RequestRule.LINE_NAMES_ITS_PROGRAMME.problem(
          "Write {\"command\": ..., \"programme\": ..., \"data\": {...}}.");
    }
    Class<? extends ProgrammeCommand> type =
        CommandReader.named(whole.get("command").stringValue());
    ProgrammeId programme;
    try {
      programme = new ProgrammeId(whole.get("programme").stringValue());
    } catch (IllegalArgumentException e) {
      throw RequestRule.FIELD_READABLE.problem(
          "The programme cannot be read: " + e.getMessage(),
          java.util.List.of(new Field("/programme", String.valueOf(e.getMessage()))));
    }
    return CommandReader.read(type, programme, data, "/data", whole, "");
  }
}
