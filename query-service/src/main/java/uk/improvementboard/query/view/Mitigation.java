package uk.improvementboard.query.view;

import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What is to be done to avoid or lessen a risk, by which post and when. */
public record Mitigation(String mitigation, Stated<String> owner, Stated<ImpreciseDate> due) {}
