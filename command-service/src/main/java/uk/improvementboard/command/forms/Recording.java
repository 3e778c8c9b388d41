package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.forms.FormReading.Place;
import uk.improvementboard.command.forms.FormReading.Read;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.reading.CommandReader;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.sending.CommandSender;
import uk.improvementboard.command.web.CommandAnswer;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.ProgrammeId;

/** Sends what a form asks for, by the very way on which scripts send it. */
@Component
final class Recording {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,199}");

  private final CommandSender sender;
  private final ProgrammeStreams streams;

  Recording(CommandSender sender, ProgrammeStreams streams) {
    this.sender = sender;
    this.streams = streams;
  }

  /** What became of it. */
  sealed interface Result {
    /** It is recorded. */
    record Recorded(CommandAnswer answer) implements Result {}

    /** It is not, and why. */
    record Refused(FormPages.Refused why) implements Result {}

    /** What it changes was changed meanwhile and is now at this version. */
    record Overtaken(long current) implements Result {}

    /** The form was recorded before, with other answers. */
    record AnotherBefore() implements Result {}
  }

  /** Whether a key is one that a form may carry. */
  static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  /**
   * @param opened the position up to which the sender had seen the record
   */
  Result send(
      Class<? extends ProgrammeCommand> type,
      ProgrammeId programme,
      Read read,
      boolean confirmed,
      String key,
      long opened,
      Actor actor) {
    ObjectNode body = read.json().deepCopy();
    if (confirmed) {
      body.putArray("confirmed").add(Rule.LOOKS_LIKE_PERSONAL_DATA.id());
    }
    try {
      ReadCommand command = CommandReader.read(type, programme, body);
      Outcome outcome = send(command, key, opened, actor);
      // unchanged since the sender saw it: the version is the one they saw
      if (outcome instanceof Outcome.Refused(Refusal refusal)
          && refusal.rule() == Rule.VERSION_SEEN_IS_CURRENT
          && refusal.current() <= opened) {
        outcome = send(command, key, refusal.current(), actor);
      }
      return switch (outcome) {
        case Outcome.Accepted accepted -> new Result.Recorded(answer(programme, accepted));
        case Outcome.Refused refused -> refused(refused.refusal(), read);
      };
    } catch (Problem problem) {
      return new Result.Refused(
          new FormPages.Refused(
              problem.fields().isEmpty()
                  ? List.of(new Fault("", "", problem.detail()))
                  : problem.fields().stream()
                      .map(field -> fault(read, field.pointer(), field.message()))
                      .toList(),
              null,
              null));
    }
  }

  private Outcome send(ReadCommand command, String key, long seen, Actor actor) {
    return sender.send(command.command(), command.asked(key, actor, seen, null), actor);
  }

  private CommandAnswer answer(ProgrammeId programme, Outcome.Accepted accepted) {
    int count = Math.toIntExact(accepted.last() - accepted.first() + 1);
    return CommandAnswer.of(programme.value(), streams.read(programme, accepted.first(), count));
  }

  private static Result refused(Refusal refusal, Read read) {
    return switch (refusal.rule()) {
      case VERSION_SEEN_IS_CURRENT -> new Result.Overtaken(refusal.current());
      case KEY_BELONGS_TO_ONE_COMMAND -> new Result.AnotherBefore();
      default -> {
        List<Fault> faults = new ArrayList<>();
        for (Refusal.Field field : refusal.fields()) {
          faults.add(fault(read, field.pointer(), field.message()));
        }
        if (faults.isEmpty()) {
          faults.add(new Fault("", "", sentence(refusal.message())));
        }
        yield new Result.Refused(
            new FormPages.Refused(faults, refusal.rule().id(), refusal.rule().title()));
      }
    };
  }

  private static Fault fault(Read read, String pointer, String message) {
    Place place = read.place(pointer);
    return place == null
        ? new Fault("", "", sentence(message))
        : new Fault(place.name(), place.id(), sentence(message));
  }

  private static String sentence(String message) {
    String words = message.isBlank() ? "This cannot be recorded" : message.strip();
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
