package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.terms.ImpreciseDate;

/** A body on its page: who sits on it, by what terms it works, when it met, to whom it reports. */
final class BoardBlocks {

  private final Vantage from;
  private final Shown board;

  BoardBlocks(Vantage from, Shown board) {
    this.from = from;
    this.board = board;
  }

  List<Block> blocks() {
    return List.of(members(), terms(), meetings());
  }

  private Block members() {
    List<List<Content>> now = new ArrayList<>();
    List<List<Content>> ended = new ArrayList<>();
    for (Shown member : board.each("members")) {
      boolean over =
          member
              .text("until")
              .map(ImpreciseDate::parse)
              .flatMap(ImpreciseDate::last)
              .filter(last -> last.isBefore(from.known().date()))
              .isPresent();
      (over ? ended : now).add(row(member));
    }
    List<Content> parts = new ArrayList<>();
    parts.add(
        now.isEmpty()
            ? Paragraph.of("Nobody is known to sit on it on the date shown.")
            : table("Who sits on it", now));
    if (!ended.isEmpty()) {
      parts.add(table("Who sat on it before", ended));
    }
    return new Block("membership", "Membership", parts);
  }

  private List<Content> row(Shown member) {
    return List.of(
        from.thing(member.required("ref")),
        Text.of(
            member.text("capacity").map(Reading::constant).map(Cards::upper).orElse("Not stated")),
        Text.of(member.text("organisation").map(Cards::upper).orElse("Not stated")),
        Text.of(day(member, "from")),
        Text.of(day(member, "until")));
  }

  private static String day(Shown member, String field) {
    return Cards.upper(
        member
            .text(field)
            .map(Vantage::day)
            .or(() -> Shown.absent(member.value(field)))
            .orElse("not stated"));
  }

  private static Content table(String caption, List<List<Content>> rows) {
    return new Scroll(
        caption,
        Table.of(
            caption,
            List.of(
                Table.Column.of("Place"),
                Table.Column.of("Capacity"),
                Table.Column.of("Organisation"),
                Table.Column.of("Since"),
                Table.Column.of("Until")),
            rows));
  }

  private Block terms() {
    List<Fact> terms = Cards.sourceOnce(new Cards(from).terms(board));
    return Block.of(
        "terms",
        "Terms of reference",
        terms.isEmpty() ? Paragraph.of("No terms of reference are known.") : new Facts(terms));
  }

  private Block meetings() {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown meeting : board.each("meetings").reversed()) {
      rows.add(
          List.of(
              from.thing(meeting.required("ref")),
              Text.of(Cards.upper(Vantage.day(meeting.text("date").orElse(null)))),
              Text.of(
                  meeting
                      .text("quorate")
                      .map(Reading::constant)
                      .map(Cards::upper)
                      .orElse("Not opened")),
              Text.of(Integer.toString(meeting.in("derived").names("decisions").size()))));
    }
    return Block.of(
        "meetings",
        "Meetings",
        Optional.of(rows)
            .filter(some -> !some.isEmpty())
            .<Content>map(
                some ->
                    new Scroll(
                        "Meetings",
                        Table.of(
                            "Its meetings, the newest first",
                            List.of(
                                Table.Column.of("Meeting"),
                                Table.Column.of("Held"),
                                Table.Column.of("Quorum"),
                                Table.Column.numeric("Decisions")),
                            some)))
            .orElse(Paragraph.of("No meeting of it is known.")));
  }
}
