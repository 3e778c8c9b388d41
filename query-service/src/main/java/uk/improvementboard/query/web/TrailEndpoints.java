package uk.improvementboard.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.trail.Narrowing;
import uk.improvementboard.query.trail.OneEvent;
import uk.improvementboard.query.trail.Sample;
import uk.improvementboard.query.trail.SavedTrail;
import uk.improvementboard.query.trail.Trail;
import uk.improvementboard.terms.ProgrammeId;

/** The audit trail of a programme: narrowed down, drawn from, saved; and each event of it. */
@RestController
@RequestMapping(path = "/api/v1/programmes/{programme}", produces = "application/json")
final class TrailEndpoints {

  private final SignedIn signedIn;
  private final Asking asking;
  private final Answers answers;
  private final SavedTrail saved;
  private final OneEvent oneEvent;

  TrailEndpoints(
      SignedIn signedIn, Asking asking, Answers answers, SavedTrail saved, OneEvent oneEvent) {
    this.signedIn = signedIn;
    this.asking = asking;
    this.answers = answers;
    this.saved = saved;
    this.oneEvent = oneEvent;
  }

  @GetMapping("/events")
  ResponseEntity<byte[]> events(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam Map<String, String> asked,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Narrowing narrowing = Narrowing.read(asked);
    Sample sample = Sample.read(asked);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    Trail trail = Trail.of(known, narrowing, sample);
    return answers.page(known, saved.items(trail), trail.said(), cursor, limit);
  }

  /** The whole of it as a file for a spreadsheet. */
  @GetMapping(path = "/events.csv", produces = "text/csv")
  void csv(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    Narrowing narrowing = Narrowing.read(asked);
    Sample sample = Sample.read(asked);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    Trail trail = Trail.of(known, narrowing, sample);
    Files.headers(response, "text/csv;charset=UTF-8", programme + "-events.csv");
    saved.asCsv(trail, response.getOutputStream());
  }

  /** The whole of it as one JSON file. */
  @GetMapping(path = "/events.json")
  void json(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    Narrowing narrowing = Narrowing.read(asked);
    Sample sample = Sample.read(asked);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    Trail trail = Trail.of(known, narrowing, sample);
    Files.headers(response, MediaType.APPLICATION_JSON_VALUE, programme + "-events.json");
    saved.asJson(trail, response.getOutputStream());
  }

  @GetMapping("/events/{position:\\d{1,18}}")
  ResponseEntity<byte[]> event(
      @PathVariable ProgrammeId programme, @PathVariable long position, AsOf asOf) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.answer(
        known, oneEvent.said(known, position).orElseThrow(() -> unknownEvent(position)));
  }

  /** What it changed, on whose authority, who learnt of it, and how it is stored. */
  @GetMapping("/events/{position:\\d{1,18}}/whole")
  ResponseEntity<byte[]> whole(
      @PathVariable ProgrammeId programme, @PathVariable long position, AsOf asOf) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.answer(
        known, oneEvent.at(known, position).orElseThrow(() -> unknownEvent(position)));
  }

  /** The bytes of which the event's leaf hash is taken. */
  @GetMapping(
      path = "/events/{position:\\d{1,18}}/entry",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> entry(
      @PathVariable ProgrammeId programme, @PathVariable long position, AsOf asOf) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    byte[] entry = oneEvent.entry(known, position).orElseThrow(() -> unknownEvent(position));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(position + ".entry").build().toString())
        .body(entry);
  }

  private static Problem unknownEvent(long position) {
    return AskingRule.THING_WAS_KNOWN_THEN.problem(
        "There is no event at position " + position + " among those known at this moment.");
  }
}
