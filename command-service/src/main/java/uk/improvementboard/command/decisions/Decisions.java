package uk.improvementboard.command.decisions;

import static uk.improvementboard.command.rules.Rule.DECISION_DOES_NOT_REPLACE_ITSELF;
import static uk.improvementboard.command.rules.Rule.DECISION_ENDS_ONCE;
import static uk.improvementboard.command.rules.Rule.DECISION_IS_IMPLEMENTED_ONCE;
import static uk.improvementboard.command.rules.Rule.DECISION_IS_MADE_FIRST;
import static uk.improvementboard.command.rules.Rule.DECISION_IS_OF_THE_BODY_ASKED;
import static uk.improvementboard.command.rules.Rule.DELEGATED_DECISION_IS_WITHIN_THE_DELEGATION;
import static uk.improvementboard.command.rules.Rule.ONLY_A_RECOMMENDATION_IS_RATIFIED;
import static uk.improvementboard.command.rules.Rule.ONLY_WHAT_WAITS_IS_PUT_OFF;
import static uk.improvementboard.command.rules.Rule.PUT_OFF_TO_A_LATER_MEETING;
import static uk.improvementboard.command.rules.Rule.RATIFIED_WITH_A_QUORUM;
import static uk.improvementboard.command.rules.Rule.SIGN_OFF_IS_DECIDED_AT_A_MEETING;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.DecisionCommand;
import uk.improvementboard.command.commands.DecisionCommand.DeferDecision;
import uk.improvementboard.command.commands.DecisionCommand.ImplementDecision;
import uk.improvementboard.command.commands.DecisionCommand.RatifyDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDissent;
import uk.improvementboard.command.commands.DecisionCommand.RecordExternalDecision;
import uk.improvementboard.command.commands.DecisionCommand.RescindDecision;
import uk.improvementboard.command.commands.DecisionCommand.SeekDecision;
import uk.improvementboard.command.commands.DecisionCommand.SupersedeDecision;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Board;
import uk.improvementboard.command.state.Thing.Decision;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.command.state.Thing.Terms;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionImplemented;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.DissentRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What bodies are asked to resolve, resolve, put off, ratify and undo. */
public final class Decisions {

  private Decisions() {}

