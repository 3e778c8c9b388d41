package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.standalone.witness.WitnessAnswer;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** A checkpoint that came as a file. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Judges a checkpoint that came as a file, keeps it when it continues what is kept, and",
      "prints the cosignature. The file is what C2SP add-checkpoint takes: the line 'old SIZE',",
      "the consistency proof, an empty line and the checkpoint. The first checkpoint of a ledger,",
      "and one that is kept already, may come by itself."
    })
final class WitnessAdd implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WitnessOfCommand witness;

  @Parameters(paramLabel = "FILE", description = "the checkpoint with its proof")
  private Path file;

  @Option(names = "--json", description = "the answer in JSON")
  private boolean json;

  @Override
  public Integer call() {
    byte[] content;
    try (var in = Files.newInputStream(file)) {
      content = in.readNBytes(WitnessRequest.LONGEST + 1);
    } catch (IOException e) {
      throw new Unanswered(Exit.NOT_THERE, "The checkpoint " + file + " cannot be read.");
    }
    WitnessAnswer answer;
    try (WitnessFolder folder = witness.open()) {
      answer = folder.judge(withProof(folder, content));
    }
    spec.commandLine()
        .getOut()
        .println(
            json
                ? JsonMapper.shared().writeValueAsString(WitnessAnswers.json(answer))
                : WitnessAnswers.words(answer));
    return WitnessAnswers.exit(answer);
  }

  /** A checkpoint by itself stands for one that needs no proof. */
  private static byte[] withProof(WitnessFolder folder, byte[] content) {
    if (new String(content, StandardCharsets.UTF_8).startsWith("old ")
        || !(SignedCheckpoint.parse(content)
            instanceof Parsed.Read<SignedCheckpoint>(SignedCheckpoint checkpoint))) {
      return content;
    }
    long kept =
        folder
            .kept(checkpoint.checkpoint().origin())
            .map(WitnessFolder.Kept::cosigned)
            .map(cosigned -> cosigned.checkpoint().size())
            .orElse(0L);
    return new WitnessRequest(kept, List.of(), checkpoint).bytes();
  }
}
