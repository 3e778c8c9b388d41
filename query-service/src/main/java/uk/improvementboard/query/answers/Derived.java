package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClock;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Says.ActionStage;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * What follows from the shown facts at the date used. None of it is ever stored: seen from another
 * day, it is another answer.
 */
@Component
public final class Derived {

  private final StatutoryClocks clocks;

  public Derived(StatutoryClocks clocks) {
    this.clocks = clocks;
  }

  Map<String, Object> of(AsKnown known, Thing thing) {
    return switch (thing.kind()) {
      case RECOMMENDATION -> recommendation(known, thing);
      case ACTION -> action(known, thing);
      case INSPECTION -> inspection(known, thing);
      case PAPER -> paper(known, thing);
      case BOARD -> board(known, thing);
      case MEETING -> meeting(known, thing);
      case PROGRAMME, APPOINTMENT, FINDING, PLAN, MEASURE, RISK, DECISION, DISCREPANCY -> Map.of();
    };
  }

  private static Map<String, Object> recommendation(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    List<String> actions = naming(known, EntityKind.ACTION, "recommendations", thing.ref());
    List<String> measures =
        new ArrayList<>(naming(known, EntityKind.MEASURE, "about", thing.ref()));
    for (String action : actions) {
      for (String measure : naming(known, EntityKind.MEASURE, "about", new Ref(action))) {
        if (!measures.contains(measure)) {
          measures.add(measure);
        }
      }
    }
    follows.put("actions", actions);
    follows.put("measures", measures);
    List<String> gaps = new ArrayList<>();
    if (actions.isEmpty()) {
      gaps.add("no action recorded");
    }
    if (measures.isEmpty()) {
      gaps.add("no measure recorded");
    }
    follows.put("gaps", gaps);
    return follows;
  }

  private static Map<String, Object> action(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    Optional<LocalDate> due =
        thing.value(known.date(), "due", ImpreciseDate.class).flatMap(ImpreciseDate::last);
    boolean done =
        thing
            .value(known.date(), "stage", ActionStage.class)
            .filter(stage -> stage == ActionStage.COMPLETED)
            .isPresent();
    boolean overdue = !done && due.filter(day -> day.isBefore(known.date())).isPresent();
    follows.put("overdue", overdue);
    if (overdue) {
      follows.put("daysLate", ChronoUnit.DAYS.between(due.get(), known.date()));
    }
    follows.put("measures", naming(known, EntityKind.MEASURE, "about", thing.ref()));
    return follows;
  }

  private Map<String, Object> inspection(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("findings", naming(known, EntityKind.FINDING, "inspection", thing.ref()));
    follows.put(
        "recommendations", naming(known, EntityKind.RECOMMENDATION, "inspection", thing.ref()));
    Optional<StatutoryClock> clock = clocks.statementOfAction(known, thing);
    clock.ifPresent(running -> follows.put("clock", running));
    return follows;
  }

  private static Map<String, Object> paper(AsKnown known, Thing thing) {
    return thing
        .value(known.date(), "dated", ImpreciseDate.class)
        .flatMap(dated -> Things.age(dated, known.date()))
        .<Map<String, Object>>map(days -> Map.of("ageInDays", days))
        .orElse(Map.of());
  }

  private static Map<String, Object> board(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("members", naming(known, EntityKind.APPOINTMENT, "board", thing.ref()));
    follows.put("meetings", naming(known, EntityKind.MEETING, "board", thing.ref()));
    follows.put("plans", naming(known, EntityKind.PLAN, "overseenBy", thing.ref()));
    return follows;
  }

  private static Map<String, Object> meeting(AsKnown known, Thing thing) {
    return Map.of("decisions", naming(known, EntityKind.DECISION, "meeting", thing.ref()));
  }

  /** The things of a kind that name another in a field, in the order they came into the record. */
  public static List<String> naming(AsKnown known, EntityKind kind, String field, Ref named) {
    List<String> found = new ArrayList<>();
    for (Thing thing : known.view().things(kind)) {
      boolean names =
          thing
              .on(known.date(), field)
              .map(Said::value)
              .map(Values::plain)
              .filter(
                  value ->
                      value.equals(named)
                          || (value instanceof List<?> refs && refs.contains(named)))
              .isPresent();
      if (names) {
        found.add(thing.ref().value());
      }
    }
    return found;
  }
}
