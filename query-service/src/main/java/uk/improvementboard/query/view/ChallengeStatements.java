package uk.improvementboard.query.view;

import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.terms.EntityKind;

/** What events about challenges say. */
final class ChallengeStatements {

  private ChallengeStatements() {}

  static Says of(ChallengeEvent event, long place) {
    return switch (event) {
      case ChallengeRaised e ->
          Says.about(EntityKind.CHALLENGE, e.challenge())
              .that("text", e.question())
              .that("meeting", e.meeting())
              .that("item", e.item())
              .that("raisedBy", e.by())
              .that("about", e.about());
      case ChallengeAnswered e ->
          Says.about(EntityKind.CHALLENGE, e.challenge())
              .that(
                  Field.entry("answered", place),
                  new Answer(e.meeting(), e.by(), e.answer(), e.satisfied(), e.followUp()));
    };
  }
}
