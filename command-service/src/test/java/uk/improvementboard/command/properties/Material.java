package uk.improvementboard.command.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.programme.RuleExamples;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.properties.Parts.Place;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * What sequences are made of: every command of the story and of the rules' examples, with the kinds
 * of thing that its references name. Each command of the language is in there, because the story
 * must give it and an example must allow and refuse it, so a new one is told of without a change
 * here.
 */
final class Material {

  /**
   * Commands that belong together, the last of them the one meant: a decision and what it
   * authorises.
   *
   * @param commands as they were written
   * @param kinds the kinds of the things they name
   * @param made what each brought into the record, in order
   * @param allowed whether the last was accepted where it was written
   */
  record Chunk(
      List<ReadCommand> commands,
      Map<Ref, EntityKind> kinds,
      List<List<Ref>> made,
      boolean allowed) {
    ReadCommand meant() {
      return commands.getLast();
    }

    Class<?> name() {
      return meant().command().getClass();
    }
  }

  /** What may stand in components of that name and type. */
  private record Slot(String name, Class<?> type) {}

  private final List<Step> story = new ArrayList<>();
  private final Map<Class<?>, List<Chunk>> chunks = new LinkedHashMap<>();
  private final Map<Slot, List<Object>> values = new HashMap<>();
  private final Map<EntityKind, Set<Class<?>>> about = new HashMap<>();
  private final Map<Class<?>, EntityKind> makers = new HashMap<>();
  private final Set<Class<?>> sometimesMake = new HashSet<>();

  private static final Material ALL = new Material();

  static Material all() {
    return ALL;
  }

  private Material() {
    CommandNames.all().values().forEach(command -> chunks.put(command, new ArrayList<>()));
    Told anyshire = Told.nothing(new Rules());
    for (String line : Story.lines()) {
      Step step = step(story.size() + 1, BundleLine.read(line), anyshire);
      ProgrammeState before = anyshire.state();
      accepted(step, anyshire);
      learn(anyshire, before);
      story.add(step);
      keep(
          new Chunk(
              List.of(step.read()),
              kinds(List.of(step.read()), anyshire.state()),
              List.of(anyshire.state().newSince(before)),
              true));
    }
    for (RuleExamples.Example example : RuleExamples.all()) {
      keep(chunk(example.given(), example.refused(), false, anyshire));
      keep(chunk(example.given(), example.allowed(), true, anyshire));
    }
  }

  private Chunk chunk(List<String> given, String meant, boolean allowed, Told anyshire) {
    Told told = anyshire.copy();
    List<ReadCommand> commands = new ArrayList<>();
    List<List<Ref>> made = new ArrayList<>();
    for (String command : given) {
      ReadCommand read = Story.read(command);
      ProgrammeState before = told.state();
      accepted(step(told.steps().size() + 1, read, told), told);
      learn(told, before);
      commands.add(read);
      made.add(told.state().newSince(before));
    }
    ReadCommand read = Story.read(meant);
    commands.add(read);
    ProgrammeState before = told.state();
    Told.Answer answer = told.tell(step(told.steps().size() + 1, read, told));
    if (allowed && answer.refused() != null) {
      throw new AssertionError(meant + " was refused: " + answer.refused());
    }
    learn(told, before);
    made.add(told.state().newSince(before));
    return new Chunk(commands, kinds(commands, told.state()), made, allowed);
  }

  /** Learns which events bring a thing into the record: always, sometimes or never. */
  private void learn(Told told, ProgrammeState before) {
    Set<Ref> there = new HashSet<>(before.things().keySet());
    for (Recorded one : told.history().subList((int) before.position(), told.history().size())) {
      ProgrammeEvent event = one.event();
      if (event.subjects().isEmpty() || event instanceof FactCorrected) {
        continue;
      }
      Ref first = event.subjects().getFirst();
      if (there.contains(first)) {
        sometimesMake.add(event.getClass());
      } else {
        told.state().thing(first).ifPresent(thing -> makers.put(event.getClass(), thing.kind()));
        there.add(first);
      }
    }
  }

