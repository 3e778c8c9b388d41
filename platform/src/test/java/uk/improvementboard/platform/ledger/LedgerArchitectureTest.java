package uk.improvementboard.platform.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An auditor reads this package alone. */
@AnalyzeClasses(
    packages = "uk.improvementboard.platform.ledger",
    importOptions = DoNotIncludeTests.class)
class LedgerArchitectureTest {

  @ArchTest
  static final ArchRule the_ledger_needs_a_jdk_and_nothing_else =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "uk.improvementboard.platform.ledger", "java..", "org.jspecify.annotations");
}
