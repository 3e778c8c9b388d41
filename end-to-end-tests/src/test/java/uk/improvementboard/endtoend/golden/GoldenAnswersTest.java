package uk.improvementboard.endtoend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.Rebuilding;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.journal.Journal;

/**
 * Law 1 over whole answers: the same question has the same bytes for a version of the view,
 * whenever, wherever and in whichever revision the record was stored. What an answer takes from
 * anything but the record and the question is found here.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenAnswersTest {

  private static final ApplicationContextInitializer<GenericApplicationContext> IN_2026 =
      at("2026-11-20T12:00:00Z");
  private static final ApplicationContextInitializer<GenericApplicationContext> IN_2031 =
      at("2031-06-30T23:30:00Z");

  /** When much was still to be recorded, embargoed, published, and entered from papers. */
  private static final long CITED = 112;

  /** The position that most questions are asked at. */
  private static final long HEAD = 123;

  private static ApplicationContextInitializer<GenericApplicationContext> at(String instant) {
    InstantSource clock = InstantSource.fixed(Instant.parse(instant));
    return context -> context.getBeanFactory().registerSingleton("clock", clock);
  }

  private static Product holding(
      StoredRecord record, ApplicationContextInitializer<GenericApplicationContext> clock) {
    Product product = Product.empty(clock);
    record.into(product.postgres());
    record.heads().keySet().forEach(product::caughtUp);
    return product;
  }

  private static ApplicationContextInitializer<GenericApplicationContext> holdingInMemory(
      Journal journal) {
    return context ->
        context.registerBean(
            "journalInMemory", Journal.class, () -> journal, bean -> bean.setPrimary(true));
  }

  @Test
  void first_read_years_later_after_a_restart_after_a_rebuild_and_from_a_journal_in_memory() {
    try (Product product = holding(StoredRecord.golden(), IN_2026)) {
      Map<Question, String> first = Question.askedOf(product.address());
      if ("renew".equals(System.getProperty("golden.answers"))) {
        Map<String, String> files = new TreeMap<>();
        first.forEach((question, answer) -> files.put(question.file(), answer));
        GoldenFiles.committed().write(Answers.VIEW_VERSION, files);
      }
      Golden.are("first read", first);
      Golden.are("asked at its permanent address", Question.citedOf(product.address()));
      product.restart(IN_2031);
      Golden.are("after a restart, years later", Question.askedOf(product.address()));
      Rebuilding.everything(product);
      Golden.are("after a rebuild", Question.askedOf(product.address()));
      product.restart(IN_2031, holdingInMemory(StoredRecord.golden().inMemory()));
      Golden.are("from a journal in memory", Question.askedOf(product.address()));
    }
  }

  @Test
  void what_was_cited_has_the_same_data_after_more_was_recorded() {
    StoredRecord record = StoredRecord.golden();
    try (Product product = holding(record.upTo(CITED), IN_2026)) {
      Map<Citation, String> cited =
          Citation.those(
              Question.all().stream().map(asked -> asked.at(HEAD, CITED)).toList(),
              product.address());
      assertThat(cited).hasSizeGreaterThan(55);
      record.after(CITED).into(product.postgres());
      record.heads().keySet().forEach(product::caughtUp);
      List<String> different = new ArrayList<>();
      cited.forEach(
          (citation, then) -> {
            String now = citation.dataAt(product.address());
            if (!now.equals(then)) {
              different.add(Golden.difference(citation.address(), then, now));
            }
          });
      assertThat(different).isEmpty();
    }
  }

  @Test
  void the_record_holds_an_older_revision_of_every_event_that_has_one() {
    // GoldenEventsTest has each of them read; here it is whole answers that must not tell
    List<String> older =
        StoredRecord.golden().events().stream()
            .filter(event -> !event.asWrittenToday().name().equals(event.name()))
            .map(event -> event.name().name())
            .distinct()
            .toList();
    assertThat(older)
        .contains(
            "action.proposed",
            "board.appointment-made",
            "board.terms-of-reference-adopted",
            "decision.recorded",
            "measure.defined",
            "measure.observation-reported",
            "paper.review-submitted",
            "plan.drafted",
            "recommendation.raised",
            "risk.identified",
            "risk.rated");
  }

  @Test
  void stored_in_the_revisions_of_today_but_for_the_revision_that_the_audit_trail_names() {
    try (Product product = holding(StoredRecord.golden().asWrittenToday(), IN_2031)) {
      Map<String, String> golden = GoldenFiles.committed().of(Answers.VIEW_VERSION);
      List<String> different = new ArrayList<>();
      Question.askedOf(product.address())
          .forEach(
              (question, answer) -> {
                String expected = golden.getOrDefault(question.file(), "");
                String given = answer;
                if (question.asksTheAuditTrail()) {
                  expected = withoutRevisions(expected);
                  given = withoutRevisions(given);
                }
                if (!given.equals(expected)) {
                  different.add(Golden.difference(question.file(), expected, given));
                }
              });
      assertThat(different).isEmpty();
    }
  }

  private static String withoutRevisions(String trail) {
    JsonNode answer = StoredRecord.JSON.readTree(trail);
    answer.findParents("says").forEach(event -> ((ObjectNode) event).remove("revision"));
    return answer.toString();
  }
}
