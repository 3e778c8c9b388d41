package uk.improvementboard.design.pictures;

import java.util.List;
import uk.improvementboard.design.pictures.Shape.Anchor;

/** Cell after cell, one for each time: what was said then, in a word and a pattern. */
public record Strip(String id, String title, String description, List<Cell> cells)
    implements Picture.Drawn {

  private static final double GAP = 6;
  private static final double BAND = 18;

  /**
   * One time.
   *
   * @param when the time, short
   * @param words what was said
   */
  public record Cell(String when, String words, Look look) {}

  public Strip {
    cells = List.copyOf(cells);
  }

  @Override
  public Drawing drawn(Size size) {
    Pen pen = new Pen(size);
    int inARow = size == Size.WIDE ? 7 : 3;
    double wide = (size.width() - GAP * (inARow - 1) - 2) / inARow;
    double line = size.text() + 4;
    double high = BAND + lines(pen, wide) * line + 10;
    for (int n = 0; n < cells.size(); n++) {
      Cell cell = cells.get(n);
      double x = 1 + n % inARow * (wide + GAP);
      double y = 1 + n / inARow * high;
      cell.look().fill(pen, x, y, wide, BAND);
      double under = y + BAND + line;
      for (String words : pen.lines(cell.words(), wide, 2)) {
        pen.strong(x, under, words, Anchor.START);
        under += line;
      }
      for (String words : pen.lines(cell.when(), wide, 2)) {
        pen.words(x, under, words, Anchor.START);
        under += line;
      }
    }
    int rows = Math.max(1, (cells.size() + inARow - 1) / inARow);
    return Picture.drawing(this, size, (int) Math.ceil(rows * high), pen);
  }

  /** How many lines of words the fullest cell has. */
  private int lines(Pen pen, double wide) {
    return cells.stream()
        .mapToInt(
            cell ->
                pen.lines(cell.words(), wide, 2).size() + pen.lines(cell.when(), wide, 2).size())
        .max()
        .orElse(2);
  }
}
