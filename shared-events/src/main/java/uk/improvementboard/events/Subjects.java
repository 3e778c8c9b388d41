package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The subjects of an event: what it is mainly about, then what else it names, each once. */
final class Subjects {

  private Subjects() {}

  static List<Ref> of(Ref mainly, List<Ref> others) {
    SequencedSet<Ref> all = new LinkedHashSet<>();
    all.add(mainly);
    all.addAll(others);
    return List.copyOf(all);
  }

  static List<Ref> of(Ref mainly, Stated<Ref> other) {
    return of(mainly, other.toOptional().map(List::of).orElse(List.of()));
  }

  static List<Ref> of(Ref mainly, Stated<Ref> other, List<Ref> more) {
    List<Ref> others = new ArrayList<>(more);
    other.toOptional().ifPresent(others::addFirst);
    return of(mainly, others);
  }
}
