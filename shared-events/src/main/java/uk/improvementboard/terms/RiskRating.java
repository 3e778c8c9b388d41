package uk.improvementboard.terms;

/**
 * A risk's rating as given: {@code B2}.
 *
 * @param code the code, unchanged
 * @param legend what the code means under the matrix it was given under; often not stated, and then
 *     no meaning is supplied
 */
public record RiskRating(String code, Stated<String> legend) {}
