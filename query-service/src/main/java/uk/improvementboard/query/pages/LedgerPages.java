package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.ledger.Checkpoints;
import uk.improvementboard.query.ledger.LedgerHeads.ShownHead;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/**
 * What pages show of a programme's ledger, so that a printed page can be held against the record.
 */
@Component
final class LedgerPages {

  private static final String PATH = "/ledger";

  private final Pages pages;
  private final AsOfBar bar;
  private final Checkpoints checkpoints;

  LedgerPages(Pages pages, AsOfBar bar, Checkpoints checkpoints) {
    this.pages = pages;
    this.bar = bar;
    this.checkpoints = checkpoints;
  }

  LedgerPage of(AsKnown known) {
    Vantage from = new Vantage(known);
    ProgrammeId programme = known.record().programme();
    Map<Long, Ref> closes = new LinkedHashMap<>();
    MeetingCloses.held(known).forEach(times -> closes.put(times.closed(), times.meeting()));
    List<LedgerPage.Signed> signed = new ArrayList<>();
    for (SignedHead head : checkpoints.all(known)) {
      signed.add(signed(from, programme, closes, head));
    }
    Collections.reverse(signed);
    return new LedgerPage(
        pages.framed(
            from,
            "Ledger",
            known.record().title(),
            PATH,
            "Ledger",
            List.of(),
            bar.of(from, PATH, then -> true)),
        headOf(known),
        signed,
        checkpoints.keys().stream().map(VerifierKey::text).toList(),
        api(programme, "checkpoints"));
  }

  private static LedgerPage.Signed signed(
      Vantage from, ProgrammeId programme, Map<Long, Ref> closes, SignedHead head) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Read aloud", head.shortForm().text()));
    Ref meeting = closes.get(head.size());
    if (meeting != null) {
      facts.add(Fact.of("Signed at the close of", List.of(from.thing(meeting.value()))));
    }
    facts.add(
        Fact.of(
            "Signed by",
            head.signed().note().signatures().stream()
                .map(one -> Line.of(one.name()))
                .distinct()
                .toList()));
    return new LedgerPage.Signed(
        "The first " + head.size() + " events",
        facts,
        head.note(),
        api(programme, "checkpoint") + "?asOf=" + head.size() + "&as=note",
        programme + "-" + head.size() + ".checkpoint.txt");
  }

  private static String api(ProgrammeId programme, String what) {
    return "/api/v1/programmes/" + programme + "/ledger/" + what;
  }

  /** The head that what is shown was read from. */
  List<Fact> headOf(AsKnown known) {
    long position = known.cut().position();
    Optional<ShownHead> head = checkpoints.of(known);
    if (head.isEmpty()) {
      return List.of(Fact.of("Read from", "The ledger has not come to this moment."));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Read from", "The first " + position + " events of the record"));
    facts.add(Fact.of("Root over them", head.get().head().root().base64()));
    facts.add(
        Fact.of(
            "Checkpoint, read aloud",
            head.get().checkpoint() == null
                ? "None is signed at this very moment"
                : head.get().checkpoint().text()));
    return facts;
  }

  /**
   * What is printed with a meeting: the checkpoint at its close, and that at the close before it.
   * Empty where nothing is signed that this page may show.
   */
  Optional<Block> atMeeting(Vantage from, Ref meeting) {
    AsKnown known = from.known();
    List<Fact> facts = new ArrayList<>();
    Optional<MeetingTimes> times = known.record().meeting(meeting, known.cut().reach());
    times
        .filter(it -> it.closed() > 0 && it.closed() <= known.cut().reach())
        .flatMap(it -> checkpoints.signed(known, it.closed()))
        .ifPresent(head -> facts.add(line("At its close", head)));
    before(known, times).ifPresent(head -> facts.add(line("At the close before it", head)));
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    facts.add(
        Fact.of("To check the record", List.of(new Line("The ledger", from.page(PATH), null))));
    return Optional.of(
        Block.of(
            "ledger",
            "Checkpoints of the ledger",
            Paragraph.of(
                "Whoever has these in print can tell whether anything recorded before them was"
                    + " changed since."),
            new Facts(facts)));
  }

  /** The newest that was signed before a meeting closed or, while it has not, before now. */
  private Optional<SignedHead> before(AsKnown known, Optional<MeetingTimes> times) {
    long until =
        times
            .filter(it -> it.closed() > 0 && it.closed() <= known.cut().reach())
            .map(it -> it.closed() - 1)
            .orElse(known.cut().reach());
    return checkpoints.upTo(known, until);
  }

  private static Fact line(String when, SignedHead head) {
    return Fact.of(
        when,
        List.of(Line.of(head.shortForm().text()).with("the first " + head.size() + " events")));
  }
}
