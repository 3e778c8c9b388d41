package uk.improvementboard.command.properties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.properties.Material.Chunk;
import uk.improvementboard.command.properties.Parts.Place;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/**
 * Makes up one sequence of commands from a seed, as it is being told. It begins somewhere in the
 * story, or with nothing; then it dwells on a few things, so that their lives go far, and asks for
 * what was written about such things, about others, changed here and there, sometimes in the wrong
 * role, without the version seen, or again.
 */
final class Invention {

  private static final JsonMapper JSON = EventJson.base().build();
  private static final List<Audience> AUDIENCES =
      List.of(Audience.TEAM, Audience.DFE, Audience.OFSTED, Audience.PUBLIC, Audience.AUDITOR);

  private final Random random;
  private final Material material = Material.all();
  private final Told told;
  private final int length;
  private final List<Ref> focus = new ArrayList<>();
  private final int begunAt;
  private int next;
  private int until;

  /**
   * @param seed what everything follows from
   * @param beginnings the story told to each of its lines
   * @param length how many steps to make up
   */
  Invention(long seed, List<Told> beginnings, int length) {
    random = new Random(seed);
    this.length = length;
    int lines = beginnings.size() - 1;
    int begun =
        switch (random.nextInt(10)) {
          case 0 -> 0;
          case 1, 2, 3 -> 1 + random.nextInt(lines);
          default -> lines;
        };
    told = beginnings.get(begun).copy();
    begunAt = told.history().size();
    next = 1_000;
  }

  /** What was told so far, the step being told included. */
  List<Step> steps() {
    return told.steps();
  }

  int begunAt() {
    return begunAt;
  }

  /** Hears what became of each step. */
  interface Listener {
    void told(Step step, Told.Answer answer);
  }

