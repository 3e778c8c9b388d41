package uk.improvementboard.query.clocks;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClock.State;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/** The clocks that an inspection starts. */
@Component
public final class StatutoryClocks {

  private static final int STATEMENT_OF_ACTION = 70;

  private final WorkingDays workingDays;

  public StatutoryClocks(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /**
   * The seventy working days from receipt of a graded report within which a written statement of
   * the action proposed goes to the inspectorate (Education and Inspections Act 2006 s.137(3)).
   * Where the day of receipt is not stated, the day of publication stands in for it and the clock
   * says so.
   */
  public Optional<StatutoryClock> statementOfAction(AsKnown known, Thing inspection) {
    LocalDate date = known.date();
    boolean judged =
        inspection
            .value(date, "activity", ActivityType.class)
            .filter(ActivityType::judged)
            .isPresent();
    Optional<LocalDate> received = day(inspection, date, "received");
    Optional<LocalDate> start = received.or(() -> day(inspection, date, "published"));
    if (!judged || start.isEmpty() || start.get().isAfter(date)) {
      return Optional.empty();
    }
    Optional<LocalDate> submitted = submission(known, start.get());
    LocalDate deadline = workingDays.nth(start.get(), STATEMENT_OF_ACTION);
    LocalDate seenFrom = submitted.orElse(date);
    int workingDay = workingDays.after(start.get(), seenFrom);
    return Optional.of(
        new StatutoryClock(
            "Written statement of action",
            start.get(),
            received.isEmpty(),
            received.isEmpty() ? "receipt date not stated; computed from publication" : "",
            STATEMENT_OF_ACTION,
            workingDay,
            deadline,
            state(submitted, seenFrom, deadline),
            STATEMENT_OF_ACTION - workingDay,
            "Education and Inspections Act 2006 s.137(3); working days as SI 2007/462 reg. 1(2)"));
  }

  private static State state(
      Optional<LocalDate> submitted, LocalDate seenFrom, LocalDate deadline) {
    boolean late = seenFrom.isAfter(deadline);
    if (submitted.isPresent()) {
      return late ? State.MET_LATE : State.MET;
    }
    return late ? State.MISSED : State.RUNNING;
  }

  /** The first plan submitted to the inspectorate after a clock started, as far as is known. */
  private static Optional<LocalDate> submission(AsKnown known, LocalDate start) {
    return known.view().things(EntityKind.PLAN).stream()
        .filter(
            plan ->
                plan.value(known.date(), "submittedTo", String.class)
                    .filter(to -> to.equalsIgnoreCase("Ofsted"))
                    .isPresent())
        .flatMap(plan -> day(plan, known.date(), "submittedOn").stream())
        .filter(day -> !day.isBefore(start) && !day.isAfter(known.date()))
        .sorted()
        .findFirst();
  }

  private static Optional<LocalDate> day(Thing thing, LocalDate date, String field) {
    return thing
        .value(date, field, ImpreciseDate.class)
        .filter(ImpreciseDate::isExact)
        .flatMap(ImpreciseDate::first);
  }
}
