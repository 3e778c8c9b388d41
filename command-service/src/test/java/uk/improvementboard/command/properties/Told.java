package uk.improvementboard.command.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.access.OnlyForThoseWhoMay;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Desk;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Ref;

/**
 * A programme as far as a sequence has told it. What must hold of every single step is checked as
 * it is told, against this history and not against the state.
 */
final class Told {

  /** What became of a step: its events, or the rule that stood against it, or a repeat. */
  record Answer(List<ProgrammeEvent> events, @Nullable Rule refused) {}

  private record Accepted(int content, Outcome.Accepted outcome) {}

  private final Rules rules;
  private final List<Step> steps;
  private final List<Recorded> history;
  private final Map<Ref, Long> versions;
  private final Map<Long, Long> latest;
  private final Map<String, Accepted> keys;
  private final Map<Integer, Long> firsts;
  private ProgrammeState state;

  private Told(
      Rules rules,
      List<Step> steps,
      List<Recorded> history,
      Map<Ref, Long> versions,
      Map<Long, Long> latest,
      Map<String, Accepted> keys,
      Map<Integer, Long> firsts,
      ProgrammeState state) {
    this.rules = rules;
    this.steps = steps;
    this.history = history;
    this.versions = versions;
    this.latest = latest;
    this.keys = keys;
    this.firsts = firsts;
    this.state = state;
  }

  static Told nothing(Rules rules) {
    return new Told(
        rules,
        new ArrayList<>(),
        new ArrayList<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        ProgrammeState.NEW);
  }

  static Told of(Rules rules, List<Step> steps) {
    Told told = nothing(rules);
    steps.forEach(told::tell);
    return told;
  }

  /** The same history, to go on from. */
  Told copy() {
    return new Told(
        rules,
        new ArrayList<>(steps),
        new ArrayList<>(history),
        new HashMap<>(versions),
        new HashMap<>(latest),
        new HashMap<>(keys),
        new HashMap<>(firsts),
        state);
  }

  Answer tell(Step step) {
    steps.add(step);
    ReadCommand read = step.read();
    ProgrammeCommand command = meant(step);
    Asked asked = asked(step, read, command);
    if (!WhoMayDoWhat.mayAsk(step.role(), command.getClass())) {
      return new Answer(
          List.of(), OnlyForThoseWhoMay.refusal(step.role(), command.getClass()).rule());
    }
    ProgrammeState before = state;
    Desk.Ruling ruling = ruling(command, asked);
    Accepted earlier = keys.get(step.key());
    return switch (ruling) {
      case Desk.Ruling.Refused refused -> {
        holds(
            earlier == null || refused.refusal().rule() == Rule.KEY_BELONGS_TO_ONE_COMMAND,
            "a used key is recognised",
            step);
        holds(
            state == before && (step.number() % 8 > 0 || ruling(command, asked).equals(ruling)),
            "a refusal changes nothing",
            step);
        yield new Answer(List.of(), refused.refusal().rule());
      }
      case Desk.Ruling.Repeated repeated -> {
        holds(
            earlier != null
                && earlier.content == content(read, command)
                && earlier.outcome.equals(repeated.outcome()),
            "a repeat is told the first result",
            step);
        yield new Answer(List.of(), null);
      }
      case Desk.Ruling.Decided decided -> {
        holds(earlier == null, "one key appends once", step);
        holds(!decided.events().isEmpty(), "what is accepted leaves a trace", step);
        versionWasSeen(step, command, asked);
        append(step, command, asked, decided.events());
        Desk.Ruling again = ruling(command, asked);
        holds(again instanceof Desk.Ruling.Repeated, "one key appends once", step);
        yield new Answer(decided.events(), null);
      }
    };
  }

  private Desk.Ruling ruling(ProgrammeCommand command, Asked asked) {
    try {
      return rules.rule(command, state, asked, this::recorded);
    } catch (RuntimeException e) {
      throw new Broken("a command is decided or refused, and nothing else", e);
    }
  }

  private void append(
      Step step, ProgrammeCommand command, Asked asked, List<ProgrammeEvent> events) {
    long first = history.size() + 1L;
    firsts.put(step.number(), first);
    for (ProgrammeEvent event : events) {
      Envelope envelope = Desk.envelopeOf(event, asked.envelope(), state);
      long position = history.size() + 1L;
      history.add(new Recorded(position, event, envelope, step.number(), command));
      state = rules.receipt(evolved(state, event, position), asked);
      if (event instanceof FactCorrected correction) {
        latest.put(correction.corrects(), position);
      }
      versions.put(
          event.subjects().isEmpty() ? ArrangementEvent.PROGRAMME : event.subjects().getFirst(),
          position);
    }
    keys.put(
        step.key(),
        new Accepted(
            content(step.read(), command), new Outcome.Accepted(first, first + events.size() - 1)));
  }

