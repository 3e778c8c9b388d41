package uk.improvementboard.query.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.InspectionEvent.FindingKind;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClock.State;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * The clocks that an inspection of children's services starts. Each is computed at the date used
 * from a recorded start and from what is known then; none is stored. What lapsed stays missed until
 * what it waits for is done, and cannot be deleted. Where nothing in the record starts a clock,
 * there is none: a start is assumed only where the rule below says what stands in for it.
 */
@Component
public final class StatutoryClocks {

  private static final int STATEMENT_OF_ACTION = 70;
  private static final int PUBLICATION = 30;
  private static final int EARLY_DRAFT = 20;

  private static final String WORKING_DAYS = "working days as SI 2007/462 reg. 1(2)";

  /** Inspections of children's services that end in a report with grades. */
  private static final Set<ActivityType> GRADED =
      Set.of(
          ActivityType.INSPECTION, ActivityType.STANDARD_INSPECTION, ActivityType.SHORT_INSPECTION);

  private final WorkingDays workingDays;

  public StatutoryClocks(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** A day from which a clock runs, and what was assumed to arrive at it. */
  private record Start(LocalDate day, String assumption) {}

  /** Something done that meets a clock. */
  private record Done(LocalDate day, String by, String assumption) {}

  /** Every clock that an inspection has started by the date used. */
  public List<StatutoryClock> of(AsKnown known, Thing inspection) {
    List<StatutoryClock> running = new ArrayList<>();
    statementOfAction(known, inspection).ifPresent(running::add);
    publication(known, inspection).ifPresent(running::add);
    earlyDraft(known, inspection).ifPresent(running::add);
    return List.copyOf(running);
  }

  /**
   * The seventy working days from receipt of a graded report, or of the letter of a focused visit
   * with an area for priority action, within which a written statement of the action proposed goes
   * to the inspectorate (Education and Inspections Act 2006 s.137(3)). Where the day of receipt is
   * not stated, the day of publication stands in for it and the clock says so.
   */
  public Optional<StatutoryClock> statementOfAction(AsKnown known, Thing inspection) {
    if (!graded(known, inspection) && !priorityAction(known, inspection)) {
      return Optional.empty();
    }
    return receipt(known, inspection)
        .or(() -> publishedAsReceived(known, inspection))
        .filter(start -> !start.day().isAfter(known.date()))
        .map(
            start ->
                clock(
                    known,
                    "Written statement of action",
                    start,
                    STATEMENT_OF_ACTION,
                    submission(known, inspection, start.day()),
                    "Education and Inspections Act 2006 s.137(3); " + WORKING_DAYS));
  }

  /**
   * The thirty working days from receipt within which the council publishes a graded report (SI
   * 2007/462 reg. 2). Publication cannot stand in for receipt here: without a day of receipt there
   * is no such clock.
   */
  public Optional<StatutoryClock> publication(AsKnown known, Thing inspection) {
    if (!graded(known, inspection)) {
      return Optional.empty();
    }
    return receipt(known, inspection)
        .filter(start -> !start.day().isAfter(known.date()))
        .map(
            start ->
                clock(
                    known,
                    "Publication of the report",
                    start,
                    PUBLICATION,
                    lastDay(known, inspection, "published")
                        .filter(done -> !done.day().isBefore(start.day())),
                    "SI 2007/462 reg. 2; " + WORKING_DAYS));
  }

  /**
   * The twenty working days from receipt of the letter of a focused visit with an area for priority
   * action within which an early draft of the plan is shared with the inspectorate. A plan shared
   * with it, or submitted to it, meets this clock.
   */
  public Optional<StatutoryClock> earlyDraft(AsKnown known, Thing inspection) {
    if (!priorityAction(known, inspection)) {
      return Optional.empty();
    }
    return receipt(known, inspection)
        .or(() -> publishedAsReceived(known, inspection))
        .filter(start -> !start.day().isAfter(known.date()))
        .map(
            start ->
                clock(
                    known,
                    "Early draft of the plan",
                    start,
                    EARLY_DRAFT,
                    shared(known, inspection, start.day()),
                    "Inspectorate's framework for focused visits; " + WORKING_DAYS));
  }

  private StatutoryClock clock(
      AsKnown known, String name, Start start, int days, Optional<Done> done, String source) {
    LocalDate deadline = workingDays.nth(start.day(), days);
    LocalDate seenFrom = done.map(Done::day).orElse(known.date());
    int workingDay = workingDays.after(start.day(), seenFrom);
    List<String> assumed = new ArrayList<>();
    if (!start.assumption().isEmpty()) {
      assumed.add(start.assumption());
    }
    done.map(Done::assumption).filter(words -> !words.isEmpty()).ifPresent(assumed::add);
    return new StatutoryClock(
        name,
        start.day(),
        !start.assumption().isEmpty(),
        String.join("; ", assumed),
        days,
        workingDay,
        deadline,
        state(done.isPresent(), seenFrom.isAfter(deadline)),
        days - workingDay,
        done.map(Done::by).orElse(""),
        source);
  }

  private static State state(boolean done, boolean late) {
    if (done) {
      return late ? State.MET_LATE : State.MET;
    }
    return late ? State.MISSED : State.RUNNING;
  }

  private static boolean graded(AsKnown known, Thing inspection) {
    return inspection
        .value(known.date(), "activity", ActivityType.class)
        .filter(GRADED::contains)
        .isPresent();
  }

  /** Whether it is a visit without grades that found an area for priority action. */
  private static boolean priorityAction(AsKnown known, Thing inspection) {
    boolean visit =
        inspection
            .value(known.date(), "activity", ActivityType.class)
            .filter(ActivityType.FOCUSED_VISIT::equals)
            .isPresent();
    return visit
        && known.view().things(EntityKind.FINDING).stream()
            .filter(finding -> names(known, finding, inspection.ref()))
            .anyMatch(
                finding ->
                    finding
                        .value(known.date(), "findingKind", FindingKind.class)
                        .filter(FindingKind.AREA_FOR_PRIORITY_ACTION::equals)
                        .isPresent());
  }

  /** When it was received: of a period the first day, so that no deadline is set too late. */
  private static Optional<Start> receipt(AsKnown known, Thing inspection) {
    return inspection
        .value(known.date(), "received", ImpreciseDate.class)
        .flatMap(
            received ->
                received
                    .first()
                    .map(
                        day ->
                            new Start(
                                day,
                                received.isExact()
                                    ? ""
                                    : "received "
                                        + received.inWords()
                                        + "; computed from the first day that can be")));
  }

  private static Optional<Start> publishedAsReceived(AsKnown known, Thing inspection) {
    return inspection
        .value(known.date(), "published", ImpreciseDate.class)
        .filter(ImpreciseDate::isExact)
        .flatMap(ImpreciseDate::first)
        .map(day -> new Start(day, "receipt date not stated; computed from publication"));
  }

  /** The first plan in answer to an inspection that was submitted to the inspectorate. */
  private static Optional<Done> submission(AsKnown known, Thing inspection, LocalDate start) {
    return known.view().things(EntityKind.PLAN).stream()
        .filter(plan -> toTheInspectorate(known, plan))
        .flatMap(plan -> submissions(known, plan))
        .filter(done -> !done.day().isBefore(start))
        .filter(done -> answers(known, new Ref(done.by()), inspection, start, done.day()))
        .min(Comparator.comparing(Done::day));
  }

  /** Each time a plan was submitted: one that is returned is submitted again. */
  private static Stream<Done> submissions(AsKnown known, Thing plan) {
    return plan.fields().stream()
        .filter(field -> field.name().equals("submittedOn"))
        .flatMap(field -> plan.said(field).stream())
        .filter(said -> !said.from().isAfter(known.date()))
        .map(said -> Values.plain(said.value()))
        .filter(ImpreciseDate.class::isInstance)
        .flatMap(on -> done((ImpreciseDate) on, plan.ref()).stream());
  }

  private static boolean toTheInspectorate(AsKnown known, Thing plan) {
    return plan.value(known.date(), "submittedTo", String.class)
        .filter(to -> to.equalsIgnoreCase(Audience.OFSTED.name()))
        .isPresent();
  }

  /** The first plan in answer to an inspection that the inspectorate was shown or sent. */
  private static Optional<Done> shared(AsKnown known, Thing inspection, LocalDate start) {
    List<Done> shown = new ArrayList<>();
    submission(known, inspection, start).ifPresent(shown::add);
    for (Thing plan : known.view().things(EntityKind.PLAN)) {
      for (Knowledge.ToldTo told : known.knowledge().toldOf(plan.ref())) {
        if (told.audience().equals(Audience.OFSTED)) {
          done(told.on(), plan.ref())
              .filter(done -> !done.day().isBefore(start) && !done.day().isAfter(known.date()))
              .filter(done -> answers(known, plan.ref(), inspection, start, done.day()))
              .ifPresent(shown::add);
        }
      }
    }
    return shown.stream().min(Comparator.comparing(Done::day));
  }

  /**
   * Whether a plan is the answer to an inspection: it answers a recommendation from it, or answers
   * none from any, and then the inspection whose clock began last before the plan was sent.
   */
  private static boolean answers(
      AsKnown known, Ref plan, Thing inspection, LocalDate start, LocalDate sent) {
    Set<Ref> answered = new HashSet<>();
    known
        .view()
        .thing(plan)
        .ifPresent(
            it ->
                refs(known, it, "answers")
                    .forEach(named -> answered.addAll(inspectionsOf(known, named))));
    if (!answered.isEmpty()) {
      return answered.contains(inspection.ref());
    }
    return known.view().things(EntityKind.INSPECTION).stream()
        .filter(other -> !other.ref().equals(inspection.ref()))
        .filter(other -> graded(known, other) || priorityAction(known, other))
        .flatMap(
            other -> receipt(known, other).or(() -> publishedAsReceived(known, other)).stream())
        .noneMatch(other -> other.day().isAfter(start) && !other.day().isAfter(sent));
  }

  /** The inspections that a recommendation comes from, by itself or by its findings. */
  private static Set<Ref> inspectionsOf(AsKnown known, Ref recommendation) {
    Set<Ref> from = new HashSet<>();
    known
        .view()
        .thing(recommendation)
        .ifPresent(
            it -> {
              it.value(known.date(), "inspection", Ref.class).ifPresent(from::add);
              for (Ref finding : refs(known, it, "findings")) {
                known
                    .view()
                    .thing(finding)
                    .flatMap(found -> found.value(known.date(), "inspection", Ref.class))
                    .ifPresent(from::add);
              }
            });
    return from;
  }

  private static boolean names(AsKnown known, Thing finding, Ref inspection) {
    return finding
        .value(known.date(), "inspection", Ref.class)
        .filter(inspection::equals)
        .isPresent();
  }

  private static List<Ref> refs(AsKnown known, Thing thing, String field) {
    List<Ref> refs = new ArrayList<>();
    if (thing.on(known.date(), field).map(Said::value).map(Values::plain).orElse(List.of())
        instanceof List<?> named) {
      for (Object one : named) {
        if (one instanceof Ref ref) {
          refs.add(ref);
        }
      }
    }
    return refs;
  }

  /** When something was certainly done: of a period the last day, so that none is met too soon. */
  private static Optional<Done> lastDay(AsKnown known, Thing thing, String field) {
    return thing
        .value(known.date(), field, ImpreciseDate.class)
        .flatMap(on -> done(on, thing.ref()))
        .filter(done -> !done.day().isAfter(known.date()));
  }

  private static Optional<Done> done(ImpreciseDate on, Ref by) {
    return on.last()
        .map(
            day ->
                new Done(
                    day,
                    by.value(),
                    on.isExact()
                        ? ""
                        : "done " + on.inWords() + "; computed to the last day that can be"));
  }
}
