package uk.improvementboard.command.knowledge;

import static uk.improvementboard.command.rules.Rule.AUDIENCE_DOES_NOT_JOIN_ITSELF;
import static uk.improvementboard.command.rules.Rule.AUDIENCE_JOINS_ONE_THAT_IS_TOLD;
import static uk.improvementboard.command.rules.Rule.CORRECTED_EVENT_EXISTS;
import static uk.improvementboard.command.rules.Rule.CORRECTED_FIELD_EXISTS;
import static uk.improvementboard.command.rules.Rule.CORRECTION_CHANGES_SOMETHING;
import static uk.improvementboard.command.rules.Rule.CORRECTION_IS_READABLE;
import static uk.improvementboard.command.rules.Rule.CORRECTION_KEEPS_ITS_SUBJECT;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_AT_A_MEETING_NAMES_IT;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_ELSEWHERE_NAMES_NO_MEETING;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_IS_NOT_AHEAD;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_IS_OF_SOMETHING;
import static uk.improvementboard.command.rules.Rule.DISCREPANCY_NEEDS_TWO_STATEMENTS;
import static uk.improvementboard.command.rules.Rule.MEETING_BELONGS_TO_THE_AUDIENCE;
import static uk.improvementboard.command.rules.Rule.TEAM_KNOWS_EVERYTHING;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.KnowledgeCommand;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.KnowledgeCommand.LetAudienceJoin;
import uk.improvementboard.command.commands.KnowledgeCommand.NoteDiscrepancy;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Facts.Said;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** Who was told, what was wrong, and where sources disagree. */
public final class Knowledge {

  private Knowledge() {}

