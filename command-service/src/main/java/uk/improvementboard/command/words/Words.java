package uk.improvementboard.command.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.command.commands.ProgrammeCommand;

/** Finds the words for commands, for their fields and for what may be chosen. */
public final class Words {

  private static final Map<Class<? extends ProgrammeCommand>, CommandWords> ALL = all();

  /** How the name is asked for that a programme has in addresses. */
  public static final FieldWords PROGRAMMES_NAME =
      FieldWords.of("Which short name does it have in addresses?")
          .hint("Lower-case letters, figures and hyphens, such as anyshire. It stays for ever");

  private Words() {}

  private static Map<Class<? extends ProgrammeCommand>, CommandWords> all() {
    List<CommandWords> said = new ArrayList<>();
    said.addAll(MeetingWords.ALL);
    said.addAll(DecisionWords.ALL);
    said.addAll(ActionWords.ALL);
    said.addAll(MeasureWords.ALL);
    said.addAll(RiskWords.ALL);
    said.addAll(PaperWords.ALL);
    said.addAll(InspectionWords.ALL);
    said.addAll(RecommendationWords.ALL);
    said.addAll(PlanWords.ALL);
    said.addAll(InterventionWords.ALL);
    said.addAll(BoardWords.ALL);
    said.addAll(KnowledgeWords.ALL);
    said.addAll(ProgrammeWords.ALL);
    Map<Class<? extends ProgrammeCommand>, CommandWords> found = new LinkedHashMap<>();
    for (CommandWords words : said) {
      if (found.put(words.command(), words) != null) {
        throw new IllegalStateException(words.command() + " is described twice");
      }
    }
    return Collections.unmodifiableMap(found);
  }

  /** Every command that is described, part by part. */
  public static Map<Class<? extends ProgrammeCommand>, CommandWords> commands() {
    return ALL;
  }

  public static CommandWords of(Class<? extends ProgrammeCommand> command) {
    CommandWords words = ALL.get(command);
    if (words == null) {
      throw new IllegalStateException(command.getSimpleName() + " has no words for its form");
    }
    return words;
  }

  /** The words for a field of a command, or of a value within one; empty when nobody gave any. */
  public static Optional<FieldWords> field(Class<?> owner, String name) {
    CommandWords command = ALL.get(owner);
    if (command != null && command.fields().containsKey(name)) {
      return Optional.ofNullable(command.fields().get(name));
    }
    Class<?> outer = owner.getDeclaringClass();
    String whole = owner.getSimpleName() + "." + name;
    FieldWords found =
        outer == null ? null : CommonWords.VALUES.get(outer.getSimpleName() + "." + whole);
    if (found == null) {
      found = CommonWords.VALUES.get(whole);
    }
    return Optional.ofNullable(found == null ? CommonWords.FIELDS.get(name) : found);
  }

  /** One of several that may be chosen, in words: {@code AREA_FOR_IMPROVEMENT}. */
  public static String constant(Enum<?> constant) {
    String special = ChoiceWords.CONSTANTS.get(constant);
    return special == null
        ? upper(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        : special;
  }

  /** One of several kinds of a value, in words. */
  public static Optional<String> kind(Class<?> kind) {
    Class<?> outer = kind.getDeclaringClass();
    return Optional.ofNullable(
        outer == null
            ? null
            : ChoiceWords.KINDS.get(outer.getSimpleName() + "." + kind.getSimpleName()));
  }

  private static String upper(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
