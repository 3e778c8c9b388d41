package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Text;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.query.answers.DerivedOfActions;
import uk.improvementboard.query.answers.Scorecard;
import uk.improvementboard.query.pages.Register.Choice;
import uk.improvementboard.query.pages.Register.Column;
import uk.improvementboard.query.pages.Register.Order;
import uk.improvementboard.query.pages.Register.Row;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.BoardActionStatus;
import uk.improvementboard.query.view.ChallengeStatus;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.query.view.DiscrepancyStatus;
import uk.improvementboard.query.view.ForwardItemStatus;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.InspectionStatus;
import uk.improvementboard.query.view.InterventionStatus;
import uk.improvementboard.query.view.PlanStatus;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.RiskStatus;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.SourceStatement;

/** The register of each kind of thing: actions, risks, decisions and the rest. */
final class Registers {

  private Registers() {}

  static Register of(EntityKind kind) {
    return switch (kind) {
      case ACTION -> actions();
      case RISK -> risks();
      case MEASURE -> measures();
      case DECISION -> decisions();
      case RECOMMENDATION -> recommendations();
      case INSPECTION -> inspections();
      case BOARD_ACTION -> boardActions();
      case CHALLENGE -> challenges();
      case FORWARD_ITEM -> forwardItems();
      case INTERVENTION -> interventions();
      case RESOURCE -> resources();
      case SUPPORT_PARTNER -> partners();
      case DISCREPANCY -> discrepancies();
      case PLAN -> plans();
      default -> plain(kind);
    };
  }

  private static Column itself(String words) {
    return Column.of(words, Row::itself);
  }

  private static Column stands() {
    return Column.of("Stands", row -> Text.of(row.stands()));
  }

  private static Register plain(EntityKind kind) {
    return new Register(
        none(kind),
        List.of(itself(Cards.upper(Cards.one(kind))), stands()),
        List.of(),
        List.of(Order.RECORDED, title()));
  }

  private static String none(EntityKind kind) {
    return "No " + Cards.one(kind) + " is known at this moment.";
  }

  private static Order title() {
    return new Order(
        "title",
        "By title",
        Comparator.comparing(row -> row.known().titleOf(row.thing().ref()).toLowerCase(Locale.UK)));
  }

  // Actions --------------------------------------------------------------------------------------

  private static ActionStage stage(Row row) {
    return row.value("stage", ActionStage.class).orElse(ActionStage.PROPOSED);
  }

  private static Optional<Rated> rated(Row row) {
    return Rated.declared(row.known(), row.thing());
  }

  private static long late(Row row) {
    return DerivedOfActions.daysLate(row.known(), row.thing()).orElse(0L);
  }

  private static Register actions() {
    return new Register(
        none(EntityKind.ACTION),
        List.of(
            itself("Action"),
            Column.field("Stage", "stage"),
            Column.of(
                "Rating",
                row -> rated(row).<Content>map(ActionBlocks::tag).orElse(Text.of("Not rated"))),
            Column.of("Due", row -> due(row, late(row))),
            Column.field("Lead", "lead"),
            Column.of("Answers", row -> row.things("recommendations"))),
        List.of(
            Choice.constant("status", "Stage", "Every stage", row -> Optional.of(stage(row))),
            new Choice(
                "rating",
                "Declared rating",
                "Every rating",
                row -> List.of(rated(row).map(Rated::code).orElse("none")),
                value -> value.equals("none") ? "Not rated" : Cards.upper(value)),
            Choice.text("owner", "Lead", "Every lead", "lead"),
            new Choice(
                "overdue",
                "Overdue",
                "Overdue or not",
                row -> List.of(late(row) > 0 ? "yes" : "no"),
                value -> value.equals("yes") ? "Overdue" : "Not overdue"),
            new Choice(
                "recommendation",
                "Recommendation",
                "Every recommendation",
                row ->
                    row.refs("recommendations").stream()
                        .filter(ref -> !row.known().knowledge().hides(ref))
                        .map(Ref::value)
                        .toList(),
                value -> value)),
        List.of(
            Order.RECORDED,
            Order.day("due", "Due first", "due"),
            new Order(
                "late",
                "Most overdue first",
                Comparator.comparing(Registers::late, Comparator.reverseOrder())),
            new Order(
                "rating",
                "Worst rating first",
                Comparator.comparing(
                    (Row row) -> rated(row).map(Registers::badness).orElse(-1.0),
                    Comparator.reverseOrder())),
            Order.text("owner", "By lead", "lead"),
            title()));
  }