  public static List<ProgrammeEvent> decide(
      KnowledgeCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case DiscloseTo c ->
          List.of(
              new Disclosed(
                  c.things(), new Disclosure(c.audience(), c.on(), c.means(), c.meeting())));
      case LetAudienceJoin c ->
          List.of(new AudienceJoined(c.audience(), c.learnsFrom(), c.because()));
      case CorrectFact c -> List.of(correct(c, facts));
      case NoteDiscrepancy c ->
          List.of(
              new DiscrepancyNoted(
                  state.newRef(c.discrepancy(), EntityKind.DISCREPANCY, "/discrepancy"),
                  c.title(),
                  c.about(),
                  c.statements()));
    };
  }

  private static FactCorrected correct(CorrectFact c, Facts facts) {
    Said said = facts.said();
    if (said == null) {
      throw new RuleBroken(
          CORRECTED_EVENT_EXISTS, "/event", "there is no event at position " + c.event());
    }
    ProgrammeEvent instead = replaced(said.event(), c.field(), c.value());
    if (!instead.subjects().equals(said.event().subjects()) && subjectsChange(said, instead)) {
      throw new RuleBroken(
          CORRECTION_KEEPS_ITS_SUBJECT,
          "/field",
          "'" + c.field() + "' says what the event is about: record the right one instead");
    }
    return new FactCorrected(said.position(), instead, c.reason());
  }

  /** The main subject stays; what else an event names may have been named wrongly. */
  private static boolean subjectsChange(Said said, ProgrammeEvent instead) {
    return instead.subjects().isEmpty()
        || !instead.subjects().getFirst().equals(said.event().subjects().getFirst());
  }

  private static ProgrammeEvent replaced(ProgrammeEvent event, String field, JsonNode value) {
    JsonNode whole = EventJson.events().valueToTree(event);
    JsonNode holder = whole;
    String[] path = field.split("\\.", -1);
    for (int i = 0; i < path.length - 1; i++) {
      holder = step(holder, path[i], field);
    }
    String last = path[path.length - 1];
    JsonNode stands = step(holder, last, field);
    if (stands.equals(value) || sameNumber(stands, value)) {
      throw new RuleBroken(
          CORRECTION_CHANGES_SOMETHING, "/value", "'" + field + "' says that already");
    }
    switch (holder) {
      case ObjectNode object -> object.set(last, value);
      case ArrayNode array -> array.set(Integer.parseInt(last), value);
      default -> throw noField(field);
    }
    try {
      return EventJson.events().treeToValue(whole, event.getClass());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new RuleBroken(
          CORRECTION_IS_READABLE,
          "/value",
          "'" + field + "' cannot be " + value + ": it now is " + stands);
    }
  }

  private static boolean sameNumber(JsonNode one, JsonNode other) {
    return one.isNumber()
        && other.isNumber()
        && one.decimalValue().compareTo(other.decimalValue()) == 0;
  }

  private static JsonNode step(JsonNode holder, String name, String field) {
    JsonNode next =
        switch (holder) {
          case ObjectNode object -> object.get(name);
          case ArrayNode array when name.matches("[0-9]{1,6}") -> array.get(Integer.parseInt(name));
          default -> null;
        };
    if (next == null) {
      throw noField(field);
    }
    return next;
  }

  private static RuleBroken noField(String field) {
    return new RuleBroken(
        CORRECTED_FIELD_EXISTS, "/field", "that event has no field '" + field + "'");
  }

  public static void check(KnowledgeEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case Disclosed e -> {
        if (e.things().isEmpty()) {
          throw new RuleBroken(
              DISCLOSURE_IS_OF_SOMETHING, "/things", "name at least one thing that was disclosed");
        }
        state.requireKnown(e.things(), "/things");
        disclosure(e.disclosure(), state, facts, "");
      }
      case AudienceJoined e -> joins(e, state);
      case FactCorrected e -> {}
      case DiscrepancyNoted e -> {
        state.requireKnown(e.about(), "/about");
        if (e.statements().size() < 2) {
          throw new RuleBroken(
              DISCREPANCY_NEEDS_TWO_STATEMENTS,
              "/statements",
              "give at least two statements, each with its source");
        }
      }
    }
  }

  private static void joins(AudienceJoined e, ProgrammeState state) {
    if (e.audience().equals(e.learnsFrom())) {
      throw new RuleBroken(
          AUDIENCE_DOES_NOT_JOIN_ITSELF, "/learnsFrom", e.audience() + " is the same audience");
    }
    if (e.audience().knowsEverything() || e.learnsFrom().knowsEverything()) {
      throw new RuleBroken(
          AUDIENCE_JOINS_ONE_THAT_IS_TOLD,
          e.audience().knowsEverything() ? "/audience" : "/learnsFrom",
          "the team and the auditor know everything, and nobody learns all they know");
    }
    isThere(e.audience(), state, "/audience");
    isThere(e.learnsFrom(), state, "/learnsFrom");
  }

  private static void isThere(Audience audience, ProgrammeState state, String pointer) {
    audience.board().ifPresent(board -> state.require(EntityKind.BOARD, board, pointer));
  }

  /**
   * What every disclosure obeys, whether it is a command's own or comes beside one.
   *
   * @param within where it stands in the command: {@code /disclosures/0}, or empty
   */
  public static void disclosure(
      Disclosure disclosure, ProgrammeState state, Facts facts, String within) {
    if (disclosure.audience().knowsEverything()) {
      throw new RuleBroken(
          TEAM_KNOWS_EVERYTHING,
          within + "/audience",
          disclosure.audience() + " knows everything in the record already: leave this out");
    }
    isThere(disclosure.audience(), state, within + "/audience");
    Days.notAhead(disclosure.on(), facts.today(), DISCLOSURE_IS_NOT_AHEAD, within + "/on");
    Ref named = disclosure.meeting();
    if (!disclosure.means().atMeeting()) {
      if (named != null) {
        throw new RuleBroken(
            DISCLOSURE_ELSEWHERE_NAMES_NO_MEETING,
            within + "/meeting",
            "leave the meeting out, or say that it was by pack, tabled or told");
      }
      return;
    }
    if (named == null) {
      throw new RuleBroken(
          DISCLOSURE_AT_A_MEETING_NAMES_IT,
          within + "/meeting",
          "name the meeting at which it was put before them");
    }
    Meeting meeting = state.require(Meeting.class, EntityKind.MEETING, named, within + "/meeting");
    if (!disclosure.audience().equals(Audience.board(meeting.board()))) {
      throw new RuleBroken(
          MEETING_BELONGS_TO_THE_AUDIENCE,
          within + "/meeting",
          named + " is a meeting of board:" + meeting.board());
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, KnowledgeEvent event, long position) {
    return switch (event) {
      case Disclosed e -> state;
      case AudienceJoined e -> state;
      case FactCorrected e -> state.corrected(e.corrects(), position);
      case DiscrepancyNoted e ->
          state.put(
              e.discrepancy(),
              Plain.class,
              new Plain(position, EntityKind.DISCREPANCY),
              same -> same);
    };
  }
}
