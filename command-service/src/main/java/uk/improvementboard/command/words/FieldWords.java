package uk.improvementboard.command.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.EntityKind;

/**
 * How a form asks for one field.
 *
 * @param question what is asked, in the words of the board room
 * @param hint help with answering
 * @param isLong whether the answer may be several lines
 * @param later whether it is asked under "more", because most entries do without it
 * @param kinds for a reference, the kinds of thing it may name; empty for any
 * @param choice where the answer is one of a list that is not a type of ours
 */
public record FieldWords(
    String question,
    @Nullable String hint,
    boolean isLong,
    boolean later,
    Set<EntityKind> kinds,
    @Nullable Choice choice) {

  /** Lists that come from the inspection frameworks. */
  public enum Choice {
    EDITION,
    AREA,
    GRADE
  }

  public FieldWords {
    kinds = Set.copyOf(kinds);
  }

  static FieldWords of(String question) {
    return new FieldWords(question, null, false, false, Set.of(), null);
  }

  FieldWords hint(String words) {
    return new FieldWords(question, words, isLong, later, kinds, choice);
  }

  FieldWords inLines() {
    return new FieldWords(question, hint, true, later, kinds, choice);
  }

  FieldWords underMore() {
    return new FieldWords(question, hint, isLong, true, kinds, choice);
  }

  FieldWords of(EntityKind... named) {
    return new FieldWords(question, hint, isLong, later, Set.of(named), choice);
  }

  FieldWords from(Choice list) {
    return new FieldWords(question, hint, isLong, later, kinds, list);
  }
}
