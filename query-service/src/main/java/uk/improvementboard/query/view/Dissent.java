package uk.improvementboard.query.view;

import uk.improvementboard.terms.Stated;

/** A disagreement with a decision, by role. */
public record Dissent(String by, Stated<String> words) {}
