package uk.improvementboard.query.view;

import java.math.BigDecimal;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What had been spent of an allocation by a day. */
public record Spend(BigDecimal pounds, Stated<ImpreciseDate> until, Stated<String> words) {}
