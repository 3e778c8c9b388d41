package uk.improvementboard.design.pictures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.pictures.Shape.Role;

/** A line the size of a word, of how something went; where nothing is known it breaks. */
public final class Sparkline {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 32;
  private static final double EDGE = 5;

  private Sparkline() {}

  /**
   * Draws it.
   *
   * @param values one after the other; null where there is none
   */
  public static Drawing of(
      String id, String title, String description, List<? extends @Nullable BigDecimal> values) {
    Pen pen = new Pen(Size.NARROW);
    List<BigDecimal> known = new ArrayList<>();
    for (BigDecimal value : values) {
      if (value != null) {
        known.add(value);
      }
    }
    Scale scale = Scale.of(known, HEIGHT - EDGE, EDGE, 2);
    double apart = values.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (values.size() - 1);
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int n = 0; n < values.size(); n++) {
      BigDecimal value = values.get(n);
      if (value == null) {
        drawing = false;
        continue;
      }
      double x = apart == 0 ? WIDTH / 2.0 : EDGE + n * apart;
      double y = scale.at(value);
      path.append(drawing ? Pen.to(x, y) : Pen.move(x, y));
      drawing = true;
      boolean alone =
          (n == 0 || values.get(n - 1) == null)
              && (n == values.size() - 1 || values.get(n + 1) == null);
      if (alone || n == values.size() - 1) {
        pen.dot(x, y, 3, Role.AREA, Pen.DARK, Pen.DARK);
      }
    }
    if (!path.isEmpty()) {
      pen.trace(path.toString(), Role.INK, Pen.NONE, Pen.DARK, 2, "");
    }
    return new Drawing(
        id, title, description, "app-picture__sparkline", WIDTH, HEIGHT, pen.shapes());
  }
}
