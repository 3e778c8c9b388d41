package uk.improvementboard.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.compare.Compare;
import uk.improvementboard.query.evidence.Matter;
import uk.improvementboard.query.evidence.ProvableAnswers;
import uk.improvementboard.query.gaps.Gap;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.history.History;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.learnt.LearntSince;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.query.memento.Mementos;
import uk.improvementboard.query.portfolio.Attention;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.portfolio.Concerning;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.portfolio.Trend;
import uk.improvementboard.query.provenance.Provenance;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.search.Search;
import uk.improvementboard.query.thread.Threads;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** Every question about a programme's record, as known at any moment. */
@RestController
@RequestMapping(path = "/api/v1/programmes", produces = "application/json")
final class ProgrammeEndpoints {

  private final SignedIn signedIn;
  private final Asking asking;
  private final Answers answers;
  private final Things things;
  private final MeetingReplay replay;
  private final ProvableAnswers provable;
  private final History history;
  private final LearntSince learnt;
  private final Portfolio portfolio;
  private final Attention attention;
  private final Trend trend;
  private final Compare compare;
  private final Search search;
  private final Provenance provenance;
  private final Gaps gaps;

  ProgrammeEndpoints(
      SignedIn signedIn,
      Asking asking,
      Answers answers,
      Things things,
      MeetingReplay replay,
      ProvableAnswers provable,
      History history,
      LearntSince learnt,
      Portfolio portfolio,
      Attention attention,
      Trend trend,
      Compare compare,
      Search search,
      Provenance provenance,
      Gaps gaps) {
    this.signedIn = signedIn;
    this.asking = asking;
    this.answers = answers;
    this.things = things;
    this.replay = replay;
    this.provable = provable;
    this.history = history;
    this.learnt = learnt;
    this.portfolio = portfolio;
    this.attention = attention;
    this.trend = trend;
    this.compare = compare;
    this.search = search;
    this.provenance = provenance;
    this.gaps = gaps;
  }

  /** The programmes that the reader is attached to, the worst first. */
  @GetMapping
  ResponseEntity<byte[]> portfolio(
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String sort,
      @RequestParam @Nullable String having,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Wanted wanted = Wanted.read(within, sort, having);
    return PortfolioEndpoints.answer(
        answers, portfolio.page(portfolio.of(signedIn.actor(), asOf, wanted), asOf, cursor, limit));
  }

