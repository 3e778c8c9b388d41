package uk.improvementboard.query.view;

import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** An answer to a challenge, by role, and whether it satisfied the board. */
public record Answer(
    Ref meeting, String by, String answer, Satisfied satisfied, Stated<String> followUp) {}
