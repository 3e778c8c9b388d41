package uk.improvementboard.benchmarks.sidebyside;

/**
 * One field of one thing took another value: what a database without events is told.
 *
 * @param position of the event that changed it
 * @param thing the reference of what it is about
 * @param item the row it belongs to: the thing itself or, for a field that has many entries, the
 *     one entry
 * @param field the name of the field
 * @param value canonical JSON
 */
record Change(long position, String thing, String item, String field, String value) {}
