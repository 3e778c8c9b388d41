package uk.improvementboard.query.view;

import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** More time that was asked for: until when, why, and by which post. */
public record ExtensionRequest(ImpreciseDate until, String reason, Stated<String> by) {}
