package uk.improvementboard.command.properties;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import uk.improvementboard.command.rules.Rule;

/** Runs sequences of commands under some rules and looks for one that breaks a property. */
final class Sequences {

  /** How many steps are made up after the beginning. */
  private static final int LENGTH = 25;

  /** How often each command was accepted and each rule refused. */
  static final class Coverage {
    final Map<Class<?>, Integer> accepted = new LinkedHashMap<>();
    final Map<Rule, Integer> refused = new EnumMap<>(Rule.class);
    final Invariants.Tested tested = new Invariants.Tested();
    long steps;
    long acceptedSteps;
    long events;

    private void count(Step step, Told.Answer answer) {
      steps++;
      if (answer.refused() != null) {
        refused.merge(answer.refused(), 1, Integer::sum);
      } else if (!answer.events().isEmpty()) {
        acceptedSteps++;
        accepted.merge(step.read().command().getClass(), 1, Integer::sum);
      }
    }
  }

  private final Rules rules;
  private final Material material = Material.all();
  private List<Told> beginnings = List.of();
  final Coverage coverage = new Coverage();

  Sequences(Rules rules) {
    this.rules = rules;
  }

  /** The first counter-example among so many sequences, made as short as it goes. */
  Optional<CounterExample> search(long firstSeed, int sequences) {
    try {
      beginnings = beginnings();
    } catch (Broken broken) {
      return Optional.of(CounterExample.shrunk(0, material.story(), broken, rules));
    }
    for (long seed = firstSeed; seed < firstSeed + sequences; seed++) {
      Optional<CounterExample> found = one(seed);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  List<Told> beginnings() {
    List<Told> all = new ArrayList<>();
    Told told = Told.nothing(rules);
    all.add(told.copy());
    for (Step line : material.story()) {
      told.tell(line);
      all.add(told.copy());
    }
    Invariants.check(told.history(), 0, coverage.tested);
    return all;
  }

  private Optional<CounterExample> one(long seed) {
    Invention invention = new Invention(seed, beginnings, LENGTH);
    try {
      Told told = invention.tell(coverage::count);
      coverage.events += told.history().size();
      if (seed % 8 == 4) {
        told.foldsAgain();
      }
      if (seed % 8 == 0 && !told.history().isEmpty()) {
        told.resumesFrom(new Random(seed).nextInt(told.history().size()));
      }
      Invariants.check(told.history(), invention.begunAt(), coverage.tested);
      return Optional.empty();
    } catch (Broken broken) {
      return Optional.of(
          CounterExample.shrunk(seed, List.copyOf(invention.steps()), broken, rules));
    }
  }
}
