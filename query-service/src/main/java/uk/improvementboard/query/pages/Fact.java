package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Source;
import uk.improvementboard.design.SummaryList;

/**
 * What the record says of one field, and who says so.
 *
 * @param source who says so and where, or null where the fact follows from others
 * @param recorded when and by whom it was recorded, and since when it is true, where there is room
 * @param later the way to what corrected it later, where that was asked for
 */
public record Fact(
    String name,
    List<Line> lines,
    @Nullable Source source,
    @Nullable String recorded,
    @Nullable Link later)
    implements Component {

  public Fact {
    lines = List.copyOf(lines);
  }

  static Fact of(String name, String words) {
    return new Fact(name, List.of(Line.of(words)), null, null, null);
  }

  static Fact of(String name, List<Line> lines) {
    return new Fact(name, lines, null, null, null);
  }

  /** As a row of the facts about one thing. */
  public SummaryList.Row row() {
    return SummaryList.Row.of(name, this);
  }

  @Override
  public String template() {
    return "query/fact.jte";
  }
}
