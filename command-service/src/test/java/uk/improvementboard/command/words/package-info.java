/** Tests of the words that forms use. */
@org.jspecify.annotations.NullMarked
package uk.improvementboard.command.words;
