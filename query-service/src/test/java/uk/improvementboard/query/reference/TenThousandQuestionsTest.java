package uk.improvementboard.query.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.reference.Checker.Case;

/**
 * Ten thousand as-of questions of programmes told at random, each answered by the product and by
 * the reference. {@code -Dreference.questions=100000} asks more, {@code -Dreference.seed=4711}
 * others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenThousandQuestionsTest {

  private static final int QUESTIONS = Integer.getInteger("reference.questions", 10_000);
  private static final long SEED = Long.getLong("reference.seed", 1);
  private static final int LENGTH = 60;
  private static final int OF_EACH_PROGRAMME = 50;
  private static final int OF_EACH_SORT = 50;

  private final Map<String, Integer> sorts = new TreeMap<>();

  @Test
  void ten_thousand_questions_have_the_answers_of_the_reference() {
    int asked = 0;
    for (long seed = SEED; asked < QUESTIONS; seed++) {
      Programme programme = RandomProgramme.of(seed, LENGTH);
      Story story = programme.story();
      Product product = new Product(story);
      Reference reference = Programme.reference(story);
      for (Question question : Checker.questions(programme, seed, OF_EACH_PROGRAMME)) {
        asked++;
        Answer expected = reference.answer(question);
        if (!expected.differsFrom(product.answer(question)).isEmpty()) {
          fail(Checker.report(seed, new Case(programme, question), Checker.STRAIGHT));
        }
        count(question, expected);
      }
    }
    assertThat(sorts.values()).as("of each sort: " + sorts).allMatch(many -> many >= OF_EACH_SORT);
    assertThat(sorts.keySet()).hasSize(8 + 2 + 6 + 9);
  }

  /** That it cannot pass by asking trivia: which sorts of questions there were, and of answers. */
  private void count(Question question, Answer answer) {
    count("as " + question.audience());
    count(question.reconstructed() ? "reconstructed" : "contemporaneous");
    count("at " + anchor(question.asOf()));
    if (question.trueOn() != null) {
      count("with trueOn");
    }
    if (question.minutedTo() != null) {
      count("with minutedTo");
    }
    for (String sort : List.of("hidden", "by existence", "by name", "left out")) {
      if (answer.lines().keySet().stream().anyMatch(line -> line.startsWith(sort + " "))) {
        count(sort);
      }
    }
    if (answer.lines().keySet().stream().anyMatch(line -> line.endsWith(", planned"))) {
      count("planned");
    }
    if (answer.lines().values().stream().anyMatch(TenThousandQuestionsTest::corrected)) {
      count("corrected");
    }
    if (answer.minutedAfterTheClose()) {
      count("minuted after the close");
    }
  }

  private void count(String sort) {
    sorts.merge(sort, 1, Integer::sum);
  }

  private static String anchor(String asOf) {
    if (asOf.startsWith("meeting:")) {
      int at = asOf.indexOf('@');
      return at < 0 ? "closed" : asOf.substring(at + 1);
    }
    return asOf.equals("now") ? "now" : asOf.endsWith("Z") ? "instant" : "position";
  }

  /** Whether a correction says it, in the place of another event. */
  private static boolean corrected(String line) {
    return line.matches(".*said at (\\d+) in the place of (?!\\1\\b)\\d+.*");
  }

  @Test
  void what_was_learnt_since_and_what_differs_is_that_of_the_reference() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (long seed = SEED; seed < SEED + 20; seed++) {
      Programme programme = RandomProgramme.of(seed, LENGTH);
      Story story = programme.story();
      Product product = new Product(story);
      Reference reference = Programme.reference(story);
      for (Question then : Checker.questions(programme, seed + 500, 16)) {
        Question now = new Question("now", then.reconstructed(), then.audience(), null, null);
        Map<Long, String> learnt = reference.learntSince(then, now);
        assertThat(product.learntSince(then, now))
            .as("seed %d, learnt since %s:%n%s", seed, then, programme)
            .isEqualTo(learnt);
        learnt.values().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        if (!then.reconstructed()) {
          assertThat(product.compare(then, now))
              .as("seed %d, %s compared with now:%n%s", seed, then, programme)
              .isEqualTo(reference.compare(then, now));
        }
      }
    }
    assertThat(kinds.keySet()).containsExactly("corrected", "disclosed", "late", "new", "revised");
  }
}
