package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.InterventionStatus;
import uk.improvementboard.query.view.RequirementStatus;
import uk.improvementboard.query.view.ReviewStatus;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * What follows from interventions at the date used: the day of a review point counted from the
 * issue, which points lapsed, which are about to, and how many requirements are met. None of it is
 * stored, so a lapsed point cannot be deleted ({@code domain.md} 5.4.21).
 */
public final class Interventions {

  /** A point is about to lapse in its last four weeks: the time between two monthly meetings. */
  private static final long DAYS_BEFORE_LAPSE = 28;

  private Interventions() {}

  /** Where a review point stands. */
  public enum ReviewState {
    DUE,
    ABOUT_TO_LAPSE,
    LAPSED,
    HELD,
    SUBMITTED,
    NO_LONGER_DUE,
    NO_DATE
  }

  /**
   * When a review is due.
   *
   * @param on the day, or as exact as what it is counted from
   * @param counted how it was counted; empty where the source states it
   */
  public record Due(ImpreciseDate on, Optional<String> counted) {}

  static Map<String, Object> intervention(AsKnown known, Thing intervention) {
    Map<String, Object> follows = new LinkedHashMap<>();
    List<String> requirements =
        Derived.naming(known, EntityKind.REQUIREMENT, "intervention", intervention.ref());
    follows.put("requirements", requirements);
    follows.put(
        "requirementsMet", requirements.stream().filter(ref -> met(known, new Ref(ref))).count());
    List<String> reviews =
        Derived.naming(known, EntityKind.REVIEW, "intervention", intervention.ref());
    follows.put("reviews", reviews);
    List<String> lapsed = new ArrayList<>();
    List<String> aboutToLapse = new ArrayList<>();
    for (String review : reviews) {
      Thing point = known.view().thing(new Ref(review)).orElseThrow();
      switch (state(known, point)) {
        case LAPSED -> lapsed.add(review);
        case ABOUT_TO_LAPSE -> aboutToLapse.add(review);
        case DUE, HELD, SUBMITTED, NO_LONGER_DUE, NO_DATE -> {}
      }
    }
    follows.put("lapsedReviews", lapsed);
    follows.put("reviewsAboutToLapse", aboutToLapse);
    follows.put(
        "reports", Derived.naming(known, EntityKind.PAPER, "intervention", intervention.ref()));
    return follows;
  }

  private static boolean met(AsKnown known, Ref requirement) {
    return known
        .view()
        .thing(requirement)
        .flatMap(it -> it.value(known.date(), "status", RequirementStatus.class))
        .filter(status -> status == RequirementStatus.MET)
        .isPresent();
  }

  static Map<String, Object> requirement(AsKnown known, Thing requirement) {
    Map<String, Object> follows = new LinkedHashMap<>();
    Optional<LocalDate> due =
        requirement.value(known.date(), "due", ImpreciseDate.class).flatMap(ImpreciseDate::last);
    boolean overdue =
        !met(known, requirement.ref()) && due.filter(day -> day.isBefore(known.date())).isPresent();
    follows.put("overdue", overdue);
    if (overdue) {
      follows.put("daysLate", ChronoUnit.DAYS.between(due.get(), known.date()));
    }
    return follows;
  }

  static Map<String, Object> review(AsKnown known, Thing review) {
    Map<String, Object> follows = new LinkedHashMap<>();
    ReviewState state = state(known, review);
    follows.put("reviewState", state.name());
    Optional<Due> due = due(known, review);
    due.ifPresent(
        when -> {
          follows.put("dueOn", when.on().edtf());
          when.counted().ifPresent(how -> follows.put("counted", how));
        });
    Optional<LocalDate> last = due.flatMap(when -> when.on().last());
    follows.put("overdue", state == ReviewState.LAPSED);
    if (last.isPresent()) {
      long days = ChronoUnit.DAYS.between(known.date(), last.get());
      switch (state) {
        case LAPSED -> follows.put("daysLate", -days);
        case DUE, ABOUT_TO_LAPSE -> follows.put("daysLeft", days);
        case HELD, SUBMITTED, NO_LONGER_DUE, NO_DATE -> {}
      }
    }
    follows.put("reports", reports(known, review));
    return follows;
  }