  private static double badness(Rated rating) {
    return rating.of() < 2 ? -0.5 : (double) rating.place() / (rating.of() - 1);
  }

  private static Content due(Row row, long late) {
    return Line.of(
            row.value("due", ImpreciseDate.class)
                .map(ImpreciseDate::inWords)
                .map(Cards::upper)
                .orElse("Not stated"))
        .with(late > 0 ? Cards.days(late) + " late" : null);
  }

  // Risks ----------------------------------------------------------------------------------------

  static RiskStatus status(Row row) {
    return row.value("status", RiskStatus.class).orElse(RiskStatus.OPEN);
  }

  static Optional<RatedRisk> rating(Row row, String of) {
    return RiskBlocks.rating(row.known(), row.thing(), of);
  }

  private static Column rating(String words, String of) {
    return Column.of(
        words,
        row ->
            rating(row, of)
                .<Content>map(
                    one ->
                        Line.of(one.code())
                            .with(
                                one.matrix()
                                    .toOptional()
                                    .flatMap(row.known().view()::thing)
                                    .flatMap(
                                        matrix ->
                                            Matrix.of(matrix)
                                                .levels()
                                                .band(
                                                    one.likelihood().toOptional().orElse(""),
                                                    one.impact().toOptional().orElse("")))
                                    .map(Cards::upper)
                                    .orElse("legend not known")))
                .orElse(Text.of("Not rated")));
  }

  /** The highest score first; what has none comes after, as recorded. */
  static double score(Row row) {
    return rating(row, "CURRENT")
        .map(one -> RiskBlocks.score(row.known(), one))
        .map(Number::doubleValue)
        .orElse(-1.0);
  }

  private static Register risks() {
    return new Register(
        none(EntityKind.RISK),
        List.of(
            itself("Risk"),
            Column.of("Status", row -> Text.of(words(status(row)))),
            rating("Current rating", "CURRENT"),
            rating("Target rating", "TARGET"),
            Column.field("Owner", "owner")),
        List.of(
            Choice.constant("status", "Status", "Every status", row -> Optional.of(status(row))),
            new Choice(
                "rating",
                "Current rating",
                "Every rating",
                row -> List.of(rating(row, "CURRENT").map(RatedRisk::code).orElse("none")),
                value -> value.equals("none") ? "Not rated" : value),
            Choice.text("owner", "Owner", "Every owner", "owner")),
        List.of(
            new Order(
                "score",
                "Highest score first",
                Comparator.comparing(Registers::score, Comparator.reverseOrder())),
            Order.RECORDED,
            title()));
  }

  private static String words(Enum<?> constant) {
    return Cards.upper(InWords.words(constant));
  }

  // Measures -------------------------------------------------------------------------------------

  private static Register measures() {
    return new Register(
        none(EntityKind.MEASURE),
        List.of(
            itself("Measure"),
            Column.of(
                "How it went",
                row ->
                    MeasureBlocks.sparkline(row.known(), row.thing()).orElse(Text.of("No number"))),
            Column.of(
                "Latest figure, its direction and target",
                row -> Text.of(Cards.upper(Scorecard.sentence(row.known(), row.thing())))),
            Column.field("Owner", "owner")),
        List.of(
            Choice.constant(
                "target",
                "Against its target",
                "However it stands",
                row -> Scorecard.againstTarget(row.known(), row.thing()))),
        List.of(
            Order.RECORDED,
            new Order(
                "target",
                "Furthest off target first",
                Comparator.comparing(
                    (Row row) ->
                        Scorecard.againstTarget(row.known(), row.thing())
                            .map(Enum::ordinal)
                            .orElse(-1),
                    Comparator.reverseOrder())),
            title()));
  }

