package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** That a meeting put a decision off, and to which. */
public record PutOff(Ref meeting, Stated<Ref> to, Stated<String> reason) {}
