package uk.improvementboard.design.pictures;

import java.util.Locale;

/** What a drawing is made of. */
public sealed interface Shape {

  /**
   * A line or an area.
   *
   * @param path where it goes
   * @param role what it is in a picture, which forced colours go by
   * @param fill its colour, or none
   * @param stroke the colour of its outline, or none
   * @param dash how its outline is broken, or empty
   */
  record Trace(String path, Role role, String fill, String stroke, double width, String dash)
      implements Shape {

    public String thick() {
      return place(width);
    }
  }

  /**
   * Some words.
   *
   * @param x where they begin, have their middle or end
   * @param y the line they stand on
   */
  record Words(double x, double y, String words, Anchor anchor, int size, boolean strong)
      implements Shape {

    public String left() {
      return place(x);
    }

    public String top() {
      return place(y);
    }
  }

  /** Where words are held. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    public String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a trace is in a picture. */
  enum Role {
    /** It is read: a line of figures, a mark. */
    INK,
    /** It is filled, and read. */
    AREA,
    /** It only helps to read the rest. */
    HELP,
    /** It lies under what is read. */
    GROUND;

    public String css() {
      return "app-picture__" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A place in a drawing, to a tenth of a pixel. */
  static String place(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
