package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** A meeting on its page: what it was to deal with, who was there, and what came of it. */
final class MeetingBlocks {

  private final Vantage from;
  private final Shown shown;
  private final Ref meeting;
  private final Cards cards;
  private final Function<Ref, Optional<Shown>> look;
  private final Function<Ref, List<String>> moved;

  /**
   * @param look finds a thing that the meeting dealt with
   * @param moved what is different from the close of a meeting before, counted in words
   */
  MeetingBlocks(
      Vantage from,
      Shown shown,
      Ref meeting,
      Function<Ref, Optional<Shown>> look,
      Function<Ref, List<String>> moved) {
    this.from = from;
    this.shown = shown;
    this.meeting = meeting;
    this.cards = new Cards(from);
    this.look = look;
    this.moved = moved;
  }

  List<Block> blocks() {
    Shown derived = shown.in("derived");
    List<Block> blocks = new ArrayList<>();
    ways().ifPresent(blocks::add);
    blocks.add(agenda());
    blocks.add(attendance());
    blocks.add(dealtWith("decided", "Decisions", EntityKind.DECISION, derived.names("decisions")));
    blocks.add(
        dealtWith("challenged", "Challenges", EntityKind.CHALLENGE, derived.names("challenges")));
    blocks.add(
        dealtWith(
            "actions-arising",
            "Actions arising",
            EntityKind.BOARD_ACTION,
            derived.names("boardActions")));
    return blocks;
  }

  // Its place among others -----------------------------------------------------------------------

  /** The meetings of the same body before and after it, and what changed since the one before. */
  private Optional<Block> ways() {
    AsKnown known = from.known();
    List<MeetingTimes> ofBody =
        MeetingCloses.held(known).stream()
            .filter(times -> shown.text("board").filter(times.board().value()::equals).isPresent())
            .toList();
    int place = -1;
    for (int n = 0; n < ofBody.size(); n++) {
      place = ofBody.get(n).meeting().equals(meeting) ? n : place;
    }
    List<Line> ways = new ArrayList<>();
    if (place > 0) {
      MeetingTimes before = ofBody.get(place - 1);
      ways.add(
          new Line(
              "What changed since the meeting before",
              from.newest("/compare")
                  + "?asOf="
                  + closeOf(meeting)
                  + "&audience="
                  + known.audience()
                  + "&from="
                  + closeOf(before.meeting()),
              said(moved.apply(before.meeting()))));
      ways.add(neighbour("The meeting before: ", before));
    }
    if (place >= 0 && place < ofBody.size() - 1) {
      ways.add(neighbour("The meeting after: ", ofBody.get(place + 1)));
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.of("around", "Around this meeting", Fact.of("", ways)));
  }

  private static String said(List<String> moved) {
    return moved.isEmpty() ? "Nothing that this audience knows of" : String.join(", ", moved);
  }

  private Line neighbour(String words, MeetingTimes other) {
    Line line = from.thing(other.meeting().value());
    return new Line(words + line.words(), line.href(), null);
  }

  private static String closeOf(Ref meeting) {
    return Vantage.written(new Anchor.AtMeeting(meeting, Moment.CLOSED));
  }

  // What it dealt with ---------------------------------------------------------------------------

  private Block agenda() {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown item : shown.each("agenda")) {
      List<Line> papers = new ArrayList<>();
      item.names("papers").forEach(paper -> papers.add(from.thing(paper)));
      List<Line> about = new ArrayList<>();
      item.names("about").forEach(thing -> about.add(from.thing(thing)));
      rows.add(
          List.of(
              Line.of(item.required("number") + ". " + item.required("title"))
                  .with(item.text("purpose").map(Cards::upper).orElse(null)),
              papers.isEmpty() ? Text.of("None") : Fact.of("", papers),
              about.isEmpty() ? Text.of("") : Fact.of("", about)));
    }
    List<Content> parts = new ArrayList<>();
    if (rows.isEmpty()) {
      parts.add(Paragraph.of("No agenda is known."));
    } else {
      parts.add(
          new Scroll(
              "Agenda",
              Table.of(
                  "Items",
                  List.of(
                      Table.Column.of("Item"), Table.Column.of("Papers"), Table.Column.of("About")),
                  rows)));
    }
    List<Line> pack = new ArrayList<>();
    shown.names("packPapers").forEach(paper -> pack.add(from.thing(paper)));
    parts.add(
        new Facts(
            List.of(
                pack.isEmpty()
                    ? Fact.of("Papers in the pack", "None known")
                    : Fact.of("Papers in the pack", pack))));
    return new Block("agenda", "Agenda and pack", parts);
  }

  private Block attendance() {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown person : shown.each("attendance")) {
      rows.add(
          List.of(
              person
                  .text("appointment")
                  .flatMap(one -> from.pageOf(new Ref(one)))
                  .<Content>map(href -> new Line(Cards.upper(person.required("role")), href, null))
                  .orElse(Text.of(Cards.upper(person.required("role")))),
              Text.of(Cards.upper(Reading.constant(person.required("presence"))))));
    }
    String quorum =
        shown
            .text("quorate")
            .map(Reading::constant)
            .map(Cards::upper)
            .orElse("Not known: the meeting is not known to have opened");
    List<Content> parts = new ArrayList<>();
    parts.add(new Facts(List.of(Fact.of("Quorum", quorum))));
    parts.add(
        rows.isEmpty()
            ? Paragraph.of("No attendance is known.")
            : new Scroll(
                "Who was there",
                Table.of(
                    "Who was there",
                    List.of(Table.Column.of("Role"), Table.Column.of("Presence")),
                    rows)));
    return new Block("attendance", "Attendance and quorum", parts);
  }

  private Block dealtWith(String id, String title, EntityKind kind, List<String> refs) {
    List<Content> found = new ArrayList<>();
    for (String ref : refs) {
      look.apply(new Ref(ref)).ifPresent(thing -> found.add(cards.card(kind, thing)));
    }
    return new Block(
        id,
        title,
        found.isEmpty()
            ? List.of(Paragraph.of("No " + Cards.one(kind) + " of this meeting is known."))
            : found);
  }
}
