package uk.improvementboard.command.forms;

/**
 * One thing to put right in a form.
 *
 * @param name the control meant; empty when the entry as a whole is
 * @param target the element to which the summary of errors leads
 */
record Fault(String name, String target, String message) {}
