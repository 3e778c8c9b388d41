package uk.improvementboard.command.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Facts.Said;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Receipts.Receipt;
import uk.improvementboard.command.state.Thing.Decision;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.BoardPhaseChanged;
import uk.improvementboard.events.BoardEvent.BoardStoodDown;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.DissentRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * The one edge between deciding and everything else: a repeated key gives its first result, facts
 * are gathered before deciding begins, and a refusal becomes a value. The aggregate and the dry run
 * of a bundle both go through here, so that what is tried is what happens.
 */
public final class Desk {

  /** What is to be done with a command. */
  public sealed interface Ruling {
    /** It was accepted before, under the same key. */
    record Repeated(Outcome.Accepted outcome) implements Ruling {}

    /** It is accepted now, and these events are to be appended. */
    record Decided(List<ProgrammeEvent> events) implements Ruling {
      public Decided {
        events = List.copyOf(events);
      }
    }

    /** It is refused. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  private Desk() {}

  public static Ruling rule(
      ProgrammeCommand command,
      ProgrammeState state,
      Asked asked,
      LocalDate today,
      LongFunction<Optional<ProgrammeEvent>> recorded) {
    Envelope envelope = asked.envelope();
    Optional<Receipt> receipt = state.receipts().of(envelope.commandId());
    if (receipt.isPresent()) {
      return receipt.get().isFor(envelope.commandHash())
          ? new Ruling.Repeated(new Outcome.Accepted(receipt.get().first(), receipt.get().last()))
          : new Ruling.Refused(
              new Refusal(
                  Rule.KEY_BELONGS_TO_ONE_COMMAND,
                  "this idempotency key was used for a command that said something else: use a new"
                      + " key for a new command",
                  List.of(),
                  0));
    }
    Facts facts =
        new Facts(envelope, today, asked.seen(), asked.confirmed(), said(command, state, recorded));
    try {
      return new Ruling.Decided(Decider.decide(command, state, facts));
    } catch (RuleBroken broken) {
      return new Ruling.Refused(broken.refusal());
    }
  }

  /** What the event to be corrected says as it now stands. */
  private static @Nullable Said said(
      ProgrammeCommand command,
      ProgrammeState state,
      LongFunction<Optional<ProgrammeEvent>> recorded) {
    if (!(command instanceof CorrectFact correct)
        || correct.event() < 1
        || correct.event() > state.position()) {
      return null;
    }
    ProgrammeEvent named = recorded.apply(correct.event()).orElse(null);
    long original =
        named instanceof FactCorrected correction ? correction.corrects() : correct.event();
    Long latest = state.corrections().get(original);
    ProgrammeEvent stands = recorded.apply(latest == null ? original : latest).orElse(null);
    if (stands == null) {
      return null;
    }
    return new Said(
        original, stands instanceof FactCorrected correction ? correction.instead() : stands);
  }

  /**
   * The envelope of one event of a command: where the writer names no day, some events count from
   * the day they name, and what is minuted from the day of its meeting.
   */
  public static Envelope envelopeOf(ProgrammeEvent event, Envelope envelope, ProgrammeState state) {
    ImpreciseDate from = envelope.effectiveOn() == null ? countsFrom(event, state) : null;
    return from == null
        ? envelope
        : new Envelope(
            envelope.commandId(),
            envelope.commandHash(),
            envelope.actor(),
            envelope.role(),
            envelope.onBehalfOf(),
            from,
            envelope.source(),
            envelope.disclosures(),
            envelope.authority(),
            envelope.correlation());
  }

  /** The day from which what an event says is true, where that can be told. */
  private static @Nullable ImpreciseDate countsFrom(ProgrammeEvent event, ProgrammeState state) {
    return switch (event) {
      case InspectionActivitySuspended suspended -> suspended.from();
      case TermsOfReferenceAdopted e -> e.adoptedOn().toOptional().orElse(null);
      case BoardPhaseChanged e -> e.on().toOptional().orElse(null);
      case BoardStoodDown e -> e.on().toOptional().orElse(null);
      case DecisionTakenElsewhere e -> e.on().toOptional().orElse(null);
      case BoardActionDone e -> e.on().toOptional().orElse(null);
      case VerbalUpdateGiven e -> dayOf(e.meeting(), state);
      case PaperTabled e -> dayOf(e.meeting(), state);
      case InterestDeclared e -> dayOf(e.meeting(), state);
      case ChallengeEvent e -> dayOf(e.meeting(), state);
      case DecisionRecorded e -> dayOf(e.meeting(), state);
      case DecisionDeferred e -> dayOf(e.meeting(), state);
      case DecisionRatified e -> dayOf(e.at(), state);
      case BoardActionRaised e -> dayOf(e.meeting(), state);
      case BoardActionAccepted e -> dayOf(e.at(), state);
      case BoardActionCarriedForward e -> dayOf(e.at(), state);
      case DissentRecorded e ->
          state.thing(e.decision()).orElse(null) instanceof Decision decision
                  && decision.meeting() instanceof Stated.Given<Ref>(Ref meeting)
              ? dayOf(meeting, state)
              : null;
      case RatingSchemeAdopted adopted -> adopted.from();
      case ConfidenceRated rated -> rated.on().toOptional().orElse(null);
      case RatingOverridden rated -> rated.on().toOptional().orElse(null);
      case TargetSet e -> e.from();
      case MeasureRated e -> e.on().toOptional().orElse(null);
      case MeasureDefinitionRevised e -> e.from().toOptional().orElse(null);
      case RiskRated e -> e.on().toOptional().orElse(null);
      case RiskMatrixAdopted e -> e.from();
      default -> null;
    };
  }

  private static @Nullable ImpreciseDate dayOf(Ref ref, ProgrammeState state) {
    return state.thing(ref).orElse(null) instanceof Meeting meeting
            && meeting.opened()
            && !meeting.on().isUnknown()
        ? meeting.on()
        : null;
  }
}
