package uk.improvementboard.query;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package is a part of its own: no part depends on itself through others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModularityTest {

  @Test
  void no_part_depends_on_itself_through_others() {
    ApplicationModules.of(QueryServiceApplication.class).verify();
  }
}
