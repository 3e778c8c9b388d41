package uk.improvementboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.query.rules.AskingRule;

/** The page of rules says what the code does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesOfAskingTest {

  private static final Path PAGE = Path.of("..", "docs", "domain", "rules-of-asking.md");

  @Test
  void the_page_has_a_heading_for_each_rule() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules of asking

            Why a question about the record is not answered. Each refusal names its rule in `rule`.
            This page is made from the code; its test fails when it is out of date.
            """);
    for (AskingRule rule : AskingRule.values()) {
      page.append("\n## ").append(rule.name()).append("\n\n").append(rule.title()).append(".\n\n");
      page.append("Answered with ").append(rule.status()).append(".\n");
    }
    String stands = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!stands.equals(page.toString())) {
      Files.writeString(PAGE, page.toString());
    }
    assertThat(stands)
        .as("docs/domain/rules-of-asking.md was stale and is rewritten")
        .isEqualTo(page.toString());
  }
}
