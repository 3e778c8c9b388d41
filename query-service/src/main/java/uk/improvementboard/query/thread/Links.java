package uk.improvementboard.query.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.LinkedFindings;
import uk.improvementboard.query.view.LinkedRecommendations;
import uk.improvementboard.query.view.PlacedActions;
import uk.improvementboard.query.view.Recurrence;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** What hangs from what along the threads of a programme, as known at one moment, read once. */
final class Links {

  private final AsKnown known;
  private final LocalDate date;
  final List<Thing> findings;
  final List<Thing> recommendations;
  final List<Thing> actions;
  final List<Thing> measures;
  final List<Thing> evidence;
  private final Map<Ref, List<Thing>> findingsOfInspection = new HashMap<>();
  private final Map<Ref, List<Thing>> answeringFinding = new HashMap<>();
  private final Map<Ref, List<Thing>> ofInspection = new HashMap<>();
  private final Map<Ref, List<Thing>> lookedAtBy = new HashMap<>();
  private final Map<Ref, List<Thing>> carriedInto = new HashMap<>();
  private final Map<Ref, List<Thing>> actionsFor = new HashMap<>();
  private final Map<Ref, List<Thing>> measuresOf = new HashMap<>();
  private final Map<Ref, List<Thing>> evidenceOf = new HashMap<>();
  private final Map<Ref, List<Thing>> signedOffBy = new HashMap<>();
  private final Set<Ref> inAPlan = new HashSet<>();

  Links(AsKnown known) {
    this.known = known;
    this.date = known.date();
    this.findings = known.view().things(EntityKind.FINDING);
    this.recommendations = known.view().things(EntityKind.RECOMMENDATION);
    this.actions = known.view().things(EntityKind.ACTION);
    this.measures = known.view().things(EntityKind.MEASURE);
    this.evidence = known.view().things(EntityKind.EVIDENCE);
    for (Thing finding : findings) {
      add(findingsOfInspection, refs(finding, "inspection"), finding);
    }
    for (Thing recommendation : recommendations) {
      add(answeringFinding, findingsOf(recommendation), recommendation);
      add(ofInspection, refs(recommendation, "inspection"), recommendation);
      add(lookedAtBy, laterInspections(recommendation), recommendation);
      add(carriedInto, refs(recommendation, "carriedFrom"), recommendation);
      add(signedOffBy, refs(recommendation, "signOff"), recommendation);
    }
    for (Thing action : actions) {
      add(actionsFor, recommendationsOf(action), action);
      add(signedOffBy, refs(action, "signedOffBy"), action);
      if (!refs(action, "plan").isEmpty()) {
        inAPlan.add(action.ref());
      }
    }
    measures.forEach(measure -> add(measuresOf, refs(measure, "about"), measure));
    evidence.forEach(one -> add(evidenceOf, refs(one, "about"), one));
    for (Thing plan : known.view().things(EntityKind.PLAN)) {
      inAPlan.addAll(refs(plan, "answers"));
      for (Said said : plan.on(date).values()) {
        if (said.value() instanceof PlacedActions placed) {
          inAPlan.addAll(placed.actions());
        }
      }
    }
  }

  private static void add(Map<Ref, List<Thing>> to, List<Ref> keys, Thing thing) {
    for (Ref key : new LinkedHashSet<>(keys)) {
      to.computeIfAbsent(key, none -> new ArrayList<>()).add(thing);
    }
  }

  /** The things that a field of a thing names, whether one or many, as this audience may see. */
  List<Ref> refs(Thing thing, String field) {
    List<Ref> refs = new ArrayList<>();
    Object value = thing.on(date, field).map(Said::value).map(Values::plain).orElse(List.of());
    if (value instanceof Ref ref) {
      refs.add(ref);
    } else if (value instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Ref ref) {
          refs.add(ref);
        }
      }
    }
    return open(refs);
  }

  /** Without those that nobody of this audience may learn the existence of. */
  private List<Ref> open(List<Ref> refs) {
    return new ArrayList<>(
        refs.stream().filter(ref -> !known.knowledge().hides(ref)).distinct().toList());
  }

  List<Ref> findingsOf(Thing recommendation) {
    List<Ref> all = refs(recommendation, "findings");
    for (Said said : recommendation.on(date).values()) {
      if (said.value() instanceof LinkedFindings more) {
        all.addAll(more.findings());
      }
    }
    return open(all);
  }

  List<Ref> recommendationsOf(Thing action) {
    List<Ref> all = refs(action, "recommendations");
    for (Said said : action.on(date).values()) {
      if (said.value() instanceof LinkedRecommendations more) {
        all.addAll(more.recommendations());
      }
    }
    return open(all);
  }

  /** The inspections that confirmed a recommendation or found the same again. */
  List<Ref> laterInspections(Thing recommendation) {
    List<Ref> all = refs(recommendation, "confirmedBy");
    for (Said said : recommendation.on(date).values()) {
      if (said.value() instanceof Recurrence again) {
        all.add(again.inspection());
      }
    }
    return open(all);
  }

  List<Thing> findingsOfInspection(Ref inspection) {
    return findingsOfInspection.getOrDefault(inspection, List.of());
  }

  List<Thing> answering(Ref finding) {
    return answeringFinding.getOrDefault(finding, List.of());
  }

  List<Thing> recommendationsOfInspection(Ref inspection) {
    return ofInspection.getOrDefault(inspection, List.of());
  }

  /** The recommendations that an inspection looked at again. */
  List<Thing> lookedAtBy(Ref inspection) {
    return lookedAtBy.getOrDefault(inspection, List.of());
  }

  /** The recommendations of later inspections into which one was carried. */
  List<Thing> carriedInto(Ref recommendation) {
    return carriedInto.getOrDefault(recommendation, List.of());
  }

  List<Thing> actionsFor(Ref recommendation) {
    return actionsFor.getOrDefault(recommendation, List.of());
  }

  List<Thing> measuresOf(Ref thing) {
    return measuresOf.getOrDefault(thing, List.of());
  }

  List<Thing> evidenceOf(Ref thing) {
    return evidenceOf.getOrDefault(thing, List.of());
  }

  /** The actions and recommendations that a decision signed off. */
  List<Thing> signedOffBy(Ref decision) {
    return signedOffBy.getOrDefault(decision, List.of());
  }

  /** Whether a plan answers a recommendation, or an action stands in one. */
  boolean inAPlan(Ref thing) {
    return inAPlan.contains(thing);
  }
}
