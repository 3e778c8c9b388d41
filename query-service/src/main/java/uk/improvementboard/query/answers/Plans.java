package uk.improvementboard.query.answers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.PlacedActions;
import uk.improvementboard.query.view.PlanStatus;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What follows for plans at the date used. */
final class Plans {

  private Plans() {}

  static Map<String, Object> of(AsKnown known, Thing plan) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("inForce", inForce(known, plan));
    follows.put("actions", actions(known, plan));
    follows.put("workstreams", Derived.naming(known, EntityKind.WORKSTREAM, "plan", plan.ref()));
    follows.put("plansWithin", Derived.naming(known, EntityKind.PLAN, "partOf", plan.ref()));
    return follows;
  }

  /**
   * Whether a plan counts for reporting (domain 5.4.4): the council approved it, or the
   * inspectorate accepted it, and it was neither returned since nor superseded nor closed.
   */
  private static boolean inForce(AsKnown known, Thing plan) {
    Optional<PlanStatus> status = plan.value(known.date(), "status", PlanStatus.class);
    return status
        .map(
            stands ->
                switch (stands) {
                  case APPROVED, ACCEPTED -> true;
                  case ENDORSED, SUBMITTED -> plan.on(known.date(), "approval").isPresent();
                  case DRAFT, RETURNED, SUPERSEDED, CLOSED -> false;
                })
        .orElse(false);
  }

  /** The actions proposed in a plan and those placed in it, in the order of the record. */
  private static List<String> actions(AsKnown known, Thing plan) {
    Set<String> found =
        new LinkedHashSet<>(Derived.naming(known, EntityKind.ACTION, "plan", plan.ref()));
    plan.on(known.date())
        .forEach(
            (field, said) -> {
              if (said.value() instanceof PlacedActions placed) {
                placed.actions().stream()
                    .filter(action -> known.view().thing(action).isPresent())
                    .map(Ref::value)
                    .forEach(found::add);
              }
            });
    return List.copyOf(found);
  }

  /** Where a plan stands: {@code submitted to Ofsted 28 November 2019, returned}. */
  static String sentence(Thing plan, java.time.LocalDate date) {
    PlanStatus status = plan.value(date, "status", PlanStatus.class).orElse(PlanStatus.DRAFT);
    String submitted =
        plan.value(date, "submittedTo", String.class)
            .map(
                to ->
                    "submitted to "
                        + to
                        + plan.value(date, "submittedOn", ImpreciseDate.class)
                            .map(on -> " " + on.inWords())
                            .orElse(""))
            .orElse("");
    String reached =
        switch (status) {
          case DRAFT -> submitted.isEmpty() ? "draft" : "";
          case SUBMITTED -> "";
          case ENDORSED -> "endorsed";
          case APPROVED -> "approved";
          case ACCEPTED -> "accepted";
          case RETURNED -> "returned";
          case SUPERSEDED ->
              "superseded"
                  + plan.value(date, "supersededBy", Ref.class).map(by -> " by " + by).orElse("");
          case CLOSED ->
              "closed"
                  + plan.value(date, "closedOn", ImpreciseDate.class)
                      .map(on -> " " + on.inWords())
                      .orElse("");
        };
    if (submitted.isEmpty()) {
      return reached + ", not submitted";
    }
    return reached.isEmpty() ? submitted : submitted + ", " + reached;
  }
}
