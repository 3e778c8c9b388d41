package uk.improvementboard.terms;

import org.jspecify.annotations.Nullable;

/**
 * Who says so, and where: a document with the paragraph, and the date the document bears.
 *
 * @param document the reference of the paper in this record, or a citation of one outside it
 * @param paragraph where in the document: {@code 2.4}, {@code 10A}, {@code hdr}
 * @param statedOn the date of the document; a fact from a paper counts as effective then unless it
 *     says otherwise
 */
public record Source(
    String document, @Nullable String paragraph, @Nullable ImpreciseDate statedOn) {}
