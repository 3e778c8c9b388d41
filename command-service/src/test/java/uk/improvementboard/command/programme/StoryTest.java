package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.events.EventCatalogue;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryTest {

  @Test
  void the_story_gives_every_command_and_every_event_of_the_language() {
    Set<String> given = new TreeSet<>();
    for (String line : Story.lines()) {
      given.add(BundleLine.read(line).command().getClass().getSimpleName());
    }
    assertThat(given).containsExactlyInAnyOrderElementsOf(CommandNames.all().keySet());
    Set<Class<?>> happened = new java.util.HashSet<>();
    Story.ofAnyshire().happened().forEach(one -> happened.add(one.event().getClass()));
    assertThat(happened)
        .containsExactlyInAnyOrderElementsOf(EventCatalogue.current().all().keySet());
  }
}
