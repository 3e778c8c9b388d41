package uk.improvementboard.query.pages;

import uk.improvementboard.design.Table;

/**
 * How a programme stood when each of its meetings closed.
 *
 * @param meetings the newest first, below the moment shown
 */
public record TrendPage(Frame frame, Table meetings) {}
