package uk.improvementboard.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.journal.Journal;

/** What may know what in the query service. */
@AnalyzeClasses(packages = "uk.improvementboard.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule what_is_known_is_decided_without_the_web =
      noClasses()
          .that()
          .resideInAnyPackage("..query.knowledge..", "..query.view..", "..query.journal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.web..", "org.springframework.http..");

  @ArchTest
  static final ArchRule the_fold_knows_no_framework_at_all =
      noClasses()
          .that()
          .resideInAPackage("..query.view..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.axonframework..", "tools.jackson..");

  @ArchTest
  static final ArchRule nothing_asks_the_clock_of_the_machine =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(LocalDateTime.class);

  @ArchTest
  static final ArchRule addresses_are_nobodys_api =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .or(assignableTo(HandlerInterceptor.class))
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule a_page_only_reads =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..query.pages..")
          .should()
          .beAnnotatedWith(PostMapping.class)
          .orShould()
          .beAnnotatedWith(PutMapping.class)
          .orShould()
          .beAnnotatedWith(PatchMapping.class)
          .orShould()
          .beAnnotatedWith(DeleteMapping.class);

  /** Who may see what is decided there, so there is no way round it. */
  @ArchTest
  static final ArchRule pages_and_endpoints_come_to_a_record_only_by_asking =
      noClasses()
          .that()
          .resideInAnyPackage("..query.pages..", "..query.web..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Journal.class)
          .because("only " + Asking.class.getSimpleName() + " knows who may read");
}
