package uk.improvementboard.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.ledger.NoteSignature;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.ledger.Cosignatures;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** Where witnesses hand in their cosignatures of a programme's checkpoints. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class CosignatureEndpoints {

  private static final Set<Role> MAY_HAND_IN = Set.of(Role.AUDITOR, Role.ADVISER);

  private final SignedIn signedIn;
  private final Asking asking;
  private final Cosignatures cosignatures;

  CosignatureEndpoints(SignedIn signedIn, Asking asking, Cosignatures cosignatures) {
    this.signedIn = signedIn;
    this.asking = asking;
    this.cosignatures = cosignatures;
  }

  /** Takes a checkpoint with cosignatures below it, and answers the checkpoint as it now stands. */
  @PostMapping(
      path = "/programmes/{programme}/ledger/cosignatures",
      consumes = MediaType.TEXT_PLAIN_VALUE)
  Map<String, Object> handIn(
      @PathVariable ProgrammeId programme, AsOf asOf, @RequestBody byte[] note) {
    Actor actor = signedIn.actor();
    if (!MAY_HAND_IN.contains(actor.role())) {
      throw AskingRule.COSIGNATURES_ARE_HANDED_IN_BY_THOSE_OUTSIDE.problem(
          "Ask for an account with the role auditor or adviser.");
    }
    AsKnown known = asking.asKnown(actor, programme, asOf);
    SignedHead head = cosignatures.take(known, note);
    Map<String, Object> stands = new LinkedHashMap<>();
    stands.put("size", head.size());
    stands.put("root", head.checkpoint().root().base64());
    stands.put("shortForm", head.shortForm().text());
    List<String> signedBy =
        head.signed().note().signatures().stream().map(NoteSignature::name).distinct().toList();
    stands.put("signedBy", signedBy);
    stands.put("note", head.note());
    return stands;
  }
}
