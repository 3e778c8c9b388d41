package uk.improvementboard.command;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModularityTest {

  @Test
  void the_parts_know_each_other_in_one_direction_only() {
    ApplicationModules.of(CommandServiceApplication.class).verify();
  }
}
