package uk.improvementboard.command.forms;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** What may be chosen in one programme, asked once for one page. */
final class KnownHere {

  private final Known known;
  private final @Nullable ProgrammeId programme;
  private final Map<Set<EntityKind>, Optional<List<Known.Thing>>> asked = new HashMap<>();
  private final Map<EntityKind, Optional<Known.Now>> byKind = new HashMap<>();

  KnownHere(Known known, @Nullable ProgrammeId programme) {
    this.known = known;
    this.programme = programme;
  }

  /** The things of these kinds; empty when they cannot be told, or any kind is meant. */
  Optional<List<Known.Thing>> things(Set<EntityKind> kinds) {
    return kinds.isEmpty() ? Optional.empty() : asked.computeIfAbsent(kinds, this::ask);
  }

  private Optional<List<Known.Thing>> ask(Set<EntityKind> kinds) {
    EnumSet<EntityKind> inOrder = EnumSet.copyOf(kinds);
    if (inOrder.stream().anyMatch(kind -> now(kind).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        inOrder.stream()
            .flatMap(kind -> now(kind).stream())
            .flatMap(now -> now.things().stream())
            .toList());
  }

  private Optional<Known.Now> now(EntityKind kind) {
    if (programme == null) {
      return Optional.empty();
    }
    return byKind.computeIfAbsent(kind, one -> known.now(programme, Set.of(one)));
  }

  /** The position up to which the reader has seen the record, where that can be told. */
  Optional<Long> position() {
    return programme == null
        ? Optional.empty()
        : byKind.values().stream()
            .flatMap(Optional::stream)
            .map(Known.Now::position)
            .min(Comparator.naturalOrder())
            .or(() -> known.now(programme, Set.of()).map(Known.Now::position));
  }

  Optional<Known.Thing> thing(String ref) {
    return byKind.values().stream()
        .flatMap(Optional::stream)
        .flatMap(now -> now.things().stream())
        .filter(thing -> thing.ref().value().equals(ref))
        .findFirst();
  }

  /** A thing by its reference and title. */
  String words(String ref) {
    return thing(ref).map(KnownHere::words).orElse(ref);
  }

  static String words(Known.Thing thing) {
    return thing.title().equals(thing.ref().value())
        ? thing.ref().value()
        : thing.ref() + " – " + thing.title();
  }

  /** Whether a reference may be named; where that cannot be told, the rules decide alone. */
  boolean mayBeNamed(Ref ref, Set<EntityKind> kinds) {
    if (programme == null) {
      return true;
    }
    return things(kinds)
        .map(things -> things.stream().anyMatch(thing -> thing.ref().equals(ref)))
        .or(() -> kinds.isEmpty() ? known.knows(programme, ref) : Optional.empty())
        .orElse(true);
  }

  Optional<List<Known.Fact>> facts(EntityKind kind, Ref ref, long position) {
    return programme == null ? Optional.empty() : known.facts(programme, kind, ref, position);
  }
}
