package uk.improvementboard.command.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.reading.CommandNames;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

  @Test
  void every_command_has_words_and_nothing_else_has() {
    assertThat(Words.commands().keySet())
        .containsExactlyInAnyOrderElementsOf(CommandNames.all().values());
  }

  @Test
  void no_two_commands_are_called_the_same() {
    assertThat(Words.commands().values()).extracting(CommandWords::title).doesNotHaveDuplicates();
  }

  @Test
  void what_is_said_of_a_command_is_a_sentence_and_its_title_is_none() {
    for (CommandWords words : Words.commands().values()) {
      assertThat(words.about()).as(words.title()).matches("[A-Z].*\\.");
      assertThat(words.title()).matches("[A-Z].*[^.]");
    }
  }

  @Test
  void words_for_fields_name_fields_that_there_are() {
    for (CommandWords words : Words.commands().values()) {
      List<String> fields = fields(words.command());
      assertThat(fields).as(words.title()).containsAll(words.fields().keySet());
      words.steps().forEach(step -> assertThat(fields).containsAll(step.fields()));
    }
  }

  @Test
  void pages_of_a_command_ask_for_every_field_once() {
    for (CommandWords words : Words.commands().values()) {
      if (!words.steps().isEmpty()) {
        List<String> asked =
            words.steps().stream().flatMap(step -> step.fields().stream()).toList();
        Set<String> all = new TreeSet<>(fields(words.command()));
        all.remove("programme");
        assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
      }
    }
  }

  @Test
  void common_words_are_all_in_use() {
    Set<String> names = new TreeSet<>();
    CommandNames.all().values().forEach(type -> names.addAll(fields(type)));
    names.addAll(
        CommonWords.VALUES.keySet().stream()
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .toList());
    names.addAll(List.of("area", "grade", "title", "capacity", "organisation", "post", "about"));
    for (Map.Entry<String, FieldWords> common : CommonWords.FIELDS.entrySet()) {
      assertThat(names).contains(common.getKey());
    }
  }

  private static List<String> fields(Class<? extends ProgrammeCommand> command) {
    return Arrays.stream(command.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
