package uk.improvementboard.design.pictures;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.design.pictures.Shape.Anchor;
import uk.improvementboard.design.pictures.Shape.Role;
import uk.improvementboard.design.pictures.Shape.Trace;
import uk.improvementboard.design.pictures.Shape.Words;

/** Draws shape by shape. */
final class Pen {

  static final String DARK = "#12436d";
  static final String TARGET = "#801650";
  static final String TOLERATED = "#f6ecf1";
  static final String TEXT = "#0b0c0c";
  static final String HELP = "#cecece";
  static final String GROUND = "#ffffff";
  static final String NONE = "none";

  private final Size size;
  private final List<Shape> shapes = new ArrayList<>();

  Pen(Size size) {
    this.size = size;
  }

  List<Shape> shapes() {
    return shapes;
  }

  void trace(String path, Role role, String fill, String stroke, double width, String dash) {
    shapes.add(new Trace(path, role, fill, stroke, width, dash));
  }

  void line(double x1, double y1, double x2, double y2, Role role, String colour, double width) {
    trace(move(x1, y1) + to(x2, y2), role, NONE, colour, width, "");
  }

  void box(double x, double y, double wide, double high, Role role, String fill, String stroke) {
    trace(rectangle(x, y, wide, high), role, fill, stroke, 2, "");
  }

  void dot(double x, double y, double radius, Role role, String fill, String stroke) {
    trace(circle(x, y, radius), role, fill, stroke, 2, "");
  }

  void words(double x, double y, String words, Anchor anchor) {
    shapes.add(new Words(x, y, words, anchor, size.text(), false));
  }

  void strong(double x, double y, String words, Anchor anchor) {
    shapes.add(new Words(x, y, words, anchor, size.text(), true));
  }

  static String move(double x, double y) {
    return "M" + Shape.place(x) + " " + Shape.place(y);
  }

  static String to(double x, double y) {
    return "L" + Shape.place(x) + " " + Shape.place(y);
  }

  static String rectangle(double x, double y, double wide, double high) {
    return move(x, y)
        + "h"
        + Shape.place(wide)
        + "v"
        + Shape.place(high)
        + "h"
        + Shape.place(-wide)
        + "z";
  }

  static String circle(double x, double y, double radius) {
    String arc = "a" + Shape.place(radius) + " " + Shape.place(radius) + " 0 1 0 ";
    return move(x - radius, y)
        + arc
        + Shape.place(2 * radius)
        + " 0"
        + arc
        + Shape.place(-2 * radius)
        + " 0z";
  }

  /** Words broken where a line is full, into so many lines at most. */
  List<String> lines(String words, double width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!line.isEmpty() && size.wide(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() > most) {
      String last = lines.get(most - 1) + " …";
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(last);
    }
    return lines.stream().map(one -> cut(one, width)).toList();
  }

  private String cut(String line, double width) {
    int fits = Math.max(4, (int) (width / size.wide("n")));
    return line.length() <= fits ? line : line.substring(0, fits - 1).stripTrailing() + "…";
  }
}
