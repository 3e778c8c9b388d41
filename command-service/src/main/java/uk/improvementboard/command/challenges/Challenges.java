package uk.improvementboard.command.challenges;

import static uk.improvementboard.command.rules.Rule.CHALLENGE_IS_ANSWERED_TO_ITS_BODY;
import static uk.improvementboard.command.rules.Rule.CHALLENGE_IS_SETTLED_ONCE;

import java.util.List;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.commands.ChallengeCommand;
import uk.improvementboard.command.commands.ChallengeCommand.AnswerChallenge;
import uk.improvementboard.command.commands.ChallengeCommand.RaiseChallenge;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Challenge;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;

/** What a board asks of those who answer to it, and whether the answers satisfy it. */
public final class Challenges {

  private Challenges() {}

  public static List<ProgrammeEvent> decide(
      ChallengeCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RaiseChallenge c -> {
        Meetings.mayBeMinuted(c.meeting(), state);
        yield List.of(
            new ChallengeRaised(
                state.newRef(c.challenge(), EntityKind.CHALLENGE, "/challenge"),
                c.meeting(),
                c.item(),
                c.by(),
                c.question(),
                c.about()));
      }
      case AnswerChallenge c -> {
        Challenge challenge =
            state.require(Challenge.class, EntityKind.CHALLENGE, c.challenge(), "/challenge");
        if (challenge.settled()) {
          throw new RuleBroken(
              CHALLENGE_IS_SETTLED_ONCE,
              "/challenge",
              "the board was satisfied on " + c.challenge() + ": raise a new challenge");
        }
        Meetings.mayBeMinuted(c.meeting(), state);
        yield List.of(
            new ChallengeAnswered(
                c.challenge(), c.meeting(), c.by(), c.answer(), c.satisfied(), c.followUp()));
      }
    };
  }

  public static void check(ChallengeEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ChallengeRaised e -> {
        Meetings.onTheAgenda(e.item(), e.meeting(), state);
        state.requireKnown(e.about(), "/about");
      }
      case ChallengeAnswered e -> {
        Challenge challenge =
            state.require(Challenge.class, EntityKind.CHALLENGE, e.challenge(), "/challenge");
        if (!e.meeting().equals(challenge.meeting())) {
          Meetings.laterOfTheSameBody(
              e.meeting(),
              challenge.meeting(),
              state,
              CHALLENGE_IS_ANSWERED_TO_ITS_BODY,
              "/meeting");
        }
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, ChallengeEvent event, long position) {
    return switch (event) {
      case ChallengeRaised e ->
          state.put(
              e.challenge(),
              Challenge.class,
              new Challenge(position, e.meeting(), HashTreePMap.empty()),
              same -> same);
      case ChallengeAnswered e ->
          state.change(
              e.challenge(),
              Challenge.class,
              challenge -> challenge.answered(position, e.satisfied()));
    };
  }
}
