package uk.improvementboard.command.forms;

import uk.improvementboard.design.Component;

/** A value that a form carries along unseen. */
public record Hidden(String name, String value) implements Component {
  @Override
  public String template() {
    return "command/hidden.jte";
  }
}
