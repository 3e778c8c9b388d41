package uk.improvementboard.query.answers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * A thing as an answer names it.
 *
 * @param list the part of the record it is in, where this audience knows that much
 * @param title its title as this audience knows it, or its reference
 */
public record NamedThing(String ref, @Nullable String list, String title) {

  /** A thing by its name; empty where nobody of this audience may learn that it exists. */
  public static Optional<NamedThing> of(AsKnown known, Ref ref) {
    if (known.knowledge().hides(ref)) {
      return Optional.empty();
    }
    return Optional.of(
        new NamedThing(
            ref.value(), kind(known, ref).map(EntityKind::list).orElse(null), known.titleOf(ref)));
  }

  /** Those of these things that this audience may know of, in the same order. */
  public static List<NamedThing> all(AsKnown known, List<Ref> refs) {
    return refs.stream().flatMap(ref -> of(known, ref).stream()).toList();
  }

  /** What kind of thing it is, as far as this audience knows of it. */
  public static Optional<EntityKind> kind(AsKnown known, Ref ref) {
    return known
        .view()
        .thing(ref)
        .map(Thing::kind)
        .or(() -> known.knowledge().named(ref).map(Knowledge.Named::kind))
        .or(
            () ->
                known.knowledge().existenceOnly().stream()
                    .filter(exempt -> exempt.ref().equals(ref))
                    .map(Knowledge.ExistenceOnly::kind)
                    .findFirst());
  }
}
