package uk.improvementboard.design.pictures;

import java.math.BigDecimal;
import java.util.List;
import uk.improvementboard.design.pictures.Shape.Anchor;
import uk.improvementboard.design.pictures.Shape.Role;

/** Bar under bar, each with its words above it, all beginning at zero. */
public record Bars(String id, String title, String description, List<Bar> bars)
    implements Picture.Drawn {

  private static final double THICK = 16;

  /**
   * One bar.
   *
   * @param said its value as it is written beside it
   */
  public record Bar(String words, BigDecimal value, String said, Look look) {}

  public Bars {
    bars = List.copyOf(bars);
  }

  @Override
  public Drawing drawn(Size size) {
    Pen pen = new Pen(size);
    double line = size.text() + 5;
    Scale scale = Scale.fromZero(bars.stream().map(Bar::value).toList(), 1, size.width() - 1.0, 4);
    double zero = scale.at(BigDecimal.ZERO);
    double y = 0;
    for (Bar bar : bars) {
      y += line;
      pen.words(1, y, bar.words() + ": " + bar.said(), Anchor.START);
      y += 5;
      double end = scale.at(bar.value());
      if (bar.value().signum() != 0) {
        bar.look().fill(pen, Math.min(zero, end), y, Math.abs(end - zero), THICK);
      }
      pen.line(zero, y - 3, zero, y + THICK + 3, Role.HELP, Pen.TEXT, 1);
      y += THICK + 8;
    }
    return Picture.drawing(this, size, (int) Math.ceil(Math.max(y, line)), pen);
  }
}
