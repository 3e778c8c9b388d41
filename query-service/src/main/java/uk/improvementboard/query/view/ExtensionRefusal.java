package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** More time that was not given: why, and by whom. */
public record ExtensionRefusal(String reason, Stated<String> by, Stated<Ref> decision) {}
