package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one thing, each with its name; in a card when it has a title. */
public record SummaryList(List<Row> rows, @Nullable Card card, Attributes attributes)
    implements Component {
  public record Piece(@Nullable Content content, Attributes attributes) {}

  public record Row(Piece key, Piece value, Links actions, Attributes attributes) {
    public static Row of(String key, Content value, Link... actions) {
      return new Row(
          new Piece(Text.of(key), Attributes.NONE),
          new Piece(value, Attributes.NONE),
          new Links(List.of(actions), Attributes.NONE),
          Attributes.NONE);
    }

    public static Row of(String key, String value, Link... actions) {
      return of(key, Text.of(value), actions);
    }
  }

  public record Links(List<Link> items, Attributes attributes) {
    public static final Links NONE = new Links(List.of(), Attributes.NONE);
  }

  public record Card(@Nullable Heading title, Links actions, Attributes attributes) {
    public static Card of(int level, String title, Link... actions) {
      return new Card(
          Heading.of(level, title, "govuk-summary-card__title"),
          new Links(List.of(actions), Attributes.NONE),
          Attributes.NONE);
    }
  }

  public SummaryList {
    rows = List.copyOf(rows);
  }

  public static SummaryList of(List<Row> rows) {
    return new SummaryList(rows, null, Attributes.NONE);
  }

  public SummaryList in(Card outer) {
    return new SummaryList(rows, outer, attributes);
  }

  /** Keeps the columns straight where only some rows have actions. */
  public String gap(Row row) {
    return row.actions().items().isEmpty()
            && rows.stream().anyMatch(it -> !it.actions().items().isEmpty())
        ? "govuk-summary-list__row--no-actions"
        : "";
  }

  /** An action says what it acts on, to those who hear the links alone. */
  public Action spoken(Link link) {
    return new Action(link, card == null || card.title() == null ? null : card.title().content());
  }

  public record Action(Link link, @Nullable Content card) implements Component {
    @Override
    public String template() {
      return "design/action.jte";
    }
  }
}