  private ProgrammeState evolved(ProgrammeState from, ProgrammeEvent event, long position) {
    try {
      return rules.evolve(from, event, position);
    } catch (RuntimeException e) {
      throw new Broken("what happened is always taken in", e);
    }
  }

  /** A correction means the event it was made for, wherever that now stands. */
  private ProgrammeCommand meant(Step step) {
    if (step.corrects() == null || !(step.read().command() instanceof CorrectFact correct)) {
      return step.read().command();
    }
    Long first = firsts.get(step.corrects().step());
    return new CorrectFact(
        correct.programme(),
        first == null ? 0 : first + step.corrects().event(),
        correct.field(),
        correct.value(),
        correct.reason());
  }

  private Asked asked(Step step, ReadCommand read, ProgrammeCommand command) {
    Long current = current(command);
    Long seen =
        switch (step.seen()) {
          case CURRENT -> current;
          case NONE -> null;
          case STALE -> current == null ? null : Long.valueOf(current - 1);
        };
    return new Asked(
        new Envelope(
            step.key(),
            Integer.toHexString(content(read, command)),
            "a" + step.role().ordinal(),
            step.role(),
            read.beside().onBehalfOf(),
            read.beside().effectiveOn(),
            read.beside().source(),
            read.beside().disclosures(),
            read.beside().authority(),
            null),
        seen,
        read.confirmed());
  }

  private static int content(ReadCommand read, ProgrammeCommand command) {
    return 31 * command.hashCode() + read.beside().hashCode();
  }

  /** The version of what a command changes: the position of the last event mainly about it. */
  private @Nullable Long current(ProgrammeCommand command) {
    if (command instanceof CorrectFact correct) {
      return recorded(correct.event())
          .map(event -> versions.get(event.subjects().getFirst()))
          .orElse(null);
    }
    return command.changes().map(versions::get).orElse(null);
  }

  private void versionWasSeen(Step step, ProgrammeCommand command, Asked asked) {
    Long current = current(command);
    holds(
        current == null || current.equals(asked.seen()),
        "only who saw the latest version changes a thing",
        step);
  }

  private void holds(boolean so, String property, Step step) {
    if (!so) {
      throw new Broken(property, "step " + step.number() + ", " + step.read().command());
    }
  }

  Optional<ProgrammeEvent> recorded(long position) {
    return position >= 1 && position <= history.size()
        ? Optional.of(history.get((int) position - 1).event())
        : Optional.empty();
  }

  /** An event as it stands, corrections taken in. */
  ProgrammeEvent standing(long position) {
    Long correction = latest.get(position);
    ProgrammeEvent event =
        history.get((int) (correction == null ? position : correction) - 1).event();
    return event instanceof FactCorrected corrected ? corrected.instead() : event;
  }

  List<Step> steps() {
    return steps;
  }

  List<Recorded> history() {
    return history;
  }

  ProgrammeState state() {
    return state;
  }

  // What must hold of the whole -----------------------------------------------------------------

  void foldsAgain() {
    ProgrammeState again = ProgrammeState.NEW;
    for (Recorded one : history) {
      again = next(again, one);
    }
    if (!again.equals(state)) {
      throw new Broken("a history folds to one state", "after " + history.size() + " events");
    }
  }

  /** From a snapshot at a position and what came after it, the same state comes about. */
  void resumesFrom(int position) {
    ProgrammeState resumed = ProgrammeState.NEW;
    for (Recorded one : history.subList(0, position)) {
      resumed = next(resumed, one);
    }
    resumed = rules.readBack(resumed);
    for (Recorded one : history.subList(position, history.size())) {
      resumed = next(resumed, one);
    }
    if (!resumed.equals(state)) {
      throw new Broken(
          "a snapshot and its tail make the whole state", "saved after " + position + " events");
    }
  }

  private ProgrammeState next(ProgrammeState from, Recorded one) {
    ProgrammeState evolved = evolved(from, one.event(), one.position());
    Envelope envelope = one.envelope();
    return rules.receipt(evolved, new Asked(envelope, null, java.util.Set.<Rule>of()));
  }
}
