package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** A query side whose answers a test writes down. */
public final class KnownByHand implements Known {

  private final List<Thing> things = new ArrayList<>();
  private long position;

  public void add(EntityKind kind, String ref, String title, String standing) {
    things.add(new Thing(kind, Ref.of(ref), title, standing));
  }

  /** The position up to which it has come. */
  public void comesTo(long now) {
    position = now;
  }

  @Override
  public Optional<Now> now(ProgrammeId programme, Set<EntityKind> kinds) {
    return Optional.of(
        new Now(position, things.stream().filter(thing -> kinds.contains(thing.kind())).toList()));
  }

  @Override
  public Optional<Boolean> knows(ProgrammeId programme, Ref ref) {
    return Optional.of(things.stream().anyMatch(thing -> thing.ref().equals(ref)));
  }

  @Override
  public Optional<List<Fact>> facts(ProgrammeId programme, EntityKind kind, Ref ref, long at) {
    if (kind == EntityKind.MEETING) {
      return Optional.of(List.of(new Fact("Pack papers", "PA1")));
    }
    return Optional.of(
        List.of(new Fact("Stage", "as at position " + at), new Fact("Text", "Do it")));
  }
}
