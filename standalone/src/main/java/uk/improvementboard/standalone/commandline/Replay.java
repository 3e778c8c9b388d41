package uk.improvementboard.standalone.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.improvementboard.terms.Role;

/** What a meeting had before it. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "What a meeting had before it, as known then: its pack, what was tabled and told, and what",
      "was in the record but not before the board."
    })
public final class Replay implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOfCommand server;

  @Parameters(paramLabel = "PROGRAMME", description = "its short name, such as medway")
  private String programme;

  @Option(
      names = "--meeting",
      paramLabel = "REF",
      required = true,
      description = "the meeting's reference")
  private String meeting;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description = "whose knowledge: board:REF, dfe, public, ... (the body that met)")
  private @Nullable String audience;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "contemporaneous, or reconstructed from dated sources")
  private @Nullable String mode;

  @Option(names = "--later", description = "mark what was corrected later")
  private boolean later;

  @Option(names = "--json", description = "the answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    Map<String, String> asked = new LinkedHashMap<>();
    if (audience != null) {
      asked.put("audience", audience);
    }
    if (mode != null) {
      asked.put("mode", mode);
    }
    if (later) {
      asked.put("later", "show");
    }
    String query =
        asked.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + Server.segment(entry.getValue()))
            .collect(Collectors.joining("&", asked.isEmpty() ? "" : "?", ""));
    Server.Answer answer =
        server
            .as(Role.ADVISER)
            .get(
                "api/v1/programmes/"
                    + Server.segment(programme)
                    + "/meetings/"
                    + Server.segment(meeting)
                    + "/replay"
                    + query);
    spec.commandLine().getOut().println(json ? answer.body() : MeetingInWords.of(answer.json()));
    return Exit.DONE;
  }
}
