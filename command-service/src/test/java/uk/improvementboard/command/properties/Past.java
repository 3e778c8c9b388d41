package uk.improvementboard.command.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** What had happened before some event, each with what it said by then: corrections taken in. */
final class Past {

  /**
   * An event as it stands.
   *
   * @param position where it was first recorded
   */
  static final class Stands<E extends ProgrammeEvent> {
    final long position;
    private E says;

    private Stands(long position, E says) {
      this.position = position;
      this.says = says;
    }

    E says() {
      return says;
    }
  }

  private final Map<Class<?>, List<Stands<?>>> byClass = new HashMap<>();
  private final Map<Long, Stands<?>> byPosition = new HashMap<>();
  private final Map<Ref, EntityKind> born = new HashMap<>();

  /** Takes in an event. */
  void add(Recorded one) {
    if (one.event() instanceof FactCorrected correction) {
      correct(correction);
    } else {
      keep(one.position(), one.event());
    }
  }

  private <E extends ProgrammeEvent> void keep(long position, E event) {
    Stands<E> stands = new Stands<>(position, event);
    byPosition.put(position, stands);
    byClass.computeIfAbsent(event.getClass(), none -> new ArrayList<>()).add(stands);
    Class<?> type = event.getClass();
    EntityKind kind = Material.all().madeBy(type);
    if (kind != null && !event.subjects().isEmpty()) {
      born.putIfAbsent(event.subjects().getFirst(), kind);
    }
  }

  @SuppressWarnings("unchecked")
  private void correct(FactCorrected correction) {
    Stands<?> stands = byPosition.get(correction.corrects());
    if (stands != null && stands.says.getClass() == correction.instead().getClass()) {
      ((Stands<ProgrammeEvent>) stands).says = correction.instead();
    }
  }

  /** The event first recorded there, if one was. */
  Optional<ProgrammeEvent> at(long position) {
    return Optional.ofNullable(byPosition.get(position)).map(Stands::says);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  <E extends ProgrammeEvent> List<Stands<E>> of(Class<E> type) {
    return (List) byClass.getOrDefault(type, List.of());
  }

  <E extends ProgrammeEvent> Stream<E> all(Class<E> type) {
    return of(type).stream().map(Stands::says);
  }

  <E extends ProgrammeEvent> boolean any(Class<E> type, Predicate<E> such) {
    return all(type).anyMatch(such);
  }

  /** The position of the last of them; 0 when there is none. */
  <E extends ProgrammeEvent> long last(Class<E> type, Predicate<E> such) {
    List<Stands<E>> all = of(type);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (such.test(all.get(i).says())) {
        return all.get(i).position;
      }
    }
    return 0;
  }

  /** The last of them. */
  <E extends ProgrammeEvent> Optional<E> latest(Class<E> type, Predicate<E> such) {
    List<Stands<E>> all = of(type);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (such.test(all.get(i).says())) {
        return Optional.of(all.get(i).says());
      }
    }
    return Optional.empty();
  }

  /** What sort of thing a reference names, if anything. */
  @Nullable EntityKind kind(Ref ref) {
    return born.get(ref);
  }
}
