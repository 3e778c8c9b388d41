package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** That a plan's dates were to be counted from anew. */
public record Rebaseline(
    Ref decision, Stated<String> version, Stated<String> period, String reason) {}
