package uk.improvementboard.query.view;

import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What those answered to whom the record was reported. */
public record Response(String narrative, Stated<ImpreciseDate> received) {}
