package uk.improvementboard.terms;

/**
 * One level of a rating scheme: {@code A}, "Amber", "at risk of missing its date".
 *
 * @param code what a rating gives, one of a kind in its scheme
 * @param label what people call it
 * @param meaning what it stands for, where the scheme says so
 */
public record RatingLevel(String code, String label, Stated<String> meaning) {}
