package uk.improvementboard.command.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.command.bundles.BundleExport;
import uk.improvementboard.command.bundles.BundleImport;
import uk.improvementboard.command.bundles.BundleReport;
import uk.improvementboard.command.programme.Circumstances;
import uk.improvementboard.command.reading.RequestRule;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.sending.CommandSender;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** A bundle into the record, and a programme out of it. */
@RestController
class BundleEndpoint {

  static final String JSONL = "application/jsonl";
  static final String NDJSON = "application/x-ndjson";

  private final BundleImport bundles;
  private final BundleExport export;
  private final SignedIn signedIn;
  private final ProgrammeStreams streams;

  BundleEndpoint(
      ProgrammeStreams streams,
      Circumstances circumstances,
      CommandSender sender,
      SignedIn signedIn) {
    this.bundles = new BundleImport(streams, circumstances, sender);
    this.export = new BundleExport(streams);
    this.signedIn = signedIn;
    this.streams = streams;
  }

  /** 200 when every line is good or the caller said what to do with bad ones; 422 when not. */
  @PostMapping(
      path = "/api/v1/bundles",
      consumes = {JSONL, NDJSON},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BundleReport> take(
      @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
      @RequestParam(name = "keepGoing", defaultValue = "false") boolean keepGoing,
      @RequestBody(required = false) byte[] body) {
    BundleReport report =
        bundles.take(text(body == null ? new byte[0] : body), signedIn.actor(), dryRun, keepGoing);
    boolean good = report.refused().isEmpty() || dryRun || keepGoing;
    return ResponseEntity.status(good ? 200 : 422).body(report);
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw RequestRule.JSON_READABLE.problem("A bundle is text in UTF-8, and this is not.");
    }
  }

  /** The team and the auditor see everything; what others know is not told by commands. */
  @GetMapping(
      path = "/api/v1/programmes/{programme}/bundle",
      produces = {JSONL, NDJSON})
  ResponseEntity<byte[]> give(@PathVariable("programme") String name) {
    ProgrammeId programme = programme(name);
    Actor actor = signedIn.actor();
    boolean seesEverything =
        switch (actor.role()) {
          case SECRETARIAT, PLAN_OWNER, ACTION_LEAD, AUDITOR -> true;
          case CHAIR, ADVISER, SCRUTINY, ADMINISTRATOR -> false;
        };
    if (!actor.attachedTo(programme) || !seesEverything) {
      throw Refusals.problem(
          new Refusal(
              Rule.ROLE_MAY_DO_THIS,
              role(actor.role()) + " may not export " + programme,
              List.of(),
              0));
    }
    if (streams.head(programme) == 0) {
      throw unknown(programme.value());
    }
    StringBuilder lines = new StringBuilder();
    export.lines(programme, line -> lines.append(line).append('\n'));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(JSONL))
        .body(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ProgrammeId programme(String name) {
    try {
      return new ProgrammeId(name);
    } catch (IllegalArgumentException e) {
      throw unknown(name);
    }
  }

  private static RuntimeException unknown(String name) {
    return Refusals.problem(
        new Refusal(
            Rule.PROGRAMME_MUST_BE_ESTABLISHED, "there is no programme " + name, List.of(), 0));
  }

  private static String role(Role role) {
    return "the role " + role.words();
  }
}
