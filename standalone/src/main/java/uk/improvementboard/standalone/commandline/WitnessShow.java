package uk.improvementboard.standalone.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** What a witness keeps. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the witness's public key and, for each ledger, the head that it stands by, with the",
      "short form to compare by telephone. With --json also the whole co-signed checkpoints."
    })
final class WitnessShow implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WitnessOfCommand witness;

  @Option(names = "--json", description = "in JSON")
  private boolean json;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try (WitnessFolder folder = witness.open()) {
      List<WitnessFolder.Kept> all = folder.kept();
      if (json) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("publicKey", folder.publicKey().text());
        shown.put("ledgers", all.stream().map(WitnessAnswers::json).toList());
        out.println(JsonMapper.shared().writeValueAsString(shown));
      } else {
        out.println(folder.publicKey().text());
        all.forEach(kept -> out.println(WitnessAnswers.words(kept)));
      }
    }
    return Exit.DONE;
  }
}
