package uk.improvementboard.standalone.commandline;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** A new witness. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a witness: a folder with a key of its own. Prints the public key, which the council",
      "needs in order to know this witness's signatures. The secret key never leaves the folder."
    })
final class WitnessNew implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WitnessOfCommand witness;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "what the witness is called, such as dfe.example/witness; no spaces, no +")
  private String name;

  @Option(names = "--json", description = "the public key in JSON")
  private boolean json;

  @Override
  public Integer call() {
    VerifierKey key;
    try {
      key = WitnessFolder.make(witness.folder(), name, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "A witness cannot be called '" + name + "': no spaces and no + in its name.",
          e);
    }
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? JsonMapper.shared()
                .writeValueAsString(Map.of("name", key.name(), "publicKey", key.text()))
            : "A new witness, " + key.name() + ". Its public key, for the council:\n" + key.text());
    return Exit.DONE;
  }
}
