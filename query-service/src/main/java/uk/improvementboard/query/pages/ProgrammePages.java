package uk.improvementboard.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.savedviews.SavedLists;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** Every page of a programme's record, as known at any moment; each only reads. */
@Controller
@RequestMapping(path = "/programmes", produces = "text/html")
final class ProgrammePages {

  private final SignedIn signedIn;
  private final Asking asking;
  private final Pages pages;
  private final AuthorityPages authorities;
  private final ThreadPages threads;
  private final PortfolioPages portfolios;
  private final Overview overview;
  private final Lists lists;
  private final SavedLists savedLists;
  private final LedgerPages ledgers;
  private final TrailPages trail;

  ProgrammePages(
      SignedIn signedIn,
      Asking asking,
      Pages pages,
      AuthorityPages authorities,
      ThreadPages threads,
      PortfolioPages portfolios,
      Overview overview,
      Lists lists,
      SavedLists savedLists,
      LedgerPages ledgers,
      TrailPages trail) {
    this.signedIn = signedIn;
    this.asking = asking;
    this.pages = pages;
    this.authorities = authorities;
    this.threads = threads;
    this.portfolios = portfolios;
    this.overview = overview;
    this.lists = lists;
    this.savedLists = savedLists;
    this.ledgers = ledgers;
    this.trail = trail;
  }

  @GetMapping
  String portfolio(
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String sort,
      @RequestParam @Nullable String having,
      @RequestParam @Nullable String cursor,
      HttpServletRequest request,
      Model model) {
    Wanted wanted = Wanted.read(within, sort, having);
    model.addAttribute(
        "it", portfolios.portfolio(signedIn.actor(), asOf, wanted, cursor, savedLists.of(request)));
    return "query/portfolio";
  }

  @GetMapping("/{programme}/attention")
  String attention(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      Model model) {
    model.addAttribute("it", portfolios.attention(known(programme, asOf), within));
    return "query/attention";
  }

  @GetMapping("/{programme}/trend")
  String trend(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      Model model) {
    model.addAttribute("it", portfolios.trend(known(programme, asOf), within));
    return "query/trend";
  }

  @GetMapping("/{programme}")
  String programme(@PathVariable ProgrammeId programme, AsOf asOf, Model model) {
    model.addAttribute("it", overview.of(known(programme, asOf)));
    return "query/overview";
  }

  @GetMapping("/{programme}/meetings")
  String meetings(@PathVariable ProgrammeId programme, AsOf asOf, Model model) {
    model.addAttribute("it", pages.meetings(known(programme, asOf)));
    return "query/meetings";
  }

  @GetMapping("/{programme}/meetings/{meeting}/replay")
  String replay(
      @PathVariable ProgrammeId programme, @PathVariable Ref meeting, AsOf asOf, Model model) {
    AsKnown known = known(programme, MeetingReplay.momentOf(meeting, asOf));
    MeetingTimes times =
        known
            .record()
            .meeting(meeting)
            .orElseThrow(() -> Things.unknown(EntityKind.MEETING.list(), meeting));
    model.addAttribute("it", pages.replay(known, times).readFrom(ledgers.headOf(known)));
    return "query/replay";
  }

  @GetMapping("/{programme}/learnt-since")
  String learntSince(@PathVariable ProgrammeId programme, AsOf asOf, Model model) {
    model.addAttribute("it", pages.learnt(known(programme, asOf)));
    return "query/learntSince";
  }

  @GetMapping("/{programme}/compare")
  String compare(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam @Nullable String from,
      Model model) {
    model.addAttribute("it", pages.compare(known(programme, asOf), from));
    return "query/compare";
  }

  @GetMapping("/{programme}/ledger")
  String ledger(@PathVariable ProgrammeId programme, AsOf asOf, Model model) {
    model.addAttribute("it", ledgers.of(known(programme, asOf)));
    return "query/ledger";
  }

  @GetMapping("/{programme}/search")
  String search(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    model.addAttribute("it", pages.search(known(programme, asOf), q.strip()));
    return "query/search";
  }

  @GetMapping("/{programme}/events")
  String events(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("it", trail.trail(known(programme, asOf), asked, savedLists.of(request)));
    return "query/events";
  }

  @GetMapping("/{programme}/events/{position:\\d{1,18}}")
  String event(
      @PathVariable ProgrammeId programme, @PathVariable long position, AsOf asOf, Model model) {
    model.addAttribute("it", trail.event(known(programme, asOf), position));
    return "query/event";
  }

  @GetMapping("/{programme}/{part}")
  String part(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      AsOf asOf,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    EntityKind kind = Things.kind(part);
    model.addAttribute("it", lists.of(known(programme, asOf), kind, asked, savedLists.of(request)));
    return "query/list";
  }

  @GetMapping("/{programme}/{part}/{ref}")
  String thing(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf,
      @RequestParam @Nullable String recorded,
      Model model) {
    EntityKind kind = Things.kind(part);
    AsKnown known = known(programme, asOf);
    ThingPage page = pages.thing(known, kind, ref).withRecorded(recorded);
    model.addAttribute(
        "it",
        kind == EntityKind.MEETING ? page.with(ledgers.atMeeting(new Vantage(known), ref)) : page);
    return "query/thing";
  }

  @GetMapping("/{programme}/gaps")
  String gaps(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      Model model) {
    model.addAttribute("it", threads.gaps(known(programme, asOf), within));
    return "query/gaps";
  }

  @GetMapping("/{programme}/{part}/{ref}/thread")
  String thread(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf,
      Model model) {
    EntityKind kind = Things.kind(part);
    model.addAttribute("it", threads.thread(known(programme, asOf), kind, ref));
    return "query/thread";
  }

  @GetMapping("/{programme}/{part}/{ref}/provenance")
  String provenance(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf,
      Model model) {
    EntityKind kind = Things.kind(part);
    AsKnown known = known(programme, asOf);
    Optional<DecisionProvenancePage> decision =
        kind == EntityKind.DECISION ? authorities.ofDecision(known, ref) : Optional.empty();
    if (decision.isPresent()) {
      model.addAttribute("it", decision.get());
      return "query/decisionProvenance";
    }
    model.addAttribute("it", authorities.ofThing(known, kind, ref));
    return "query/provenance";
  }

  private AsKnown known(ProgrammeId programme, AsOf asOf) {
    return asking.asKnown(signedIn.actor(), programme, asOf);
  }
}
