package uk.improvementboard.query.evidence;

/**
 * One thing that does not hold.
 *
 * @param weighs the verdict that it leads to by itself
 * @param where the file or event
 * @param words what is wrong, for a reader
 */
public record Finding(Verdict weighs, String where, String words) {}