  Told tell(Listener listener) {
    until = told.steps().size() + length;
    if (told.history().isEmpty() && chance(95)) {
      say(material.story().getFirst().read(), listener);
    }
    dwell();
    while (told.steps().size() < until) {
      if (chance(4)) {
        dwell();
      }
      command(listener);
    }
    return told;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Chooses the things that the next steps are mostly about. */
  private void dwell() {
    focus.clear();
    List<Ref> all = things();
    for (int i = 0; i < 3 && !all.isEmpty(); i++) {
      focus.add(any(all));
    }
  }

  private List<Ref> things() {
    List<Ref> all = new ArrayList<>(told.state().things().keySet());
    all.sort(null); // the map's own order is no part of a seed
    return all;
  }

  private List<Ref> things(EntityKind kind) {
    List<Ref> all = new ArrayList<>();
    told.state()
        .things()
        .forEach(
            (ref, thing) -> {
              if (thing.kind() == kind) {
                all.add(ref);
              }
            });
    all.sort(null);
    return all;
  }

  private Optional<EntityKind> kindOf(Ref ref) {
    return told.state().thing(ref).map(Thing::kind);
  }

  // One command ---------------------------------------------------------------------------------

  private void command(Listener listener) {
    if (!told.history().isEmpty() && chance(4)) {
      correct(listener);
      return;
    }
    if (told.steps().size() > 1 && chance(3)) {
      again(listener);
      return;
    }
    Class<?> command = any(material.commands());
    if (!focus.isEmpty() && chance(65)) {
      List<Class<?>> about = kindOf(any(focus)).map(material::about).orElseGet(material::commands);
      command = about.isEmpty() ? command : any(about);
    }
    List<Chunk> chunks = material.chunksOf(command);
    Chunk chunk = any(chunks);
    for (int i = 0; i < 3 && !chunk.allowed() && chance(60); i++) {
      chunk = any(chunks);
    }
    if (chunk.commands().size() > 1 && chance(25)) {
      chunk =
          new Chunk(
              List.of(chunk.meant()),
              chunk.kinds(),
              List.of(chunk.made().getLast()),
              chunk.allowed());
    }
    tell(chunk, listener);
  }

  private void tell(Chunk chunk, Listener listener) {
    Map<Ref, Ref> instead = new HashMap<>();
    for (int i = 0; i < chunk.commands().size(); i++) {
      Set<Ref> own = new HashSet<>(chunk.made().get(i));
      ReadCommand bound = bound(chunk.commands().get(i), chunk, own, instead);
      ProgrammeState before = told.state();
      say(changed(bound), listener);
      List<Ref> made = told.state().newSince(before);
      for (int n = 0; n < Math.min(made.size(), chunk.made().get(i).size()); n++) {
        instead.put(chunk.made().get(i).get(n), made.get(n));
      }
    }
  }

  /** The command about other things of the same kinds. */
  private ReadCommand bound(ReadCommand read, Chunk chunk, Set<Ref> own, Map<Ref, Ref> instead) {
    boolean asWritten = chance(15);
    return Parts.changed(
        read,
        (place, value) -> {
          if (value instanceof Ref ref) {
            if (own.contains(ref) && place.mayBeMissing()) {
              return chance(60) ? null : chance(90) ? fresh(ref) : ref;
            }
            return asWritten && !instead.containsKey(ref) ? ref : other(ref, chunk, instead);
          }
          if (value instanceof Audience audience && audience.board().isPresent()) {
            return asWritten
                ? audience
                : Audience.board(other(audience.board().get(), chunk, instead));
          }
          return value;
        });
  }

  private Ref fresh(Ref like) {
    String letters = like.value().replaceAll("[^A-Za-z].*", "");
    return Ref.of((letters.isEmpty() ? "X" : letters) + (100 + random.nextInt(900)));
  }

  private Ref other(Ref ref, Chunk chunk, Map<Ref, Ref> instead) {
    Ref chosen = instead.get(ref);
    if (chosen != null) {
      return chosen;
    }
    EntityKind kind = chunk.kinds().get(ref);
    Ref other = kind == null ? ref : thing(ref, kind, instead);
    instead.put(ref, other);
    return other;
  }

  private Ref thing(Ref ref, EntityKind kind, Map<Ref, Ref> instead) {
    int dice = random.nextInt(100);
    if (dice < 2) {
      return Ref.of("X" + random.nextInt(5));
    }
    if (dice < 5) {
      List<Ref> all = things();
      return all.isEmpty() ? ref : any(all);
    }
    if (kind == EntityKind.DECISION && dice < 50) {
      Optional<Ref> about = decisionAbout(instead);
      if (about.isPresent()) {
        return about.get();
      }
    }
    if (dice < 60) {
      List<Ref> dwelt =
          focus.stream().filter(one -> kindOf(one).equals(Optional.of(kind))).toList();
      if (!dwelt.isEmpty()) {
        return any(dwelt);
      }
    }
    if (dice < 80 && kindOf(ref).equals(Optional.of(kind))) {
      return ref;
    }
    List<Ref> all = things(kind);
    return all.isEmpty() ? ref : any(all);
  }

  /** A decision that authorises something about a thing already chosen for this command. */
  private Optional<Ref> decisionAbout(Map<Ref, Ref> instead) {
    Set<Ref> chosen = new HashSet<>(instead.values());
    List<Ref> about = new ArrayList<>();
    for (Ref ref : things(EntityKind.DECISION)) {
      if (told.state().thing(ref).orElseThrow() instanceof Thing.Decision decision
          && decision.effects().stream().anyMatch(effect -> chosen.contains(effect.on()))) {
        about.add(ref);
      }
    }
    return about.isEmpty() ? Optional.empty() : Optional.of(any(about));
  }

  /** The command with a few of its parts made up anew. */
  private ReadCommand changed(ReadCommand read) {
    int changes = chance(55) ? 0 : chance(60) ? 1 : chance(60) ? 2 : 3;
    ReadCommand result = read;
    for (int i = 0; i < changes; i++) {
      int[] places = {0};
      ReadCommand counted = result;
      Parts.each(
          counted,
          (place, value) -> {
            places[0] += mayChange(place) ? 1 : 0;
            return value;
          });
      if (places[0] == 0) {
        return result;
      }
      int chosen = random.nextInt(places[0]);
      int[] at = {0};
      try {
        result =
            Parts.changed(
                counted,
                (place, value) ->
                    mayChange(place) && at[0]++ == chosen ? otherwise(place, value) : value);
      } catch (IllegalArgumentException refusedByItsType) {
        result = counted; // such a value cannot be written
      }
    }
    return result;
  }

  private static boolean mayChange(Place place) {
    return place.raw() != ProgrammeId.class
        && place.raw() != ProgrammeCommand.class
        && place.raw() != ReadCommand.Beside.class
        && place.raw() != JsonNode.class
        && !(place.owner() == ReadCommand.class);
  }

  private @Nullable Object otherwise(Place place, @Nullable Object value) {
    if (place.mayBeMissing() && chance(50)) {
      return value == null ? fresh(place, 0) : null;
    }
    if (value instanceof List<?> list) {
      List<Object> changed = new ArrayList<>(list);
      switch (random.nextInt(4)) {
        case 0 -> changed.clear();
        case 1 -> changed.add(fresh(place.inside(), 0));
        case 2 -> {
          if (!changed.isEmpty()) {
            changed.remove(random.nextInt(changed.size()));
          }
        }
        default -> {
          if (!changed.isEmpty()) {
            changed.add(any(changed));
          }
        }
      }
      return List.copyOf(changed);
    }
    return fresh(place, 0);
  }

  // Values by type ------------------------------------------------------------------------------

  /** Something that may stand in a place. */
  private Object fresh(Place place, int depth) {
    Class<?> type = place.raw();
    List<Object> written = material.valuesFor(place);
    if (!written.isEmpty() && chance(70)) {
      return any(written);
    }
    if (type == Stated.class) {
      return chance(55) || depth > 4
          ? new Stated.Absent<>(any(List.of(Stated.Reason.values())))
          : Stated.given(fresh(place.inside(), depth + 1));
    }
    if (type == List.class) {
      List<Object> items = new ArrayList<>();
      for (int i = depth > 4 ? 3 : random.nextInt(4); i < 3; i++) {
        items.add(fresh(place.inside(), depth + 1));
      }
      return List.copyOf(items);
    }
    if (type == Ref.class) {
      return freshRef(place.name());
    }
    if (type == Audience.class) {
      List<Ref> boards = things(EntityKind.BOARD);
      return boards.isEmpty() || chance(50) ? any(AUDIENCES) : Audience.board(any(boards));
    }
    if (type == ImpreciseDate.class) {
      return date();
    }
    if (type.isEnum()) {
      return any(Arrays.asList(type.getEnumConstants()));
    }
    if (type == ProgrammeEvent.class) {
      return event(any(List.copyOf(EventCatalogue.current().all().keySet())));
    }
    if (type.isSealed()) {
      return fresh(any(Arrays.asList(type.getPermittedSubclasses())), depth + 1);
    }
    if (type.isRecord()) {
      return fresh(type, depth + 1);
    }
    return plain(type);
  }

  private Object fresh(Class<?> type, int depth) {
    if (type == ProgrammeId.class) {
      return Story.ANYSHIRE;
    }
    List<Place> places = Parts.places(type);
    @Nullable Object[] values = new @Nullable Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = places.get(i).mayBeMissing() && chance(50) ? null : fresh(places.get(i), depth);
    }
    return Parts.make(type, values);
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return "text " + random.nextInt(20);
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(2000), 2);
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt(-1, 15);
    }
    if (type == long.class || type == Long.class) {
      return (long) random.nextInt(-1, 200);
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    throw new AssertionError("nothing is made up for " + type + ": say how here");
  }

  private Ref freshRef(String component) {
    for (EntityKind kind : EntityKind.values()) {
      String name = kind.name().replace("_", "");
      if (component.equalsIgnoreCase(name)
          || component.equalsIgnoreCase(kind.list().replace("-", ""))) {
        List<Ref> all = things(kind);
        return all.isEmpty() ? Ref.of(kind.prefix() + 1) : any(all);
      }
    }
    List<Ref> all = things();
    return all.isEmpty() ? Ref.of("X1") : any(all);
  }

  private ImpreciseDate date() {
    LocalDate day = Story.TODAY.minusDays(random.nextInt(3200)).plusDays(random.nextInt(300));
    String written =
        switch (random.nextInt(10)) {
          case 0 -> "" + day.getYear();
          case 1, 2 -> day.toString().substring(0, 7);
          case 3 -> day + "/" + day.plusDays(random.nextInt(40));
          case 4 -> day + "/..";
          case 5 -> "unknown";
          default -> day.toString();
        };
    return ImpreciseDate.parse(written);
  }

  /** An event of a class, true or not. */
  ProgrammeEvent event(Class<? extends ProgrammeEvent> type) {
    while (true) {
      try {
        return (ProgrammeEvent) fresh(type, 0);
      } catch (IllegalArgumentException refusedByItsType) {
        // such a value cannot be written: another
      }
    }
  }

  // How it is asked -----------------------------------------------------------------------------

  private void say(ReadCommand read, Listener listener) {
    tell(new Step(next++, read, role(read.command().getClass()), seen(), 0, null), listener);
  }

  private void tell(Step step, Listener listener) {
    listener.told(step, told.tell(step));
  }

  private Role role(Class<?> command) {
    if (chance(2)) {
      return any(List.of(Role.values()));
    }
    List<Role> may =
        Arrays.stream(Role.values()).filter(role -> WhoMayDoWhat.mayAsk(role, command)).toList();
    return may.isEmpty() ? Role.SECRETARIAT : any(may);
  }

  private Step.Seen seen() {
    return chance(94) ? Step.Seen.CURRENT : chance(50) ? Step.Seen.STALE : Step.Seen.NONE;
  }

  /** Sends an earlier step again under its key, or something else under that key. */
  private void again(Listener listener) {
    Step earlier = any(told.steps());
    ReadCommand read = chance(50) ? earlier.read() : changed(any(told.steps()).read());
    int key = earlier.sameKeyAs() > 0 ? earlier.sameKeyAs() : earlier.number();
    tell(
        new Step(
            next++,
            read,
            read.equals(earlier.read()) ? earlier.role() : role(read.command().getClass()),
            seen(),
            key,
            read.equals(earlier.read()) ? earlier.corrects() : null),
        listener);
  }

  /** Corrects some field of some event, mostly of a late one. */
  private void correct(Listener listener) {
    int size = told.history().size();
    int at = chance(60) ? size - 1 - random.nextInt(Math.min(size, 15)) : random.nextInt(size);
    Recorded meant = told.history().get(at);
    ProgrammeEvent stands = told.standing(meant.position());
    List<Place> places = Parts.places(stands.getClass());
    if (places.isEmpty() || !(stands instanceof Record record)) {
      return;
    }
    int chosen = random.nextInt(places.size());
    Place place = places.get(chosen);
    Object value;
    if (place.raw() == ProgrammeEvent.class) {
      return;
    }
    try {
      value = chance(60) ? otherwise(place, Parts.get(record, chosen)) : fresh(place, 0);
    } catch (IllegalArgumentException refusedByItsType) {
      return;
    }
    if (value == null) {
      return;
    }
    JsonNode written = JSON.valueToTree(chance(5) ? List.of("something else") : value);
    int first = at;
    while (first > 0 && told.history().get(first - 1).step() == meant.step()) {
      first--;
    }
    ReadCommand read =
        new ReadCommand(
            new CorrectFact(
                Story.ANYSHIRE, meant.position(), place.name(), written, "it said otherwise"),
            new ReadCommand.Beside(null, null, List.of(), null, null),
            Set.of());
    tell(
        new Step(
            next++,
            read,
            role(CorrectFact.class),
            seen(),
            0,
            new Step.Target(meant.step(), at - first)),
        listener);
  }
}
