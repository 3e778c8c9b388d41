package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.Ref;

/** Findings that a recommendation was found to answer after it was raised. */
public record LinkedFindings(List<Ref> findings) {}
