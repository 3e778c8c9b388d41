package uk.improvementboard.terms;

/**
 * What one source says, kept beside what another says against it.
 *
 * @param claim the statement, verbatim where it can be
 * @param source who says so, where
 */
public record SourceStatement(String claim, Source source) {}
