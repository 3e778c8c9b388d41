package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.events.InterventionEvent.InterventionKind;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.query.answers.Interventions;
import uk.improvementboard.query.answers.Interventions.ReviewState;
import uk.improvementboard.query.clocks.StatutoryClock;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.InterventionStatus;
import uk.improvementboard.query.view.RequirementStatus;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What the law, the Secretary of State and embargoes set a day for. */
final class GapsOfInterventions {

  private static final int MONTHS_BETWEEN_REVIEWS_OF_A_NOTICE = 6;

  private GapsOfInterventions() {}

  static void find(Found found, StatutoryClocks clocks) {
    for (Thing inspection : found.known().view().things(EntityKind.INSPECTION)) {
      clocks.of(found.known(), inspection).forEach(clock -> clock(found, inspection, clock));
    }
    List<Thing> reviews = found.known().view().things(EntityKind.REVIEW);
    reviews.forEach(review -> review(found, review));
    for (Thing intervention : found.known().view().things(EntityKind.INTERVENTION)) {
      intervention(found, intervention, reviews);
    }
    found.known().view().things(EntityKind.REQUIREMENT).forEach(one -> requirement(found, one));
    found.known().view().things(EntityKind.SUPPORT_PARTNER).forEach(one -> partner(found, one));
    embargoes(found);
  }

  // Clocks ---------------------------------------------------------------------------------------

  private static void clock(Found found, Thing inspection, StatutoryClock clock) {
    String days = "working day " + clock.workingDay() + " of " + clock.workingDays();
    String assumed = clock.assumption().isEmpty() ? "" : " (" + clock.assumption() + ")";
    String what =
        switch (clock.state()) {
          case RUNNING -> clock.name() + ": " + days + ", " + clock.inHand() + " in hand";
          case MISSED -> clock.name() + ": " + -clock.inHand() + " working days late";
          case MET, MET_LATE -> "";
        };
    if (!what.isEmpty()) {
      found.lapsing(
          GapKind.STATUTORY_CLOCK,
          inspection.ref(),
          null,
          ImpreciseDate.day(clock.deadline()),
          what + assumed + "; last day",
          clock.source());
    }
  }

  // Interventions --------------------------------------------------------------------------------

  private static Optional<LocalDate> due(Found found, Thing review) {
    return Interventions.due(found.known(), review).flatMap(due -> due.on().last());
  }

  private static boolean awaited(ReviewState state) {
    return state == ReviewState.DUE
        || state == ReviewState.ABOUT_TO_LAPSE
        || state == ReviewState.LAPSED;
  }

  private static void review(Found found, Thing review) {
    if (!awaited(Interventions.state(found.known(), review))) {
      return;
    }
    Interventions.due(found.known(), review)
        .ifPresent(
            due ->
                found.lapsing(
                    GapKind.REVIEW_POINT,
                    review.ref(),
                    review.value(found.date(), "intervention", Ref.class).orElse(null),
                    due.on(),
                    "review due",
                    due.counted().orElse(GapKind.REVIEW_POINT.expectation())));
  }

  private static void intervention(Found found, Thing intervention, List<Thing> all) {
    LocalDate date = found.date();
    Optional<InterventionStatus> status =
        intervention.value(date, "status", InterventionStatus.class);
    List<Thing> reviews =
        all.stream()
            .filter(
                review ->
                    review
                        .value(date, "intervention", Ref.class)
                        .filter(intervention.ref()::equals)
                        .isPresent())
            .toList();
    Optional<InterventionKind> kind =
        intervention.value(date, "interventionKind", InterventionKind.class);
    if (status.filter(InterventionStatus.IN_FORCE::equals).isPresent()) {
      if (kind.filter(InterventionKind.IMPROVEMENT_NOTICE::equals).isPresent()) {
        notice(found, intervention, reviews);
      } else if (kind.filter(InterventionKind.STATUTORY_DIRECTION::equals).isPresent()
          && reviews.isEmpty()) {
        found.missing(
            GapKind.NO_REVIEW_POINT,
            intervention.ref(),
            null,
            "no point is recorded at which this direction is reviewed");
      }
    }
    if (status.filter(InterventionStatus.LIFTED::equals).isPresent()) {
      intervention
          .value(date, "supportUntil", ImpreciseDate.class)
          .ifPresent(
              until ->
                  found.lapsing(
                      GapKind.SUPPORT_ENDS,
                      intervention.ref(),
                      null,
                      until,
                      "support and supervision until",
                      GapKind.SUPPORT_ENDS.expectation()));
    }
  }

