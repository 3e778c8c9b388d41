package uk.improvementboard.query.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.Handling;
import uk.improvementboard.query.view.LinkedFindings;
import uk.improvementboard.query.view.Recurrence;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** What follows for recommendations at the date used. */
final class Recommendations {

  /** Where a recommendation stands in its life (domain 5.2). */
  enum Status {
    RECORDED,
    ACCEPTED,
    NOT_ACCEPTED,
    NO_ACTION_AGREED,
    ADDRESSED,
    ACTIONS_COMPLETE,
    IMPACT_EVIDENCED,
    SIGNED_OFF,
    CONFIRMED,
    RECURRING,
    REOPENED
  }

  private Recommendations() {}

  /** What was said to have become of it, or further where its actions have taken it further. */
  static Status status(AsKnown known, Thing recommendation) {
    Handling handling = handling(known, recommendation).orElse(Handling.RECORDED);
    return switch (handling) {
      case RECORDED -> byItsActions(known, recommendation, Status.RECORDED);
      case ACCEPTED -> byItsActions(known, recommendation, Status.ACCEPTED);
      case NOT_ACCEPTED -> Status.NOT_ACCEPTED;
      case NO_ACTION_AGREED -> Status.NO_ACTION_AGREED;
      case SIGNED_OFF -> Status.SIGNED_OFF;
      case CONFIRMED -> Status.CONFIRMED;
      case RECURRING -> Status.RECURRING;
      case REOPENED -> Status.REOPENED;
    };
  }

  private static Optional<Handling> handling(AsKnown known, Thing recommendation) {
    return recommendation.value(known.date(), "handling", Handling.class);
  }

  private static Status byItsActions(AsKnown known, Thing recommendation, Status otherwise) {
    List<ActionStage> approved = new ArrayList<>();
    for (String action : actions(known, recommendation.ref())) {
      known
          .view()
          .thing(new Ref(action))
          .flatMap(it -> it.value(known.date(), "stage", ActionStage.class))
          .filter(stage -> stage != ActionStage.PROPOSED)
          .ifPresent(approved::add);
    }
    if (approved.isEmpty()) {
      return otherwise;
    }
    if (!approved.stream().allMatch(ActionStage::over)
        || approved.stream().noneMatch(ActionStage::done)) {
      return Status.ADDRESSED;
    }
    boolean impact =
        approved.stream()
            .allMatch(
                stage ->
                    switch (stage) {
                      case EMBEDDED, WITHDRAWN, SUPERSEDED -> true;
                      case PROPOSED,
                          APPROVED,
                          IN_PROGRESS,
                          PAUSED,
                          COMPLETED,
                          EMBEDDING,
                          REOPENED ->
                          false;
                    });
    return impact ? Status.IMPACT_EVIDENCED : Status.ACTIONS_COMPLETE;
  }

  /** Whether it is a gap that a recommendation has no action (domain 5.4.4). */
  static boolean needsAction(AsKnown known, Thing recommendation) {
    return switch (handling(known, recommendation).orElse(Handling.RECORDED)) {
      case RECORDED, ACCEPTED, RECURRING, REOPENED -> true;
      case NOT_ACCEPTED, NO_ACTION_AGREED, SIGNED_OFF, CONFIRMED -> false;
    };
  }

  /** The actions that answer a recommendation. */
  static List<String> actions(AsKnown known, Ref recommendation) {
    return Derived.naming(known, EntityKind.ACTION, "recommendations", recommendation);
  }

  /** The recommendations that a later inspection found again. */
  static List<String> recurringAt(AsKnown known, Ref inspection) {
    return known.view().things(EntityKind.RECOMMENDATION).stream()
        .filter(
            recommendation ->
                recommendation.on(known.date()).values().stream()
                    .anyMatch(
                        said ->
                            said.value() instanceof Recurrence again
                                && again.inspection().equals(inspection)))
        .map(recommendation -> recommendation.ref().value())
        .toList();
  }

  /** The priorities of a self-evaluation: those it names, and those that name it. */
  static List<String> prioritiesOf(AsKnown known, Thing selfEvaluation) {
    Set<String> found = new LinkedHashSet<>();
    if (selfEvaluation.value(known.date(), "priorities", List.class).orElse(List.of())
        instanceof List<?> named) {
      for (Object priority : named) {
        if (priority instanceof Ref ref && known.view().thing(ref).isPresent()) {
          found.add(ref.value());
        }
      }
    }
    found.addAll(
        Derived.naming(known, EntityKind.RECOMMENDATION, "selfEvaluation", selfEvaluation.ref()));
    return List.copyOf(found);
  }

  /** The recommendations that answer a finding, from the beginning or linked since. */
  static List<String> answering(AsKnown known, Ref finding) {
    List<String> found =
        new ArrayList<>(Derived.naming(known, EntityKind.RECOMMENDATION, "findings", finding));
    for (Thing recommendation : known.view().things(EntityKind.RECOMMENDATION)) {
      boolean linked =
          recommendation.on(known.date()).values().stream()
              .anyMatch(
                  said ->
                      said.value() instanceof LinkedFindings more
                          && more.findings().contains(finding));
      if (linked && !found.contains(recommendation.ref().value())) {
        found.add(recommendation.ref().value());
      }
    }
    return found;
  }
}
