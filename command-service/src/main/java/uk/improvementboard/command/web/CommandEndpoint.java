package uk.improvementboard.command.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.reading.CommandReader;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.reading.RequestRule;
import uk.improvementboard.command.sending.CommandSender;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.web.Problem.Field;
import uk.improvementboard.terms.ProgrammeId;

/** One command of a programme, sent by a person or a script. */
@RestController
class CommandEndpoint {

  private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,199}");

  private final CommandSender sender;
  private final SignedIn signedIn;
  private final ProgrammeStreams streams;

  CommandEndpoint(CommandSender sender, SignedIn signedIn, ProgrammeStreams streams) {
    this.sender = sender;
    this.signedIn = signedIn;
    this.streams = streams;
  }

  @PostMapping(
      path = "/api/v1/programmes/{programme}/commands/{command}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CommandAnswer> take(
      @PathVariable("programme") String programme,
      @PathVariable("command") String command,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) byte @Nullable [] body) {
    Class<? extends ProgrammeCommand> type = CommandReader.named(command);
    ProgrammeId id = programme(programme);
    String commandId = key(key);
    Long seen = seen(ifMatch);
    ReadCommand read =
        CommandReader.read(type, id, CommandReader.object(body == null ? new byte[0] : body));
    Outcome outcome =
        sender.send(
            read.command(), read.asked(commandId, signedIn.actor(), seen, null), signedIn.actor());
    return switch (outcome) {
      case Outcome.Refused refused -> throw Refusals.problem(refused.refusal());
      case Outcome.Accepted accepted -> answer(id, accepted);
    };
  }

  private ResponseEntity<CommandAnswer> answer(ProgrammeId id, Outcome.Accepted accepted) {
    int count = Math.toIntExact(accepted.last() - accepted.first() + 1);
    CommandAnswer answer = CommandAnswer.of(id.value(), streams.read(id, accepted.first(), count));
    return ResponseEntity.ok()
        .eTag("\"" + answer.version() + "\"")
        .header(HttpHeaders.LOCATION, answer.location())
        .body(answer);
  }

  private static ProgrammeId programme(String name) {
    try {
      return new ProgrammeId(name);
    } catch (IllegalArgumentException e) {
      throw RequestRule.FIELD_READABLE.problem(
          "The programme in the address cannot be read: " + e.getMessage(),
          List.of(new Field("/programme", String.valueOf(e.getMessage()))));
    }
  }

  private static String key(@Nullable String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw RequestRule.IDEMPOTENCY_KEY_REQUIRED.problem(
          "Send the header Idempotency-Key with a text of your own, such as a random UUID, and the"
              + " same again when you repeat the command.");
    }
    return key;
  }

  private static @Nullable Long seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw RequestRule.IF_MATCH_READABLE.problem(
          "Send If-Match as the ETag was given: a version in double quotes, such as \"12\".");
    }
    return Long.valueOf(version.group(1));
  }
}
