package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What a board asks of those who answer to it, and what it is told. */
public sealed interface ChallengeEvent extends ProgrammeEvent {

  Ref challenge();

  /** The meeting to which it is minuted. */
  Ref meeting();

  /** Whether an answer satisfied the board. */
  enum Satisfied {
    SATISFIED,
    NOT_SATISFIED,
    NOT_STATED
  }

  /**
   * A member challenged what the board was told.
   *
   * @param item the number of the agenda item it was raised under
   * @param by the role that asked; never a name
   * @param question what was asked, as minuted
   * @param about what it was asked about
   */
  record ChallengeRaised(
      Ref challenge, Ref meeting, Stated<String> item, String by, String question, List<Ref> about)
      implements ChallengeEvent {
    public ChallengeRaised {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      return Subjects.of(challenge, Stated.given(meeting), about);
    }
  }

  /**
   * A challenge was answered, at the meeting that heard it or a later one.
   *
   * @param by the role that answered; never a name
   * @param satisfied whether the board was
   * @param followUp what it asked for next
   */
  record ChallengeAnswered(
      Ref challenge,
      Ref meeting,
      String by,
      String answer,
      Satisfied satisfied,
      Stated<String> followUp)
      implements ChallengeEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(challenge, meeting);
    }
  }
}
