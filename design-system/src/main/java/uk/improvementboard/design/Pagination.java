package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to the pages beside this one; without numbered pages, a previous and a next thing. */
public record Pagination(
    @Nullable Step previous,
    @Nullable Step next,
    @Nullable List<Number> pages,
    String landmark,
    Attributes attributes)
    implements Component {
  /**
   * @param words null says "Previous page" or "Next page"
   * @param label the name of what it leads to
   */
  public record Step(
      String href, @Nullable Content words, @Nullable String label, Attributes attributes) {
    public static Step of(String href, String label) {
      return new Step(href, null, label, Attributes.NONE);
    }
  }

  /** A numbered page, or the gap between two when {@code href} is null. */
  public record Number(
      String words, @Nullable String href, boolean current, String spoken, Attributes attributes) {
    public static Number of(int number, String href, boolean current) {
      return new Number("" + number, href, current, "Page " + number, Attributes.NONE);
    }

    public static Number gap() {
      return new Number("", null, false, "", Attributes.NONE);
    }
  }

  /** A step where it stands. */
  public record Arrow(String side, Step step, boolean block) implements Component {
    @Override
    public String template() {
      return "design/paginationArrow.jte";
    }

    public boolean back() {
      return side.equals("prev");
    }
  }

  public boolean block() {
    return pages == null && (previous != null || next != null);
  }

  public @Nullable Arrow back() {
    return previous == null ? null : new Arrow("prev", previous, block());
  }

  public @Nullable Arrow on() {
    return next == null ? null : new Arrow("next", next, block());
  }
}
