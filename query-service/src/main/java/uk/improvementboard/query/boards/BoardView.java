package uk.improvementboard.query.boards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * One body: what it oversees, who sits on it, to whom it reports, its meetings with what they
 * challenged, decided and asked for, and what it has been told.
 */
@Component
public final class BoardView {

  private final Asking asking;
  private final Things things;
  private final EventsInWords events;

  public BoardView(Asking asking, Things things, EventsInWords events) {
    this.asking = asking;
    this.things = things;
    this.events = events;
  }

  /** The body as the audience knows it. What it has been told is what both of them know. */
  public Map<String, Object> of(AsKnown known, Ref board, Map<String, Object> body) {
    Map<String, Object> shown = new LinkedHashMap<>(body);
    shown.put("members", each(known, EntityKind.APPOINTMENT, "board", board));
    shown.put("meetings", each(known, EntityKind.MEETING, "board", board));
    shown.put("plans", each(known, EntityKind.PLAN, "overseenBy", board));
    shown.put("reportingLines", each(known, EntityKind.REPORTING_LINE, "board", board));
    List<Map<String, Object>> decisions = new ArrayList<>();
    List<Map<String, Object>> challenges = new ArrayList<>();
    List<Map<String, Object>> boardActions = new ArrayList<>();
    for (String meeting : Derived.naming(known, EntityKind.MEETING, "board", board)) {
      decisions.addAll(each(known, EntityKind.DECISION, "meeting", new Ref(meeting)));
      challenges.addAll(each(known, EntityKind.CHALLENGE, "meeting", new Ref(meeting)));
      boardActions.addAll(each(known, EntityKind.BOARD_ACTION, "meeting", new Ref(meeting)));
    }
    decisions.addAll(each(known, EntityKind.DECISION, "board", board));
    shown.put("decisions", decisions);
    shown.put("challenges", challenges);
    shown.put("boardActions", boardActions);
    AsKnown byBoard = asking.as(known, Audience.board(board));
    List<Map<String, Object>> told = new ArrayList<>();
    for (Known one : byBoard.knowledge().events().values()) {
      if (one.means() != null && known.knowledge().knows(one.event().position())) {
        told.add(events.one(byBoard, one.event()));
      }
    }
    shown.put("hasBeenTold", told);
    return shown;
  }

  private List<Map<String, Object>> each(AsKnown known, EntityKind kind, String field, Ref named) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (String ref : Derived.naming(known, kind, field, named)) {
      things.one(known, kind, new Ref(ref)).ifPresent(shown::add);
    }
    return shown;
  }
}
