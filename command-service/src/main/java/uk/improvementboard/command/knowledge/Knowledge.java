package uk.improvementboard.command.knowledge;

import static uk.improvementboard.command.rules.Rule.AUDIENCE_DOES_NOT_JOIN_ITSELF;
import static uk.improvementboard.command.rules.Rule.AUDIENCE_JOINS_ONE_THAT_IS_TOLD;
import static uk.improvementboard.command.rules.Rule.BODIES_AND_MEETINGS_ARE_NOT_RESTRICTED;
import static uk.improvementboard.command.rules.Rule.CORRECTED_EVENT_EXISTS;
import static uk.improvementboard.command.rules.Rule.CORRECTED_FIELD_EXISTS;
import static uk.improvementboard.command.rules.Rule.CORRECTION_CHANGES_SOMETHING;
import static uk.improvementboard.command.rules.Rule.CORRECTION_IS_READABLE;
import static uk.improvementboard.command.rules.Rule.CORRECTION_KEEPS_ITS_SUBJECT;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_AT_A_MEETING_NAMES_IT;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_ELSEWHERE_NAMES_NO_MEETING;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_IS_NOT_AHEAD;
import static uk.improvementboard.command.rules.Rule.DISCLOSURE_IS_OF_SOMETHING;
import static uk.improvementboard.command.rules.Rule.DISCREPANCY_IS_RESOLVED_ONCE;
import static uk.improvementboard.command.rules.Rule.DISCREPANCY_IS_REVIEWED_ONCE;
import static uk.improvementboard.command.rules.Rule.DISCREPANCY_NEEDS_TWO_STATEMENTS;
import static uk.improvementboard.command.rules.Rule.MEETING_BELONGS_TO_THE_AUDIENCE;
import static uk.improvementboard.command.rules.Rule.POSITION_SENT_IS_IN_THE_RECORD;
import static uk.improvementboard.command.rules.Rule.PREFERRED_STATEMENT_IS_ONE_OF_THEM;
import static uk.improvementboard.command.rules.Rule.RESTRICTED_MEANS_EXEMPT;
import static uk.improvementboard.command.rules.Rule.RESTRICTION_IS_OF_SOMETHING;
import static uk.improvementboard.command.rules.Rule.TEAM_KNOWS_EVERYTHING;
import static uk.improvementboard.terms.Disclosure.Means.SENT;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.KnowledgeCommand;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.KnowledgeCommand.Embargo;
import uk.improvementboard.command.commands.KnowledgeCommand.LeaveDiscrepancyOpen;
import uk.improvementboard.command.commands.KnowledgeCommand.LetAudienceJoin;
import uk.improvementboard.command.commands.KnowledgeCommand.NoteDiscrepancy;
import uk.improvementboard.command.commands.KnowledgeCommand.RecordResponse;
import uk.improvementboard.command.commands.KnowledgeCommand.ReportOut;
import uk.improvementboard.command.commands.KnowledgeCommand.ResolveDiscrepancy;
import uk.improvementboard.command.commands.KnowledgeCommand.Restrict;
import uk.improvementboard.command.commands.KnowledgeCommand.ReviewDiscrepancy;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Facts.Said;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Discrepancy;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyLeftOpen;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyResolved;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyReviewBegan;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ResponseReceived;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;

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
      case ReviewDiscrepancy c -> {
        Discrepancy open = open(c.discrepancy(), state);
        if (open.reviewedAt() > 0) {
          throw new RuleBroken(
              DISCREPANCY_IS_REVIEWED_ONCE,
              "/discrepancy",
              c.discrepancy() + " is under review already");
        }
        yield List.of(new DiscrepancyReviewBegan(c.discrepancy(), c.by()));
      }
      case ResolveDiscrepancy c -> {
        open(c.discrepancy(), state);
        yield List.of(
            new DiscrepancyResolved(c.discrepancy(), c.preferred(), c.why(), c.decision()));
      }
      case LeaveDiscrepancyOpen c -> {
        open(c.discrepancy(), state);
        yield List.of(new DiscrepancyLeftOpen(c.discrepancy(), c.why()));
      }
      case Embargo c -> List.of(new DisclosureEmbargoed(c.things(), c.until(), c.reason()));
      case Restrict c -> List.of(new ThingsRestricted(c.things(), c.restriction()));
      case ReportOut c ->
          List.of(
              new ReportedOut(
                  state.newRef(c.reportOut(), EntityKind.REPORT_OUT, "/reportOut"),
                  c.title(),
                  c.to(),
                  c.audience(),
                  c.on(),
                  c.what(),
                  c.positionSent() == null ? state.position() : c.positionSent(),
                  c.paper(),
                  c.response()));
      case RecordResponse c -> List.of(new ResponseReceived(c.reportOut(), c.on(), c.words()));
    };
  }

  private static Discrepancy discrepancy(Ref ref, ProgrammeState state) {
    return state.require(Discrepancy.class, EntityKind.DISCREPANCY, ref, "/discrepancy");
  }

  private static Discrepancy open(Ref ref, ProgrammeState state) {
    Discrepancy there = discrepancy(ref, state);
    if (there.resolvedAt() > 0) {
      throw new RuleBroken(
          DISCREPANCY_IS_RESOLVED_ONCE,
          "/discrepancy",
          ref + " is resolved: correct that if it was wrong");
    }
    return there;
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
        state
            .thing(e.discrepancy())
            .filter(Discrepancy.class::isInstance)
            .map(Discrepancy.class::cast)
            .ifPresent(there -> oneOf(there.preferred(), e.statements().size(), "/statements"));
      }
      case DiscrepancyReviewBegan e -> discrepancy(e.discrepancy(), state);
      case DiscrepancyResolved e -> {
        Discrepancy there = discrepancy(e.discrepancy(), state);
        oneOf(Math.max(e.preferred(), 1), there.statements(), "/preferred");
        if (e.preferred() < 1) {
          throw new RuleBroken(
              PREFERRED_STATEMENT_IS_ONE_OF_THEM, "/preferred", "count the statements from 1");
        }
        e.decision()
            .toOptional()
            .ifPresent(
                decision ->
                    Authority.of(
                        decision,
                        Effect.Kind.RESOLVE_DISCREPANCY,
                        e.discrepancy(),
                        state,
                        "/decision"));
      }
      case DiscrepancyLeftOpen e -> discrepancy(e.discrepancy(), state);
      case DisclosureEmbargoed e -> mayBeRestricted(e.things(), state);
      case ThingsRestricted e -> {
        mayBeRestricted(e.things(), state);
        if (!(e.restriction() instanceof Restriction.Exempt)) {
          throw new RuleBroken(
              RESTRICTED_MEANS_EXEMPT,
              "/restriction",
              "to hide something embargo it, and to open something disclose it to the public");
        }
      }
      case ReportedOut e -> reported(e, state, facts, position);
      case ResponseReceived e -> {
        state.require(EntityKind.REPORT_OUT, e.reportOut(), "/reportOut");
        Days.notAhead(e.on(), facts, "/on");
      }
    }
  }

  private static void oneOf(int preferred, int statements, String pointer) {
    if (preferred > statements) {
      throw new RuleBroken(
          PREFERRED_STATEMENT_IS_ONE_OF_THEM,
          pointer,
          "statement " + preferred + " is preferred, and there are " + statements);
    }
  }

  private static void mayBeRestricted(List<Ref> things, ProgrammeState state) {
    if (things.isEmpty()) {
      throw new RuleBroken(
          RESTRICTION_IS_OF_SOMETHING, "/things", "name at least one thing that is restricted");
    }
    state.requireKnown(things, "/things");
    for (int i = 0; i < things.size(); i++) {
      EntityKind kind = state.known(things.get(i), "/things/" + i).kind();
      if (kind == EntityKind.PROGRAMME || kind == EntityKind.BOARD || kind == EntityKind.MEETING) {
        throw new RuleBroken(
            BODIES_AND_MEETINGS_ARE_NOT_RESTRICTED,
            "/things/" + i,
            things.get(i) + " cannot be: name the papers, or what is not to be known");
      }
    }
  }

  private static void reported(ReportedOut e, ProgrammeState state, Facts facts, long position) {
    state.requireKnown(e.what(), "/what");
    state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
    Days.notAhead(e.on(), facts, "/on");
    e.audience()
        .toOptional()
        .ifPresent(
            audience ->
                disclosure(
                    new Disclosure(
                        audience, e.on().toOptional().orElse(ImpreciseDate.UNKNOWN), SENT, null),
                    state,
                    facts,
                    ""));
    if (e.positionSent() < 1 || e.positionSent() >= position) {
      throw new RuleBroken(
          POSITION_SENT_IS_IN_THE_RECORD,
          "/positionSent",
          "there is no position " + e.positionSent() + " before this report");
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
              Discrepancy.class,
              new Discrepancy(position, e.statements().size(), 0, 0, 0),
              known ->
                  new Discrepancy(
                      known.version(),
                      e.statements().size(),
                      known.preferred(),
                      known.reviewedAt(),
                      known.resolvedAt()));
      case DiscrepancyReviewBegan e ->
          state.change(
              e.discrepancy(),
              Discrepancy.class,
              known ->
                  new Discrepancy(
                      known.version(),
                      known.statements(),
                      known.preferred(),
                      position,
                      known.resolvedAt()));
      case DiscrepancyResolved e ->
          state.change(
              e.discrepancy(),
              Discrepancy.class,
              known ->
                  new Discrepancy(
                      known.version(),
                      known.statements(),
                      e.preferred(),
                      known.reviewedAt(),
                      position));
      case DiscrepancyLeftOpen e -> state;
      case DisclosureEmbargoed e -> state;
      case ThingsRestricted e -> state;
      case ReportedOut e ->
          state.put(
              e.reportOut(), Plain.class, new Plain(position, EntityKind.REPORT_OUT), same -> same);
      case ResponseReceived e -> state;
    };
  }
}
