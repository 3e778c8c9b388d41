package uk.improvementboard.query.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.InspectionEvent.FindingKind;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.thread.GoldenThread.Knot;
import uk.improvementboard.query.thread.GoldenThread.Stage;
import uk.improvementboard.query.thread.GoldenThread.State;
import uk.improvementboard.query.thread.GoldenThread.Strand;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.Handling;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * The golden thread of a programme as known at one moment: from a finding to its recommendation,
 * the actions that answer it, what measures them, the evidence that they made a difference, the
 * sign-off, and the inspection that looks again; and what is missing along it.
 */
public final class Threads {

  private static final Set<FindingKind> TO_BE_ANSWERED =
      EnumSet.of(FindingKind.AREA_FOR_IMPROVEMENT, FindingKind.AREA_FOR_PRIORITY_ACTION);

  /** Where a thread runs through. */
  private static final Set<EntityKind> ON_A_THREAD =
      EnumSet.of(
          EntityKind.INSPECTION,
          EntityKind.FINDING,
          EntityKind.RECOMMENDATION,
          EntityKind.ACTION,
          EntityKind.MEASURE,
          EntityKind.EVIDENCE,
          EntityKind.DECISION,
          EntityKind.PLAN);

  private final AsKnown known;
  private final LocalDate date;
  private final Links links;

  private Threads(AsKnown known) {
    this.known = known;
    this.date = known.date();
    this.links = new Links(known);
  }

  /** Whether threads run through things of a kind. */
  public static boolean runThrough(EntityKind kind) {
    return ON_A_THREAD.contains(kind);
  }

  /**
   * The threads that run through a thing; empty where the thing is not known.
   *
   * @throws uk.improvementboard.platform.web.Problem 404 when none runs through things of its kind
   */
  public static Optional<GoldenThread> through(AsKnown known, EntityKind kind, Ref ref) {
    if (!runThrough(kind)) {
      throw AskingRule.THREAD_RUNS_THROUGH_IT.problem(
          "A thread runs from an inspection and its findings through recommendations, plans,"
              + " actions, measures, evidence and decisions.");
    }
    return NamedThing.kind(known, ref)
        .filter(kind::equals)
        .flatMap(same -> NamedThing.of(known, ref))
        .map(
            name -> {
              Threads threads = new Threads(known);
              return new GoldenThread(
                  name,
                  threads.through(kind, ref).stream()
                      .map(one -> threads.strand(one, ref))
                      .toList());
            });
  }

  /** Everything that is missing along all threads of a programme. */
  public static List<Missing> missing(AsKnown known) {
    Threads threads = new Threads(known);
    Map<String, Missing> all = new LinkedHashMap<>();
    for (Bundle one : threads.everything()) {
      for (Step step : Step.values()) {
        for (Missing missing : threads.missing(one, step)) {
          all.putIfAbsent(missing.kind() + " " + missing.at().ref(), missing);
        }
      }
    }
    return List.copyOf(all.values());
  }

  /**
   * What belongs to one thread.
   *
   * @param recommendation null for what answers none
   */
  private record Bundle(
      @Nullable Thing recommendation,
      List<Thing> findings,
      List<Thing> actions,
      List<Thing> measures,
      List<Thing> evidence) {}

  // Which threads --------------------------------------------------------------------------------

  private List<Bundle> everything() {
    List<Bundle> all = new ArrayList<>();
    links.recommendations.forEach(one -> all.add(of(one)));
    for (Thing finding : links.findings) {
      if (links.answering(finding.ref()).isEmpty()) {
        all.add(ofFinding(finding));
      }
    }
    for (Thing action : links.actions) {
      if (recommendations(action).isEmpty()) {
        all.add(ofAction(action));
      }
    }
    for (Thing measure : links.measures) {
      if (seedsOf(measure).isEmpty()) {
        all.add(new Bundle(null, List.of(), List.of(), List.of(measure), List.of()));
      }
    }
    return all;
  }

  private List<Bundle> through(EntityKind kind, Ref ref) {
    Optional<Thing> thing = known.view().thing(ref);
    if (thing.isEmpty()) {
      return List.of();
    }
    return switch (kind) {
      case INSPECTION -> ofInspection(ref);
      case FINDING -> orAlone(links.answering(ref), () -> ofFinding(thing.get()));
      case RECOMMENDATION -> List.of(of(thing.get()));
      case ACTION -> orAlone(recommendations(thing.get()), () -> ofAction(thing.get()));
      case MEASURE ->
          orAlone(
              seedsOf(thing.get()),
              () -> new Bundle(null, List.of(), List.of(), List.of(thing.get()), List.of()));
      case EVIDENCE ->
          orAlone(
              seedsOf(thing.get()),
              () -> new Bundle(null, List.of(), List.of(), List.of(), List.of(thing.get())));
      case DECISION -> each(links.signedOffBy(ref));
      case PLAN -> each(existing(links.refs(thing.get(), "answers")));
      default -> List.of();
    };
  }

