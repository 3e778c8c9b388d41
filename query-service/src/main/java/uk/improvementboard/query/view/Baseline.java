package uk.improvementboard.query.view;

import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** The figure that later ones are held against. */
public record Baseline(Stated<ImpreciseDate> period, Figure figure, Stated<String> words) {}
