package uk.improvementboard.design.web;

/** The colour or the logo of the council cannot be used; the message says why and what would do. */
public final class UnfitBrand extends IllegalStateException {

  UnfitBrand(String why) {
    super(why);
  }
}
