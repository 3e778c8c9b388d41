package uk.improvementboard.design.pictures;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Details;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;

/**
 * A picture with its title, a note, and the table that says the same.
 *
 * @param note what measures, marks and sources there are, or null
 */
public record Picture(Drawn drawn, @Nullable String note, Table table) implements Component {

  /** What can be drawn for any width. */
  public interface Drawn {
    String id();

    String title();

    String description();

    /** It, drawn for a width. */
    Drawing drawn(Size size);
  }

  static Drawing drawing(Drawn drawn, Size size, int height, Pen pen) {
    return new Drawing(
        drawn.id() + size.suffix(),
        drawn.title(),
        drawn.description(),
        size == Size.WIDE ? "app-picture__wide" : "app-picture__narrow",
        size.width(),
        height,
        pen.shapes());
  }

  public Drawing wide() {
    return drawn.drawn(Size.WIDE);
  }

  public Drawing narrow() {
    return drawn.drawn(Size.NARROW);
  }

  public Details asTable() {
    return Details.of(
        "As a table: " + drawn.title(), new Scroll(drawn.title() + ", as a table", table));
  }
}
