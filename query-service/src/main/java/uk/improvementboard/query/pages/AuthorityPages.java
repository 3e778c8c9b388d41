package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Source;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.Timeline;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.provenance.Authority;
import uk.improvementboard.query.provenance.DecisionProvenance;
import uk.improvementboard.query.provenance.DecisionProvenance.Authorised;
import uk.improvementboard.query.provenance.DecisionProvenance.Became;
import uk.improvementboard.query.provenance.DecisionProvenance.Changed;
import uk.improvementboard.query.provenance.DecisionProvenance.Member;
import uk.improvementboard.query.provenance.DecisionProvenance.Present;
import uk.improvementboard.query.provenance.DecisionProvenance.ReliedOn;
import uk.improvementboard.query.provenance.DecisionProvenance.Sitting;
import uk.improvementboard.query.provenance.DecisionProvenance.Taken;
import uk.improvementboard.query.provenance.DecisionProvenance.Terms;
import uk.improvementboard.query.provenance.Provenance;
import uk.improvementboard.query.provenance.ThingProvenance;
import uk.improvementboard.query.provenance.ThingProvenance.Change;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** The pages that say on whose authority something is so. */
@Component
final class AuthorityPages {

  private final Pages pages;
  private final AsOfBar bar;
  private final Json json;
  private final Provenance provenance;
  private final WhoMayAsk whoMayAsk;

  AuthorityPages(Pages pages, AsOfBar bar, Json json, Provenance provenance, WhoMayAsk whoMayAsk) {
    this.pages = pages;
    this.bar = bar;
    this.json = json;
    this.provenance = provenance;
    this.whoMayAsk = whoMayAsk;
  }

  private Frame frame(Vantage from, EntityKind kind, Ref ref, String title, String here) {
    String thing = "/" + kind.list() + "/" + ref;
    String path = thing + "/provenance";
    return pages.framed(
        from,
        title,
        Vantage.shortened(Vantage.titled(ref.value(), from.known().titleOf(ref))),
        path,
        here,
        List.of(
            Link.of(Cards.all(kind), from.page("/" + kind.list())),
            Link.of(ref.value(), from.page(thing))),
        bar.of(from, path, then -> NamedThing.kind(then, ref).filter(kind::equals).isPresent()));
  }

  private Shown shown(Object answer) {
    return new Shown(json.tree(answer));
  }

  // ------------------------------------------------------------------------------- a decision

  Optional<DecisionProvenancePage> ofDecision(AsKnown known, Ref ref) {
    return provenance.ofDecision(known, ref).map(found -> page(known, ref, found));
  }

  private DecisionProvenancePage page(AsKnown known, Ref ref, DecisionProvenance found) {
    Vantage from = new Vantage(known);
    Cards cards = new Cards(from);
    return new DecisionProvenancePage(
        frame(
            from,
            EntityKind.DECISION,
            ref,
            "What the decision rested on, and what came of it",
            "Provenance"),
        taken(from, found),
        knownAs(known, found),
        found.reliedOn().stream().map(one -> reliedOn(from, found, one)).toList(),
        found.authorised().stream().map(one -> authorised(from, one)).toList(),
        found.since().stream().map(event -> cards.happening(shown(event))).toList());
  }

  private static String knownAs(AsKnown known, DecisionProvenance found) {
    return "As "
        + Answers.audience(known, new Audience(found.knownAs().audience()))
        + (found.knownAs().deciders() ? " had it when it decided, " : " had it then, ")
        + Vantage.day(found.knownAs().date())
        + ", and what has become known since.";
  }

  private List<Fact> taken(Vantage from, DecisionProvenance found) {
    List<Fact> facts = new ArrayList<>();
    if (found.text() != null) {
      facts.add(Fact.of("Resolved", found.text()));
    }
    facts.add(Fact.of("Stands", Cards.upper(found.inWords())));
    Taken taken = found.taken();
    if (taken.meeting() != null) {
      facts.add(
          Fact.of(
              "Meeting",
              List.of(
                  from.thing(taken.meeting().ref())
                      .with(taken.on() == null ? null : Vantage.day(taken.on())))));
    }
    if (taken.board() != null) {
      facts.add(Fact.of("Body", List.of(from.thing(taken.board().ref()))));
    }
    if (taken.by() != null) {
      facts.add(
          Fact.of(
              taken.capacity() == null ? "Asked for by" : "Decided by",
              List.of(Line.of(Cards.upper(taken.by())).with(taken.capacity()))));
    }
    if (taken.meeting() == null && taken.on() != null) {
      facts.add(Fact.of("On", Vantage.day(taken.on())));
    }
    if (taken.sitting() != null) {
      sitting(facts, taken.sitting());
    }
    if (taken.recorded() != null) {
      Shown recorded = shown(taken.recorded());
      facts.add(
          new Fact(
              "Who says so",
              List.of(Line.of(from.recorded(recorded))),
              from.source(recorded),
              null,
              null));
    }
    return facts;
  }

