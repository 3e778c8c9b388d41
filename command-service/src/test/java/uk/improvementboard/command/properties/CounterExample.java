package uk.improvementboard.command.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.properties.Parts.Place;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * A sequence that breaks a property, with everything left out that it breaks without.
 *
 * @param seed what the sequence was made from
 * @param seen what broke, and how
 */
record CounterExample(long seed, Broken seen, List<Step> steps) {

  private static final JsonMapper JSON = EventJson.base().build();

  private static final JsonNode NOT_STATED = JSON.valueToTree(Stated.notStated());

  static CounterExample shrunk(long seed, List<Step> steps, Broken seen, Rules rules) {
    Trial trial = new Trial(seen.property(), rules);
    List<Step> left = trial.named(trial.fewer(steps));
    List<Step> longer;
    do {
      longer = left;
      left = trial.fewer(trial.simpler(longer));
    } while (left.size() < longer.size());
    return new CounterExample(seed, trial.broken(left).orElse(seen), left);
  }

  /** Whether a sequence still breaks the same property. */
  private record Trial(String property, Rules rules) {

    Optional<Broken> broken(List<Step> steps) {
      try {
        Told told = Told.of(rules, steps);
        told.foldsAgain();
        if (property.startsWith("a snapshot")) {
          for (int saved = 0; saved < told.history().size(); saved++) {
            told.resumesFrom(saved);
          }
        }
        Invariants.check(told.history(), 0, new Invariants.Tested());
        return Optional.empty();
      } catch (Broken broken) {
        return broken.property().equals(property) ? Optional.of(broken) : Optional.empty();
      }
    }

    /** Leaves out ever smaller stretches of steps while the property stays broken. */
    List<Step> fewer(List<Step> steps) {
      List<Step> left = steps;
      for (int stretch = Math.max(1, left.size() / 2); stretch >= 1; ) {
        boolean less = false;
        for (int from = left.size() - stretch; from >= 0; from -= stretch) {
          List<Step> without = new ArrayList<>(left.subList(0, from));
          without.addAll(left.subList(Math.min(left.size(), from + stretch), left.size()));
          if (broken(without).isPresent()) {
            left = without;
            less = true;
          }
        }
        if (stretch > 1) {
          stretch = stretch / 2;
        } else if (!less) {
          break;
        }
      }
      return left;
    }

    /** Gives new things the references that they were assigned, so that others may be left out. */
    List<Step> named(List<Step> steps) {
      List<Step> left = new ArrayList<>(steps);
      for (int i = 0; i < left.size(); i++) {
        List<Ref> made = made(left, i);
        if (made.isEmpty()) {
          continue;
        }
        Class<?> command = left.get(i).read().command().getClass();
        List<Step> tried = new ArrayList<>(left);
        tried.set(
            i,
            left.get(i)
                .reading(
                    Parts.changed(
                        left.get(i).read(),
                        (place, value) ->
                            value == null
                                    && place.owner() == command
                                    && place.raw() == Ref.class
                                    && place.mayBeMissing()
                                ? made.getFirst()
                                : value)));
        if (broken(tried).isPresent()) {
          left = tried;
        }
      }
      return left;
    }

    /** The references that a step brought into the record. */
    private List<Ref> made(List<Step> steps, int index) {
      try {
        Told told = Told.of(rules, steps.subList(0, index));
        ProgrammeState before = told.state();
        told.tell(steps.get(index));
        return told.state().newSince(before);
      } catch (Broken broken) {
        return List.of();
      }
    }

    /** Leaves out ever more of what the steps say. */
    List<Step> simpler(List<Step> steps) {
      List<Step> left = new ArrayList<>(steps);
      for (int i = 0; i < left.size(); i++) {
        for (int part = 0; ; part++) {
          Step simpler = without(left.get(i), part);
          if (simpler == null) {
            break;
          }
          if (!simpler.equals(left.get(i))) {
            List<Step> tried = new ArrayList<>(left);
            tried.set(i, simpler);
            if (broken(tried).isPresent()) {
              left.set(i, simpler);
            }
          }
        }
      }
      return left;
    }

    /** A step with its n-th part left out; null when it has no so many. */
    private static @Nullable Step without(Step step, int part) {
      int[] at = {0};
      ReadCommand simpler;
      try {
        simpler =
            Parts.changed(
                step.read(),
                (place, value) -> mayGo(place, value) && at[0]++ == part ? gone(value) : value);
      } catch (IllegalArgumentException refusedByItsType) {
        return step;
      }
      return at[0] <= part ? null : step.reading(simpler);
    }

    private static boolean mayGo(Place place, @Nullable Object value) {
      return place.raw() != ProgrammeId.class
          && (place.mayBeMissing() && place.raw() != Ref.class
              || value instanceof Stated<?>
              || value instanceof List<?>);
    }

    private static @Nullable Object gone(@Nullable Object value) {
      return switch (value) {
        case Stated<?> stated -> Stated.notStated();
        case List<?> list -> List.of();
        case null, default -> null;
      };
    }
  }

  /** The lines of a bundle that show it, with what a bundle does not say as remarks. */
  String asBundle() {
    StringBuilder lines = new StringBuilder();
    lines.append("# ").append(seen.getMessage()).append("\n# seed ").append(seed).append('\n');
    for (Step step : steps) {
      ObjectNode data = JSON.valueToTree(step.read().command());
      data.remove("programme");
      spare(data);
      ObjectNode line = JSON.createObjectNode();
      line.put("command", step.read().command().getClass().getSimpleName());
      line.put("programme", Story.ANYSHIRE.value());
      line.set("data", data);
      ObjectNode beside = JSON.valueToTree(step.read().beside());
      beside
          .properties()
          .forEach(
              field -> {
                if (!field.getValue().isArray() || !field.getValue().isEmpty()) {
                  line.set(field.getKey(), field.getValue());
                }
              });
      lines.append(JSON.writeValueAsString(line));
      lines.append("  # ").append(step.number()).append(", ").append(step.role().words());
      lines.append(step.seen() == Step.Seen.CURRENT ? "" : ", version seen " + step.seen());
      lines.append(step.sameKeyAs() == 0 ? "" : ", the key of " + step.sameKeyAs());
      lines.append(
          step.corrects() == null
              ? ""
              : ", event " + step.corrects().event() + " of " + step.corrects().step());
      lines.append('\n');
    }
    return lines.toString();
  }

  /** Leaves out what a reader of lines supplies by itself. */
  private static void spare(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(value -> value.equals(NOT_STATED) || value.isArray() && value.isEmpty());
    }
    node.forEach(CounterExample::spare);
  }
}