  private List<Bundle> ofInspection(Ref inspection) {
    Set<Thing> recommendations = new LinkedHashSet<>(links.recommendationsOfInspection(inspection));
    List<Bundle> alone = new ArrayList<>();
    for (Thing finding : links.findingsOfInspection(inspection)) {
      List<Thing> answers = links.answering(finding.ref());
      recommendations.addAll(answers);
      if (answers.isEmpty() && toBeAnswered(finding)) {
        alone.add(ofFinding(finding));
      }
    }
    recommendations.addAll(links.lookedAtBy(inspection));
    List<Bundle> all = new ArrayList<>();
    recommendations.forEach(one -> all.add(of(one)));
    all.addAll(alone);
    return all;
  }

  private List<Bundle> each(List<Thing> things) {
    Set<Thing> recommendations = new LinkedHashSet<>();
    List<Bundle> alone = new ArrayList<>();
    for (Thing thing : things) {
      if (thing.kind() == EntityKind.RECOMMENDATION) {
        recommendations.add(thing);
      } else {
        List<Thing> answered = recommendations(thing);
        recommendations.addAll(answered);
        if (answered.isEmpty()) {
          alone.add(ofAction(thing));
        }
      }
    }
    List<Bundle> all = new ArrayList<>();
    recommendations.forEach(one -> all.add(of(one)));
    all.addAll(alone);
    return all;
  }

  private List<Bundle> orAlone(List<Thing> seeds, Supplier<Bundle> alone) {
    return seeds.isEmpty() ? List.of(alone.get()) : each(seeds);
  }

  private List<Thing> recommendations(Thing action) {
    return existing(links.recommendationsOf(action)).stream()
        .filter(thing -> thing.kind() == EntityKind.RECOMMENDATION)
        .toList();
  }

  /** The recommendations and actions that a measure, or a piece of evidence, is about. */
  private List<Thing> seedsOf(Thing thing) {
    List<Thing> seeds = new ArrayList<>();
    for (Thing about : existing(links.refs(thing, "about"))) {
      switch (about.kind()) {
        case RECOMMENDATION, ACTION -> seeds.add(about);
        case FINDING -> seeds.addAll(links.answering(about.ref()));
        case MEASURE -> seeds.addAll(seedsOf(about));
        default -> {}
      }
    }
    return seeds.stream().distinct().toList();
  }

  private List<Thing> existing(List<Ref> refs) {
    return refs.stream().distinct().flatMap(ref -> known.view().thing(ref).stream()).toList();
  }

  private Bundle of(Thing recommendation) {
    List<Thing> actions = links.actionsFor(recommendation.ref());
    Set<Thing> measures = new LinkedHashSet<>(links.measuresOf(recommendation.ref()));
    Set<Thing> evidence = new LinkedHashSet<>(links.evidenceOf(recommendation.ref()));
    for (Thing action : actions) {
      measures.addAll(links.measuresOf(action.ref()));
      evidence.addAll(links.evidenceOf(action.ref()));
    }
    measures.forEach(measure -> evidence.addAll(links.evidenceOf(measure.ref())));
    return new Bundle(
        recommendation,
        existing(links.findingsOf(recommendation)),
        actions,
        List.copyOf(measures),
        List.copyOf(evidence));
  }

  private static Bundle ofFinding(Thing finding) {
    return new Bundle(null, List.of(finding), List.of(), List.of(), List.of());
  }

  private Bundle ofAction(Thing action) {
    Set<Thing> evidence = new LinkedHashSet<>(links.evidenceOf(action.ref()));
    List<Thing> measures = links.measuresOf(action.ref());
    measures.forEach(measure -> evidence.addAll(links.evidenceOf(measure.ref())));
    return new Bundle(null, List.of(), List.of(action), measures, List.copyOf(evidence));
  }

  // What is missing ------------------------------------------------------------------------------

