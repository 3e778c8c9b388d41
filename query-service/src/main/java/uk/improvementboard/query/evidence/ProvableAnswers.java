package uk.improvementboard.query.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.boards.BoardView;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * The answers that a bundle can prove. They follow from the record, the moment and the reader's
 * role alone, so that whoever has the events comes to the same bytes.
 */
public final class ProvableAnswers {

  private final Answers answers;
  private final MeetingReplay replay;
  private final BoardView boards;
  private final Things things;

  public ProvableAnswers(Answers answers, MeetingReplay replay, BoardView boards, Things things) {
    this.answers = answers;
    this.replay = replay;
    this.boards = boards;
    this.things = things;
  }

  /**
   * What the answer says.
   *
   * @throws uk.improvementboard.platform.web.Problem 404 when there is no such thing in what was
   *     known
   */
  public Map<String, Object> data(AsKnown known, Matter matter) {
    return switch (matter) {
      case Matter.WholeProgramme whole -> replay.whole(known);
      case Matter.OneMeeting(Ref meeting) -> {
        MeetingTimes times =
            known.record().meeting(meeting).orElseThrow(() -> Things.unknown("meetings", meeting));
        yield replay.of(known, times);
      }
      case Matter.OneThing(EntityKind kind, Ref ref) -> thing(known, kind, ref);
    };
  }

  private Map<String, Object> thing(AsKnown known, EntityKind kind, Ref ref) {
    Map<String, Object> thing =
        things.one(known, kind, ref).orElseThrow(() -> Things.unknown(kind.list(), ref));
    Map<String, Object> shown =
        kind == EntityKind.BOARD ? boards.of(known, ref, thing) : new LinkedHashMap<>(thing);
    shown.put(
        "history",
        new Matter.OneThing(kind, ref).path(known.record().programme())
            + "/history"
            + answers.address(known));
    return shown;
  }

  /** The answer, byte for byte as it is sent. */
  byte[] bytes(AsKnown known, Matter matter) {
    return Objects.requireNonNull(answers.answer(known, data(known, matter)).getBody());
  }
}
