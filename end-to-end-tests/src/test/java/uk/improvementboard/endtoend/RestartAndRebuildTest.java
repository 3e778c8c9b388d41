package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.terms.Role;

/** A15: the same question has the same bytes, across a restart and a rebuild of every view. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartAndRebuildTest {

  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/programmes/medway/meetings/SC-2020-03-05/replay",
          "/api/v1/programmes/medway/meetings/SC-2019-12/replay?audience=dfe",
          "/api/v1/programmes/medway/meetings/SC-2020-03-05/replay?mode=reconstructed",
          "/api/v1/programmes/ealing/meetings/SRP2-2020-11-11/replay",
          "/api/v1/programmes/ealing?asOf=50&audience=team",
          "/api/v1/programmes/hammersmith-and-fulham/meetings/CEPAC-2020-11-09/replay",
          "/api/v1/programmes/medway/actions/A1/history?asOf=120&audience=team",
          "/api/v1/programmes/medway/events?asOf=100&audience=auditor&limit=200");

  @Test
  void a15_the_same_bytes_before_and_after_a_restart_and_a_rebuild() {
    try (Product product = Product.withExamples()) {
      Map<String, String> before = answers(product);
      product.restart();
      assertThat(answers(product)).as("after a restart").isEqualTo(before);
      Rebuilding.everything(product);
      assertThat(answers(product)).as("after a rebuild").isEqualTo(before);
    }
  }

  private static Map<String, String> answers(Product product) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String question : QUESTIONS) {
      Reader.Answer answer = product.as(Role.AUDITOR).get(question);
      assertThat(answer.status()).as(question + answer.body()).isEqualTo(200);
      answers.put(question, answer.body());
    }
    return answers;
  }
}
