package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What confirmed minutes say, and what they ought to. */
public record MinutesCorrection(String what, String instead, String reason, Stated<Ref> at) {}