  /** The kind of the thing that an event may bring into the record, if it ever does. */
  @Nullable EntityKind madeBy(Class<?> event) {
    return makers.get(event);
  }

  /** Whether an event of that class is always the first about its thing. */
  boolean alwaysMakes(Class<?> event) {
    return makers.containsKey(event) && !sometimesMake.contains(event);
  }

  private static void accepted(Step step, Told told) {
    Told.Answer answer = told.tell(step);
    if (answer.refused() != null) {
      throw new AssertionError(step.read().command() + " was refused: " + answer.refused());
    }
  }

  private static Step step(int number, ReadCommand read, Told told) {
    return new Step(number, read, Role.SECRETARIAT, Step.Seen.CURRENT, 0, target(read, told));
  }

  private static Step.@Nullable Target target(ReadCommand read, Told told) {
    if (!(read.command() instanceof CorrectFact correct)
        || correct.event() < 1
        || correct.event() > told.history().size()) {
      return null;
    }
    Recorded meant = told.history().get((int) correct.event() - 1);
    long first =
        told.history().stream()
            .filter(one -> one.step() == meant.step())
            .findFirst()
            .orElseThrow()
            .position();
    return new Step.Target(meant.step(), (int) (correct.event() - first));
  }

  private static Map<Ref, EntityKind> kinds(List<ReadCommand> commands, ProgrammeState state) {
    Map<Ref, EntityKind> kinds = new LinkedHashMap<>();
    for (ReadCommand command : commands) {
      Parts.each(
          command.command() instanceof Record record ? record : command,
          (place, value) -> {
            kind(value, state, kinds);
            return value;
          });
      Parts.each(
          command.beside(),
          (place, value) -> {
            kind(value, state, kinds);
            return value;
          });
    }
    return kinds;
  }

  private static void kind(
      @Nullable Object value, ProgrammeState state, Map<Ref, EntityKind> kinds) {
    Optional<Ref> ref =
        switch (value) {
          case Ref named -> Optional.of(named);
          case Audience audience -> audience.board();
          case null, default -> Optional.empty();
        };
    ref.flatMap(state::thing).map(Thing::kind).ifPresent(kind -> kinds.put(ref.get(), kind));
  }

  private void keep(Chunk chunk) {
    chunksOf(chunk.name()).add(chunk);
    chunk
        .kinds()
        .values()
        .forEach(kind -> about.computeIfAbsent(kind, none -> new HashSet<>()).add(chunk.name()));
    for (ReadCommand command : chunk.commands()) {
      if (command.command() instanceof Record record) {
        Parts.each(
            record,
            (place, value) -> {
              remember(place, value);
              return value;
            });
      }
      Parts.each(
          command.beside(),
          (place, value) -> {
            remember(place, value);
            return value;
          });
    }
  }

  private void remember(Place place, @Nullable Object value) {
    if (value != null
        && Parts.isWhole(value.getClass())
        && !(value instanceof List<?>)
        && !(value instanceof Ref)
        && !(value instanceof ProgrammeId)
        && !(value instanceof JsonNode)) {
      values
          .computeIfAbsent(new Slot(place.name(), place.raw()), none -> new ArrayList<>())
          .add(value);
    }
  }

  /** The story's lines. */
  List<Step> story() {
    return story;
  }

  List<Class<?>> commands() {
    return List.copyOf(chunks.keySet());
  }

  List<Chunk> chunksOf(Class<?> command) {
    return chunks.computeIfAbsent(command, none -> new ArrayList<>());
  }

  /** The commands that name things of a kind, in a settled order. */
  List<Class<?>> about(EntityKind kind) {
    Set<Class<?>> named = about.getOrDefault(kind, Set.of());
    return chunks.keySet().stream().filter(named::contains).toList();
  }

  /** What was written in components of that name and type. */
  List<Object> valuesFor(Place place) {
    return values.getOrDefault(new Slot(place.name(), place.raw()), List.of());
  }
}
