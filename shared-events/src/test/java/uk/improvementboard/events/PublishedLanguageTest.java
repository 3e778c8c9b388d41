package uk.improvementboard.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** What the language between the services may be made of. */
@AnalyzeClasses(
    packages = "uk.improvementboard",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PublishedLanguageTest {

  @ArchTest
  static final ArchRule it_rests_on_the_jdk_jackson_annotations_and_jspecify_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify.annotations..",
              "uk.improvementboard..");

  @ArchTest
  static final ArchRule it_has_no_clock_and_no_chance =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule a_figure_is_exact =
      noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

  @ArchTest
  static final ArchRule no_time_is_without_a_zone =
      noClasses().should().dependOnClassesThat().areAssignableTo(LocalDateTime.class);

  @ArchTest
  static final ArchRule events_are_named_for_what_happened_not_for_what_was_written =
      noClasses()
          .that()
          .areRecords()
          .and()
          .implement(ProgrammeEvent.class)
          .should()
          .haveSimpleNameEndingWith("Event")
          .orShould()
          // what the Secretary of State does to a direction is called so (Medway, 2.4)
          .haveNameMatching(
              ".*(?<!StatutoryDirection)(Updated|Modified|Saved|Processed|Handled|Edited|Deleted)");
}
