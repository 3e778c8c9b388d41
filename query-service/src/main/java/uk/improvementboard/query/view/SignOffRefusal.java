package uk.improvementboard.query.view;

import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Why an action was not signed off as embedded. */
public record SignOffRefusal(String reason, Stated<Ref> decision) {}
