package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.Visits;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.portfolio.Attention;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.portfolio.Concerning;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.savedviews.SavedLists;
import uk.improvementboard.terms.ProgrammeId;

/** What is due, overdue and awaited, and what changed since a reader was last here. */
@Component
final class MyWork {

  private static final int MOST = 10;

  private final Portfolio portfolio;
  private final Asking asking;
  private final EventsInWords events;
  private final Attention attention;
  private final Visits visits;
  private final SavedLists savedLists;

  MyWork(
      Portfolio portfolio,
      Asking asking,
      EventsInWords events,
      Attention attention,
      Visits visits,
      SavedLists savedLists) {
    this.portfolio = portfolio;
    this.asking = asking;
    this.events = events;
    this.attention = attention;
    this.visits = visits;
    this.savedLists = savedLists;
  }

  /** Something to be done, in its programme. */
  private record ToDo(AsKnown known, Concerning thing) {}

  MyWorkPage of(Actor reader) {
    Optional<Instant> before = visits.visited(reader, asking.instant());
    List<JsonNode> programmes = portfolio.of(reader, AsOf.NOW, Wanted.EVERYTHING);
    List<Block> blocks = new ArrayList<>();
    if (programmes.isEmpty()) {
      blocks.add(
          Block.of(
              "none",
              "Nothing here yet",
              Paragraph.of("You are not attached to any programme that has a record.")));
    } else {
      List<ToDo> toDo = toDo(reader, programmes);
      blocks.add(concern(toDo, Concern.OVERDUE, "Overdue", "No action is overdue."));
      blocks.add(
          concern(
              toDo,
              Concern.LAPSING,
              "Due in the next " + Gaps.WITHIN + " days",
              "Nothing is due, or lapses, in that time."));
      blocks.add(awaiting(toDo));
      blocks.add(changed(reader, programmes, before));
    }
    blocks.add(saved());
    return new MyWorkPage(reader.role().words().replace('-', ' '), blocks);
  }

  /** The lists this reader kept under a name. */
  private Block saved() {
    List<Line> lines =
        savedLists.all().stream().map(view -> new Line(view.name(), view.address(), null)).toList();
    return lines.isEmpty()
        ? Block.of(
            "saved-views",
            "Saved views",
            Paragraph.of(
                "A list that you narrowed down can be kept under a name, and is then here."))
        : Block.of(
            "saved-views",
            "Saved views",
            Fact.of("", lines),
            Paragraph.of(new Line("Rename or remove saved views", SavedLists.ALL, null)));
  }

  // Due, overdue, awaiting -----------------------------------------------------------------------

  /** What gives rise to one of these concerns, in the programmes that have any. */
  private List<ToDo> toDo(Actor reader, List<JsonNode> programmes) {
    List<ToDo> found = new ArrayList<>();
    for (JsonNode line : programmes) {
      if (CONCERNS.stream().anyMatch(concern -> Portfolio.count(line, concern) > 0)) {
        AsKnown known =
            asking.asKnown(reader, new ProgrammeId(line.path("ref").asString()), AsOf.NOW);
        attention.of(known, Gaps.WITHIN).forEach(thing -> found.add(new ToDo(known, thing)));
      }
    }
    return found;
  }

  private static final List<Concern> CONCERNS =
      List.of(
          Concern.OVERDUE, Concern.LAPSING, Concern.AWAITING_SIGN_OFF, Concern.AWAITING_DECISION);

  private static List<ToDo> of(List<ToDo> all, Concern concern) {
    Comparator<Long> worst =
        concern == Concern.LAPSING ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return all.stream()
        .filter(one -> one.thing().concern() == concern)
        .sorted(Comparator.comparing(one -> one.thing().days(), Comparator.nullsLast(worst)))
        .toList();
  }

  private static Block concern(List<ToDo> all, Concern concern, String title, String none) {
    List<ToDo> things = of(all, concern);
    List<Content> parts = new ArrayList<>();
    parts.add(things.isEmpty() ? Paragraph.of(none) : table(title, things));
    if (things.size() > MOST) {
      parts.add(all(concern, things.size()));
    }
    return new Block(concern.words(), title, parts);
  }

