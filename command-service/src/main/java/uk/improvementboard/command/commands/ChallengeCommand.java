package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for the challenges that a board raises. */
public sealed interface ChallengeCommand extends ProgrammeCommand {

  /**
   * Minute that a member challenged what the board was told.
   *
   * @param challenge its reference; the next free one when left out
   * @param item the number of the agenda item it was raised under
   * @param by the role that asked, never a name
   */
  record RaiseChallenge(
      ProgrammeId programme,
      @Nullable Ref challenge,
      Ref meeting,
      Stated<String> item,
      String by,
      String question,
      List<Ref> about)
      implements ChallengeCommand {
    public RaiseChallenge {
      about = List.copyOf(about);
    }
  }

  /**
   * Minute the answer to a challenge.
   *
   * @param meeting the meeting that heard the answer
   * @param by the role that answered, never a name
   * @param satisfied whether the board was
   * @param followUp what it asked for next
   */
  record AnswerChallenge(
      ProgrammeId programme,
      Ref challenge,
      Ref meeting,
      String by,
      String answer,
      Satisfied satisfied,
      Stated<String> followUp)
      implements ChallengeCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(challenge);
    }
  }
}
