package uk.improvementboard.query.rules;

import java.util.List;
import uk.improvementboard.platform.web.Problem;

/** Why a question is not answered. Each is a heading of {@code docs/domain/rules-of-asking.md}. */
public enum AskingRule {
  PROGRAMME_IS_YOURS(404, "There is no such programme among those you are attached to"),
  AUDIENCE_IS_OPEN_TO_YOUR_ROLE(403, "You may not ask for this audience's knowledge"),
  MOMENT_CAN_BE_READ(400, "The moment asked for cannot be read"),
  POSITION_IS_IN_THE_RECORD(404, "There is no such position in this record"),
  MEETING_IS_IN_THE_RECORD(404, "There is no such meeting in this record"),
  MOMENT_HAS_COME(409, "This moment of the meeting has not come yet"),
  REPLAY_IS_OF_THE_MEETINGS_OWN_MOMENTS(400, "A meeting is replayed at one of its own moments"),
  PART_EXISTS(404, "There is no such part of the record"),
  THING_WAS_KNOWN_THEN(404, "There is no such thing in what was known"),
  THREAD_RUNS_THROUGH_IT(404, "No golden thread runs through things of this kind"),
  GAPS_LOOK_AHEAD_SO_FAR(400, "How far ahead to look cannot be read"),
  CONCERN_CAN_BE_READ(400, "The concern or the order asked for cannot be read"),
  SEARCH_SAYS_WHAT_FOR(400, "A search says what to look for"),
  CURSOR_IS_OF_THIS_MOMENT(400, "The cursor belongs to another moment"),
  COSIGNATURE_CAN_BE_READ(400, "The checkpoint handed in cannot be read"),
  COSIGNED_CHECKPOINT_WAS_SIGNED_HERE(404, "No such checkpoint was signed here"),
  WITNESS_IS_KNOWN(422, "A cosignature is taken from a witness that is known here"),
  COSIGNATURES_ARE_HANDED_IN_BY_THOSE_OUTSIDE(
      403, "Cosignatures are handed in by auditors and advisers"),
  CHECKPOINT_IS_SIGNED(404, "No checkpoint of this ledger is signed that far"),
  PROOF_SAYS_WHAT_OF(400, "A proof says of which event, or from which size"),
  LEDGER_HAS_COME_THAT_FAR(404, "The ledger does not hold that event"),
  POSITION_TO_WAIT_FOR_CAN_BE_READ(400, "The position to wait for cannot be read"),
  VIEW_HAS_COME_THAT_FAR(503, "What was recorded can be seen in a moment"),
  VIEW_IS_OF_A_LIST(400, "Only a list of this service can be saved under a name"),
  SAVED_VIEW_IS_THERE(404, "There is no such saved view"),
  TRAIL_IS_NARROWED_DOWN_READABLY(400, "What the audit trail is narrowed down by cannot be read"),
  SAMPLE_CAN_BE_DRAWN_AGAIN(400, "A sample names its size and its seed"),
  STORED_BYTES_ARE_FOR_THOSE_WHO_KNOW_EVERYTHING(
      403, "The stored bytes are shown to those only who know the whole record"),
  VIEWS_ARE_THE_ADMINISTRATORS(403, "Only an administrator looks after the views"),
  VIEW_EXISTS(404, "There is no such view"),
  VIEW_IS_REBUILT_ONCE_AT_A_TIME(409, "The view is being rebuilt already");

  private final int status;
  private final String title;

  AskingRule(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** A problem that this rule was broken, with what to do about it in the user's words. */
  public Problem problem(String detail) {
    return new Problem(status, name(), title, detail);
  }

  /** The same with the parameters that are meant. */
  public Problem problem(String detail, List<Problem.Field> fields) {
    return new Problem(status, name(), title, detail, fields);
  }
}
