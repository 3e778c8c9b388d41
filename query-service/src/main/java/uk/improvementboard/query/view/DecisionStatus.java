package uk.improvementboard.query.view;

import java.time.LocalDate;
import uk.improvementboard.events.DecisionEvent.Standing;

/** Where a decision stands. It follows from what is known of it, and is never said by itself. */
public enum DecisionStatus {
  /** A paper asks for it; nobody has made it yet. */
  ASKED_FOR,
  PUT_OFF,
  MADE,
  /** Resolved without a quorum, and not ratified. */
  RECOMMENDED_WITHOUT_QUORUM,
  RATIFIED,
  CARRIED_OUT,
  SUPERSEDED,
  RESCINDED;

  /** Where a decision stood on a day, by what was true of it then. */
  public static DecisionStatus of(Thing decision, LocalDate day) {
    if (decision.on(day, "rescindedBy").isPresent()) {
      return RESCINDED;
    }
    if (decision.on(day, "supersededBy").isPresent()) {
      return SUPERSEDED;
    }
    if (decision.on(day, "carriedOut").isPresent()) {
      return CARRIED_OUT;
    }
    if (decision.on(day, "ratifiedAt").isPresent()) {
      return RATIFIED;
    }
    return decision
        .value(day, "standing", Standing.class)
        .map(standing -> standing == Standing.MADE ? MADE : RECOMMENDED_WITHOUT_QUORUM)
        .orElseGet(() -> decision.has(day, "putOff") ? PUT_OFF : ASKED_FOR);
  }

  /** Whether it binds: made with a quorum or ratified, and neither rescinded nor superseded. */
  public boolean stands() {
    return this == MADE || this == RATIFIED || this == CARRIED_OUT;
  }
}
