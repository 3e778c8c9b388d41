package uk.improvementboard.command.words;

import java.util.List;

/**
 * One page of a command that is asked for page by page.
 *
 * @param fields the fields asked for on it
 */
public record Step(String heading, List<String> fields) {
  public Step {
    fields = List.copyOf(fields);
  }

  static Step of(String heading, String... fields) {
    return new Step(heading, List.of(fields));
  }
}
