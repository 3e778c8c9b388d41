package uk.improvementboard.command.state;

import static uk.improvementboard.command.rules.Rule.HIDDEN_THINGS_USE_THE_HIDDEN_SERIES;
import static uk.improvementboard.command.rules.Rule.NOTHING_IS_NAMED_TWICE;
import static uk.improvementboard.command.rules.Rule.ONLY_HIDDEN_THINGS_USE_THE_HIDDEN_SERIES;
import static uk.improvementboard.command.rules.Rule.REFERENCE_IS_OF_THE_RIGHT_KIND;
import static uk.improvementboard.command.rules.Rule.REFERENCE_IS_UNIQUE;
import static uk.improvementboard.command.rules.Rule.REFERENCE_MUST_BE_KNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * A programme so far, as its rules see it.
 *
 * @param position the position of the last event taken in; 0 before the first
 * @param things everything with a reference
 * @param corrections of each corrected event, by its position, the position of its latest
 *     correction
 * @param receipts the idempotency keys accepted
 */
public record ProgrammeState(
    long position, PMap<Ref, Thing> things, PMap<Long, Long> corrections, Receipts receipts) {

  /** Before anything happened. */
  public static final ProgrammeState NEW =
      new ProgrammeState(0, HashTreePMap.empty(), HashTreePMap.empty(), Receipts.NONE);

  public boolean established() {
    return position > 0;
  }

  // What may be asked of it ---------------------------------------------------------------------

  public Optional<Thing> thing(Ref ref) {
    return Optional.ofNullable(things.get(ref));
  }

  /** Everything of one sort. */
  public <T extends Thing> List<T> all(Class<T> sort) {
    return things.values().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  /**
   * The thing of that sort.
   *
   * @param pointer where the command names it
   */
  public <T extends Thing> T require(Class<T> sort, EntityKind kind, Ref ref, String pointer) {
    Thing thing = known(ref, pointer);
    if (thing.kind() != kind) {
      throw new RuleBroken(
          REFERENCE_IS_OF_THE_RIGHT_KIND,
          pointer,
          ref
              + " is one of the "
              + thing.kind().list()
              + ", and one of the "
              + kind.list()
              + " is meant");
    }
    return sort.cast(thing);
  }

  public Thing require(EntityKind kind, Ref ref, String pointer) {
    return require(Thing.class, kind, ref, pointer);
  }

  /** The thing, whatever it is. */
  public Thing known(Ref ref, String pointer) {
    Thing thing = things.get(ref);
    if (thing == null) {
      throw new RuleBroken(
          REFERENCE_MUST_BE_KNOWN, pointer, "there is no " + ref + " in this programme");
    }
    return thing;
  }

  /** Checks a list of things of one kind, none named twice. */
  public void requireAll(EntityKind kind, List<Ref> refs, String pointer) {
    each(refs, pointer, (ref, at) -> require(kind, ref, at));
  }

  /** Checks a list of things of any kind, none named twice. */
  public void requireKnown(List<Ref> refs, String pointer) {
    each(refs, pointer, this::known);
  }

  public void requireStated(EntityKind kind, Stated<Ref> ref, String pointer) {
    ref.toOptional().ifPresent(given -> require(kind, given, pointer));
  }

  private interface Check {
    void of(Ref ref, String pointer);
  }

  private static void each(List<Ref> refs, String pointer, Check check) {
    Set<Ref> seen = new HashSet<>();
    for (int i = 0; i < refs.size(); i++) {
      Ref ref = refs.get(i);
      if (!seen.add(ref)) {
        throw new RuleBroken(
            NOTHING_IS_NAMED_TWICE, pointer + "/" + i, ref + " is named twice in this list");
      }
      check.of(ref, pointer + "/" + i);
    }
  }

  /** The reference of a new thing: the one asked for, or the next free one of its kind. */
  public Ref newRef(@Nullable Ref wanted, EntityKind kind, String pointer) {
    return newRef(wanted, kind, false, pointer, List.of());
  }

  /**
   * The reference of a new thing.
   *
   * @param taken references that the same command has given out already
   */
  public Ref newRef(
      @Nullable Ref wanted,
      EntityKind kind,
      boolean hidden,
      String pointer,
      Collection<Ref> taken) {
    if (wanted == null) {
      return nextFree(kind, hidden, taken);
    }
    if (hidden && !wanted.inHiddenSeries()) {
      throw new RuleBroken(
          HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
          pointer,
          wanted
              + " would show that something is hidden: leave it out, and the next of H-1, H-2 is"
              + " used");
    }
    if (!hidden && wanted.inHiddenSeries()) {
      throw new RuleBroken(
          ONLY_HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
          pointer,
          wanted + " is kept for hidden things: choose another reference");
    }
    if (things.containsKey(wanted) || taken.contains(wanted)) {
      throw new RuleBroken(
          REFERENCE_IS_UNIQUE,
          pointer,
          wanted + " already names something in this programme: choose another reference");
    }
    return wanted;
  }

  private Ref nextFree(EntityKind kind, boolean hidden, Collection<Ref> taken) {
    for (int n = 1; ; n++) {
      Ref candidate = hidden ? Ref.hidden(n) : Ref.of(kind.prefix() + n);
      if (!things.containsKey(candidate) && !taken.contains(candidate)) {
        return candidate;
      }
    }
  }

  // How it moves on -----------------------------------------------------------------------------

  /** With a thing, new or changed. */
  public ProgrammeState with(Ref ref, Thing thing) {
    return new ProgrammeState(position, things.plus(ref, thing), corrections, receipts);
  }

  /** With a thing put in, unless there is one by that reference already. */
  public <T extends Thing> ProgrammeState put(
      Ref ref, Class<T> sort, T fresh, UnaryOperator<T> change) {
    Thing there = things.get(ref);
    if (there == null) {
      return with(ref, fresh);
    }
    return sort.isInstance(there) ? with(ref, change.apply(sort.cast(there))) : this;
  }

  /** With a thing changed, if there is one of that sort. */
  public <T extends Thing> ProgrammeState change(Ref ref, Class<T> sort, UnaryOperator<T> change) {
    Thing there = things.get(ref);
    return sort.isInstance(there) ? with(ref, change.apply(sort.cast(there))) : this;
  }

  /** With an event corrected. */
  public ProgrammeState corrected(long original, long correction) {
    return new ProgrammeState(position, things, corrections.plus(original, correction), receipts);
  }

  /** Having taken in the event at a position, mainly about something. */
  public ProgrammeState at(long newPosition, Ref about) {
    Thing there = things.get(about);
    return new ProgrammeState(
        newPosition,
        there == null ? things : things.plus(about, there.at(newPosition)),
        corrections,
        receipts);
  }

  /** With the receipt of one event of a command. */
  public ProgrammeState receipt(String commandId, String commandHash) {
    return new ProgrammeState(
        position, things, corrections, receipts.plus(commandId, commandHash, position));
  }

  /** The references that this state has and an earlier one had not, in order. */
  public List<Ref> newSince(ProgrammeState earlier) {
    List<Ref> fresh = new ArrayList<>();
    for (Ref ref : things.keySet()) {
      if (!earlier.things.containsKey(ref)) {
        fresh.add(ref);
      }
    }
    fresh.sort(null);
    return fresh;
  }
}
