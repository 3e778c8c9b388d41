package uk.improvementboard.endtoend.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.Reader;
import uk.improvementboard.terms.Role;

/**
 * An answer as somebody may cite it.
 *
 * @param address the permanent one that it came with
 */
record Citation(Role by, String address) {

  /** Those of the questions that can be answered already and stay, with their data. */
  static Map<Citation, String> those(List<Question> questions, String product) {
    Map<Citation, String> cited = new LinkedHashMap<>();
    for (Question question : questions) {
      Reader.Answer answer = Product.as(question.by(), product).get(question.address());
      // what was corrected later is marked by what is known now, on purpose
      if (answer.status() == 200 && !question.address().contains("later=show")) {
        answer
            .response()
            .headers()
            .firstValue("Content-Location")
            .ifPresent(
                address -> cited.put(new Citation(question.by(), address), data(answer.body())));
      }
    }
    return cited;
  }

  String dataAt(String product) {
    Reader.Answer answer = Product.as(by, product).get(address);
    if (answer.status() != 200) {
      throw new AssertionError(this + ": " + answer.status() + " " + answer.body());
    }
    return data(answer.body());
  }

  /** All but the words for the moment: what is now the newest is at a position some day. */
  private static String data(String answer) {
    ObjectNode body = (ObjectNode) StoredRecord.JSON.readTree(answer);
    body.findParents("viewVersion").forEach(moment -> ((ObjectNode) moment).remove("label"));
    return body.toString();
  }
}
