package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Source;
import uk.improvementboard.design.Text;
import uk.improvementboard.terms.EntityKind;

/** Makes the parts of pages from the parts of an answer. */
final class Cards {

  /** Appointments are shown with their body, meetings on a page of their own. */
  private static final List<EntityKind> ON_A_PROGRAMME =
      List.of(
          EntityKind.INSPECTION,
          EntityKind.FINDING,
          EntityKind.SELF_EVALUATION,
          EntityKind.RECOMMENDATION,
          EntityKind.PLAN,
          EntityKind.WORKSTREAM,
          EntityKind.ACTION,
          EntityKind.EVIDENCE,
          EntityKind.MEASURE,
          EntityKind.RISK,
          EntityKind.INTERVENTION,
          EntityKind.REQUIREMENT,
          EntityKind.REVIEW,
          EntityKind.SUPPORT_PARTNER,
          EntityKind.RESOURCE,
          EntityKind.PAPER,
          EntityKind.STATEMENT,
          EntityKind.DECISION,
          EntityKind.BOARD_ACTION,
          EntityKind.CHALLENGE,
          EntityKind.BOARD,
          EntityKind.REPORTING_LINE,
          EntityKind.REPORT_OUT,
          EntityKind.FORWARD_ITEM,
          EntityKind.RATING_SCHEME,
          EntityKind.RISK_MATRIX,
          EntityKind.DISCREPANCY);

  /** What every programme is expected to have: that there is none is worth saying. */
  private static final Set<String> EXPECTED =
      Stream.of(
              EntityKind.INSPECTION,
              EntityKind.RECOMMENDATION,
              EntityKind.PLAN,
              EntityKind.ACTION,
              EntityKind.MEASURE,
              EntityKind.RISK,
              EntityKind.DECISION,
              EntityKind.BOARD)
          .map(Cards::all)
          .collect(Collectors.toUnmodifiableSet());

  private final Vantage from;
  private final Reading reading;

  Cards(Vantage from) {
    this.from = from;
    this.reading = new Reading(from);
  }

  /** The parts of a programme that stand on its page, each with everything known in it. */
  List<Section> sections(Shown whole) {
    return ON_A_PROGRAMME.stream()
        .map(kind -> section(kind, whole.each(kind.list())))
        .filter(section -> !section.cards().isEmpty() || EXPECTED.contains(section.title()))
        .toList();
  }

