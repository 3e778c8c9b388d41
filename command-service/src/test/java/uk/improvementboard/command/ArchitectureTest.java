package uk.improvementboard.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(packages = "uk.improvementboard.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] RULES = {
    "..command.rules..",
    "..command.state..",
    "..command.arrangement..",
    "..command.boards..",
    "..command.inspections..",
    "..command.recommendations..",
    "..command.plans..",
    "..command.actions..",
    "..command.measures..",
    "..command.risks..",
    "..command.meetings..",
    "..command.decisions..",
    "..command.papers..",
    "..command.interventions..",
    "..command.statements..",
    "..command.partners..",
    "..command.resources..",
    "..command.knowledge.."
  };

  @ArchTest
  static final ArchRule rules_know_neither_Spring_nor_Axon =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.axonframework..", "jakarta..");

  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time_or_for_chance =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule the_write_side_does_not_know_the_read_side =
      noClasses().should().dependOnClassesThat().resideInAPackage("uk.improvementboard.query..");
}