  private List<Missing> missing(Bundle bundle, Step step) {
    List<Missing> found = new ArrayList<>();
    switch (step) {
      case FINDING -> fromNowhere(bundle, found);
      case RECOMMENDATION -> answersNothing(bundle, found);
      case ACTION -> actions(bundle, found);
      case MEASURE -> measures(bundle, found);
      case EVIDENCE -> evidence(bundle, found);
      case SIGN_OFF -> signOff(bundle, found);
      case NEXT_INSPECTION -> lookedAt(bundle, found);
    }
    return found;
  }

  private void add(List<Missing> to, Missing.Kind kind, Thing at, String inWords) {
    NamedThing.of(known, at.ref()).ifPresent(name -> to.add(new Missing(kind, name, inWords)));
  }

  private void fromNowhere(Bundle bundle, List<Missing> found) {
    if (bundle.recommendation() != null && sources(bundle.recommendation()).isEmpty()) {
      add(
          found,
          Missing.Kind.RECOMMENDATION_FROM_NOWHERE,
          bundle.recommendation(),
          "no finding, inspection, self-evaluation or intervention that it comes from is recorded");
    }
  }

  /** Everything that a recommendation says it comes from, whether or not more is known of it. */
  private List<Ref> sources(Thing recommendation) {
    List<Ref> sources = new ArrayList<>(links.findingsOf(recommendation));
    for (String field : List.of("inspection", "carriedFrom", "selfEvaluation", "intervention")) {
      sources.addAll(links.refs(recommendation, field));
    }
    return sources;
  }

  private void answersNothing(Bundle bundle, List<Missing> found) {
    if (bundle.recommendation() != null) {
      return;
    }
    for (Thing finding : bundle.findings()) {
      if (toBeAnswered(finding)) {
        add(
            found,
            Missing.Kind.FINDING_NOT_ANSWERED,
            finding,
            "no recommendation answers this finding");
      }
    }
    for (Thing action : bundle.actions()) {
      if (live(action) && links.recommendationsOf(action).isEmpty()) {
        add(
            found,
            Missing.Kind.ACTION_FOR_NOTHING,
            action,
            "no recommendation is recorded that this action answers");
      }
    }
  }

  private boolean toBeAnswered(Thing finding) {
    return finding
        .value(date, "findingKind", FindingKind.class)
        .filter(TO_BE_ANSWERED::contains)
        .isPresent();
  }

  private void actions(Bundle bundle, List<Missing> found) {
    Thing recommendation = bundle.recommendation();
    List<Thing> live = bundle.actions().stream().filter(this::live).toList();
    if (recommendation != null && inForce(recommendation)) {
      if (live.isEmpty()) {
        add(
            found,
            Missing.Kind.NO_ACTION,
            recommendation,
            bundle.actions().isEmpty()
                ? "no action answers this recommendation"
                : "no action answers this recommendation any more: all were withdrawn or"
                    + " superseded");
      }
      boolean planned =
          links.inAPlan(recommendation.ref())
              || live.stream().anyMatch(action -> links.inAPlan(action.ref()));
      if (!planned) {
        add(found, Missing.Kind.NO_PLAN, recommendation, "no plan answers this recommendation");
      }
    }
    for (Thing action : live) {
      boolean dated = action.value(date, "due", ImpreciseDate.class).isPresent();
      if (!dated && !stage(action).over()) {
        add(found, Missing.Kind.NO_PERIOD, action, "no due date is stated for this action");
      }
    }
  }

  private void measures(Bundle bundle, List<Missing> found) {
    Thing recommendation = bundle.recommendation();
    if (bundle.measures().isEmpty()) {
      if (recommendation != null && pursued(recommendation)) {
        add(
            found,
            Missing.Kind.NO_MEASURE,
            recommendation,
            "no measure is recorded for this recommendation or its actions");
      } else if (recommendation == null) {
        bundle.actions().stream()
            .filter(this::live)
            .forEach(
                action ->
                    add(
                        found,
                        Missing.Kind.NO_MEASURE,
                        action,
                        "no measure is recorded for this action"));
      }
    }
    for (Thing measure : bundle.measures()) {
      if (!measure.has(date, "observations")) {
        add(
            found,
            Missing.Kind.NO_OBSERVATION,
            measure,
            "nothing has been observed for this measure");
      }
    }
  }

  private void evidence(Bundle bundle, List<Missing> found) {
    for (Thing action : bundle.actions()) {
      if (awaitsSignOff(action) && !evidencedAfterCompletion(action)) {
        add(
            found,
            Missing.Kind.NO_EVIDENCE,
            action,
            completed(action).isPresent()
                ? "no evidence of impact dated after completion"
                : "no evidence of impact dated after completion: the day of completion is not"
                    + " stated, so nothing is certainly from after it");
      }
    }
  }

