package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.SchemesInForce;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClock;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.pages.Register.Row;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What a list shows of all its things together, before each of them. */
@Component
final class AboveLists {

  private final StatutoryClocks clocks;
  private final Things things;
  private final Json json;

  AboveLists(StatutoryClocks clocks, Things things, Json json) {
    this.clocks = clocks;
    this.things = things;
    this.json = json;
  }

  List<Content> of(Vantage from, EntityKind kind, List<Row> all) {
    return switch (kind) {
      case RISK -> matrix(from, all);
      case INSPECTION -> acrossEditions(from);
      case INTERVENTION -> interventions(from);
      case RESOURCE -> money(from);
      case SUPPORT_PARTNER ->
          List.of(Paragraph.of(new Line("Money", from.page("/resources"), null)));
      case DISCREPANCY ->
          List.of(
              Paragraph.of(
                  "Where two sources disagree both statements stay in the record, until one of them"
                      + " is settled on."));
      case FORWARD_ITEM -> List.of(clocksAndReviews(from));
      default -> List.of();
    };
  }

  private List<Content> acrossEditions(Vantage from) {
    List<Content> shown = new ArrayList<>();
    for (Thing programme : from.known().view().things(EntityKind.PROGRAMME)) {
      things
          .one(from.known(), EntityKind.PROGRAMME, programme.ref())
          .map(found -> new Shown(json.tree(found)))
          .ifPresent(found -> shown.addAll(InspectionBlocks.acrossEditions(from, found)));
    }
    return shown;
  }

  // Risks ----------------------------------------------------------------------------------------

  /** The open risks in the cells of the matrix in force. */
  private static List<Content> matrix(Vantage from, List<Row> all) {
    Optional<Thing> matrix = SchemesInForce.matrix(from.known());
    if (matrix.isEmpty()) {
      return all.isEmpty()
          ? List.of()
          : List.of(Paragraph.of("No risk matrix is known to be in force at this moment."));
    }
    Ref ref = matrix.get().ref();
    String title = from.known().titleOf(ref);
    return List.of(
        new Block(
            "matrix",
            "Open risks on the matrix in force",
            List.of(
                new Scroll(
                    "Open risks on the matrix",
                    Matrix.of(matrix.get())
                        .table(
                            "Open risks on " + title + ", by their current rating",
                            (likelihood, impact) ->
                                all.stream()
                                    .filter(Registers::open)
                                    .filter(row -> lies(row, ref, likelihood, impact))
                                    .map(Row::link)
                                    .toList())))));
  }

  private static boolean lies(Row row, Ref matrix, String likelihood, String impact) {
    return Registers.rating(row, "CURRENT")
        .filter(one -> on(one, matrix, likelihood, impact))
        .isPresent();
  }

  private static boolean on(RatedRisk rating, Ref matrix, String likelihood, String impact) {
    return RiskBlocks.lies(rating, matrix, likelihood, impact);
  }

  // Intervention and clocks ----------------------------------------------------------------------

  private List<Content> interventions(Vantage from) {
    List<Content> parts = new ArrayList<>();
    parts.add(new Block("clocks", "Statutory clocks", List.of(clocksAndReviews(from))));
    parts.add(
        new Block(
            "more",
            "What they require, and when they are reviewed",
            List.of(
                Fact.of(
                    "",
                    List.of(
                        new Line("Requirements", from.page("/requirements"), null),
                        new Line("Reviews", from.page("/reviews"), null),
                        new Line("Support partners", from.page("/support-partners"), null),
                        new Line("Money", from.page("/resources"), null))))));
    return parts;
  }

  private Content clocksAndReviews(Vantage from) {
    List<List<Content>> rows = clockRows(from);
    return rows.isEmpty()
        ? Paragraph.of("No statutory clock runs, and none has lapsed.")
        : new Scroll("Statutory clocks", clockTable(rows));
  }

  static Table clockTable(List<List<Content>> rows) {
    return Table.of(
        "Statutory clocks",
        List.of(
            Table.Column.of("What must be done"),
            Table.Column.of("Started by"),
            Table.Column.of("Working day"),
            Table.Column.of("Last day"),
            Table.Column.of("Stands")),
        rows);
  }

  List<List<Content>> clockRows(Vantage from) {
    AsKnown known = from.known();
    List<List<Content>> rows = new ArrayList<>();
    for (Thing inspection : known.view().things(EntityKind.INSPECTION)) {
      for (StatutoryClock clock : clocks.of(known, inspection)) {
        rows.add(
            List.of(
                Line.of(clock.name()).with(clock.source()),
                from.thing(inspection.ref().value()),
                Text.of(clock.workingDay() + " of " + clock.workingDays()),
                Text.of(ImpreciseDate.day(clock.deadline()).inWords()),
                Line.of(stands(clock))
                    .with(clock.assumption().isEmpty() ? null : Cards.upper(clock.assumption()))));
      }
    }
    return rows;
  }

  private static String stands(StatutoryClock clock) {
    return switch (clock.state()) {
      case RUNNING -> "Running, " + Cards.workingDays(clock.inHand()) + " left";
      case MET -> "Met with " + Cards.workingDays(clock.inHand()) + " in hand";
      case MISSED -> "Missed by " + Cards.workingDays(-clock.inHand());
      case MET_LATE -> "Met " + Cards.workingDays(-clock.inHand()) + " late";
    };
  }

  // Money ----------------------------------------------------------------------------------------

  private List<Content> money(Vantage from) {
    List<Fact> facts = new ArrayList<>();
    for (Thing programme : from.known().view().things(EntityKind.PROGRAMME)) {
      things
          .one(from.known(), EntityKind.PROGRAMME, programme.ref())
          .map(found -> new Shown(json.tree(found)))
          .map(found -> MoneyFacts.of(found.in("derived")))
          .ifPresent(facts::addAll);
    }
    List<Content> parts = new ArrayList<>();
    if (!facts.isEmpty()) {
      parts.add(new Facts(facts));
    }
    parts.add(Paragraph.of(new Line("Support partners", from.page("/support-partners"), null)));
    return parts;
  }
}
