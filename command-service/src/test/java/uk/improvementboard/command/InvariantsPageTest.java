package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.programme.RuleExamples;
import uk.improvementboard.command.properties.Invariants;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.events.EventCatalogue;

/** The page of invariants leads to rules and tests that are there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvariantsPageTest {

  @Test
  void the_page_of_invariants_names_the_rules_and_the_tests_of_each() throws IOException {
    Map<String, Path> tests = tests();
    StringBuilder page =
        new StringBuilder(
            """
            # Invariants

            What is true of every record, by the numbers of the domain's list; for each the rules that refuse what would break it, with a command that is refused and one that is nearly the same and allowed, and the tests that show it. Whatever commands are sent in whatever order, those marked *any sequence* are checked on the resulting history by [`AnySequenceProperties`](../../command-service/src/test/java/uk/improvementboard/command/properties/AnySequenceProperties.java), which asks no decider.

            This page is made from the code; its test fails when it is out of date, or when a test that it names is gone.
            """);
    for (KeptInvariants invariant : KeptInvariants.all()) {
      page.append("\n## ").append(invariant.number()).append("\n\n");
      page.append(invariant.says()).append("\n\n");
      if (!invariant.kept().isEmpty()) {
        page.append(invariant.kept()).append("\n\n");
      }
      for (Rule rule : invariant.rules()) {
        page.append("- [`").append(rule.id()).append("`](rules.md#");
        page.append(rule.id().toLowerCase(Locale.ROOT)).append("): ").append(rule.title());
        examples(rule, page);
        page.append('\n');
      }
      for (Invariants.Invariant checked : Invariants.all()) {
        if (checked.number() == invariant.number()) {
          page.append("- any sequence: ").append(checked.says()).append('\n');
        }
      }
      page.append("- allows: ").append(link(invariant.allowing(), tests)).append('\n');
      page.append("- refuses: ").append(link(invariant.refusing(), tests)).append('\n');
    }
    PublishedPages.isCurrent("docs/domain/invariants.md", page.toString());
  }

  private static void examples(Rule rule, StringBuilder page) {
    RuleExamples.all().stream()
        .filter(example -> example.rule() == rule)
        .findFirst()
        .ifPresent(
            example ->
                page.append(" Refused: `")
                    .append(example.refused())
                    .append("`; allowed: `")
                    .append(example.allowed())
                    .append('`'));
  }

  private static String link(String test, Map<String, Path> tests) throws IOException {
    String[] parts = test.split("#", -1);
    assertThat(tests).as("a test class " + parts[0]).containsKey(parts[0]);
    Path file = tests.getOrDefault(parts[0], Path.of(""));
    assertThat(Files.readString(PublishedPages.root().resolve(file)))
        .as("a test " + test)
        .contains("void " + parts[1] + "(");
    return "[`" + test + "`](../../" + file.toString().replace('\\', '/') + ")";
  }

  private static Map<String, Path> tests() throws IOException {
    Map<String, Path> tests = new TreeMap<>();
    try (Stream<Path> modules = Files.list(PublishedPages.root())) {
      for (Path sources : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(
                    file ->
                        tests.put(
                            file.getFileName().toString().replace(".java", ""),
                            PublishedPages.root().relativize(file)));
          }
        }
      }
    }
    return tests;
  }

  @Test
  void the_invariants_are_the_22_of_the_domain() {
    List<Integer> numbers = new ArrayList<>();
    KeptInvariants.all().forEach(invariant -> numbers.add(invariant.number()));
    assertThat(numbers)
        .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1).limit(22).toList());
  }

  @Test
  void no_event_stores_what_is_derived() {
    for (Class<?> event : EventCatalogue.current().all().keySet()) {
      assertThat(event.getRecordComponents())
          .extracting(component -> component.getName().toLowerCase(Locale.ROOT))
          .as(event.getSimpleName())
          .doesNotContain(
              "overdue", "dayslate", "daysinhand", "age", "directionoftravel", "lapsed", "missed");
    }
  }
}
