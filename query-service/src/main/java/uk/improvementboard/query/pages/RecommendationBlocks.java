package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.pictures.Look;
import uk.improvementboard.query.answers.Scorecard;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.thread.GoldenThread;
import uk.improvementboard.query.thread.Threads;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** A recommendation on its page: how far it has come, step by step and meeting by meeting. */
final class RecommendationBlocks {

  private final Vantage from;
  private final Shown shown;
  private final Ref ref;

  RecommendationBlocks(Vantage from, Shown shown, Ref ref) {
    this.from = from;
    this.shown = shown;
    this.ref = ref;
  }

  List<Block> blocks(List<OverMeetings.AtClose> closes) {
    return List.of(thread(), actions(closes), measures());
  }

  private Block thread() {
    List<Content> parts = new ArrayList<>();
    List<List<Content>> rows = new ArrayList<>();
    int missing = 0;
    for (GoldenThread.Strand strand :
        Threads.through(from.known(), EntityKind.RECOMMENDATION, ref)
            .map(GoldenThread::strands)
            .orElse(List.of())) {
      missing += strand.missing().size();
      for (GoldenThread.Stage stage : strand.steps()) {
        List<Line> said = new ArrayList<>();
        stage.missing().forEach(one -> said.add(Line.of(Cards.upper(one.inWords()))));
        rows.add(
            List.of(
                Text.of(ThreadPages.name(stage)),
                Text.of(stage.things().isEmpty() ? "None" : "" + stage.things().size()),
                said.isEmpty() ? Text.of(ThreadPages.state(stage.state())) : Fact.of("", said)));
      }
    }
    parts.add(
        new Scroll(
            "How far it has come",
            Table.of(
                "How far it has come",
                List.of(
                    Table.Column.of("Step"),
                    Table.Column.of("Recorded"),
                    Table.Column.of("Stands")),
                rows)));
    parts.add(
        Paragraph.of(
            new Line(
                missing == 0
                    ? "The golden thread, from what was found to the inspection that looks again"
                    : "The golden thread, and what is missing along it",
                from.page("/recommendations/" + ref + "/thread"),
                null)));
    return new Block("thread", "From finding to impact", parts);
  }

  // Actions --------------------------------------------------------------------------------------

  private Block actions(List<OverMeetings.AtClose> closes) {
    AsKnown known = from.known();
    List<Ref> actions = shown.in("derived").names("actions").stream().map(Ref::new).toList();
    if (actions.isEmpty()) {
      return Block.of(
          "answered-by", "Actions", Paragraph.of("No action answers it at this moment."));
    }
    List<List<Content>> rows = new ArrayList<>();
    for (Ref action : actions) {
      Optional<Thing> thing = known.view().thing(action);
      rows.add(
          List.of(
              from.thing(action.value()),
              Text.of(Things.stands(known, action).map(Cards::upper).orElse("Not known")),
              thing
                  .flatMap(one -> Rated.declared(known, one))
                  .<Content>map(ActionBlocks::tag)
                  .orElse(Text.of("Not rated")),
              Text.of(
                  thing
                      .flatMap(one -> one.value(known.date(), "due", ImpreciseDate.class))
                      .map(ImpreciseDate::inWords)
                      .map(Cards::upper)
                      .orElse("Not stated"))));
    }
    List<Content> parts = new ArrayList<>();
    parts.add(
        new Scroll(
            "Actions",
            Table.of(
                "The actions that answer it",
                List.of(
                    Table.Column.of("Action"),
                    Table.Column.of("Stands"),
                    Table.Column.of("Declared rating"),
                    Table.Column.of("Due")),
                rows)));
    Strips.of(
            from,
            "Its worst rated action at each meeting",
            "/recommendations/" + ref,
            closes,
            then -> then.view().thing(ref).map(there -> worst(then, actions)))
        .ifPresent(parts::add);
    return new Block("answered-by", "Actions", parts);
  }

  private static Strips.Was worst(AsKnown then, List<Ref> actions) {
    List<Thing> there = actions.stream().flatMap(one -> then.view().thing(one).stream()).toList();
    if (there.isEmpty()) {
      return new Strips.Was("No action", null, Look.EMPTY);
    }
    return there.stream()
        .flatMap(action -> Rated.declared(then, action).stream())
        .max(Comparator.comparingDouble(RecommendationBlocks::badness))
        .map(Strips.Was::of)
        .orElse(Strips.Was.NOT_RATED);
  }

  /** How far down its scheme a rating lies; one whose scheme is not known lies nowhere. */
  private static double badness(Rated rating) {
    return rating.of() < 2 ? -1 : (double) rating.place() / (rating.of() - 1);
  }

  // Measures -------------------------------------------------------------------------------------

  private Block measures() {
    AsKnown known = from.known();
    List<List<Content>> rows = new ArrayList<>();
    for (String measure : shown.in("derived").names("measures")) {
      rows.add(
          List.of(
              from.thing(measure),
              Text.of(
                  known
                      .view()
                      .thing(new Ref(measure))
                      .map(thing -> Cards.upper(Scorecard.sentence(known, thing)))
                      .orElse("Not known"))));
    }
    return rows.isEmpty()
        ? Block.of("measured-by", "Measures", Paragraph.of("No measure shows whether it works."))
        : Block.of(
            "measured-by",
            "Measures",
            new Scroll(
                "Measures",
                Table.of(
                    "What shows whether it works",
                    List.of(Table.Column.of("Measure"), Table.Column.of("Stands")),
                    rows)));
  }
}
