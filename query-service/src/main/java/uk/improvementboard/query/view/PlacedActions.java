package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.Ref;

/** Actions that were placed in a plan together. */
public record PlacedActions(List<Ref> actions) {}
