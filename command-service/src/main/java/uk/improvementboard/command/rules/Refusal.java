package uk.improvementboard.command.rules;

import java.util.List;

/**
 * That something asked was not taken in, and why. Nothing was changed.
 *
 * @param rule the rule that stands against it
 * @param message what to do about it, in the user's words
 * @param fields what in the command is meant
 * @param current the version that the thing has now; 0 where that is not the matter
 */
public record Refusal(Rule rule, String message, List<Field> fields, long current) {

  /**
   * One thing to put right.
   *
   * @param pointer a JSON Pointer into the command: {@code /judgements/0/grade}
   * @param message what is wrong with it
   */
  public record Field(String pointer, String message) {}

  public Refusal {
    fields = List.copyOf(fields);
  }
}
