package uk.improvementboard.endtoend.golden;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON laid out so that a change of it can be read: what fits a line stands in one. Only spaces and
 * line ends are added, so the bytes of the answer follow from it exactly.
 */
final class Readable {

  private static final int LINE = 140;

  private Readable() {}

  /**
   * An answer laid out.
   *
   * @throws AssertionError when more than the layout would be lost
   */
  static String of(String answer) {
    if (!isJson(answer)) {
      return answer;
    }
    StringBuilder text = new StringBuilder();
    write(text, StoredRecord.JSON.readTree(answer), "");
    String readable = text.append('\n').toString();
    if (!bytesOf(readable).equals(answer)) {
      throw new AssertionError("this answer does not follow from its layout: " + answer);
    }
    return readable;
  }

  /** The answer that was laid out. */
  static String bytesOf(String readable) {
    return isJson(readable) ? StoredRecord.JSON.readTree(readable).toString() : readable;
  }

  private static boolean isJson(String text) {
    return text.startsWith("{");
  }

  private static void write(StringBuilder text, JsonNode node, String indent) {
    String short_ = node.toString();
    if (!node.isContainer() || node.isEmpty() || indent.length() + short_.length() <= LINE) {
      text.append(short_);
      return;
    }
    String deeper = indent + "  ";
    text.append(node.isObject() ? "{" : "[");
    if (node.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        text.append('\n').append(deeper);
        text.append(StoredRecord.JSON.writeValueAsString(field.getKey())).append(": ");
        write(text, field.getValue(), deeper);
        text.append(fields.hasNext() ? "," : "");
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        text.append('\n').append(deeper);
        write(text, node.get(i), deeper);
        text.append(i < node.size() - 1 ? "," : "");
      }
    }
    text.append('\n').append(indent).append(node.isObject() ? "}" : "]");
  }
}
