package uk.improvementboard.command.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.command.words.CommandWords;
import uk.improvementboard.command.words.Words;

/**
 * What the form of one command asks.
 *
 * @param questions the command's own fields
 * @param beside what stands beside every command: its source, who knows of it
 * @param changed the field that names the thing it changes, where it changes one
 */
record CommandForm(
    Class<? extends ProgrammeCommand> command,
    CommandWords words,
    List<Question> questions,
    List<Question> beside,
    @Nullable Question changed) {

  private static final Map<Class<?>, CommandForm> MADE = new ConcurrentHashMap<>();

  private static final Map<String, Class<? extends ProgrammeCommand>> BY_ADDRESS =
      CommandNames.all().entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(entry -> address(entry.getKey()), Map.Entry::getValue));

  CommandForm {
    questions = List.copyOf(questions);
    beside = List.copyOf(beside);
  }

  static CommandForm of(Class<? extends ProgrammeCommand> command) {
    return MADE.computeIfAbsent(command, type -> Questions.form(command, Words.of(command)));
  }

  /** The form at an address: {@code propose-action}. */
  static Optional<CommandForm> at(String address) {
    return Optional.ofNullable(BY_ADDRESS.get(address)).map(CommandForm::of);
  }

  String address() {
    return address(command.getSimpleName());
  }

  static String address(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Whether its pages come one after the other. */
  boolean pageByPage() {
    return !words.steps().isEmpty();
  }

  /** The questions of one page. */
  List<Question> on(int step) {
    if (!pageByPage()) {
      return questions;
    }
    List<String> fields = words.steps().get(step).fields();
    return questions.stream().filter(question -> fields.contains(question.name())).toList();
  }
}
