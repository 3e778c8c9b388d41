package uk.improvementboard.command.programme;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import uk.improvementboard.command.rules.Refusal;

/** What became of a command: taken in, or refused. Never an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Outcome {

  /**
   * It was taken in, now or, by the same idempotency key, before.
   *
   * @param first the position of its first event
   * @param last the position of its last event
   */
  record Accepted(long first, long last) implements Outcome {}

  /** It was refused and changed nothing. */
  record Refused(Refusal refusal) implements Outcome {}
}
