package uk.improvementboard.query.view;

import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What a support partner said it did or found. */
public record PartnerReport(
    String narrative, Stated<ImpreciseDate> reportedOn, Stated<Ref> paper) {}
