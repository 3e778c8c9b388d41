package uk.improvementboard.endtoend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.improvementboard.query.answers.Answers;

/** Holding answers against the golden ones of this version of the view. */
final class Golden {

  private Golden() {}

  /** Each is the golden one, byte for byte; says where the first difference of each is. */
  static void are(String when, Map<Question, String> answers) {
    Map<String, String> golden = GoldenFiles.committed().of(Answers.VIEW_VERSION);
    List<String> different = new ArrayList<>();
    Map<String, String> given = new TreeMap<>();
    answers.forEach((question, answer) -> given.put(question.file(), answer));
    given.forEach(
        (file, answer) -> {
          String expected = golden.get(file);
          if (!answer.equals(expected)) {
            different.add(difference(file, expected == null ? "" : expected, answer));
          }
        });
    assertThat(different).as(when).isEmpty();
    assertThat(golden.keySet()).as("answers of no question").isEqualTo(given.keySet());
  }

  /** The first line in which two answers differ. */
  static String difference(String file, String expected, String given) {
    List<String> golden = Readable.of(expected).lines().toList();
    List<String> lines = Readable.of(given).lines().toList();
    int same = 0;
    while (same < golden.size()
        && same < lines.size()
        && golden.get(same).equals(lines.get(same))) {
      same++;
    }
    return "%s, line %d:%n golden: %s%n given:  %s%n"
        .formatted(file, same + 1, line(golden, same), line(lines, same));
  }

  private static String line(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number).strip() : "(nothing)";
  }
}