  public static List<ProgrammeEvent> decide(
      DecisionCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RecordDecision c -> List.of(record(c, state));
      case SeekDecision c ->
          List.of(
              new DecisionSought(
                  state.newRef(c.decision(), EntityKind.DECISION, "/decision"),
                  c.board(),
                  c.meeting(),
                  c.by(),
                  c.text(),
                  c.type(),
                  c.paper(),
                  c.about()));
      case RecordExternalDecision c ->
          List.of(
              new DecisionTakenElsewhere(
                  soughtOrNew(c.decision(), state),
                  c.by(),
                  c.capacity(),
                  c.board(),
                  c.on(),
                  c.text(),
                  c.type(),
                  c.reasons(),
                  c.reliedOn(),
                  c.about(),
                  c.effects()));
      case RecordDissent c -> {
        made(c.decision(), state)
            .meeting()
            .toOptional()
            .ifPresent(meeting -> Meetings.mayBeMinuted(meeting, state));
        yield List.of(new DissentRecorded(c.decision(), c.by(), c.words()));
      }
      case DeferDecision c -> {
        if (decision(c.decision(), state).made()) {
          throw new RuleBroken(
              ONLY_WHAT_WAITS_IS_PUT_OFF,
              "/decision",
              c.decision() + " is made: another decision may undo it");
        }
        Meetings.mayBeMinuted(c.meeting(), state);
        yield List.of(new DecisionDeferred(c.decision(), c.meeting(), c.to(), c.reason()));
      }
      case RatifyDecision c -> {
        Decision taken = made(c.decision(), state);
        if (taken.standing() != Standing.RECOMMENDED_WITHOUT_QUORUM || taken.ratifiedAt() > 0) {
          throw new RuleBroken(
              ONLY_A_RECOMMENDATION_IS_RATIFIED,
              "/decision",
              c.decision()
                  + (taken.ratifiedAt() > 0
                      ? " is ratified already"
                      : " was made with a quorum, or where none is set, and needs no other"
                          + " meeting"));
        }
        inForce(c.decision(), taken);
        Meetings.mayBeMinuted(c.at(), "/at", state);
        yield List.of(new DecisionRatified(c.decision(), c.at()));
      }
      case RescindDecision c -> {
        inForce(c.decision(), made(c.decision(), state));
        yield List.of(new DecisionRescinded(c.decision(), c.by(), c.reason()));
      }
      case SupersedeDecision c -> {
        inForce(c.decision(), made(c.decision(), state));
        yield List.of(new DecisionSuperseded(c.decision(), c.by()));
      }
      case ImplementDecision c -> {
        Authority.standing(c.decision(), state, "/decision");
        if (decision(c.decision(), state).implementedAt() > 0) {
          throw new RuleBroken(
              DECISION_IS_IMPLEMENTED_ONCE, "/decision", c.decision() + " is carried out already");
        }
        yield List.of(new DecisionImplemented(c.decision(), c.on(), c.words()));
      }
    };
  }

  private static DecisionRecorded record(RecordDecision c, ProgrammeState state) {
    Ref decision = soughtOrNew(c.decision(), state);
    Meeting meeting = Meetings.mayBeMinuted(c.meeting(), state);
    return new DecisionRecorded(
        decision,
        c.meeting(),
        c.item(),
        c.text(),
        c.type(),
        meeting.quorate() == Quorate.INQUORATE
            ? Standing.RECOMMENDED_WITHOUT_QUORUM
            : Standing.MADE,
        c.options(),
        c.reasons(),
        c.reliedOn(),
        c.about(),
        c.effects(),
        c.conditions(),
        c.delegate());
  }

  /** The reference of the decision sought that is now made, or of a new one. */
  private static Ref soughtOrNew(@Nullable Ref decision, ProgrammeState state) {
    return decision != null && isSought(decision, state)
        ? decision
        : state.newRef(decision, EntityKind.DECISION, "/decision");
  }

  /** Whether a reference names a decision that was sought and is not made yet. */
  public static boolean isSought(Ref ref, ProgrammeState state) {
    return state.thing(ref).orElse(null) instanceof Decision decision && !decision.made();
  }

  /** Whether only a meeting in the record can decide this, and neither a post nor another body. */
  public static boolean needsAMeeting(Effect.Kind matter) {
    return matter == Effect.Kind.SIGN_OFF_AS_EMBEDDED
        || matter == Effect.Kind.SIGN_OFF_RECOMMENDATION;
  }

  private static Decision decision(Ref ref, ProgrammeState state) {
    return state.require(Decision.class, EntityKind.DECISION, ref, "/decision");
  }

  private static Decision made(Ref ref, ProgrammeState state) {
    Decision decision = decision(ref, state);
    if (!decision.made()) {
      throw new RuleBroken(
          DECISION_IS_MADE_FIRST, "/decision", ref + " is only asked for: nobody has made it yet");
    }
    return decision;
  }

  private static void inForce(Ref ref, Decision decision) {
    if (decision.rescindedAt() > 0) {
      throw new RuleBroken(
          DECISION_ENDS_ONCE, "/decision", ref + " was rescinded or superseded already");
    }
  }

  public static void check(DecisionEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case DecisionRecorded e -> {
        Meeting meeting = state.require(Meeting.class, EntityKind.MEETING, e.meeting(), "/meeting");
        ofTheBodyAsked(e.decision(), meeting, state);
        Meetings.onTheAgenda(e.item(), e.meeting(), state);
        reliedOn(e.reliedOn(), state);
        state.requireKnown(e.about(), "/about");
        effects(e.effects(), state);
      }
      case DecisionSought e -> {
        state.requireStated(EntityKind.BOARD, e.board(), "/board");
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
        state.requireKnown(e.about(), "/about");
        if (e.meeting() instanceof Stated.Given<Ref>(Ref at)) {
          Meeting meeting = state.require(Meeting.class, EntityKind.MEETING, at, "/meeting");
          if (e.board() instanceof Stated.Given<Ref>(Ref asked) && !asked.equals(meeting.board())) {
            throw new RuleBroken(
                DECISION_IS_OF_THE_BODY_ASKED,
                "/meeting",
                at + " is a meeting of " + meeting.board() + ", and " + asked + " is asked");
          }
        }
      }
      case DecisionTakenElsewhere e -> elsewhereObeys(e, state, facts);
      case DissentRecorded e -> state.require(EntityKind.DECISION, e.decision(), "/decision");
      case DecisionDeferred e -> {
        state.require(EntityKind.DECISION, e.decision(), "/decision");
        Meeting meeting = state.require(Meeting.class, EntityKind.MEETING, e.meeting(), "/meeting");
        ofTheBodyAsked(e.decision(), meeting, state);
        e.to()
            .toOptional()
            .ifPresent(
                later ->
                    Meetings.laterOfTheSameBody(
                        later, e.meeting(), state, PUT_OFF_TO_A_LATER_MEETING, "/to"));
      }
      case DecisionRatified e -> ratificationObeys(e, state);
      case DecisionRescinded e -> {
        another(e.decision(), e.by());
        Authority.of(e.by(), Effect.Kind.RESCIND_DECISION, e.decision(), state, "/by");
      }
      case DecisionSuperseded e -> {
        another(e.decision(), e.by());
        Authority.standing(e.by(), state, "/by");
      }
      case DecisionImplemented e -> Days.notAhead(e.on(), facts, "/on");
    }
  }

  private static void reliedOn(List<Ref> papers, ProgrammeState state) {
    state.requireKnown(papers, "/reliedOn");
    for (int i = 0; i < papers.size(); i++) {
      if (state.known(papers.get(i), "/reliedOn/" + i).kind() != EntityKind.EVIDENCE) {
        state.require(EntityKind.PAPER, papers.get(i), "/reliedOn/" + i);
      }
    }
  }

  private static void effects(List<Effect> effects, ProgrammeState state) {
    for (int i = 0; i < effects.size(); i++) {
      state.known(effects.get(i).on(), "/effects/" + i + "/on");
    }
  }

  private static void ofTheBodyAsked(Ref ref, Meeting meeting, ProgrammeState state) {
    if (state.thing(ref).orElse(null) instanceof Decision decision
        && decision.board() instanceof Stated.Given<Ref>(Ref asked)
        && !asked.equals(meeting.board())) {
      throw new RuleBroken(
          DECISION_IS_OF_THE_BODY_ASKED,
          "/meeting",
          ref + " was asked of " + asked + ", and " + meeting.board() + " met");
    }
  }

  private static void elsewhereObeys(DecisionTakenElsewhere e, ProgrammeState state, Facts facts) {
    state.requireStated(EntityKind.BOARD, e.board(), "/board");
    Days.notAhead(e.on(), facts, "/on");
    reliedOn(e.reliedOn(), state);
    state.requireKnown(e.about(), "/about");
    effects(e.effects(), state);
    for (int i = 0; i < e.effects().size(); i++) {
      Effect.Kind matter = e.effects().get(i).kind();
      String pointer = "/effects/" + i + "/kind";
      if (needsAMeeting(matter)) {
        throw new RuleBroken(
            SIGN_OFF_IS_DECIDED_AT_A_MEETING,
            pointer,
            "put it before a meeting of the board, and record what that decides");
      }
      if (e.capacity() == DecidedAs.OFFICER_UNDER_DELEGATION
          && e.board() instanceof Stated.Given<Ref>(Ref ref)) {
        Board board = state.require(Board.class, EntityKind.BOARD, ref, "/board");
        Terms terms = e.on().toOptional().map(board::inForceOn).orElseGet(board::inForce);
        if (terms.delegated(e.by(), matter).isEmpty()) {
          throw new RuleBroken(
              DELEGATED_DECISION_IS_WITHIN_THE_DELEGATION,
              pointer,
              "the terms of reference of "
                  + ref
                  + " in force then do not leave '"
                  + matter.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + "' to the "
                  + e.by());
        }
      }
    }
  }

  private static void ratificationObeys(DecisionRatified e, ProgrammeState state) {
    Decision decision = decision(e.decision(), state);
    if (decision.meeting() instanceof Stated.Given<Ref>(Ref taken)) {
      Meeting at = Meetings.laterOfTheSameBody(e.at(), taken, state, RATIFIED_WITH_A_QUORUM, "/at");
      if (at.quorate() == Quorate.INQUORATE) {
        throw new RuleBroken(
            RATIFIED_WITH_A_QUORUM, "/at", e.at() + " had no quorum either: ratify it at a later");
      }
    }
  }

  private static void another(Ref decision, Ref by) {
    if (decision.equals(by)) {
      throw new RuleBroken(
          DECISION_DOES_NOT_REPLACE_ITSELF, "/by", "name the later decision that undoes it");
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, DecisionEvent event, long position) {
    return switch (event) {
      case DecisionSought e -> {
        Stated<Ref> board =
            e.board() instanceof Stated.Absent<Ref>
                    && e.meeting() instanceof Stated.Given<Ref>(Ref at)
                    && state.thing(at).orElse(null) instanceof Meeting meeting
                ? Stated.given(meeting.board())
                : e.board();
        yield state.put(e.decision(), Decision.class, Decision.sought(board), same -> same);
      }
      case DecisionRecorded e -> {
        Stated<Ref> board =
            state.thing(e.meeting()).orElse(null) instanceof Meeting meeting
                ? Stated.given(meeting.board())
                : Stated.notStated();
        UnaryOperator<Decision> made =
            decision ->
                decision.madeAt(
                    position, board, e.meeting(), e.delegate(), e.standing(), e.effects());
        yield state.put(e.decision(), Decision.class, made.apply(Decision.sought(board)), made);
      }
      case DecisionTakenElsewhere e -> {
        UnaryOperator<Decision> made =
            decision -> decision.takenElsewhere(position, e.by(), e.board(), e.effects());
        yield state.put(e.decision(), Decision.class, made.apply(Decision.sought(e.board())), made);
      }
      case DissentRecorded e -> state;
      case DecisionDeferred e -> state;
      case DecisionRatified e ->
          state.change(e.decision(), Decision.class, decision -> decision.ratified(position));
      case DecisionRescinded e ->
          state.change(e.decision(), Decision.class, decision -> decision.rescinded(position));
      case DecisionSuperseded e ->
          state.change(e.decision(), Decision.class, decision -> decision.rescinded(position));
      case DecisionImplemented e ->
          state.change(e.decision(), Decision.class, decision -> decision.implemented(position));
    };
  }
}
