package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.Extension;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ExtensionAuthority.UnderDelegation;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.Ref;

/** What follows at the date used from what is known of an action. */
public final class DerivedOfActions {

  private DerivedOfActions() {}

  static Map<String, Object> of(AsKnown known, Thing action) {
    Map<String, Object> follows = new LinkedHashMap<>();
    lateness(known, action, follows);
    extensions(known, action, follows);
    calculated(known, action, follows);
    follows.put("waitsFor", waitsFor(known, action));
    follows.put("waitedForBy", Derived.naming(known, EntityKind.ACTION, "dependsOn", action.ref()));
    follows.put("supersedes", Derived.naming(known, EntityKind.ACTION, "successors", action.ref()));
    follows.put(
        "impactEvidence", Derived.naming(known, EntityKind.EVIDENCE, "about", action.ref()));
    follows.put("measures", Derived.naming(known, EntityKind.MEASURE, "about", action.ref()));
    return follows;
  }

  private static void lateness(AsKnown known, Thing action, Map<String, Object> follows) {
    Optional<Long> late = daysLate(known, action);
    follows.put("overdue", late.isPresent());
    late.ifPresent(days -> follows.put("daysLate", days));
  }

  /** How many days ago an action was due that is not over; empty where it is not overdue. */
  public static Optional<Long> daysLate(AsKnown known, Thing action) {
    return lastDay(action, known.date(), "due")
        .filter(day -> day.isBefore(known.date()))
        .filter(day -> stage(known, action).filter(ActionStage::over).isEmpty())
        .map(day -> ChronoUnit.DAYS.between(day, known.date()));
  }

  /** How often and how far the due date moved, and on whose authority each time. */
  private static void extensions(AsKnown known, Thing action, Map<String, Object> follows) {
    List<Map<String, Object>> granted = new ArrayList<>();
    action
        .on(known.date())
        .forEach(
            (field, said) -> {
              if (field.name().equals("extensions")
                  && Values.plain(said.value()) instanceof Extension extension) {
                granted.add(granted(known, extension, said));
              }
            });
    if (granted.isEmpty()) {
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("count", granted.size());
    Optional<LocalDate> original = lastDay(action, known.date(), "originalDue");
    Optional<LocalDate> now = lastDay(action, known.date(), "due");
    if (original.isPresent() && now.isPresent()) {
      all.put("totalDays", ChronoUnit.DAYS.between(original.get(), now.get()));
    }
    all.put("each", granted);
    follows.put("extensions", all);
  }

  private static Map<String, Object> granted(AsKnown known, Extension extension, Said said) {
    Map<String, Object> one = new LinkedHashMap<>();
    Optional<LocalDate> from = extension.from().toOptional().flatMap(ImpreciseDate::last);
    extension.from().toOptional().ifPresent(date -> one.put("from", date.edtf()));
    one.put("until", extension.until().edtf());
    Optional<LocalDate> until = extension.until().last();
    if (from.isPresent() && until.isPresent()) {
      one.put("days", ChronoUnit.DAYS.between(from.get(), until.get()));
    }
    switch (extension.grantedBy()) {
      case ByDecision(Ref decision) -> {
        if (!known.knowledge().hides(decision)) {
          one.put("decision", decision.value());
        }
      }
      case UnderDelegation(Ref board, String post) -> {
        one.put("post", post);
        if (!known.knowledge().hides(board)) {
          one.put("board", board.value());
        }
      }
    }
    one.put("position", said.place());
    return one;
  }

  /** What the scheme in force makes of the due date; nothing where nothing can be calculated. */
  private static void calculated(AsKnown known, Thing action, Map<String, Object> follows) {
    Optional<Thing> scheme = SchemesInForce.of(known, EntityKind.ACTION);
    Optional<String> rating = scheme.flatMap(on -> calculatedRating(known, action, on));
    if (rating.isEmpty()) {
      return;
    }
    follows.put("calculatedRating", rating.get());
    follows.put("calculatedBy", scheme.orElseThrow().ref().value());
    action
        .value(known.date(), "confidence", String.class)
        .ifPresent(declared -> follows.put("differs", !declared.equals(rating.get())));
  }

  /** The level that a scheme calculates for an action; empty where it calculates none. */
  public static Optional<String> calculatedRating(AsKnown known, Thing action, Thing scheme) {
    Optional<ActionStage> stage = stage(known, action);
    boolean calculable =
        stage.isPresent()
            && stage.get() != ActionStage.PROPOSED
            && (stage.get().done() || !stage.get().over());
    return calculable
        ? scheme
            .value(known.date(), "calculation", RatingCalculation.class)
            .filter(ByDueDate.class::isInstance)
            .map(ByDueDate.class::cast)
            .flatMap(
                by -> by.on(known.date(), lastDay(action, known.date(), "due"), stage.get().done()))
        : Optional.empty();
  }

  /** The actions that it depends on and that are not done. */
  private static List<String> waitsFor(AsKnown known, Thing action) {
    List<String> waits = new ArrayList<>();
    Object named =
        action.on(known.date(), "dependsOn").map(Said::value).map(Values::plain).orElse(List.of());
    if (named instanceof List<?> others) {
      for (Thing other : known.view().things(EntityKind.ACTION)) {
        boolean over = stage(known, other).filter(ActionStage::over).isPresent();
        if (others.contains(other.ref()) && !over) {
          waits.add(other.ref().value());
        }
      }
    }
    return waits;
  }

  private static Optional<ActionStage> stage(AsKnown known, Thing action) {
    return action.value(known.date(), "stage", ActionStage.class);
  }

  private static Optional<LocalDate> lastDay(Thing action, LocalDate date, String field) {
    return action.value(date, field, ImpreciseDate.class).flatMap(ImpreciseDate::last);
  }
}