  private static List<String> reports(AsKnown known, Thing review) {
    return Derived.naming(known, EntityKind.PAPER, "review", review.ref());
  }

  /** Where a review point stands at the date used. */
  public static ReviewState state(AsKnown known, Thing review) {
    if (!reports(known, review).isEmpty()) {
      return ReviewState.SUBMITTED;
    }
    boolean held =
        review
            .value(known.date(), "status", ReviewStatus.class)
            .filter(status -> status == ReviewStatus.HELD)
            .isPresent();
    if (held) {
      return ReviewState.HELD;
    }
    Optional<LocalDate> last = due(known, review).flatMap(due -> due.on().last());
    if (last.isEmpty()) {
      return ReviewState.NO_DATE;
    }
    Optional<LocalDate> ended = ended(known, review);
    if (ended.isPresent() && !last.get().isBefore(ended.get())) {
      return ReviewState.NO_LONGER_DUE;
    }
    if (last.get().isBefore(known.date())) {
      return ReviewState.LAPSED;
    }
    return ChronoUnit.DAYS.between(known.date(), last.get()) <= DAYS_BEFORE_LAPSE
        ? ReviewState.ABOUT_TO_LAPSE
        : ReviewState.DUE;
  }

  /** The day from which the intervention that is reviewed was no longer in force. */
  private static Optional<LocalDate> ended(AsKnown known, Thing review) {
    Optional<Thing> reviewed = reviewed(known, review);
    Optional<Said> over =
        reviewed
            .flatMap(it -> it.on(known.date(), "status"))
            .filter(status -> status.value() != InterventionStatus.IN_FORCE);
    return over.map(
        status ->
            reviewed
                .flatMap(it -> it.value(known.date(), "endedOn", ImpreciseDate.class))
                .flatMap(ImpreciseDate::first)
                .orElse(status.from()));
  }

  private static Optional<Thing> reviewed(AsKnown known, Thing review) {
    return review
        .value(known.date(), "intervention", Ref.class)
        .flatMap(ref -> known.view().thing(ref));
  }

  /** As stated, else counted from the last issue that the review was scheduled after. */
  public static Optional<Due> due(AsKnown known, Thing review) {
    Optional<ImpreciseDate> stated = review.value(known.date(), "due", ImpreciseDate.class);
    if (stated.isPresent()) {
      return stated.map(on -> new Due(on, Optional.empty()));
    }
    Optional<Integer> months = review.value(known.date(), "point", Integer.class);
    long scheduledAt =
        review.on(known.date(), "intervention").map(Said::place).orElse(Long.MAX_VALUE);
    Optional<ImpreciseDate> issued =
        reviewed(known, review).flatMap(it -> issuedBefore(it, scheduledAt));
    return months.flatMap(number -> issued.flatMap(on -> counted(on, number)));
  }

  private static Optional<ImpreciseDate> issuedBefore(Thing intervention, long place) {
    Said latest = null;
    for (String field : List.of("issuedOn", "updatedOn")) {
      for (Said said : intervention.said(field)) {
        if (said.place() < place && (latest == null || said.place() > latest.place())) {
          latest = said;
        }
      }
    }
    return Optional.ofNullable(latest)
        .map(said -> Values.plain(said.value()))
        .filter(ImpreciseDate.class::isInstance)
        .map(ImpreciseDate.class::cast);
  }

  /** So many months later, as exact as the date it is counted from: a day or a month. */
  private static Optional<Due> counted(ImpreciseDate issued, int months) {
    Optional<ImpreciseDate> due =
        switch (issued.precision()) {
          case DAY -> issued.first().map(day -> ImpreciseDate.day(day.plusMonths(months)));
          case MONTH ->
              issued
                  .first()
                  .map(
                      day ->
                          ImpreciseDate.parse(YearMonth.from(day).plusMonths(months).toString()));
          case SEASON, YEAR, INTERVAL, UNKNOWN -> Optional.empty();
        };
    return due.map(
        on ->
            new Due(
                on,
                Optional.of(
                    months
                        + (months == 1 ? " month" : " months")
                        + " after the issue, "
                        + issued.inWords())));
  }
}
