package uk.improvementboard.standalone.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.improvementboard.terms.Role;

/** A programme out of a running server. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a programme as a bundle to standard output. Imported elsewhere, it gives the same",
      "events at the same positions, but for when and by whom they were recorded."
    })
public final class Export implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOfCommand server;

  @Parameters(paramLabel = "PROGRAMME", description = "its short name, such as medway")
  private String programme;

  @Option(names = "--json", description = "a bundle is JSON Lines in any case")
  private boolean json;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(
        server
            .as(Role.AUDITOR)
            .get("api/v1/programmes/" + Server.segment(programme) + "/bundle")
            .body());
    out.flush();
    return Exit.DONE;
  }
}
