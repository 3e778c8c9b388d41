package uk.improvementboard.terms;

/**
 * How a council judges itself in one area. It is never shown as the inspectorate's judgement.
 *
 * @param area the code of the judgement area in the edition the self-evaluation uses
 * @param grade a grade of that area's scale, or not stated
 */
public record SelfJudgement(String area, Stated<String> grade) {}
