package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.improvementboard.terms.Role;

/** A bundle into a running server. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a bundle (JSON Lines, a command a line) into the record. Importing it again changes",
      "nothing. Every bad line is told with its number and rule; unless told to go on, one bad line",
      "keeps all others out too."
    })
public final class Import implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOfCommand server;

  @Parameters(paramLabel = "FILE", description = "the bundle")
  private Path file;

  @Option(names = "--dry-run", description = "say what would be refused, and change nothing")
  private boolean dryRun;

  @Option(names = "--go-on", description = "carry out the good lines although others are bad")
  private boolean goOn;

  @Option(names = "--json", description = "the answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    byte[] bundle;
    try {
      bundle = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Unanswered(Exit.NOT_THERE, "The bundle " + file + " cannot be read.");
    }
    BundleImport imported =
        BundleImport.of(server.as(Role.SECRETARIAT), String.valueOf(file), bundle, dryRun, goOn);
    var out = spec.commandLine().getOut();
    out.println(json ? imported.answer().body() : imported.words());
    return imported.refused() ? Exit.REFUSED : Exit.DONE;
  }
}