  @GetMapping("/{programme}")
  ResponseEntity<byte[]> programme(@PathVariable ProgrammeId programme, AsOf asOf) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.answerOnce(known, () -> replay.whole(known));
  }

  /** The moments of an address, as RFC 7089 lists them. */
  @GetMapping(path = "/{programme}/timemap", produces = Mementos.LINK_FORMAT)
  ResponseEntity<String> timeMap(
      @PathVariable ProgrammeId programme, AsOf asOf, @RequestParam(defaultValue = "") String of) {
    if (!of.isEmpty() && !of.matches("(/[A-Za-z0-9._-]+)+")) {
      throw AskingRule.PART_EXISTS.problem("'" + of + "' is not an address below this programme.");
    }
    AsKnown now = asking.asKnown(signedIn.actor(), programme, asOf);
    String whole = "/api/v1/programmes/" + programme;
    return ResponseEntity.ok()
        .body(
            Mementos.timeMap(
                now, whole + of, whole + "/timemap" + (of.isEmpty() ? "" : "?of=" + of)));
  }

  /** Two moments side by side, in the terms of a board. */
  @GetMapping("/{programme}/compare")
  ResponseEntity<byte[]> compare(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam String from,
      @RequestParam @Nullable String fromTrueOn,
      @RequestParam @Nullable String fromMinutedTo,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    AsKnown later = asking.asKnown(signedIn.actor(), programme, to == null ? asOf : asOf.at(to));
    AsKnown earlier = asking.at(later, asOf.comparedWith(from, fromTrueOn, fromMinutedTo));
    Compare.Differences differences = compare.between(earlier, later);
    return answers.comparison(
        earlier, later, differences.summary(), differences.items(), cursor, limit);
  }

  /** Words in the record, as known then. */
  @GetMapping("/{programme}/search")
  ResponseEntity<byte[]> search(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam String q,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.page(known, search.of(known, q), cursor, limit);
  }

  /** What is missing, and what lapses within so many days. */
  @GetMapping("/{programme}/gaps")
  ResponseEntity<byte[]> gaps(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    List<Gap> found = gaps.of(known, within);
    return answers.page(known, found, Gaps.summary(found, within), cursor, limit);
  }

  /** What needs attention, concern by concern. */
  @GetMapping("/{programme}/attention")
  ResponseEntity<byte[]> attention(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String concern,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Concern only = concern == null ? null : Concern.asked(concern);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    List<Concerning> found = attention.of(known, within);
    Map<String, Object> beside = new LinkedHashMap<>();
    beside.put("within", within);
    beside.put("figures", Attention.figures(known.audience(), found));
    return answers.page(
        known,
        found.stream().filter(one -> only == null || one.concern() == only).toList(),
        beside,
        cursor,
        limit);
  }

  /** How the programme stood when each of its meetings closed. */
  @GetMapping("/{programme}/trend")
  ResponseEntity<byte[]> trend(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    List<Trend.AtMeeting> meetings = trend.of(known, within);
    Map<String, Object> beside = new LinkedHashMap<>();
    beside.put("within", within);
    beside.put("since", Trend.since(meetings, trend.figures(known, within)));
    return answers.page(known, meetings, beside, cursor, limit);
  }

  @GetMapping("/{programme}/learnt-since")
  ResponseEntity<byte[]> learntSince(
      @PathVariable ProgrammeId programme,
      AsOf asOf,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    AsKnown then = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.learnt(then, learnt.of(then, asking.now(then)), cursor, limit);
  }

  @GetMapping("/{programme}/meetings/{meeting}/replay")
  ResponseEntity<byte[]> replay(
      @PathVariable ProgrammeId programme, @PathVariable Ref meeting, AsOf asOf) {
    AsKnown known =
        asking.asKnown(signedIn.actor(), programme, MeetingReplay.momentOf(meeting, asOf));
    MeetingTimes times =
        known.record().meeting(meeting).orElseThrow(() -> Things.unknown("meetings", meeting));
    return answers.answerOnce(known, () -> replay.of(known, times));
  }

  @GetMapping("/{programme}/{part}")
  ResponseEntity<byte[]> list(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      AsOf asOf,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    EntityKind kind = Things.kind(part);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.pageOnce(known, () -> things.ofKind(known, kind), cursor, limit);
  }

  @GetMapping("/{programme}/{part}/{ref}")
  ResponseEntity<byte[]> one(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf) {
    EntityKind kind = Things.kind(part);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.answer(known, provable.data(known, new Matter.OneThing(kind, ref)));
  }

  @GetMapping("/{programme}/{part}/{ref}/history")
  ResponseEntity<byte[]> history(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    EntityKind kind = Things.kind(part);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    if (things.one(known, kind, ref).isEmpty()) {
      throw Things.unknown(part, ref);
    }
    return answers.page(known, history.of(known, ref), cursor, limit);
  }

  /** On whose authority: from a decision on, from anything else back. */
  @GetMapping("/{programme}/{part}/{ref}/provenance")
  ResponseEntity<byte[]> provenance(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf) {
    EntityKind kind = Things.kind(part);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    Optional<? extends Record> decision =
        kind == EntityKind.DECISION ? provenance.ofDecision(known, ref) : Optional.empty();
    Record found =
        decision.isPresent()
            ? decision.get()
            : provenance.ofThing(known, kind, ref).orElseThrow(() -> Things.unknown(part, ref));
    return answers.answer(known, found);
  }

  /** From a finding to the next inspection, and what is missing along it. */
  @GetMapping("/{programme}/{part}/{ref}/thread")
  ResponseEntity<byte[]> thread(
      @PathVariable ProgrammeId programme,
      @PathVariable String part,
      @PathVariable Ref ref,
      AsOf asOf) {
    EntityKind kind = Things.kind(part);
    AsKnown known = asking.asKnown(signedIn.actor(), programme, asOf);
    return answers.answer(
        known, Threads.through(known, kind, ref).orElseThrow(() -> Things.unknown(part, ref)));
  }
}
