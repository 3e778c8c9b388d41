package uk.improvementboard.standalone.commandline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.standalone.witness.WitnessAnswer;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** The newest heads from a council's own server. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches the newest checkpoint of each ledger that is watched there, with the proof that it",
      "continues the one that is kept, judges it, keeps it, and hands the cosignature back. To be",
      "run after each meeting, or every day by a timer."
    })
final class WitnessPull implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WitnessOfCommand witness;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      required = true,
      description = "the council's server, such as https://board.council.example")
  private String from;

  @Option(
      names = "--ledger",
      paramLabel = "ORIGIN",
      description = "only this ledger (every one that is watched)")
  private @Nullable String only;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:IMPROVEMENT_BOARD_USER}",
      required = true,
      description = "the witness's account there; else IMPROVEMENT_BOARD_USER")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "a file with the account's password; else IMPROVEMENT_BOARD_PASSWORD")
  private @Nullable Path passwordFile;

  @Option(
      names = "--keep-to-oneself",
      description = "do not hand the cosignature back, only keep and print it")
  private boolean keepToOneself;

  @Option(names = "--json", description = "the answers in JSON")
  private boolean json;

  @Override
  public Integer call() {
    Server council =
        new Server(ServerOfCommand.addressOf(from), user, ServerOfCommand.password(passwordFile));
    List<Pulled> pulled = new ArrayList<>();
    try (WitnessFolder folder = witness.open()) {
      List<WitnessFolder.Kept> ledgers =
          folder.kept().stream()
              .filter(kept -> only == null || kept.ledger().origin().equals(only))
              .toList();
      if (ledgers.isEmpty()) {
        throw new Unanswered(
            Exit.NOT_THERE,
            only == null
                ? "This witness watches no ledger yet. Begin with: witness watch."
                : "This witness does not watch " + only + ". Begin with: witness watch.");
      }
      for (WitnessFolder.Kept kept : ledgers) {
        pulled.add(pull(folder, council, kept));
      }
    }
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? JsonMapper.shared().writeValueAsString(pulled.stream().map(Pulled::json).toList())
            : pulled.stream().map(Pulled::words).collect(Collectors.joining("\n\n")));
    return pulled.stream().mapToInt(Pulled::exit).max().orElse(Exit.DONE);
  }

  /**
   * What came of one ledger.
   *
   * @param answer null where there was nothing to judge
   * @param more what else there is to say
   */
  private record Pulled(String origin, @Nullable WitnessAnswer answer, String more, int exit) {

    String words() {
      return origin
          + "\n"
          + (answer == null ? "" : WitnessAnswers.words(answer) + (more.isEmpty() ? "" : "\n"))
          + more;
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("origin", origin);
      json.putAll(answer == null ? Map.of("cosigned", false) : WitnessAnswers.json(answer));
      if (!more.isEmpty()) {
        json.put("more", more);
      }
      return json;
    }
  }

  private Pulled pull(WitnessFolder folder, Server council, WitnessFolder.Kept kept) {
    String origin = kept.ledger().origin();
    String ledger =
        "api/v1/programmes/"
            + Server.segment(origin.substring(origin.lastIndexOf('/') + 1))
            + "/ledger/";
    long size = kept.cosigned() == null ? 0 : kept.cosigned().checkpoint().size();
    byte[] note;
    try {
      note = bytes(council.text(ledger + "checkpoint"));
    } catch (Unanswered e) {
      if (e.exit() != Exit.NOT_THERE) {
        throw e;
      }
      return size == 0
          ? new Pulled(
              origin, null, "Nothing to co-sign yet. The server says: " + e.getMessage(), e.exit())
          : new Pulled(
              origin,
              null,
              "NOT CO-SIGNED. THE CHECKPOINTS ARE GONE. This witness stands by "
                  + WitnessAnswers.events(size)
                  + ", and the server shows none. Tell the council's auditor. It says: "
                  + e.getMessage(),
              Exit.REFUSED);
    }
    WitnessAnswer answer = folder.judge(withProof(council, ledger, size, note));
    if (!(answer instanceof WitnessAnswer.Cosigned cosigned) || keepToOneself) {
      return new Pulled(origin, answer, "", WitnessAnswers.exit(answer));
    }
    return handBack(council, ledger, cosigned);
  }

  /** What is judged; where no proof is to be had, a request without one, to be refused as such. */
  private static byte[] withProof(Server council, String ledger, long kept, byte[] note) {
    if (!(SignedCheckpoint.parse(note)
        instanceof Parsed.Read<SignedCheckpoint>(SignedCheckpoint checkpoint))) {
      return note;
    }
    long size = checkpoint.checkpoint().size();
    if (kept > 0 && kept < size) {
      try {
        return bytes(council.text(ledger + "proof?from=" + kept + "&size=" + size));
      } catch (Unanswered e) {
        if (e.exit() != Exit.NOT_THERE && e.exit() != Exit.REFUSED) {
          throw e;
        }
      }
    }
    return new WitnessRequest(kept, List.of(), checkpoint).bytes();
  }

  private static Pulled handBack(Server council, String ledger, WitnessAnswer.Cosigned cosigned) {
    String origin = cosigned.checkpoint().origin();
    Server.Answer answer;
    try {
      answer =
          council.post(
              ledger + "cosignatures", "text/plain; charset=utf-8", cosigned.note().bytes());
    } catch (Unanswered e) {
      return new Pulled(origin, cosigned, "Kept, but not handed back: " + e.getMessage(), e.exit());
    }
    return answer.status() < 400
        ? new Pulled(origin, cosigned, "Handed back to the council.", Exit.DONE)
        : new Pulled(
            origin,
            cosigned,
            "Kept, but the council did not take it: " + Words.ofProblem(answer),
            Exit.REFUSED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
