package uk.improvementboard.terms;

/**
 * How many members must be present for a board to decide.
 *
 * @param members how many, at least one
 * @param rule the rule in the words of the terms of reference
 */
public record Quorum(int members, Stated<String> rule) {}