  // Decisions ------------------------------------------------------------------------------------

  private static Register decisions() {
    return new Register(
        none(EntityKind.DECISION),
        List.of(
            itself("Decision"),
            Column.field("Type", "decisionType"),
            Column.of(
                "Stands",
                row ->
                    DecisionBlocks.tag(DecisionStatus.of(row.thing(), row.known().date()).name())),
            Column.of("Made by", Registers::madeBy),
            Column.of("Authorises", Registers::authorises),
            Column.of(
                "Provenance",
                row ->
                    Link.of(
                        "What it rested on",
                        row.from().page("/decisions/" + row.thing().ref() + "/provenance"),
                        ": " + row.link().words()))),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> Optional.of(DecisionStatus.of(row.thing(), row.known().date()))),
            Choice.constant(
                "type", "Type", "Every type", row -> row.value("decisionType", DecisionType.class)),
            new Choice(
                "meeting",
                "Meeting",
                "Every meeting",
                row ->
                    row.refs("meeting").stream()
                        .filter(ref -> !row.known().knowledge().hides(ref))
                        .map(Ref::value)
                        .toList(),
                value -> value)),
        List.of(
            new Order(
                "newest",
                "Newest first",
                Comparator.comparing(
                    (Row row) -> row.thing().firstPlace(), Comparator.reverseOrder())),
            Order.RECORDED));
  }

  private static Content madeBy(Row row) {
    return row.refs("meeting").isEmpty() ? row.words("decidedBy") : row.things("meeting");
  }

  private static Content authorises(Row row) {
    List<?> effects = row.value("effects", List.class).orElse(List.of());
    List<Line> lines =
        effects.stream()
            .filter(Effect.class::isInstance)
            .map(Effect.class::cast)
            .filter(effect -> !row.known().knowledge().hides(effect.on()))
            .map(
                effect -> {
                  Line on = row.from().thing(effect.on().value());
                  return new Line(words(effect.kind()) + ": " + on.words(), on.href(), null);
                })
            .toList();
    return lines.isEmpty() ? Text.of("No change") : Fact.of("", lines);
  }

  // The rest -------------------------------------------------------------------------------------

  private static Register recommendations() {
    return new Register(
        none(EntityKind.RECOMMENDATION),
        List.of(
            itself("Recommendation"),
            stands(),
            Column.field("Area", "area"),
            Column.of(
                "Golden thread",
                row ->
                    Link.of(
                        "From finding to impact",
                        row.from().page("/recommendations/" + row.thing().ref() + "/thread"),
                        ": " + row.link().words()))),
        List.of(Choice.text("area", "Area", "Every area", "area")),
        List.of(Order.RECORDED, title()));
  }

  private static Register inspections() {
    return new Register(
        none(EntityKind.INSPECTION),
        List.of(
            itself("Inspection or visit"),
            stands(),
            Column.field("Activity", "activity"),
            Column.of("Took place", row -> row.words("tookPlace"))),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> row.value("status", InspectionStatus.class))),
        List.of(Order.RECORDED, Order.newest("newest", "Newest first", "tookPlace")));
  }

  private static Register boardActions() {
    return new Register(
        none(EntityKind.BOARD_ACTION),
        List.of(
            itself("Board action"),
            stands(),
            Column.of("Asked for at", row -> row.things("meeting")),
            Column.field("Owner", "owner"),
            Column.field("Due", "due")),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> Optional.of(BoardActionStatus.of(row.thing(), row.known().date()))),
            Choice.text("owner", "Owner", "Every owner", "owner")),
        List.of(Order.RECORDED, Order.day("due", "Due first", "due")));
  }

  private static Register challenges() {
    return new Register(
        none(EntityKind.CHALLENGE),
        List.of(
            itself("Challenge"),
            stands(),
            Column.of("At", row -> row.things("meeting")),
            Column.of("About", row -> row.things("about"))),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> Optional.of(ChallengeStatus.of(row.thing(), row.known().date())))),
        List.of(Order.RECORDED));
  }

  private static Register forwardItems() {
    return new Register(
        none(EntityKind.FORWARD_ITEM),
        List.of(
            itself("What is to happen"),
            stands(),
            Column.field("Expected", "expected"),
            Column.of("For", row -> row.things("board"))),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> row.value("status", ForwardItemStatus.class))),
        List.of(Order.day("expected", "Next first", "expected"), Order.RECORDED));
  }

  private static Register interventions() {
    return new Register(
        none(EntityKind.INTERVENTION),
        List.of(
            itself("Intervention"),
            stands(),
            Column.field("Kind", "interventionKind"),
            Column.field("Issued by", "issuedBy"),
            Column.field("Issued on", "issuedOn")),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> row.value("status", InterventionStatus.class))),
        List.of(Order.RECORDED, Order.newest("newest", "Newest first", "issuedOn")));
  }

  private static Register resources() {
    return new Register(
        none(EntityKind.RESOURCE),
        List.of(
            itself("Allocation"),
            stands(),
            Column.field("Funder", "funder"),
            Column.field("Approved by", "approvedBy"),
            Column.field("Period", "period")),
        List.of(Choice.text("funder", "Funder", "Every funder", "funder")),
        List.of(Order.RECORDED, title()));
  }

  private static Register partners() {
    return new Register(
        none(EntityKind.SUPPORT_PARTNER),
        List.of(
            itself("Partner"),
            stands(),
            Column.field("What for", "task"),
            Column.field("Funded by", "fundedBy"),
            Column.field("From", "from"),
            Column.field("Until", "until")),
        List.of(Choice.text("funder", "Funded by", "Every funder", "fundedBy")),
        List.of(Order.RECORDED, title()));
  }

  private static Register discrepancies() {
    return new Register(
        none(EntityKind.DISCREPANCY),
        List.of(
            itself("What sources disagree on"),
            Column.of("What they say", Registers::claims),
            Column.of("Stands", row -> row.words("status")),
            Column.of("About", row -> row.things("about"))),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> row.value("status", DiscrepancyStatus.class))),
        List.of(Order.RECORDED));
  }

  /** What each source says, with the paper that says so where this audience knows it. */
  private static Content claims(Row row) {
    List<?> sources = row.value("sources", List.class).orElse(List.of());
    List<Line> lines =
        sources.stream()
            .filter(SourceStatement.class::isInstance)
            .map(SourceStatement.class::cast)
            .map(
                one ->
                    Line.of("“" + one.claim() + "”")
                        .with(
                            Optional.of(one.source().document())
                                .filter(Ref::isShaped)
                                .map(Ref::new)
                                .filter(paper -> row.from().pageOf(paper).isPresent())
                                .map(row.known()::titleOf)
                                .orElse(null)))
            .toList();
    return lines.isEmpty() ? Text.of("Not known") : Fact.of("", lines);
  }

  private static Register plans() {
    return new Register(
        none(EntityKind.PLAN),
        List.of(
            itself("Plan"),
            stands(),
            Column.of("Overseen by", row -> row.things("overseenBy")),
            Column.field("Version", "planVersion"),
            Column.field("Period", "period")),
        List.of(
            Choice.constant(
                "status",
                "Stands",
                "However it stands",
                row -> row.value("status", PlanStatus.class))),
        List.of(Order.RECORDED, title()));
  }

  /** Whether a risk is still to be watched. */
  static boolean open(Row row) {
    return switch (status(row)) {
      case OPEN, ESCALATED, REOPENED, MATERIALISED -> true;
      case TOLERATED, MITIGATED, CLOSED -> false;
    };
  }
}