  private static void sitting(List<Fact> facts, Sitting sitting) {
    List<Line> quorum = new ArrayList<>();
    if (sitting.quorate() != null) {
      quorum.add(Line.of(Cards.upper(sitting.quorate())));
    }
    Terms terms = sitting.terms();
    if (terms != null && terms.quorum() != null) {
      quorum.add(Line.of(terms.quorum() + " must be present").with(terms.quorumRule()));
    }
    if (sitting.votingMembersPresent() != null) {
      quorum.add(
          Line.of(
              sitting.votingMembersPresent()
                  + " of those recorded as present count towards a quorum"));
    }
    facts.add(quorum.isEmpty() ? Fact.of("Quorum", "Not recorded") : Fact.of("Quorum", quorum));
    facts.add(Fact.of("Terms of reference in force then", terms(terms)));
    List<Line> members = new ArrayList<>();
    for (Member member : sitting.members()) {
      members.add(Line.of(Cards.upper(member.slot())).with(member.capacity()));
    }
    facts.add(
        members.isEmpty()
            ? Fact.of("Members then", "No member is recorded")
            : Fact.of("Members then", members));
    List<Line> present = new ArrayList<>();
    for (Present one : sitting.attendance()) {
      present.add(Line.of(Cards.upper(one.role())).with(one.presence()));
    }
    facts.add(
        present.isEmpty()
            ? Fact.of("Attendance", "No attendance is recorded")
            : Fact.of("Attendance", present));
  }

  private static List<Line> terms(@Nullable Terms terms) {
    if (terms == null) {
      return List.of(Line.of("None had been adopted"));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(terms.version() == null ? "Version not stated" : terms.version())
            .with(terms.adoptedOn() == null ? null : "adopted " + Vantage.day(terms.adoptedOn())));
    if (terms.mayDecide() != null) {
      lines.add(Line.of("May decide: " + terms.mayDecide()));
    }
    if (terms.decisionRule() != null) {
      lines.add(Line.of("Decides " + terms.decisionRule()));
    }
    return lines;
  }

