package uk.improvementboard.query.view;

import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** That a mitigation, in the words in which it was recorded, was done, and when. */
public record DoneMitigation(String mitigation, Stated<ImpreciseDate> on, Stated<String> words) {}
