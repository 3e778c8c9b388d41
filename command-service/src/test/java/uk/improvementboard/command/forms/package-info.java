/** Tests of the forms. */
@org.jspecify.annotations.NullMarked
package uk.improvementboard.command.forms;
