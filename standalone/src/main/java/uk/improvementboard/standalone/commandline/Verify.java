package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.query.evidence.Against;
import uk.improvementboard.query.evidence.EvidenceCheck;
import uk.improvementboard.query.evidence.Finding;
import uk.improvementboard.query.evidence.Findings;
import uk.improvementboard.query.evidence.Verdict;

/** A bundle of evidence, checked on this machine and without a server. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a bundle of evidence, offline: the signatures, that no event was changed, removed,"
          + " put",
      "in or moved, and that the answer follows from the events."
    },
    footer = {
      "",
      "Ends with 0 when it is valid, 1 when it was tampered with, 6 when it is no bundle of"
          + " evidence,",
      "7 when something is missing that is needed to tell, 2 when the command line was not",
      "understood, 5 when there is no such file, 70 when this program could not check it to the"
          + " end."
    })
public final class Verify implements Callable<Integer> {

  private static final long LARGEST_CHECKPOINT = 256 << 10;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "the archive, as it was handed over")
  private Path bundle;

  @Option(
      names = "--against",
      paramLabel = "CHECKPOINT",
      description =
          "an earlier checkpoint that was published: a file with it, or its short form in quotes")
  private @Nullable String against;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "the ledger's public key as it is known from elsewhere; a file or the key")
  private List<String> keys = new ArrayList<>();

  @Option(names = "--json", description = "the findings for a program")
  private boolean json;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(bundle)) {
      throw new Unanswered(Exit.NOT_THERE, "There is no file " + bundle + ".");
    }
    Against earlier = against == null ? null : earlier(against);
    List<VerifierKey> known = keys.stream().map(Verify::key).toList();
    Findings findings;
    try (Progress progress = Progress.of("Checking", "events")) {
      findings = EvidenceCheck.check(bundle, earlier, known, progress::at);
    } catch (OutOfMemoryError | StackOverflowError tooLarge) {
      throw new Unanswered(
          Exit.OUR_FAULT,
          "This bundle needs more memory than this program was given (-Xmx); it was not checked to"
              + " the end.");
    } catch (RuntimeException fault) {
      throw new Unanswered(
          Exit.OUR_FAULT, "This program is at fault and did not check it to the end: " + fault);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? JsonMapper.shared().writeValueAsString(fields(findings)) : words(findings));
    return exit(findings.verdict());
  }

  private static int exit(Verdict verdict) {
    return switch (verdict) {
      case VALID -> Exit.DONE;
      case TAMPERED -> Exit.REFUSED;
      case NOT_A_BUNDLE -> Exit.NOT_A_BUNDLE;
      case INCOMPLETE -> Exit.INCOMPLETE;
    };
  }

  private static Against earlier(String given) {
    return Against.read(content(given))
        .orElseThrow(
            () ->
                new Unanswered(
                    Exit.NOT_UNDERSTOOD,
                    "'"
                        + given
                        + "' is neither a file with a checkpoint nor a short form of 25 letters and"
                        + " digits; one that was misheard is told by its last character."));
  }

  private static VerifierKey key(String given) {
    String text = new String(content(given), StandardCharsets.UTF_8).strip();
    return switch (VerifierKey.parse(text)) {
      case Parsed.Read<VerifierKey>(VerifierKey key) -> key;
      case Parsed.Refused<VerifierKey>(var flaw, String why) ->
          throw new Unanswered(
              Exit.NOT_UNDERSTOOD, "'" + given + "' is no public key of a ledger: " + why + ".");
    };
  }

  /** What is in the file of this name, or the words themselves where there is no such file. */
  private static byte[] content(String given) {
    try {
      Path file = Path.of(given);
      if (Files.isRegularFile(file)) {
        return Files.size(file) > LARGEST_CHECKPOINT ? new byte[0] : Files.readAllBytes(file);
      }
    } catch (InvalidPathException noPath) {
      // then it is what was written
    } catch (IOException e) {
      throw new Unanswered(Exit.NOT_THERE, given + " cannot be read.");
    }
    return given.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fields(Findings findings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verdict", findings.verdict().words());
    fields.put(
        "findings",
        findings.findings().stream()
            .map(
                finding ->
                    Map.of(
                        "verdict", finding.weighs().words(),
                        "where", finding.where(),
                        "words", finding.words()))
            .toList());
    fields.put("held", findings.held());
    fields.put("shortForm", findings.shortForm());
    return fields;
  }

  private static String words(Findings findings) {
    StringBuilder words =
        new StringBuilder(
            switch (findings.verdict()) {
              case VALID -> "Valid: everything that was checked holds.";
              case TAMPERED -> "Tampered with: this is not as it was signed.";
              case INCOMPLETE -> "Incomplete: something is missing, so that this cannot be told.";
              case NOT_A_BUNDLE -> "Not a bundle of evidence.";
            });
    for (Finding finding : findings.findings()) {
      words.append("\n  ").append(finding.where()).append(": ").append(finding.words());
    }
    if (!findings.held().isEmpty()) {
      words.append(findings.findings().isEmpty() ? "" : "\n\nWhat holds:");
      findings.held().forEach(sentence -> words.append("\n  ").append(sentence));
    }
    if (findings.shortForm() != null) {
      words.append("\n\nTo compare by telephone: ").append(findings.shortForm());
    }
    return words.toString();
  }
}