  private Card reliedOn(Vantage from, DecisionProvenance found, ReliedOn one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Then",
            List.of(
                one.knownThen()
                    ? Line.of(Cards.upper(one.stoodThen() == null ? "Known" : one.stoodThen()))
                        .with(
                            one.versionThen() == null
                                ? null
                                : "last recorded at position " + one.versionThen())
                    : Line.of("Not before them, as far as this audience knows"))));
    facts.add(Fact.of("At the moment shown", Cards.upper(one.stands())));
    List<Line> changed = new ArrayList<>();
    for (Changed change : one.changedSince()) {
      changed.add(line(from, change.event(), Cards.upper(InWords.words(change.how())) + ": "));
    }
    facts.add(
        changed.isEmpty() ? Fact.of("Changed since", "No") : Fact.of("Changed since", changed));
    return card(from, one.thing(), "", asThey(from, found, one), facts);
  }

  /** The page of what was relied on, as the deciders had it, for those who may ask for that. */
  private String asThey(Vantage from, DecisionProvenance found, ReliedOn one) {
    NamedThing meeting = found.taken().meeting();
    String here = from.pageOf(new Ref(one.thing().ref())).orElse("");
    if (meeting == null || one.versionThen() == null || !found.knownAs().deciders()) {
      return here;
    }
    Audience deciders = new Audience(found.knownAs().audience());
    boolean closed =
        from.known()
            .record()
            .meeting(new Ref(meeting.ref()))
            .filter(times -> times.closed() > 0 && times.closed() <= from.known().cut().reach())
            .isPresent();
    return closed && whoMayAsk.mayAskFor(from.known().reader(), deciders)
        ? from.newest("/" + one.thing().list() + "/" + one.thing().ref())
            + "?asOf=meeting:"
            + meeting.ref()
            + "@closed&audience="
            + deciders
        : here;
  }

  private static Card card(
      Vantage from, NamedThing thing, String before, String href, List<Fact> facts) {
    String title = before + from.thing(thing.ref()).words();
    return href.isEmpty()
        ? new Card(thing.ref(), title, null, "", facts)
        : new Card(thing.ref(), title, href, "Open", facts);
  }

  private Card authorised(Vantage from, Authorised one) {
    List<Fact> facts = new ArrayList<>();
    if (one.until() != null) {
      facts.add(Fact.of("Until", Vantage.day(one.until())));
    }
    List<Line> done = new ArrayList<>();
    for (Map<String, Object> event : one.carriedOutBy()) {
      done.add(line(from, event, ""));
    }
    facts.add(
        done.isEmpty()
            ? Fact.of("Carried out by", one.waits() ? "Nothing recorded yet" : "Nothing recorded")
            : Fact.of("Carried out by", done));
    if (one.outcome().became() != Became.NOTHING_RECORDED) {
      List<Line> became = new ArrayList<>();
      became.add(Line.of(Cards.upper(one.outcome().inWords())));
      one.outcome().since().forEach(event -> became.add(line(from, event, "")));
      facts.add(Fact.of("What came of it", became));
    }
    return card(
        from,
        one.on(),
        Cards.upper(InWords.words(one.kind())) + ": ",
        from.pageOf(new Ref(one.on().ref()))
            .map(page -> from.page("/" + one.on().list() + "/" + one.on().ref() + "/provenance"))
            .orElse(""),
        facts);
  }

  private Line line(Vantage from, Map<String, Object> event, String before) {
    Shown shown = shown(event);
    Source source = from.source(shown);
    return Line.of(before + shown.required("inWords"))
        .with(
            from.recorded(shown)
                + (source.words().startsWith("Recorded by") ? "" : "; " + source.words()));
  }

  // ------------------------------------------------------------------------------- anything else

  ProvenancePage ofThing(AsKnown known, EntityKind kind, Ref ref) {
    ThingProvenance found =
        provenance.ofThing(known, kind, ref).orElseThrow(() -> Things.unknown(kind.list(), ref));
    Vantage from = new Vantage(known);
    int without = found.withoutAuthority();
    return new ProvenancePage(
        frame(from, kind, ref, "On whose authority", "Provenance"),
        from.thing(ref.value()),
        Cards.upper(found.stands()),
        without == 0
            ? null
            : (without == 1 ? "1 change calls" : without + " changes call")
                + " for a decision, and none is recorded.",
        new Timeline(2, found.changes().stream().map(change -> event(from, change)).toList()));
  }

  private Timeline.Event event(Vantage from, Change change) {
    Shown shown = shown(change.event());
    return new Timeline.Event(
        Text.of(shown.required("inWords")),
        "the "
            + Vantage.role(shown)
            + shown.text("onBehalfOf").map(whom -> ", for " + InWords.the(whom)).orElse(""),
        Vantage.moment(shown) + ", position " + shown.number("position"),
        shown.required("recordedAt"),
        rests(from, change));
  }

  private static ProvenancePage.Rests rests(Vantage from, Change change) {
    List<Line> ways = new ArrayList<>();
    switch (change.authority()) {
      case Authority.ByDecision by -> {
        ways.add(
            from.thing(by.decision().ref())
                .with(
                    by.saysSo()
                        ? "the decision names this change"
                        : "the decision does not name this change among those it authorises"));
        if (by.meeting() != null) {
          ways.add(from.thing(by.meeting().ref()).with(by.quorate()));
        }
      }
      case Authority.UnderDelegation by -> ways.add(from.thing(by.board().ref()));
      case Authority.MinutedTo at -> ways.add(from.thing(at.meeting().ref()));
      case Authority.NoneRecorded none -> {}
    }
    boolean missing =
        change.restsOnADecision() && change.authority() instanceof Authority.NoneRecorded;
    return new ProvenancePage.Rests(
        Cards.upper(change.authority().inWords()),
        ways,
        missing ? Tag.of("Calls for a decision", Tag.Colour.ORANGE) : null,
        change.correctedBy() == null
            ? List.of()
            : List.of("Corrected at position " + change.correctedBy()));
  }
}