  private static Block awaiting(List<ToDo> all) {
    List<Content> parts = new ArrayList<>();
    for (Concern concern : List.of(Concern.AWAITING_SIGN_OFF, Concern.AWAITING_DECISION)) {
      List<ToDo> things = of(all, concern);
      if (!things.isEmpty()) {
        parts.add(table(concern.title(), things));
      }
      if (things.size() > MOST) {
        parts.add(all(concern, things.size()));
      }
    }
    if (parts.isEmpty()) {
      parts.add(Paragraph.of("Nothing waits to be signed off or decided."));
    }
    return new Block("awaiting", "Awaiting sign-off or a decision", parts);
  }

  private static Content all(Concern concern, int count) {
    return Paragraph.of(new Line("All " + count, "/portfolio/" + concern.words(), null));
  }

  private static Content table(String caption, List<ToDo> things) {
    List<List<Content>> rows = new ArrayList<>();
    for (ToDo one : things.subList(0, Math.min(MOST, things.size()))) {
      Vantage from = new Vantage(one.known());
      rows.add(
          List.of(
              from.thing(one.thing().thing().ref()),
              Text.of(Cards.upper(one.thing().inWords())),
              new Line(one.known().record().title(), from.newest(""), null)));
    }
    return new Scroll(
        caption,
        Table.of(
            caption,
            List.of(
                Table.Column.of("What"), Table.Column.of("Stands"), Table.Column.of("Programme")),
            rows));
  }

  // Changed since --------------------------------------------------------------------------------

  private Block changed(Actor reader, List<JsonNode> programmes, Optional<Instant> before) {
    if (before.isEmpty()) {
      return Block.of(
          "changed",
          "Changed since your last visit",
          Paragraph.of("This is your first visit. From now on you find here what is new."));
    }
    Instant since = before.get();
    List<Content> parts = new ArrayList<>();
    parts.add(Paragraph.of("You were last here on " + Vantage.moment(since) + "."));
    List<List<Content>> rows = new ArrayList<>();
    for (JsonNode line : programmes) {
      AsKnown known =
          asking.asKnown(reader, new ProgrammeId(line.path("ref").asString()), AsOf.NOW);
      List<Long> fresh = fresh(known, since);
      if (!fresh.isEmpty()) {
        rows.add(row(known, since, fresh));
      }
    }
    parts.add(
        rows.isEmpty()
            ? Paragraph.of("Nothing was recorded since that you may know of.")
            : new Scroll(
                "Changed since your last visit",
                Table.of(
                    "Recorded since",
                    List.of(
                        Table.Column.of("Programme"),
                        Table.Column.numeric("Events"),
                        Table.Column.of("The last of them")),
                    rows)));
    return new Block("changed", "Changed since your last visit", parts);
  }

  /** The positions recorded since that this reader knows of, the newest first. */
  private static List<Long> fresh(AsKnown known, Instant since) {
    List<Long> fresh = new ArrayList<>();
    for (long at = known.cut().position(); at > 0; at--) {
      if (!known.record().at(at).recordedAt().isAfter(since)) {
        break;
      }
      if (known.knowledge().knows(at)) {
        fresh.add(at);
      }
    }
    return fresh;
  }

  private List<Content> row(AsKnown known, Instant since, List<Long> fresh) {
    Vantage from = new Vantage(known);
    List<Line> last = new ArrayList<>();
    for (long at : fresh.subList(0, Math.min(3, fresh.size()))) {
      Map<String, Object> event = events.one(known, known.record().at(at));
      last.add(Line.of(Vantage.shortened(String.valueOf(event.get("inWords")))));
    }
    return List.of(
        new Line(
            known.record().title(),
            from.newest("/compare") + "?from=" + since,
            "What changed, side by side"),
        Text.of(Integer.toString(fresh.size())),
        Fact.of("", last));
  }
}
