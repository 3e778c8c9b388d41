package uk.improvementboard.query.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.reference.Checker.Case;

/** Ten thousand as-of questions of programmes told at random, each answered twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenThousandQuestionsTest {

  private static final int QUESTIONS = Integer.getInteger("reference.questions", 10_000);
  private static final long SEED = Long.getLong("reference.seed", 1);
  private static final int LENGTH = 70;
  private static final int OF_EACH = 50;

  @Test
  void ten_thousand_questions_have_the_answers_of_the_reference() {
    int asked = 0;
    for (long seed = SEED; asked < QUESTIONS; seed++) {
      Programme programme = RandomProgramme.of(seed, LENGTH);
      Story story = programme.story();
      Product product = new Product(story);
      Reference reference = Programme.reference(story);
      for (Question question : Checker.questions(programme, seed, OF_EACH)) {
        asked++;
        Answer expected = reference.answer(question);
        if (!expected.differsFrom(product.answer(question)).isEmpty()) {
          fail(Checker.report(seed, new Case(programme, question), Checker.STRAIGHT));
        }
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(QUESTIONS);
  }
}
