package uk.improvementboard.design;

/** A number that belongs to a name; the words say to screen readers what it counts. */
public record Badge(long number, String counts) implements Component {}
