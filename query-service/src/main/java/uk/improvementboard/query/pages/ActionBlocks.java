package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.design.InsetText;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.Text;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.ConfidenceRating;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** An action on its page: how it is rated, when it is due and who moved that, and what shows it. */
final class ActionBlocks {

  private final Vantage from;
  private final Shown shown;
  private final Thing action;
  private final Reading reading;

  ActionBlocks(Vantage from, Shown shown, Thing action) {
    this.from = from;
    this.shown = shown;
    this.action = action;
    this.reading = new Reading(from);
  }

  List<Block> blocks(List<OverMeetings.AtClose> closes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ratings(closes));
    blocks.add(dates());
    blocks.add(evidence());
    return blocks;
  }

  // Ratings --------------------------------------------------------------------------------------

  private Block ratings(List<OverMeetings.AtClose> closes) {
    AsKnown known = from.known();
    Optional<Rated> declared = Rated.declared(known, action);
    Optional<Rated> calculated = Rated.calculated(known, action);
    Optional<ConfidenceRating> given = Rated.confidence(known, action);
    List<List<Content>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Text.of("Declared"),
            rating(declared, "not rated"),
            Line.of(
                    given
                        .flatMap(one -> one.on().toOptional())
                        .map(ImpreciseDate::inWords)
                        .orElse(declared.isPresent() ? "day not stated" : ""))
                .with(
                    given
                        .flatMap(one -> one.reason().toOptional())
                        .map(why -> "Why: " + why)
                        .orElse(null))));
    rows.add(
        List.of(
            Text.of("Calculated"),
            rating(calculated, "nothing can be calculated"),
            Line.of(calculated.isPresent() ? Vantage.day(known.date().toString()) : "")
                .with(
                    calculated
                        .flatMap(one -> shown.in("derived").text("calculatedBy"))
                        .map(scheme -> "By " + from.thing(scheme).words())
                        .orElse(null))));
    List<Content> parts = new ArrayList<>();
    if (declared.isPresent()
        && calculated.isPresent()
        && !declared.get().code().equals(calculated.get().code())) {
      parts.add(
          InsetText.of("The declared rating differs from the calculated one. " + because(given)));
    }
    parts.add(
        new Scroll(
            "Declared and calculated rating",
            Table.of(
                "Declared and calculated",
                List.of(
                    Table.Column.of("Rating"), Table.Column.of("Level"), Table.Column.of("As of")),
                rows)));
    Strips.of(
            from,
            "Declared rating at each meeting",
            "/actions/" + action.ref(),
            closes,
            then ->
                then.view()
                    .thing(action.ref())
                    .map(
                        was ->
                            Rated.declared(then, was)
                                .map(Strips.Was::of)
                                .orElse(Strips.Was.NOT_RATED)))
        .ifPresent(parts::add);
    return new Block("ratings", "Ratings", parts);
  }

  /** Why another rating was declared, or what was calculated on the day when it was. */
  private static String because(Optional<ConfidenceRating> given) {
    Optional<String> reason = given.flatMap(one -> one.reason().toOptional());
    return reason
        .map(why -> "Why: " + why + ".")
        .or(
            () ->
                given
                    .flatMap(one -> one.calculated().toOptional())
                    .map(then -> "When it was declared, " + then + " was calculated."))
        .orElse("No reason is recorded.");
  }

  private static Content rating(Optional<Rated> rating, String none) {
    return rating.<Content>map(ActionBlocks::tag).orElse(Text.of(Cards.upper(none)));
  }

  /** The level in words; the colour only underlines them. */
  static Tag tag(Rated rating) {
    return Tag.of(
        rating.words(),
        switch (rating.look()) {
          case SOLID -> Tag.Colour.RED;
          case STRIPED -> Tag.Colour.ORANGE;
          case OUTLINED -> Tag.Colour.GREEN;
          case TICKED -> Tag.Colour.BLUE;
          case DOTTED, EMPTY -> Tag.Colour.GREY;
        });
  }

  // Dates ----------------------------------------------------------------------------------------

  private Block dates() {
    Shown derived = shown.in("derived");
    List<Content> parts = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Originally due", day("originalDue")));
    facts.add(Fact.of("Due now", day("due") + late(derived)));
    parts.add(new Facts(facts));
    List<List<Content>> rows = new ArrayList<>();
    for (Shown moved : shown.each("extensions")) {
      Line line = reading.lines("extensions", moved.node()).getFirst();
      rows.add(
          List.of(
              Text.of("Moved"),
              Text.of(
                  moved.text("from").map(day -> Vantage.day(day) + " to ").orElse("To ")
                      + Vantage.day(moved.text("until").orElse(null))),
              authority(moved),
              Text.of(line.note() == null ? "Not stated" : Cards.upper(line.note()))));
    }
    for (Shown refused : shown.each("extensionsRefused")) {
      rows.add(
          List.of(
              Text.of("Refused"),
              Text.of("The due date stayed"),
              refused
                  .text("decision")
                  .<Content>map(from::thing)
                  .orElse(Text.of(refused.text("by").map(Cards::upper).orElse("Not stated"))),
              Text.of(Cards.upper(refused.text("reason").orElse("not stated")))));
    }
    for (Shown asked : shown.each("extensionRequests")) {
      rows.add(
          List.of(
              Text.of("Asked for"),
              Text.of("Until " + Vantage.day(asked.text("until").orElse(null))),
              Text.of(asked.text("by").map(Cards::upper).orElse("Not stated")),
              Text.of(Cards.upper(asked.text("reason").orElse("not stated")))));
    }
    if (rows.isEmpty()) {
      parts.add(Paragraph.of("The due date was never moved, and no more time was asked for."));
    } else {
      parts.add(
          new Scroll(
              "How the due date moved",
              Table.of(
                  "How the due date moved",
                  List.of(
                      Table.Column.of("What"),
                      Table.Column.of("Date"),
                      Table.Column.of("On whose authority"),
                      Table.Column.of("Why")),
                  rows)));
    }
    return new Block("dates", "Due dates", parts);
  }

  private Content authority(Shown moved) {
    Shown by = moved.in("grantedBy");
    return by.text("decision")
        .<Content>map(from::thing)
        .orElseGet(
            () ->
                Line.of(Cards.upper(by.text("post").orElse("not known to this audience")))
                    .with(
                        by.text("board")
                            .map(board -> "under a delegation of " + from.thing(board).words())
                            .orElse(null)));
  }

  private String day(String field) {
    return shown
        .text(field)
        .map(Vantage::day)
        .map(Cards::upper)
        .orElseGet(() -> Cards.upper(Shown.absent(shown.value(field)).orElse("not stated")));
  }

  private static String late(Shown derived) {
    String moved =
        derived.in("extensions").has("totalDays")
            ? ", "
                + Cards.days(derived.in("extensions").number("totalDays"))
                + " after the original date"
            : "";
    return derived.text("overdue").filter("true"::equals).isPresent()
        ? moved + ", overdue by " + Cards.days(derived.number("daysLate"))
        : moved;
  }

  // Evidence -------------------------------------------------------------------------------------

  private Block evidence() {
    List<Content> parts = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    List<Line> completion = new ArrayList<>();
    shown
        .each("completionEvidence")
        .forEach(one -> completion.addAll(reading.lines("completionEvidence", one.node())));
    facts.add(
        completion.isEmpty()
            ? Fact.of("That it was done", "No evidence recorded")
            : Fact.of("That it was done", completion));
    List<Line> impact = new ArrayList<>();
    for (String ref : shown.in("derived").names("impactEvidence")) {
      impact.add(from.thing(ref).with(evidence(ref)));
    }
    facts.add(
        impact.isEmpty()
            ? Fact.of("Of its impact", "No evidence recorded")
            : Fact.of("Of its impact", impact));
    facts.add(
        shown
            .text("signedOffBy")
            .map(by -> Fact.of("Signed off by", List.of(from.thing(by))))
            .orElseGet(() -> Fact.of("Signed off by", "Not signed off")));
    List<Line> refused = new ArrayList<>();
    for (Shown one : shown.each("signOffsRefused")) {
      refused.add(Line.of(Cards.upper(one.text("reason").orElse("reason not stated"))));
    }
    if (!refused.isEmpty()) {
      facts.add(Fact.of("Sign-off refused", refused));
    }
    parts.add(new Facts(facts));
    return new Block("evidence", "Evidence and sign-off", parts);
  }

  private String evidence(String ref) {
    AsKnown known = from.known();
    Optional<Thing> thing =
        known.view().thing(new Ref(ref)).filter(one -> one.kind() == EntityKind.EVIDENCE);
    List<String> said = new ArrayList<>();
    thing.flatMap(one -> one.value(known.date(), "shows", String.class)).ifPresent(said::add);
    thing
        .flatMap(one -> one.value(known.date(), "dated", ImpreciseDate.class))
        .ifPresent(day -> said.add("of " + day.inWords()));
    thing
        .flatMap(one -> one.value(known.date(), "received", ImpreciseDate.class))
        .ifPresent(day -> said.add("received " + day.inWords()));
    return Cards.upper(String.join(", ", said));
  }
}
