package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** An interest declared at a meeting, by role, and what followed. */
public record Interest(
    String role, Stated<Ref> appointment, String interest, Stated<String> action) {}
