package uk.improvementboard.command.rules;

import java.util.List;
import uk.improvementboard.command.rules.Refusal.Field;

/**
 * A refusal on its way out of a decider. It carries no stack trace and never leaves the one edge at
 * which it becomes a value again ({@code docs/adr/0004-refusals-are-values.md}).
 */
public final class RuleBroken extends RuntimeException {

  private final transient Refusal refusal;

  public RuleBroken(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** A refusal that concerns the command as a whole. */
  public RuleBroken(Rule rule, String message) {
    this(new Refusal(rule, message, List.of(), 0));
  }

  /** A refusal that concerns one field of the command. */
  public RuleBroken(Rule rule, String pointer, String message) {
    this(new Refusal(rule, message, List.of(new Field(pointer, message)), 0));
  }

  public Refusal refusal() {
    return refusal;
  }
}
