package uk.improvementboard.query.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.InclusionProof;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.ledger.Checkpoints;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.ProgrammeId;

/**
 * A programme's ledger over HTTP: heads, signed checkpoints and proofs, as JSON or, where {@code
 * text/plain} is asked for, as the files of C2SP. Hashes say nothing of what they are taken of, so
 * whoever may read the programme may have them.
 */
@RestController
@RequestMapping(
    path = "/api/v1",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
final class LedgerEndpoints {

  private final SignedIn signedIn;
  private final Asking asking;
  private final Answers answers;
  private final Ledgers ledgers;
  private final Checkpoints checkpoints;

  LedgerEndpoints(
      SignedIn signedIn, Asking asking, Answers answers, Ledgers ledgers, Checkpoints checkpoints) {
    this.signedIn = signedIn;
    this.asking = asking;
    this.answers = answers;
    this.ledgers = ledgers;
    this.checkpoints = checkpoints;
  }

  /** The public keys that checkpoints of this installation are signed with, the first first. */
  @GetMapping("/ledger/keys")
  ResponseEntity<byte[]> keys(
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    List<String> keys = checkpoints.keys().stream().map(VerifierKey::text).toList();
    if (isText(accept)) {
      return text(String.join("", keys.stream().map(key -> key + "\n").toList()));
    }
    return answers.respond(Map.of("items", keys));
  }

  /**
   * The head at a moment, and the newest checkpoint that was signed by then.
   *
   * @param as {@code note} for the signed note alone, as a link can ask for it
   */
  @GetMapping("/programmes/{programme}/ledger/checkpoint")
  ResponseEntity<byte[]> checkpoint(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam @Nullable String as,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    long size = known.cut().position();
    Optional<SignedHead> signed = checkpoints.upTo(known, size);
    if ("note".equals(as) || isText(accept)) {
      return text(signed.orElseThrow(() -> notSigned(size)).note());
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("origin", checkpoints.origin(programme));
    Head head = head(programme, size);
    data.put("size", head.size());
    data.put("root", head.root().base64());
    signed.ifPresent(it -> data.put("checkpoint", shown(it)));
    return answers.answer(known, data);
  }

  /** Every checkpoint that was signed up to a moment, the first first. */
  @GetMapping("/programmes/{programme}/ledger/checkpoints")
  ResponseEntity<byte[]> checkpoints(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.page(
        known, new Mapped<>(checkpoints.all(known), LedgerEndpoints::shown), cursor, limit);
  }

  /**
   * That an event is in the ledger, or that the ledger of one size is the beginning of another.
   *
   * @param event the event's position
   * @param from the smaller size
   * @param size the larger size; that of the moment asked about where it is left out
   */
  @GetMapping("/programmes/{programme}/ledger/proof")
  ResponseEntity<byte[]> proof(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam @Nullable Long event,
      @RequestParam @Nullable Long from,
      @RequestParam @Nullable Long size,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    long reached = known.record().head();
    long upTo = size == null ? known.cut().position() : size;
    Long asked = event == null ? from : event;
    if (asked == null || (event != null && from != null)) {
      throw AskingRule.PROOF_SAYS_WHAT_OF.problem(
          "Say event=POSITION for the proof of one event, or from=SIZE for the proof that nothing"
              + " before was changed.");
    }
    long first = asked;
    if (first < (event == null ? 0 : 1) || upTo < first || upTo > reached) {
      throw AskingRule.LEDGER_HAS_COME_THAT_FAR.problem(
          "The ledger holds events 1 to "
              + reached
              + "; there is no proof for "
              + first
              + " in its first "
              + upTo
              + ".");
    }
    if (isText(accept)) {
      SignedHead signed =
          checkpoints
              .upTo(known, upTo)
              .filter(head -> head.size() >= first)
              .orElseThrow(() -> notSigned(upTo));
      return text(
          new String(
              event == null
                  ? checkpoints.consistencyFile(programme, first, signed)
                  : checkpoints.inclusionFile(programme, first, signed),
              StandardCharsets.UTF_8));
    }
    return answers.answer(
        known, event == null ? consistency(known, first, upTo) : inclusion(known, first, upTo));
  }

  private Map<String, Object> inclusion(AsKnown known, long position, long size) {
    ProgrammeId programme = known.record().programme();
    InclusionProof proof = ledgers.inclusion(programme, position, size);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("event", position);
    data.put("leaf", ledgers.leaf(programme, position).base64());
    data.put("size", size);
    data.put("root", head(programme, size).root().base64());
    data.put("path", proof.inclusionPath().stream().map(Hash::base64).toList());
    checkpoints.signed(known, size).ifPresent(it -> data.put("checkpoint", shown(it)));
    return data;
  }

  private Map<String, Object> consistency(AsKnown known, long from, long size) {
    ProgrammeId programme = known.record().programme();
    ConsistencyProof proof = ledgers.consistency(programme, from, size);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", from);
    data.put("fromRoot", head(programme, from).root().base64());
    data.put("size", size);
    data.put("root", head(programme, size).root().base64());
    data.put("path", proof.consistencyPath().stream().map(Hash::base64).toList());
    checkpoints.signed(known, size).ifPresent(it -> data.put("checkpoint", shown(it)));
    return data;
  }

  private Head head(ProgrammeId programme, long size) {
    return ledgers
        .reached(programme, size)
        .orElseThrow(
            () ->
                AskingRule.LEDGER_HAS_COME_THAT_FAR.problem(
                    "The ledger has not come to event " + size + " yet."));
  }

  private static Map<String, Object> shown(SignedHead head) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("size", head.size());
    shown.put("root", head.checkpoint().root().base64());
    shown.put("shortForm", head.shortForm().text());
    shown.put("signedAt", head.signedAt().toString());
    shown.put(
        "signedBy",
        head.signed().note().signatures().stream().map(one -> one.name()).distinct().toList());
    shown.put("note", head.note());
    return shown;
  }

  private static Problem notSigned(long size) {
    return AskingRule.CHECKPOINT_IS_SIGNED.problem(
        "No checkpoint is signed for the first "
            + size
            + " events that reaches as far. One is signed when a meeting closes.");
  }

  private static boolean isText(String accept) {
    return accept.startsWith(MediaType.TEXT_PLAIN_VALUE);
  }

  private static ResponseEntity<byte[]> text(String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
