package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** That a later inspection found the same again. */
public record Recurrence(Ref inspection, Stated<Ref> finding, Stated<String> words) {}
