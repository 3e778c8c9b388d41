package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.Ref;

/** Something said at a meeting, by a role, about things. */
public record Told(String by, String text, List<Ref> about) {}
