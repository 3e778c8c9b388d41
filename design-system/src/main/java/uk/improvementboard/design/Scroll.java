package uk.improvementboard.design;

import gg.jte.Content;

/** A box in which a wide table scrolls, reached by keyboard, so that the page itself never does. */
public record Scroll(String label, Content content) implements Component {}
