package uk.improvementboard.command.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * A programme's history as commands, decided purely: the given of every test. A command is written
 * as its name and its JSON, in single quotes for legibility: {@code StartAction {'action':'A2'}};
 * what stands beside it follows after a bar.
 */
public final class Story {

  public static final ProgrammeId ANYSHIRE = new ProgrammeId("anyshire");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  public static final Actor SECRETARIAT = new Actor("a1", Role.SECRETARIAT, null, null);

  /** What happened, with the envelope of each. */
  public record Happened(ProgrammeEvent event, Envelope envelope) {}

  private final List<Happened> happened = new ArrayList<>();
  private ProgrammeState state = ProgrammeState.NEW;
  private Role role = Role.SECRETARIAT;

  private static final Story TOLD = told();

  /** Nothing has happened yet. */
  public static Story empty() {
    return new Story();
  }

  /** A programme to which every command was given at least once. */
  public static Story ofAnyshire() {
    Story story = new Story();
    story.state = TOLD.state;
    story.happened.addAll(TOLD.happened);
    return story;
  }

  private static Story told() {
    Story story = new Story();
    for (String line : lines()) {
      story.after(BundleLine.read(line));
    }
    return story;
  }

  public static List<String> lines() {
    try (InputStream file =
        Objects.requireNonNull(Story.class.getResourceAsStream("/a-programme.jsonl"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command as tests write it. */
  public static ReadCommand read(String written) {
    int brace = written.indexOf('{');
    int bar = written.indexOf('|');
    String name = written.substring(0, brace).strip();
    String data = written.substring(brace, bar < 0 ? written.length() : bar).strip();
    String beside = bar < 0 ? "" : ", " + written.substring(bar + 1).strip();
    return BundleLine.read(
        ("{'command':'" + name + "','programme':'anyshire','data':" + data + beside + "}")
            .replace('\'', '"'));
  }

  public Story as(Role who) {
    role = who;
    return this;
  }

  public Story after(String... commands) {
    for (String command : commands) {
      after(read(command));
    }
    return this;
  }

  private void after(ReadCommand read) {
    Asked asked = asked(read, seen(read.command()), "k" + (state.position() + 1));
    switch (rule(read.command(), asked)) {
      case Desk.Ruling.Decided decided -> {
        for (ProgrammeEvent event : decided.events()) {
          Envelope envelope = Desk.envelopeOf(event, asked.envelope(), state);
          happened.add(new Happened(event, envelope));
          state =
              Decider.evolve(state, event, state.position() + 1)
                  .receipt(envelope.commandId(), envelope.commandHash());
        }
      }
      case Desk.Ruling.Refused refused ->
          throw new AssertionError(
              "the given " + read.command() + " was refused: " + refused.refusal());
      case Desk.Ruling.Repeated repeated ->
          throw new AssertionError("the given " + read.command() + " was a repeat");
    }
  }

  public Desk.Ruling rule(ProgrammeCommand command, Asked asked) {
    return Desk.rule(command, state, asked, TODAY, this::recorded);
  }

  public Optional<ProgrammeEvent> recorded(long position) {
    return position >= 1 && position <= happened.size()
        ? Optional.of(happened.get((int) position - 1).event())
        : Optional.empty();
  }

  public Asked asked(ReadCommand read, @Nullable Long seen, String key) {
    return read.asked(key, new Actor("a1", role, null, null), seen, null);
  }

  public Asked asked(ReadCommand read) {
    return asked(read, seen(read.command()), "tried");
  }

  /** The version of what a command changes, as its writer would have just read it. */
  public @Nullable Long seen(ProgrammeCommand command) {
    Optional<Ref> changed =
        command instanceof CorrectFact correct
            ? recorded(correct.event())
                .map(event -> event instanceof FactCorrected c ? c.instead() : event)
                .map(event -> event.subjects().getFirst())
            : command.changes();
    return changed.flatMap(state::thing).map(Thing::version).orElse(null);
  }

  /** The position of the last event of that class. */
  public long positionOf(Class<? extends ProgrammeEvent> event) {
    for (int i = happened.size() - 1; i >= 0; i--) {
      if (event.isInstance(happened.get(i).event())) {
        return i + 1;
      }
    }
    throw new AssertionError("there was no " + event);
  }

  /** The position of the last event of that class that is mainly about a thing. */
  public long positionOf(Class<? extends ProgrammeEvent> event, String about) {
    for (int i = happened.size() - 1; i >= 0; i--) {
      ProgrammeEvent one = happened.get(i).event();
      if (event.isInstance(one) && one.subjects().getFirst().equals(Ref.of(about))) {
        return i + 1;
      }
    }
    throw new AssertionError("there was no " + event + " about " + about);
  }

  /** The position of the first event of that class. */
  public long firstPositionOf(Class<? extends ProgrammeEvent> event) {
    for (int i = 0; i < happened.size(); i++) {
      if (event.isInstance(happened.get(i).event())) {
        return i + 1;
      }
    }
    throw new AssertionError("there was no " + event);
  }

  public List<Happened> happened() {
    return List.copyOf(happened);
  }

  public long thingVersion(String ref) {
    return state.thing(Ref.of(ref)).map(Thing::version).orElseThrow();
  }

  public ProgrammeState state() {
    return state;
  }
}
