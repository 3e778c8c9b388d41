package uk.improvementboard.design.web;

import java.util.Locale;

/**
 * How well two colours can be told apart (WCAG 2.2, relative luminance): from 1, not at all, to 21.
 */
final class Contrast {

  /** What words need against what is behind them (1.4.3). */
  static final double OF_WORDS = 4.5;

  /** What a line or a mark needs against what is beside it (1.4.11). */
  static final double OF_MARKS = 3;

  private Contrast() {}

  /** The ratio of two colours, each as #rrggbb. */
  static double between(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** As people write it: never better than it is. */
  static String inWords(double ratio) {
    return String.format(Locale.UK, "%.1f to 1", Math.floor(ratio * 10) / 10);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
