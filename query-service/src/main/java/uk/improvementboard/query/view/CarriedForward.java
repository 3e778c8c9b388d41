package uk.improvementboard.query.view;

import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** That a meeting left a board action open, until when, and why. */
public record CarriedForward(Ref at, Stated<ImpreciseDate> due, Stated<String> reason) {}
