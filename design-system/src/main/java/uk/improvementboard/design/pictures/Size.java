package uk.improvementboard.design.pictures;

/**
 * A width that a picture is drawn for. It is drawn for both, so that its words can be read on a
 * phone and are not made huge on a desk; a page shows the one that fits.
 */
public enum Size {
  WIDE("", 640, 14),
  NARROW("-narrow", 290, 13);

  private final String suffix;
  private final int width;
  private final int text;

  Size(String suffix, int width, int text) {
    this.suffix = suffix;
    this.width = width;
    this.text = text;
  }

  /** What tells its id from that of the other. */
  String suffix() {
    return suffix;
  }

  int width() {
    return width;
  }

  /** The size of its words, in pixels. */
  int text() {
    return text;
  }

  /** About how wide some words are. */
  double wide(String words) {
    return words.length() * text * 0.56;
  }
}