  private void signOff(Bundle bundle, List<Missing> found) {
    for (Thing action : bundle.actions()) {
      if (awaitsSignOff(action) && evidencedAfterCompletion(action)) {
        add(
            found,
            Missing.Kind.NOT_SIGNED_OFF,
            action,
            "not signed off: completed, with evidence of impact from after that");
      }
    }
    Thing recommendation = bundle.recommendation();
    if (recommendation != null && inForce(recommendation) && embedded(bundle)) {
      add(
          found,
          Missing.Kind.NOT_SIGNED_OFF,
          recommendation,
          "not signed off: all its actions are embedded");
    }
  }

  private void lookedAt(Bundle bundle, List<Missing> found) {
    Thing recommendation = bundle.recommendation();
    if (recommendation != null
        && handling(recommendation) == Handling.SIGNED_OFF
        && links.carriedInto(recommendation.ref()).isEmpty()) {
      add(
          found,
          Missing.Kind.NOT_LOOKED_AT,
          recommendation,
          "not looked at by an inspection since it was signed off");
    }
  }

  // Where things stand ---------------------------------------------------------------------------

  private Handling handling(Thing recommendation) {
    return recommendation.value(date, "handling", Handling.class).orElse(Handling.RECORDED);
  }

  /** Whether a recommendation is still to be dealt with. */
  private boolean inForce(Thing recommendation) {
    return switch (handling(recommendation)) {
      case RECORDED, ACCEPTED, RECURRING, REOPENED -> true;
      case NOT_ACCEPTED, NO_ACTION_AGREED, SIGNED_OFF, CONFIRMED -> false;
    };
  }

  /** Whether something is or was to be done about a recommendation. */
  private boolean pursued(Thing recommendation) {
    return switch (handling(recommendation)) {
      case RECORDED, ACCEPTED, RECURRING, REOPENED, SIGNED_OFF, CONFIRMED -> true;
      case NOT_ACCEPTED, NO_ACTION_AGREED -> false;
    };
  }

  private ActionStage stage(Thing action) {
    return action.value(date, "stage", ActionStage.class).orElse(ActionStage.PROPOSED);
  }

  private boolean live(Thing action) {
    ActionStage stage = stage(action);
    return stage != ActionStage.WITHDRAWN && stage != ActionStage.SUPERSEDED;
  }

  private boolean awaitsSignOff(Thing action) {
    return stage(action) == ActionStage.COMPLETED || stage(action) == ActionStage.EMBEDDING;
  }

  private boolean embedded(Bundle bundle) {
    List<Thing> live = bundle.actions().stream().filter(this::live).toList();
    return !live.isEmpty()
        && live.stream().allMatch(action -> stage(action) == ActionStage.EMBEDDED);
  }

  private Optional<LocalDate> completed(Thing action) {
    return action.value(date, "completedOn", ImpreciseDate.class).flatMap(ImpreciseDate::last);
  }

  /** Whether some evidence of impact is certainly from after the completion. */
  private boolean evidencedAfterCompletion(Thing action) {
    Optional<LocalDate> completed = completed(action);
    return completed.isPresent()
        && links.evidenceOf(action.ref()).stream()
            .flatMap(one -> one.value(date, "dated", ImpreciseDate.class).stream())
            .flatMap(dated -> dated.first().stream())
            .anyMatch(first -> first.isAfter(completed.get()));
  }

  // As answers show it ---------------------------------------------------------------------------

  private Strand strand(Bundle bundle, Ref asked) {
    Thing about =
        bundle.recommendation() != null
            ? bundle.recommendation()
            : first(bundle.findings(), bundle.actions(), bundle.measures(), bundle.evidence());
    List<Stage> stages = new ArrayList<>();
    for (Step step : Step.values()) {
      stages.add(stage(bundle, step, asked));
    }
    return new Strand(
        NamedThing.of(known, about.ref())
            .orElseGet(() -> new NamedThing(about.ref().value(), null, about.ref().value())),
        stages);
  }

  @SafeVarargs
  private static Thing first(List<Thing>... lists) {
    for (List<Thing> list : lists) {
      if (!list.isEmpty()) {
        return list.getFirst();
      }
    }
    throw new IllegalStateException("a thread of nothing");
  }

