package uk.improvementboard.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.evidence.EvidenceBundles;
import uk.improvementboard.query.evidence.Matter;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** An answer with the events that it follows from and what proves them, to be taken away. */
@RestController
@RequestMapping(path = "/api/v1/programmes", produces = EvidenceEndpoints.ZIP)
final class EvidenceEndpoints {

  static final String ZIP = "application/zip";

  private final SignedIn signedIn;
  private final Asking asking;
  private final EvidenceBundles bundles;

  EvidenceEndpoints(SignedIn signedIn, Asking asking, EvidenceBundles bundles) {
    this.signedIn = signedIn;
    this.asking = asking;
    this.bundles = bundles;
  }

  @GetMapping("/{programme}/evidence-bundle")
  void ofProgramme(@PathVariable ProgrammeId programme, AsOf asOf, HttpServletResponse response)
      throws IOException {
    send(programme, asOf, new Matter.WholeProgramme(), response);
  }

  @GetMapping("/{programme}/meetings/{meeting}/evidence-bundle")
  void ofMeeting(
      @PathVariable ProgrammeId programme,
      @PathVariable Ref meeting,
      AsOf asOf,
      HttpServletResponse response)
      throws IOException {
    send(
        programme, MeetingReplay.momentOf(meeting, asOf), new Matter.OneMeeting(meeting), response);
  }

  @GetMapping("/{programme}/{part}/{ref}/evidence-bundle")
  void ofThing(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf,
      HttpServletResponse response)
      throws IOException {
    send(programme, asOf, new Matter.OneThing(Things.kind(part), ref), response);
  }

  private void send(ProgrammeId programme, AsOf asOf, Matter matter, HttpServletResponse response)
      throws IOException {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, withoutLater(asOf));
    EvidenceBundles.Bundle bundle = bundles.of(known, matter);
    response.setContentType(ZIP);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(bundle.fileName()).build().toString());
    bundle.writeTo(response.getOutputStream());
  }

  /** What was corrected later follows from events after those that the answer rests on. */
  private static AsOf withoutLater(AsOf asOf) {
    return new AsOf(
        asOf.anchor(),
        asOf.mode(),
        asOf.audience(),
        asOf.trueOn(),
        asOf.minutedTo(),
        false,
        asOf.readTo());
  }
}
