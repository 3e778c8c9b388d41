package uk.improvementboard.endtoend.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.Reader;
import uk.improvementboard.terms.Role;

/**
 * One question put to the golden record.
 *
 * @param name the answer's file, without its ending
 * @param by who asks
 * @param address what is asked, below {@code /api/v1}
 */
record Question(String name, Role by, String address) {

  /** The head follows from the stored bytes, not from what they say: it is no part of the view. */
  private static final Pattern LEDGER =
      Pattern.compile(
          ",\"ledger\":\\{\"size\":\\d+,\"root\":\"[A-Za-z0-9+/]{43}=\""
              + "(,\"checkpoint\":\"[A-Z2-7-]{29}\")?,\"proof\":\"[^\"]*\"}");

  /** The committed ones, in their order. */
  static List<Question> all() {
    try (Stream<String> lines = Files.lines(GoldenFiles.QUESTIONS)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Question::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Question read(String line) {
    String[] parts = line.split("\\|", -1);
    String role = parts[1].strip();
    return new Question(
        parts[0].strip(),
        Arrays.stream(Role.values())
            .filter(one -> one.words().equals(role))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no role " + role)),
        "/api/v1" + parts[2].strip());
  }

  /** What a running product answers to each of them. */
  static Map<Question, String> askedOf(String product) {
    Map<Question, String> answers = new LinkedHashMap<>();
    all().forEach(question -> answers.put(question, question.asked(product, question.address)));
    return answers;
  }

  /** The same, each asked again at the permanent address that its answer has. */
  static Map<Question, String> citedOf(String product) {
    Map<Question, String> answers = new LinkedHashMap<>();
    for (Question question : all()) {
      String permanent =
          Product.as(question.by(), product)
              .get(question.address())
              .response()
              .headers()
              .firstValue("Content-Location")
              .orElse(question.address());
      answers.put(question, question.asked(product, permanent));
    }
    return answers;
  }

  private String asked(String product, String at) {
    Reader.Answer answer = Product.as(by, product).get(at);
    if (answer.status() != 200) {
      throw new AssertionError(this + ": " + answer.status() + " " + answer.body());
    }
    return LEDGER.matcher(answer.body()).replaceAll("");
  }

  /** The same, of another position where it is of one. */
  Question at(long position, long instead) {
    return new Question(name, by, address.replace("=" + position, "=" + instead));
  }

  /** Whether the audit trail is asked, which says in which revision each event is stored. */
  boolean asksTheAuditTrail() {
    return address.contains("/events");
  }

  /** The name of the file of its answer. */
  String file() {
    return name + (address.contains("/timemap") ? ".txt" : ".json");
  }
}