  /** Six months from its issue or its last review, unless a review is set for before then. */
  private static void notice(Found found, Thing notice, List<Thing> reviews) {
    LocalDate date = found.date();
    List<LocalDate> counted = new ArrayList<>();
    notice
        .value(date, "issuedOn", ImpreciseDate.class)
        .flatMap(ImpreciseDate::last)
        .ifPresent(counted::add);
    for (Thing review : reviews) {
      review
          .value(date, "heldOn", ImpreciseDate.class)
          .flatMap(ImpreciseDate::last)
          .ifPresent(counted::add);
      if (Interventions.state(found.known(), review) == ReviewState.SUBMITTED) {
        due(found, review).ifPresent(counted::add);
      }
    }
    Optional<LocalDate> last = counted.stream().max(LocalDate::compareTo);
    if (last.isEmpty()) {
      return;
    }
    LocalDate next = last.get().plusMonths(MONTHS_BETWEEN_REVIEWS_OF_A_NOTICE);
    boolean set =
        reviews.stream()
            .filter(review -> awaited(Interventions.state(found.known(), review)))
            .flatMap(review -> due(found, review).stream())
            .anyMatch(day -> !day.isAfter(next));
    if (!set) {
      found.lapsing(
          GapKind.NOTICE_REVIEW,
          notice.ref(),
          null,
          ImpreciseDate.day(next),
          "no review is set; six months from the issue or the last review end",
          notice
              .value(date, "reviewEvery", String.class)
              .map(words -> "The notice: " + words)
              .orElse(GapKind.NOTICE_REVIEW.expectation()));
    }
  }

  private static void requirement(Found found, Thing requirement) {
    boolean met =
        requirement
            .value(found.date(), "status", RequirementStatus.class)
            .filter(RequirementStatus.MET::equals)
            .isPresent();
    Optional<ImpreciseDate> due = requirement.value(found.date(), "due", ImpreciseDate.class);
    if (!met && due.isPresent()) {
      found.lapsing(
          GapKind.REQUIREMENT_DUE,
          requirement.ref(),
          requirement.value(found.date(), "intervention", Ref.class).orElse(null),
          due.get(),
          "to be met by",
          GapKind.REQUIREMENT_DUE.expectation());
    }
  }

  private static void partner(Found found, Thing partner) {
    Optional<ImpreciseDate> until = partner.value(found.date(), "until", ImpreciseDate.class);
    if (partner.on(found.date(), "endedOn").isEmpty() && until.isPresent()) {
      found.lapsing(
          GapKind.PARTNER_ENDS,
          partner.ref(),
          null,
          until.get(),
          "support until",
          GapKind.PARTNER_ENDS.expectation());
    }
  }

  // Embargoes ------------------------------------------------------------------------------------

  /** Embargoes of which no publication has been recorded since. */
  private static void embargoes(Found found) {
    Knowledge knowledge = found.known().knowledge();
    ProgrammeRecord record = found.known().record();
    record
        .embargoes()
        .upTo(found.known().cut().reach())
        .filter(knowledge::knows)
        .mapToObj(record::at)
        .forEach(
            recorded -> {
              if (recorded.event() instanceof DisclosureEmbargoed embargo) {
                embargo
                    .until()
                    .toOptional()
                    .ifPresent(until -> embargo(found, embargo, until, recorded.position()));
              }
            });
  }

  private static void embargo(
      Found found, DisclosureEmbargoed embargo, ImpreciseDate until, long since) {
    for (Ref thing : embargo.things()) {
      if (!published(found, thing, since)) {
        found.lapsing(
            GapKind.EMBARGO_ENDS,
            thing,
            null,
            until,
            "embargoed until",
            "Embargo: " + embargo.reason());
      }
    }
  }

  private static boolean published(Found found, Ref thing, long since) {
    return found.known().knowledge().toldOf(thing).stream()
        .anyMatch(told -> told.audience().equals(Audience.PUBLIC) && told.position() > since);
  }
}
