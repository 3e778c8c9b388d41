package uk.improvementboard.command.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.ProgrammeCommand;

/**
 * How a form asks for a command.
 *
 * @param title what is recorded: "Propose an action"
 * @param about what that means, in a sentence
 * @param fields the fields that are called otherwise here than elsewhere
 * @param warning what cannot be undone by it: it is then shown once more before it is recorded
 * @param steps its pages, where it is asked for page by page; empty for one page
 */
public record CommandWords(
    Class<? extends ProgrammeCommand> command,
    Part part,
    String title,
    String about,
    Map<String, FieldWords> fields,
    @Nullable String warning,
    List<Step> steps) {

  public CommandWords {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    steps = List.copyOf(steps);
  }

  static CommandWords say(
      Part part, Class<? extends ProgrammeCommand> command, String title, String about) {
    return new CommandWords(command, part, title, about, Map.of(), null, List.of());
  }

  CommandWords ask(String field, FieldWords words) {
    Map<String, FieldWords> more = new LinkedHashMap<>(fields);
    more.put(field, words);
    return new CommandWords(command, part, title, about, more, warning, steps);
  }

  CommandWords ask(String field, String question) {
    return ask(field, FieldWords.of(question));
  }

  CommandWords ask(String field, String question, String hint) {
    return ask(field, FieldWords.of(question).hint(hint));
  }

  CommandWords asLines(String field, String question) {
    return ask(field, FieldWords.of(question).inLines());
  }

  CommandWords onceMore(String consequence) {
    return new CommandWords(command, part, title, about, fields, consequence, steps);
  }

  CommandWords pageByPage(Step... pages) {
    return new CommandWords(
        command, part, title, about, fields, warning, new ArrayList<>(List.of(pages)));
  }
}
