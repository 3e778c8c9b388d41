package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** A paper put on the table at a meeting. */
public record Tabled(Ref paper, Stated<String> reason) {}