  /** A kind of thing as people say it: "board action". */
  static String one(EntityKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The name of all of a kind: "Board actions". */
  static String all(EntityKind kind) {
    return upper(kind.list().replace('-', ' '));
  }

  /** One part, which says so when there is nothing in it. */
  Section section(EntityKind kind, List<Shown> things) {
    return new Section(
        kind.list(),
        all(kind),
        "No " + one(kind) + " is known at this moment.",
        things.stream().map(thing -> card(kind, thing)).toList());
  }

  /** A thing with what matters most about it. */
  Card card(EntityKind kind, Shown thing) {
    String ref = thing.required("ref");
    String title = Vantage.titled(ref, thing.text("title").orElse(ref));
    List<Fact> facts = new ArrayList<>();
    if (stands(kind) || thing.has("known")) {
      thing.text("inWords").ifPresent(words -> facts.add(Fact.of("Stands", upper(words))));
    }
    if (!thing.has("known")) {
      restriction(thing).ifPresent(facts::add);
      facts.addAll(facts(thing, fields(kind), true));
      facts.addAll(follows(kind, thing));
    }
    return new Card(
        ref,
        title,
        from.page("/" + kind.list() + "/" + ref),
        "All facts and history",
        sourceOnce(facts));
  }

  /** Where every fact has the same source, it is said once. */
  static List<Fact> sourceOnce(List<Fact> facts) {
    List<Source> sources = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.source() != null) {
        sources.add(new Source(fact.source().words(), null));
      }
    }
    boolean one = sources.size() > 1 && sources.stream().distinct().count() == 1;
    List<Fact> shown = new ArrayList<>();
    for (Fact fact : facts) {
      Source source = fact.source() == null || one ? null : new Source(fact.source().words(), null);
      shown.add(new Fact(fact.name(), fact.lines(), source, null, fact.later()));
    }
    if (one) {
      shown.add(new Fact("Who says so", List.of(), sources.getFirst(), null, null));
    }
    return shown;
  }

  /** Everything known of a thing, field by field. */
  List<Fact> everything(EntityKind kind, Shown thing) {
    List<Fact> facts = new ArrayList<>();
    if (stands(kind)) {
      thing.text("inWords").ifPresent(words -> facts.add(Fact.of("Stands", upper(words))));
    }
    if (thing.has("known")) {
      return List.of();
    }
    restriction(thing).ifPresent(facts::add);
    List<String> order = new ArrayList<>(fields(kind));
    for (String name : thing.node().propertyNames()) {
      if (!order.contains(name) && thing.in("statements").has(name)) {
        order.add(name);
      }
    }
    order.addAll(many(thing, order));
    order.remove("title");
    order.removeAll(Blocks.shown(kind));
    facts.addAll(facts(thing, order, false));
    facts.addAll(follows(kind, thing));
    List<Line> told = new ArrayList<>();
    for (Shown disclosure : thing.each("disclosures")) {
      told.add(disclosure(disclosure));
    }
    if (!told.isEmpty()) {
      facts.add(Fact.of("Disclosed", told));
    }
    return facts;
  }

  /** The fields with many entries that are not in the order yet. */
  private static List<String> many(Shown thing, List<String> order) {
    List<String> more = new ArrayList<>();
    for (String key : thing.in("statements").node().propertyNames()) {
      int slash = key.indexOf('/');
      if (slash > 0
          && !order.contains(key.substring(0, slash))
          && !more.contains(key.substring(0, slash))) {
        more.add(key.substring(0, slash));
      }
    }
    return more;
  }

  /** Whether where a thing stands says more than its fields below it. */
  private static boolean stands(EntityKind kind) {
    return switch (kind) {
      case BOARD, RISK, MEASURE, DISCREPANCY, PROGRAMME, FINDING, RECOMMENDATION -> false;
      case WORKSTREAM -> false;
      case EVIDENCE -> true;
      case RATING_SCHEME -> true;
      case REPORTING_LINE -> true;
      case CHALLENGE -> true;
      case BOARD_ACTION -> true;
      case SELF_EVALUATION -> true;
      case INTERVENTION -> true;
      case REQUIREMENT -> true;
      case REVIEW -> true;
      case SUPPORT_PARTNER -> true;
      case RESOURCE -> false;
      case REPORT_OUT -> false;
      case STATEMENT -> false;
      case FORWARD_ITEM -> true;
      case APPOINTMENT, INSPECTION, PLAN, ACTION, MEETING, PAPER, DECISION -> true;
      case RISK_MATRIX -> true;
    };
  }

  private static List<String> fields(EntityKind kind) {
    return switch (kind) {
      case PROGRAMME ->
          List.of(
              "localArea",
              "localAreaKind",
              "scope",
              "trigger",
              "phase",
              "phaseSince",
              "phaseReason",
              "learnsFrom");
      case BOARD ->
          List.of(
              "bodyKind",
              "phase",
              "purpose",
              "termsPurpose",
              "cadence",
              "quorum",
              "decisionRule",
              "mayDecide",
              "delegations",
              "oversees",
              "stoodDown",
              "stoodDownBecause",
              "successors");
      case APPOINTMENT ->
          List.of("board", "capacity", "substituteFor", "post", "organisation", "from", "until");
      case INSPECTION ->
          List.of(
              "activity",
              "edition",
              "judgements",
              "tookPlace",
              "published",
              "received",
              "plannedFor",
              "window",
              "notifiedOn",
              "fieldworkFrom",
              "teamSize",
              "lookBack",
              "fieldworkBegan",
              "fieldworkCompleted",
              "receivedInDraft",
              "suspendedBy",
              "suspensionReason",
              "cancelledBy",
              "cancelledBecause",
              "publicationRule",
              "heldBy",
              "topics",
              "summary",
              "linesOfEnquiry",
              "report",
              "letter");
      case FINDING -> List.of("text", "findingKind", "area", "inspection");
      case RECOMMENDATION ->
          List.of(
              "text",
              "recommendationKind",
              "area",
              "serviceArea",
              "sponsor",
              "inspection",
              "carriedFrom",
              "selfEvaluation",
              "intervention",
              "recurrences",
              "declinedBecause",
              "noActionBecause",
              "reopenedBecause");
      case PLAN ->
          List.of(
              "period",
              "planVersion",
              "content",
              "answers",
              "overseenBy",
              "partOf",
              "supersedes",
              "requirement",
              "responses",
              "rebaselines",
              "supersededBy",
              "paper");
      case ACTION ->
          List.of(
              "text",
              "confidence",
              "rating",
              "lead",
              "due",
              "originalDue",
              "extensions",
              "startedOn",
              "pausedUntil",
              "completedOn",
              "signedOffBy",
              "successors",
              "partner",
              "progress");
      case MEETING ->
          List.of(
              "board",
              "date",
              "postponedBecause",
              "cancelledBecause",
              "agenda",
              "quorate",
              "packPapers",
              "interests",
              "minutes",
              "confirmedAt",
              "minutesCorrected");
      case MEASURE ->
          List.of(
              "observations",
              "baseline",
              "targets",
              "measureRatings",
              "comparators",
              "unit",
              "polarity",
              "definition",
              "numerator",
              "denominator",
              "frequency",
              "suppressionRule",
              "owner",
              "about");
      case RISK ->
          List.of(
              "status",
              "description",
              "cause",
              "consequence",
              "ratings",
              "mitigations",
              "furtherMitigations",
              "mitigationsDone",
              "owner",
              "escalatedTo",
              "escalatedBecause",
              "escalatedBy",
              "materialisedOn",
              "materialised",
              "mitigatedOn",
              "mitigatedHow",
              "toleratedBecause",
              "toleratedBy",
              "closedOn",
              "closedBecause",
              "closedBy",
              "reopenedBecause",
              "about",
              "linked");
      case PAPER ->
          List.of(
              "paperKind",
              "dated",
              "author",
              "submittedBy",
              "submittedTo",
              "conclusion",
              "summary",
              "asks");
      case DECISION ->
          List.of(
              "text",
              "meeting",
              "decidedBy",
              "decidedOn",
              "askedBy",
              "askedIn",
              "putOff",
              "reasons",
              "reliedOn",
              "about",
              "effects",
              "conditions",
              "delegate",
              "dissent",
              "ratifiedAt",
              "rescindedBy",
              "rescindedBecause",
              "supersededBy",
              "carriedOut");
      case DISCREPANCY ->
          List.of(
              "about",
              "sources",
              "status",
              "underReviewBy",
              "resolvedBecause",
              "leftOpenBecause",
              "decision");
      case WORKSTREAM -> List.of("plan", "lead", "overseenBy");
      case EVIDENCE ->
          List.of("shows", "about", "evidenceKind", "strength", "dated", "received", "paper");
      case RATING_SCHEME ->
          List.of("inForceFrom", "appliesTo", "levels", "calculation", "schemeVersion");
      case REPORTING_LINE -> List.of("board", "toBoard", "reportsTo", "reportsOn", "reportCadence");
      case CHALLENGE -> List.of("text", "meeting", "item", "raisedBy", "about", "answered");
      case BOARD_ACTION ->
          List.of(
              "text",
              "meeting",
              "decision",
              "owner",
              "due",
              "doneHow",
              "acceptedAt",
              "carriedForward",
              "droppedBy",
              "droppedBecause");
      case RISK_MATRIX ->
          List.of(
              "matrixVersion",
              "inForceFrom",
              "rendering",
              "likelihoodLevels",
              "impactLevels",
              "bands");
      case SELF_EVALUATION ->
          List.of("year", "selfJudgements", "edition", "covers", "priorities", "paper");
      case INTERVENTION ->
          List.of(
              "interventionKind",
              "issuedBy",
              "issuedOn",
              "updatedOn",
              "directs",
              "terms",
              "steps",
              "legalBasis",
              "reviewEvery",
              "paper",
              "endReason",
              "supportUntil",
              "replacedBy");
      case REQUIREMENT ->
          List.of("text", "intervention", "due", "progress", "metBecause", "decision");
      case REVIEW ->
          List.of("intervention", "point", "due", "reviewedBy", "submittedTo", "conclusion");
      case SUPPORT_PARTNER ->
          List.of(
              "organisation",
              "partnerCapacity",
              "task",
              "fundedBy",
              "from",
              "until",
              "endedOn",
              "endReason",
              "partnerReports",
              "about");
      case RESOURCE ->
          List.of(
              "amount",
              "posts",
              "funder",
              "approvedBy",
              "decision",
              "period",
              "budget",
              "spend",
              "about");
      case REPORT_OUT ->
          List.of(
              "sentTo",
              "audience",
              "sentOn",
              "reported",
              "positionSent",
              "paper",
              "response",
              "responses");
      case STATEMENT -> List.of("text", "statementKind", "about");
      case FORWARD_ITEM ->
          List.of("what", "board", "about", "movedBecause", "whatWasDone", "droppedBecause");
    };
  }

  /** Fields with a value, each with its source; then, in one line each, those without. */
  private List<Fact> facts(Shown thing, List<String> fields, boolean briefly) {
    List<Fact> facts = new ArrayList<>();
    List<String> notStated = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    String title = thing.text("title").orElse("");
    for (String field : fields) {
      JsonNode value = thing.value(field);
      boolean inTitle =
          thing.text(field).filter(title::equals).isPresent()
              && (briefly || Vantage.shortened(title).equals(title));
      if (value.isMissingNode() || inTitle) {
        continue;
      }
      Optional<String> absent = Shown.absent(value);
      FieldName name = FieldName.of(field);
      if (absent.isPresent()) {
        if (absent.get().equals("not stated")) {
          notStated.add(name.inSentence());
        } else {
          facts.add(fact(thing, name.words(), List.of(Line.of(absent.get())), field, briefly));
        }
      } else if (value.isArray() && value.isEmpty()) {
        empty.add(name.inSentence());
      } else if (isMany(thing, field)) {
        facts.addAll(entries(thing, field, briefly));
      } else {
        facts.add(fact(thing, name.words(), reading.lines(field, value), field, briefly));
      }
    }
    facts.addAll(planned(thing));
    if (!notStated.isEmpty()) {
      facts.add(Fact.of("Not stated", upper(String.join(", ", notStated))));
    }
    if (!empty.isEmpty()) {
      facts.add(Fact.of("None recorded", upper(String.join(", ", empty))));
    }
    return facts;
  }

  private static boolean isMany(Shown thing, String field) {
    return field.equals("judgements")
        || (thing.value(field).isArray() && !thing.in("statements").has(field));
  }

  private Fact fact(Shown thing, String name, List<Line> lines, String statement, boolean briefly) {
    if (!thing.in("statements").has(statement)) {
      return Fact.of(name, lines);
    }
    Shown said = thing.in("statements").in(statement);
    return new Fact(
        name,
        lines,
        source(said),
        briefly
            ? null
            : from.recorded(said) + ". True from " + Vantage.day(said.text("from").orElse(null)),
        later(said));
  }

  private Source source(Shown said) {
    Source source = from.source(said);
    return said.has("corrects")
        ? new Source(
            source.words() + "; corrects position " + said.number("corrects"), source.href())
        : source;
  }

  private @Nullable Link later(Shown said) {
    return said.has("laterCorrected")
        ? Link.of(
            "Later corrected, position " + said.in("laterCorrected").number("position"),
            from.page("/learnt-since"))
        : null;
  }

  /** A field that has many entries, each with its own source. */
  private List<Fact> entries(Shown thing, String field, boolean briefly) {
    List<Shown> all = thing.each(field);
    List<Fact> facts = new ArrayList<>();
    if (field.equals("progress") && briefly && !all.isEmpty()) {
      Shown last = all.getLast();
      List<Line> lines = new ArrayList<>(entry(field, last));
      if (all.size() > 1) {
        lines.add(
            Line.of((all.size() - 1) + (all.size() == 2 ? " earlier report" : " earlier reports")));
      }
      facts.add(fact(thing, "Latest progress", lines, key(field, last), briefly));
      return facts;
    }
    for (Shown one : all) {
      facts.add(fact(thing, entryName(field, one), entry(field, one), key(field, one), briefly));
    }
    return facts;
  }

  private List<Line> entry(String field, Shown one) {
    return switch (field) {
      case "judgements", "selfJudgements" -> reading.lines("grade", one.value("grade"));
      case "ratings" -> List.of(reading.withEarlier(Line.of(one.required("inWords")), one));
      case "learnsFrom" -> reading.lines("because", one.value("because"));
      case "observations" ->
          reading.lines(field, one.node()).stream()
              .map(line -> reading.withEarlier(line, one))
              .toList();
      default -> reading.lines(field, one.node());
    };
  }

  private String entryName(String field, Shown one) {
    return switch (field) {
      case "selfJudgements" -> "Own judgement: " + one.text("area").orElse("").replace('-', ' ');
      case "judgements" -> one.text("name").orElse(one.text("area").orElse("Judgement"));
      case "ratings" -> upper(Reading.constant(one.required("ratingOf"))) + " rating";
      case "observations" ->
          upper(Vantage.day(one.text("period").orElse(null)))
              + one.text("definitionVersion").map(by -> ", by definition " + by).orElse("");
      case "comparators" ->
          upper(one.required("whose")) + ", " + Vantage.day(one.text("period").orElse(null));
      case "targets" -> "Target from " + Vantage.day(one.text("from").orElse(null));
      case "measureRatings" ->
          "Rating of "
              + Vantage.day(one.text("period").orElse(null))
              + one.text("definitionVersion").map(by -> ", by definition " + by).orElse("");
      case "definitions" ->
          "Definition" + one.text("definitionVersion").map(by -> " " + by).orElse("");
      case "learnsFrom" -> learning(one.required("audiences"));
      default -> FieldName.of(field).words();
    };
  }

  /** "dfe from board:IB" as people say it. */
  private String learning(String audiences) {
    String[] both = audiences.split(" from ", 2);
    return both.length < 2
        ? audiences
        : upper(from.audience(both[0])) + " learns what " + from.audience(both[1]) + " learns";
  }

  private static String key(String field, Shown one) {
    return switch (field) {
      case "judgements", "selfJudgements" -> field + "/" + one.text("area").orElse("");
      case "ratings" -> field + "/" + one.required("ratingOf");
      case "observations", "measureRatings" ->
          field
              + "/"
              + one.text("period").orElse("")
              + one.text("definitionVersion").map(by -> " by definition " + by).orElse("");
      case "comparators" ->
          field + "/" + one.required("whose") + ", " + one.text("period").orElse("");
      case "targets" -> field + "/" + one.text("from").orElse("");
      case "definitions" ->
          field
              + "/"
              + one.text("definitionVersion")
                  .orElseGet(() -> Shown.absent(one.value("definitionVersion")).orElse(""));
      case "learnsFrom" -> field + "/" + one.required("audiences");
      default -> field + "/" + String.format("%010d", one.number("position"));
    };
  }

  private List<Fact> planned(Shown thing) {
    List<Fact> facts = new ArrayList<>();
    thing
        .in("planned")
        .node()
        .properties()
        .forEach(
            field -> {
              String plain = field.getKey().replaceAll("/.*", "");
              List<Line> lines = new ArrayList<>();
              for (JsonNode one : field.getValue()) {
                for (Line line : reading.lines(plain, one.path("value"))) {
                  lines.add(line.with("from " + Vantage.day(one.path("from").asString())));
                }
              }
              if (!lines.isEmpty()) {
                facts.add(Fact.of("Planned: " + FieldName.of(plain).inSentence(), lines));
              }
            });
    return facts;
  }

  private static Optional<Fact> restriction(Shown thing) {
    Shown restriction = thing.in("restriction");
    return switch (restriction.text("kind").orElse("")) {
      case "Hidden" ->
          Optional.of(
              Fact.of(
                  "Restriction",
                  "Hidden from all to whom it was not disclosed: "
                      + restriction.text("reason").orElse("reason not stated")));
      case "Exempt" ->
          Optional.of(
              Fact.of(
                  "Restriction",
                  "Exempt: Schedule 12A paragraph "
                      + restriction.text("paragraph").orElse("not stated")));
      default -> Optional.empty();
    };
  }

  private Line disclosure(Shown told) {
    return Line.of(
        "To "
            + from.audience(told.required("audience"))
            + told.text("means").map(means -> ", " + Reading.constant(means)).orElse("")
            + told.text("meeting").map(at -> " at " + from.thing(at).words()).orElse("")
            + ", "
            + Vantage.day(told.text("on").orElse(null))
            + (told.has("laterCorrected") ? ". Later corrected" : ""));
  }

  /** What follows at the date used from the facts shown. */
  private List<Fact> follows(EntityKind kind, Shown thing) {
    Shown derived = thing.in("derived");
    List<Fact> facts = new ArrayList<>();
    Map<String, String> lists = new LinkedHashMap<>();
    switch (kind) {
      case RECOMMENDATION -> {
        derived
            .text("status")
            .ifPresent(status -> facts.add(Fact.of("Status", upper(Reading.constant(status)))));
        lists.put("actions", "no action recorded");
        lists.put("measures", "no measure recorded");
        lists.put("carriedInto", "");
      }
      case PLAN -> {
        derived
            .text("inForce")
            .ifPresent(
                counts ->
                    facts.add(
                        Fact.of(
                            "Counts for reporting",
                            counts.equals("true") ? "Yes" : "No, it is not in force")));
        lists.put("actions", "no action recorded");
        lists.put("workstreams", "");
        lists.put("plansWithin", "");
      }
      case FINDING -> lists.put("recommendations", "no recommendation recorded");
      case ACTION -> {
        extensions(derived).ifPresent(facts::add);
        calculated(derived).ifPresent(facts::add);
        lists.put("waitsFor", "");
        lists.put("waitedForBy", "");
        lists.put("supersedes", "");
        lists.put("impactEvidence", "no evidence of impact recorded");
        lists.put("measures", "no measure recorded");
      }
      case INSPECTION -> {
        lists.put("findings", "");
        lists.put("recommendations", "");
        lists.put("recurring", "");
      }
      case BOARD -> {
        lists.put("members", "no member recorded");
        lists.put("meetings", "");
        lists.put("plans", "");
        lists.put("reportingLines", "");
        lists.put("reportedTo", "");
      }
      case MEETING -> {
        lists.put("decisions", "no decision recorded");
        lists.put("challenges", "");
        lists.put("boardActions", "");
      }
      case DECISION -> facts.addAll(authorised(derived));
      case PROGRAMME, APPOINTMENT, MEASURE, RISK, PAPER, DISCREPANCY -> {}
      case WORKSTREAM -> lists.put("actions", "no action recorded");
      case EVIDENCE -> {}
      case RATING_SCHEME -> {}
      case RISK_MATRIX -> lists.put("rated", "no risk is rated on it");
      case REPORTING_LINE -> {}
      case CHALLENGE -> {}
      case BOARD_ACTION -> {}
      case SELF_EVALUATION -> lists.put("recommendations", "no recommendation recorded");
      case INTERVENTION -> {
        lists.put("requirements", "");
        lists.put("reviews", "no review scheduled");
        lists.put("lapsedReviews", "");
        lists.put("reviewsAboutToLapse", "");
        lists.put("reports", "");
      }
      case REQUIREMENT -> {}
      case REVIEW -> lists.put("reports", "");
      case SUPPORT_PARTNER -> {}
      case RESOURCE -> {}
      case REPORT_OUT -> lists.put("changedSinceSent", "");
      case STATEMENT -> {}
      case FORWARD_ITEM -> {}
    }
    lists.put("risks", "");
    facts.addAll(new Scores(from).of(kind, derived));
    if (derived.text("overdue").filter("true"::equals).isPresent()) {
      facts.add(
          Fact.of(
              "Overdue", "by " + days(derived.number("daysLate")) + " on " + from.known().date()));
    }
    for (Shown clock : derived.each("clocks")) {
      clock(clock).ifPresent(facts::add);
    }
    facts.addAll(trend(derived.each("judgements")));
    facts.addAll(MoneyFacts.of(derived));
    facts.addAll(interventions(derived));
    lists.forEach(
        (list, none) -> {
          List<Line> named = derived.names(list).stream().map(from::thing).toList();
          if (!named.isEmpty()) {
            facts.add(Fact.of(FieldName.of(list).words(), named));
          } else if (!none.isEmpty()) {
            facts.add(Fact.of(FieldName.of(list).words(), upper(none)));
          }
        });
    return facts;
  }

  /** What became of each change that a decision authorises. */
  private List<Fact> authorised(Shown derived) {
    List<Line> lines = new ArrayList<>();
    for (Shown effect : derived.each("authorised")) {
      Line line =
          Line.of(
              upper(Reading.constant(effect.required("kind")))
                  + ": "
                  + from.thing(effect.required("on")).words());
      List<String> events = new ArrayList<>();
      for (Shown event : effect.each("carriedOutBy")) {
        events.add("position " + event.number("position") + ", " + event.required("inWords"));
      }
      lines.add(
          line.with(
              !events.isEmpty()
                  ? String.join("; ", events)
                  : effect.text("waits").filter("true"::equals).isPresent()
                      ? "waits to be carried out"
                      : "not carried out, and does not bind"));
    }
    return lines.isEmpty() ? List.of() : List.of(Fact.of("What became of it", lines));
  }

  /** What was judged at one graded inspection after another, area by area. */
  private List<Fact> trend(List<Shown> areas) {
    List<Fact> facts = new ArrayList<>();
    for (Shown area : areas) {
      List<Line> lines = new ArrayList<>();
      for (Shown point : area.each("inspections")) {
        lines.add(
            Line.of(upper(point.required("inWords")))
                .with(from.thing(point.required("inspection")).words()));
      }
      facts.add(Fact.of("From inspection to inspection: " + area.required("name"), lines));
    }
    return facts;
  }

  /** The day of a review point where it was counted, and how many requirements are met. */
  private static List<Fact> interventions(Shown derived) {
    List<Fact> facts = new ArrayList<>();
    derived
        .text("preferredClaim")
        .ifPresent(claim -> facts.add(Fact.of("Settled on", "“" + claim + "”")));
    derived
        .text("counted")
        .ifPresent(
            how ->
                facts.add(
                    Fact.of(
                        "Due, as counted",
                        List.of(Line.of(Vantage.day(derived.required("dueOn"))).with(how)))));
    derived
        .text("daysLeft")
        .ifPresent(left -> facts.add(Fact.of("Left", days(Long.parseLong(left)))));
    int requirements = derived.names("requirements").size();
    if (derived.has("requirementsMet") && requirements > 0) {
      facts.add(
          Fact.of("Requirements met", derived.number("requirementsMet") + " of " + requirements));
    }
    return facts;
  }

  /** How often and how far a due date moved: three times, 90 days in all. */
  private static Optional<Fact> extensions(Shown derived) {
    Shown extensions = derived.in("extensions");
    if (!extensions.has("count")) {
      return Optional.empty();
    }
    long count = extensions.number("count");
    return Optional.of(
        Fact.of(
            "Extensions",
            (count == 1 ? "one" : Long.toString(count))
                + (extensions.has("totalDays")
                    ? ", " + days(extensions.number("totalDays")) + " in all"
                    : ", the original due date not stated")));
  }

  private Optional<Fact> calculated(Shown derived) {
    return derived
        .text("calculatedRating")
        .map(
            rating ->
                Fact.of(
                    "Calculated rating",
                    List.of(
                        Line.of(
                                rating
                                    + " by "
                                    + derived
                                        .text("calculatedBy")
                                        .map(scheme -> from.thing(scheme).words())
                                        .orElse("the scheme in force"))
                            .with(
                                derived.text("differs").filter("true"::equals).isPresent()
                                    ? "differs from the declared rating"
                                    : null))));
  }

  private static Optional<Fact> clock(Shown clock) {
    if (!clock.has("name")) {
      return Optional.empty();
    }
    long hand = clock.number("inHand");
    String stood =
        switch (clock.required("state")) {
          case "RUNNING" -> "running, " + workingDays(hand) + " left";
          case "MET" -> "met with " + workingDays(hand) + " in hand";
          case "MISSED" -> "missed by " + workingDays(-hand);
          default -> "met " + workingDays(-hand) + " late";
        };
    return Optional.of(
        new Fact(
            clock.required("name"),
            List.of(
                Line.of(
                        "Working day "
                            + clock.number("workingDay")
                            + " of "
                            + clock.number("workingDays")
                            + ", last day "
                            + Vantage.day(clock.required("deadline"))
                            + ": "
                            + stood)
                    .with(clock.text("assumption").filter(a -> !a.isEmpty()).orElse(null))),
            clock.text("source").map(Source::of).orElse(null),
            null,
            null));
  }

  static String workingDays(long number) {
    return number + (number == 1 ? " working day" : " working days");
  }

  static String days(long number) {
    return number + (number == 1 ? " day" : " days");
  }

  /** A body's terms of reference as they stood. */
  List<Fact> terms(Shown board) {
    return facts(
        board,
        List.of(
            "termsVersion",
            "termsAdopted",
            "termsPurpose",
            "quorum",
            "decisionRule",
            "mayDecide",
            "slots",
            "delegations",
            "oversees"),
        false);
  }

  /** Whether a change only says that nothing was stated when the thing came into the record. */
  static boolean saysNothing(Shown change) {
    JsonNode to = change.value("to");
    return !change.has("from") && (Shown.absent(to).isPresent() || (to.isArray() && to.isEmpty()));
  }

  /** One change of a field, as a row: field, from, to, who says so and when. */
  List<Content> change(Shown change) {
    String field = change.required("field");
    String plain = field.replaceAll("/.*", "");
    return List.of(
        Text.of(FieldName.of(plain).words() + keyOf(field)),
        change.has("from") ? words(plain, change.value("from")) : Text.of("Not in the record"),
        change.has("to") ? words(plain, change.value("to")) : Text.of("No longer so"),
        new Fact(
            "",
            change.text("why").map(why -> List.of(Line.of("Corrected: " + why))).orElse(List.of()),
            change.has("position") ? from.source(change) : null,
            change.has("position")
                ? from.recorded(change)
                    + ". True from "
                    + Vantage.day(change.text("trueFrom").orElse(null))
                : null,
            null));
  }

  private static String keyOf(String field) {
    int slash = field.indexOf('/');
    String key = slash < 0 ? "" : field.substring(slash + 1);
    return key.isEmpty() || key.matches("\\d{10}")
        ? ""
        : ", " + Reading.constant(key).replace('-', ' ');
  }

  private Content words(String field, JsonNode value) {
    List<Line> lines = reading.lines(field, value);
    return lines.isEmpty() ? Text.of("none") : Fact.of("", lines);
  }

  /** One event as a row: position, what happened, who says so and when. */
  List<Content> row(Shown event) {
    List<Line> about = new ArrayList<>();
    for (Shown one : event.each("about")) {
      if (one.text("list").filter("programme"::equals).isEmpty()) {
        about.add(from.thing(one.required("ref")));
      }
    }
    return List.of(
        Text.of(event.number("position")),
        new Told(event.required("inWords"), about),
        new Fact(
            "",
            List.of(),
            from.source(event),
            Vantage.moment(event)
                + " by the "
                + Vantage.role(event)
                + event.text("onBehalfOf").map(whom -> " on behalf of " + whom).orElse("")
                + event
                    .text("authority")
                    .map(by -> ", on the authority of " + from.thing(by).words())
                    .orElse("")
                + event.text("effectiveOn").map(on -> ". True from " + Vantage.day(on)).orElse(""),
            null));
  }

  /** An event of an answer, in a sentence. */
  Happening happening(Shown event) {
    return happening(event, event.text("minuted").map(Cards::upper).orElse(null));
  }

  Happening happening(Shown event, @Nullable String mark) {
    List<Line> about = new ArrayList<>();
    for (Shown one : event.each("about")) {
      if (one.text("list").filter("programme"::equals).isEmpty()) {
        about.add(from.thing(one.required("ref")));
      }
    }
    return new Happening(
        event.number("position"),
        event.required("inWords"),
        mark,
        about,
        from.recorded(event)
            + event.text("effectiveOn").map(on -> ", true from " + Vantage.day(on)).orElse(""),
        from.source(event));
  }

  List<Happening> happenings(List<Shown> events) {
    return events.stream().map(this::happening).toList();
  }

  static String upper(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
