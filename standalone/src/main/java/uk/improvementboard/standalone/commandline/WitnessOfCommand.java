package uk.improvementboard.standalone.commandline;

import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Option;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** Which witness a command is about. */
final class WitnessOfCommand {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "the witness's own folder, with its key and what it keeps")
  private Path folder;

  Path folder() {
    return folder;
  }

  /** The witness; nobody else uses it until it is closed. */
  WitnessFolder open() {
    return WitnessFolder.open(folder, InstantSource.system());
  }
}
