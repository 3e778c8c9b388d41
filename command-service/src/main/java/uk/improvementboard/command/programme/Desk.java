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
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;

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

  /** The envelope of one event of a command: a suspension counts from the day it says. */
  public static Envelope envelopeOf(ProgrammeEvent event, Envelope envelope) {
    if (event instanceof InspectionActivitySuspended suspended && envelope.effectiveOn() == null) {
      return new Envelope(
          envelope.commandId(),
          envelope.commandHash(),
          envelope.actor(),
          envelope.role(),
          envelope.onBehalfOf(),
          suspended.from(),
          envelope.source(),
          envelope.disclosures(),
          envelope.authority(),
          envelope.correlation());
    }
    return envelope;
  }
}
