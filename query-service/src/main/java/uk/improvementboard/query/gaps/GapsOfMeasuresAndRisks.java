package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.query.view.DoneMitigation;
import uk.improvementboard.query.view.Mitigation;
import uk.improvementboard.query.view.Observation;
import uk.improvementboard.query.view.RiskStatus;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Target;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** Figures that have grown old, targets that end, risks that nobody looks after. */
final class GapsOfMeasuresAndRisks {

  private GapsOfMeasuresAndRisks() {}

  static void find(Found found) {
    found.known().view().things(EntityKind.MEASURE).forEach(measure -> measure(found, measure));
    Optional<Overseen> overseen = overseen(found);
    for (Thing risk : found.known().view().things(EntityKind.RISK)) {
      risk(found, risk);
      overseen.ifPresent(by -> notReviewed(found, risk, by));
    }
  }

  // Measures -------------------------------------------------------------------------------------

  private static void measure(Found found, Thing measure) {
    LocalDate date = found.date();
    Optional<ImpreciseDate> latest =
        measure.on(date).values().stream()
            .map(Said::value)
            .filter(Observation.class::isInstance)
            .map(Observation.class::cast)
            .map(Observation::period)
            .filter(period -> period.last().isPresent())
            .max(Comparator.comparing(period -> period.last().orElseThrow()));
    Optional<Cadence> cadence =
        measure.value(date, "frequency", String.class).flatMap(Cadence::read);
    if (latest.isPresent() && cadence.isPresent()) {
      LocalDate next = cadence.get().after(latest.get().last().orElseThrow());
      if (next.isBefore(date)) {
        found.lapsed(
            GapKind.DATA_OUT_OF_DATE,
            measure.ref(),
            null,
            ImpreciseDate.day(next),
            "the latest figure is of "
                + latest.get().inWords()
                + "; the next, "
                + cadence.get().words()
                + ", was of the time to "
                + ImpreciseDate.day(next).inWords());
      }
    }
    target(found, measure);
  }

  /** A target that ends and that no other follows. */
  private static void target(Found found, Thing measure) {
    List<Target> targets =
        measure.on(found.date()).values().stream()
            .map(Said::value)
            .filter(Target.class::isInstance)
            .map(Target.class::cast)
            .toList();
    targets.stream()
        .max(Comparator.comparing(target -> target.from().first().orElse(LocalDate.MIN)))
        .flatMap(target -> target.until().toOptional())
        .ifPresent(
            until ->
                found.lapsing(
                    GapKind.TARGET_ENDS,
                    measure.ref(),
                    null,
                    until,
                    "the target ends and no other follows,",
                    GapKind.TARGET_ENDS.expectation()));
  }

  // Risks ----------------------------------------------------------------------------------------

  private static boolean open(Thing risk, LocalDate date) {
    return switch (risk.value(date, "status", RiskStatus.class).orElse(RiskStatus.OPEN)) {
      case OPEN, ESCALATED, REOPENED, MATERIALISED -> true;
      case TOLERATED, MITIGATED, CLOSED -> false;
    };
  }

  private static void risk(Found found, Thing risk) {
    LocalDate date = found.date();
    if (!open(risk, date)) {
      return;
    }
    if (!risk.has(date, "ratings")) {
      found.missing(GapKind.RISK_NOT_RATED, risk.ref(), null, "no rating is recorded");
    }
    boolean mitigated =
        risk.has(date, "furtherMitigations")
            || risk.value(date, "mitigations", List.class)
                .filter(list -> !list.isEmpty())
                .isPresent();
    if (!mitigated) {
      found.missing(GapKind.RISK_WITHOUT_MITIGATION, risk.ref(), null, "no mitigation is recorded");
    }
    Set<String> done = new HashSet<>();
    for (Said said : risk.on(date).values()) {
      if (said.value() instanceof DoneMitigation one) {
        done.add(one.mitigation());
      }
    }
    for (Said said : risk.on(date).values()) {
      if (said.value() instanceof Mitigation mitigation
          && !done.contains(mitigation.mitigation())) {
        mitigation
            .due()
            .toOptional()
            .ifPresent(
                due ->
                    found.lapsing(
                        GapKind.MITIGATION_DUE,
                        risk.ref(),
                        null,
                        due,
                        "mitigation due, “" + mitigation.mitigation() + "”,",
                        GapKind.MITIGATION_DUE.expectation()));
      }
    }
  }

  /**
   * The bodies before which the register comes.
   *
   * @param body the one that met last
   * @param beforeLast the day of its meeting before the last
   */
  private record Overseen(Ref body, LocalDate beforeLast) {}

  /** The last two meetings of a body whose terms put the register before it. */
  private static Optional<Overseen> overseen(Found found) {
    LocalDate date = found.date();
    return found.known().view().things(EntityKind.BOARD).stream()
        .filter(
            body ->
                body.value(date, "bodyKind", BoardKind.class).isPresent()
                    && body.value(date, "oversees", List.class)
                        .filter(kinds -> kinds.contains(EntityKind.RISK))
                        .isPresent()
                    && body.on(date, "stoodDown").isEmpty())
        .flatMap(
            body -> {
              List<LocalDate> held = Meetings.held(found, body.ref());
              return held.size() < 2
                  ? Stream.empty()
                  : Stream.of(new Overseen(body.ref(), held.get(held.size() - 2)));
            })
        .max(Comparator.comparing(Overseen::beforeLast));
  }

  private static void notReviewed(Found found, Thing risk, Overseen by) {
    LocalDate date = found.date();
    Optional<LocalDate> last =
        risk.on(date).values().stream().map(Said::from).max(Comparator.naturalOrder());
    if (open(risk, date) && last.filter(day -> day.isBefore(by.beforeLast())).isPresent()) {
      found.lapsed(
          GapKind.RISK_NOT_REVIEWED,
          risk.ref(),
          by.body(),
          ImpreciseDate.day(by.beforeLast()),
          "nothing has been said of it since "
              + ImpreciseDate.day(last.get()).inWords()
              + ", before the last two meetings of "
              + found.known().titleOf(by.body()));
    }
  }
}
