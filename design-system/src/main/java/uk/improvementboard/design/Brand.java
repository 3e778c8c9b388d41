package uk.improvementboard.design;

import org.jspecify.annotations.Nullable;

/**
 * What makes the pages a council's own.
 *
 * @param styles the address of the style sheet in its colour
 * @param colour its colour, as #rrggbb
 * @param logo the address of its logo, or null where it has none
 */
public record Brand(String styles, String colour, @Nullable String logo) {

  /** The colour in which the styles are written. */
  public static final String COLOUR = "#12436d";

  /** No council's. */
  public static final Brand PLAIN = new Brand(Assets.STYLES, COLOUR, null);
}
