package uk.improvementboard.command.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.programme.Decider;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnySequenceProperties {

  private static final int SEQUENCES = Integer.getInteger("sequences", 10_000);
  private static final long FIRST_SEED = Long.getLong("seed", 1);
  private static final int ACCEPTED_AT_LEAST = 25;
  private static final int TESTED_AT_LEAST = 25;

  /** Rules that a sequence cannot break, and why. */
  private static final Set<Rule> OUT_OF_REACH = Set.of();

  @Test
  void any_sequence_of_commands_leaves_a_record_in_which_every_invariant_holds() {
    Sequences sequences = new Sequences(new Rules());
    long begun = System.nanoTime();
    sequences
        .search(FIRST_SEED, SEQUENCES)
        .ifPresent(
            found -> {
              throw new AssertionError(found.asBundle());
            });
    Sequences.Coverage coverage = sequences.coverage;
    print(coverage, System.nanoTime() - begun);
    if (SEQUENCES >= 10_000) {
      assertThat(CommandNames.all().values())
          .as("commands accepted at least " + ACCEPTED_AT_LEAST + " times")
          .allSatisfy(
              command ->
                  assertThat(coverage.accepted.getOrDefault(command, 0))
                      .as(command.getSimpleName())
                      .isGreaterThanOrEqualTo(ACCEPTED_AT_LEAST));
      assertThat(Arrays.stream(Rule.values()).filter(rule -> !OUT_OF_REACH.contains(rule)))
          .as("rules that refused something")
          .allSatisfy(rule -> assertThat(coverage.refused).containsKey(rule));
      assertThat(coverage.tested.times)
          .as("invariants put to the test")
          .allSatisfy((says, times) -> assertThat(times).as(says).isGreaterThan(TESTED_AT_LEAST));
    }
  }

  @Test
  void any_events_in_any_order_true_or_not_are_taken_in() {
    List<Told> beginnings = new Sequences(new Rules()).beginnings();
    List<ProgrammeEvent> happened = new ArrayList<>();
    beginnings.getLast().history().forEach(one -> happened.add(one.event()));
    List<Class<? extends ProgrammeEvent>> types =
        List.copyOf(EventCatalogue.current().all().keySet());
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES / 50; seed++) {
      Random random = new Random(seed);
      Invention invention = new Invention(seed, beginnings, 0);
      ProgrammeState state = ProgrammeState.NEW;
      for (int position = 1; position <= 100; position++) {
        ProgrammeEvent event =
            random.nextInt(3) == 0
                ? happened.get(random.nextInt(happened.size()))
                : invention.event(types.get(random.nextInt(types.size())));
        if (random.nextInt(4) == 0) {
          event = new FactCorrected(1 + random.nextInt(position), event, "it said otherwise");
        }
        try {
          state = Decider.evolve(state, event, position);
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + ", position " + position + ": " + event, e);
        }
        assertThat(state.position()).isEqualTo(position);
      }
    }
  }

  private static void print(Sequences.Coverage coverage, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%,d sequences in %.1f s: %,d steps, %,d accepted (%.0f %%), histories of %,d events on"
            + " average%n",
        SEQUENCES,
        nanos / 1e9,
        coverage.steps,
        coverage.acceptedSteps,
        100.0 * coverage.acceptedSteps / coverage.steps,
        coverage.events / SEQUENCES);
    System.out.println("accepted least:");
    CommandNames.all().values().stream()
        .sorted(Comparator.comparing(command -> coverage.accepted.getOrDefault(command, 0)))
        .limit(12)
        .forEach(
            command ->
                System.out.printf(
                    Locale.ROOT,
                    "  %,8d %s%n",
                    coverage.accepted.getOrDefault(command, 0),
                    command.getSimpleName()));
    System.out.println("refused least:");
    Arrays.stream(Rule.values())
        .sorted(Comparator.comparing(rule -> coverage.refused.getOrDefault(rule, 0)))
        .limit(15)
        .forEach(
            rule ->
                System.out.printf(
                    Locale.ROOT, "  %,8d %s%n", coverage.refused.getOrDefault(rule, 0), rule));
    System.out.println("invariants put to the test:");
    for (Map.Entry<String, Integer> one : coverage.tested.times.entrySet()) {
      System.out.printf(Locale.ROOT, "  %,10d %s%n", one.getValue(), one.getKey());
    }
  }
}
