package uk.improvementboard.design.pictures;

import uk.improvementboard.design.pictures.Shape.Role;

/** How a level looks: by its pattern first, so that it is told from others without colour. */
public enum Look {
  /** The worst: a solid area. */
  SOLID("#942514"),
  STRIPED("#b8430b"),
  DOTTED("#5694ca"),
  /** A good one: an outline only. */
  OUTLINED("#005a30"),
  /** Done: an outline with a tick in it. */
  TICKED("#12436d"),
  /** None was given. */
  EMPTY("#484949");

  private final String colour;

  Look(String colour) {
    this.colour = colour;
  }

  /** The look of one of some levels, counted from 0 for the best. */
  public static Look of(int place, int levels) {
    int fromWorst = levels - 1 - place;
    if (levels > 1 && fromWorst == 0) {
      return SOLID;
    }
    if (levels > 2 && fromWorst == 1) {
      return STRIPED;
    }
    if (place == 0) {
      return levels > 3 ? TICKED : OUTLINED;
    }
    return place == 1 && levels > 3 ? OUTLINED : DOTTED;
  }

  /** Fills a box with the pattern. */
  void fill(Pen pen, double x, double y, double wide, double high) {
    switch (this) {
      case SOLID -> pen.box(x, y, wide, high, Role.AREA, colour, colour);
      case STRIPED -> {
        pen.box(x, y, wide, high, Role.GROUND, Pen.GROUND, colour);
        StringBuilder stripes = new StringBuilder();
        for (double at = 6; at < wide + high; at += 8) {
          double top = Math.max(0, at - wide);
          double bottom = Math.min(high, at);
          stripes
              .append(Pen.move(x + at - top, y + top))
              .append(Pen.to(x + at - bottom, y + bottom));
        }
        pen.trace(stripes.toString(), Role.INK, Pen.NONE, colour, 3, "");
      }
      case DOTTED -> {
        pen.box(x, y, wide, high, Role.GROUND, Pen.GROUND, colour);
        StringBuilder dots = new StringBuilder();
        for (double at = 8; at < wide - 3; at += 10) {
          dots.append(Pen.circle(x + at, y + high / 2, 3));
        }
        pen.trace(dots.toString(), Role.AREA, colour, colour, 1, "");
      }
      case OUTLINED -> pen.box(x, y, wide, high, Role.GROUND, Pen.GROUND, colour);
      case TICKED -> {
        pen.box(x, y, wide, high, Role.GROUND, Pen.GROUND, colour);
        double middle = x + wide / 2;
        pen.trace(
            Pen.move(middle - 7, y + high / 2)
                + Pen.to(middle - 2, y + high / 2 + 5)
                + Pen.to(middle + 8, y + high / 2 - 6),
            Role.INK,
            Pen.NONE,
            colour,
            3,
            "");
      }
      case EMPTY ->
          pen.trace(Pen.rectangle(x, y, wide, high), Role.GROUND, Pen.GROUND, colour, 1.5, "4 3");
    }
  }
}
