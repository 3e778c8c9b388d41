package uk.improvementboard.standalone.commandline;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** One more ledger for a witness. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Watches a ledger from now on, or trusts another key of one that is watched, after the",
      "council has changed its key. Compare the key with one that came by another way, such as a",
      "printed pack: this is the one moment at which a false key would not be noticed."
    })
final class WitnessWatch implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WitnessOfCommand witness;

  @Parameters(
      index = "0",
      paramLabel = "LEDGER-KEY",
      description = "the council's public key: name+identifier+base64")
  private String key;

  @Parameters(
      index = "1",
      paramLabel = "ORIGIN",
      description = "the ledger's name, the first line of its checkpoints")
  private String origin;

  @Option(names = "--json", description = "what was done, in JSON")
  private boolean json;

  @Override
  public Integer call() {
    VerifierKey ledger =
        switch (VerifierKey.parse(key)) {
          case Parsed.Read<VerifierKey>(VerifierKey read) -> read;
          case Parsed.Refused<VerifierKey>(var flaw, String words) ->
              throw notUnderstood("This is no public key of a ledger: " + words + ".");
        };
    WitnessFolder.Watching watching;
    try (WitnessFolder folder = witness.open()) {
      watching = folder.watch(ledger, origin);
    } catch (IllegalArgumentException e) {
      throw notUnderstood("No ledger has this name or key: " + e.getMessage());
    }
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? JsonMapper.shared()
                .writeValueAsString(
                    Map.of("origin", origin, "key", ledger.text(), "watching", watching))
            : switch (watching) {
              case BEGUN -> "Watches " + origin + " from now on.";
              case ANOTHER_KEY ->
                  "Trusts "
                      + ledger.name()
                      + "+"
                      + ledger.identifier()
                      + " for "
                      + origin
                      + " too.";
              case ALREADY -> origin + " is watched with this key already.";
              case TOO_MANY_KEYS ->
                  origin + " has as many keys as a witness takes for one ledger. Nothing changed.";
            });
    return watching == WitnessFolder.Watching.TOO_MANY_KEYS ? Exit.REFUSED : Exit.DONE;
  }

  private ParameterException notUnderstood(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