  private Stage stage(Bundle bundle, Step step, Ref asked) {
    List<Knot> things = knots(bundle, step, asked);
    List<Missing> missing = missing(bundle, step);
    if (!missing.isEmpty()) {
      return new Stage(step, State.MISSING, things, missing, null);
    }
    if (!things.isEmpty()) {
      return new Stage(step, State.THERE, things, missing, null);
    }
    Thing recommendation = bundle.recommendation();
    boolean over = recommendation != null && !pursued(recommendation);
    return new Stage(
        step,
        over ? State.NOT_NEEDED : State.NOT_YET,
        things,
        missing,
        over ? "it was agreed that nothing is to be done" : waitsFor(bundle, step));
  }

  private static String waitsFor(Bundle bundle, Step step) {
    return switch (step) {
      case FINDING ->
          bundle.recommendation() == null
              ? "it answers no recommendation that comes from a finding"
              : "nothing is known of what it comes from";
      case RECOMMENDATION ->
          bundle.findings().isEmpty()
              ? "it answers no recommendation"
              : "this finding calls for no recommendation";
      case ACTION -> "there is nothing for an action to answer yet";
      case MEASURE -> "there is nothing to be measured yet";
      case EVIDENCE -> "no action is completed yet";
      case SIGN_OFF -> "nothing is ready to be signed off yet";
      case NEXT_INSPECTION -> "nothing is signed off yet";
    };
  }

  private List<Knot> knots(Bundle bundle, Step step, Ref asked) {
    List<Knot> knots = new ArrayList<>();
    Thing recommendation = bundle.recommendation();
    switch (step) {
      case FINDING -> origins(bundle, asked, knots);
      case RECOMMENDATION -> {
        if (recommendation != null) {
          knot(recommendation.ref(), List.of(), asked, knots);
        } else {
          for (Thing action : bundle.actions()) {
            links.recommendationsOf(action).forEach(one -> knot(one, List.of(), asked, knots));
          }
        }
      }
      case ACTION ->
          bundle.actions().forEach(action -> knot(action.ref(), List.of(), asked, knots));
      case MEASURE ->
          bundle.measures().forEach(one -> knot(one.ref(), links.refs(one, "about"), asked, knots));
      case EVIDENCE ->
          bundle.evidence().forEach(one -> knot(one.ref(), links.refs(one, "about"), asked, knots));
      case SIGN_OFF -> signOffs(bundle, asked, knots);
      case NEXT_INSPECTION -> {
        if (recommendation != null) {
          links.laterInspections(recommendation).stream()
              .distinct()
              .forEach(one -> knot(one, List.of(), asked, knots));
          for (Thing carried : links.carriedInto(recommendation.ref())) {
            knot(carried.ref(), links.refs(carried, "inspection"), asked, knots);
          }
        }
      }
    }
    return knots;
  }

  private void origins(Bundle bundle, Ref asked, List<Knot> knots) {
    Set<Ref> found = new LinkedHashSet<>();
    bundle.findings().forEach(finding -> found.addAll(links.refs(finding, "inspection")));
    if (bundle.recommendation() != null) {
      for (String field : List.of("inspection", "carriedFrom", "selfEvaluation", "intervention")) {
        found.addAll(links.refs(bundle.recommendation(), field));
      }
    }
    found.forEach(ref -> knot(ref, List.of(), asked, knots));
    for (Thing finding : bundle.findings()) {
      knot(finding.ref(), links.refs(finding, "inspection"), asked, knots);
    }
  }

  private void signOffs(Bundle bundle, Ref asked, List<Knot> knots) {
    Map<Ref, List<Ref>> signed = new LinkedHashMap<>();
    for (Thing action : bundle.actions()) {
      if (stage(action) == ActionStage.EMBEDDED) {
        links
            .refs(action, "signedOffBy")
            .forEach(by -> signed.computeIfAbsent(by, none -> new ArrayList<>()).add(action.ref()));
      }
    }
    Thing recommendation = bundle.recommendation();
    if (recommendation != null && pursued(recommendation) && !inForce(recommendation)) {
      links
          .refs(recommendation, "signOff")
          .forEach(
              by ->
                  signed.computeIfAbsent(by, none -> new ArrayList<>()).add(recommendation.ref()));
    }
    signed.forEach((decision, of) -> knot(decision, of, asked, knots));
  }

  private void knot(Ref ref, List<Ref> by, Ref asked, List<Knot> to) {
    NamedThing.of(known, ref)
        .ifPresent(
            name ->
                to.add(
                    new Knot(
                        name,
                        Things.stands(known, ref).orElse("not known to this audience"),
                        NamedThing.all(known, by),
                        ref.equals(asked))));
  }
}
