package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.terms.Role;

/** Evidence out of a running server, to be taken away. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = {
      "Saves a bundle of evidence: an answer, the events that it follows from, what was signed,",
      "and a page that says how to check it. ./improvement-board verify checks it, without a server."
    })
public final class Evidence implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOfCommand server;

  @Parameters(paramLabel = "PROGRAMME", description = "its short name, such as medway")
  private String programme;

  @Option(
      names = "--meeting",
      paramLabel = "REF",
      description = "of one meeting, by its reference; else of the whole programme")
  private @Nullable String meeting;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description = "whose knowledge: board:REF, dfe, public, ... (one's own; the body that met)")
  private @Nullable String audience;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "where to save it (evidence-PROGRAMME.zip); what is there is not overwritten")
  private @Nullable Path to;

  @Option(names = "--json", description = "what was saved, for a program")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path file =
        to == null
            ? Path.of("evidence-" + programme + (meeting == null ? "" : "-" + meeting) + ".zip")
            : to;
    if (Files.exists(file)) {
      throw new Unanswered(Exit.REFUSED, file + " is there already; name another with --to.");
    }
    String path =
        "api/v1/programmes/"
            + Server.segment(programme)
            + (meeting == null ? "" : "/meetings/" + Server.segment(meeting))
            + "/evidence-bundle"
            + (audience == null ? "" : "?audience=" + Server.segment(audience));
    long bytes;
    try (Progress progress = Progress.of("Saving " + file, "bytes")) {
      bytes = server.as(Role.AUDITOR).save(path, file, progress);
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(new TreeMap<>(Map.of("file", file.toString(), "bytes", bytes))));
    } else {
      out.println("Saved " + file + ". Check it with: ./improvement-board verify " + file);
    }
    return Exit.DONE;
  }
}
