package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.Links;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.RiskStatus;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskMatrix.Band;
import uk.improvementboard.terms.RiskMatrix.Level;

/**
 * What follows for the risk register: the meaning and the band of a rating, read from the matrix it
 * was given under as this audience knew it, and which matrix is in force.
 */
final class RiskRegister {

  private RiskRegister() {}

  // Ratings -------------------------------------------------------------------------------------

  /** What a rating means on its matrix; on none, no more than the legend its source states. */
  static Map<String, Object> reading(AsKnown known, RatedRisk rating) {
    Map<String, Object> reading = new LinkedHashMap<>();
    Optional<Ref> matrix = rating.matrix().toOptional();
    Optional<RiskMatrix> legend = matrix.flatMap(known.view()::thing).map(RiskRegister::legend);
    String likelihood = rating.likelihood().toOptional().orElse("");
    String impact = rating.impact().toOptional().orElse("");
    Optional<String> band = legend.flatMap(of -> of.band(likelihood, impact));
    if (band.isPresent()) {
      String likely = label(legend.flatMap(of -> of.likelihood(likelihood)), likelihood);
      String grave = label(legend.flatMap(of -> of.impact(impact)), impact);
      reading.put("likelihoodInWords", likely);
      reading.put("impactInWords", grave);
      reading.put("band", band.get());
      reading.put(
          "inWords",
          rating.code() + ": " + likely + ", " + grave + ", " + band.get() + on(known, matrix));
    } else if (matrix.isPresent()) {
      reading.put("inWords", rating.code() + on(known, matrix) + ", legend not known");
    } else {
      reading.put("inWords", InWords.rating(rating));
    }
    return reading;
  }

  private static String label(Optional<Level> level, String code) {
    return level.map(Level::label).orElse(code);
  }

  private static String on(AsKnown known, Optional<Ref> matrix) {
    return matrix.map(ref -> ", on " + known.titleOf(ref)).orElse("");
  }

  /** Where a risk stands, and each of its ratings. */
  static String sentence(AsKnown known, Thing risk, LocalDate date) {
    String ratings =
        risk.on(date).entrySet().stream()
            .filter(entry -> entry.getKey().name().equals("ratings"))
            .map(entry -> Values.plain(entry.getValue().value()))
            .filter(RatedRisk.class::isInstance)
            .map(rating -> (String) reading(known, (RatedRisk) rating).get("inWords"))
            .reduce((first, second) -> first + "; " + second)
            .map(rated -> "rated " + rated)
            .orElse("not rated");
    return risk.value(date, "status", RiskStatus.class)
        .filter(status -> status != RiskStatus.OPEN)
        .map(status -> InWords.words(status) + to(known, risk, date, status) + "; " + ratings)
        .orElse(ratings);
  }

  private static String to(AsKnown known, Thing risk, LocalDate date, RiskStatus status) {
    return status == RiskStatus.ESCALATED
        ? risk.value(date, "escalatedTo", Ref.class)
            .map(body -> " to " + known.titleOf(body))
            .orElse("")
        : "";
  }

  /** The risks that are about a thing, by their identification or linked to it since. */
  static List<String> about(AsKnown known, Ref thing) {
    List<String> found = new ArrayList<>();
    for (Thing risk : known.view().things(EntityKind.RISK)) {
      boolean linked =
          risk.on(known.date()).entrySet().stream()
              .filter(entry -> List.of("about", "linked").contains(entry.getKey().name()))
              .map(entry -> Values.plain(entry.getValue().value()))
              .anyMatch(
                  value ->
                      (value instanceof Links links && links.about().contains(thing))
                          || (value instanceof List<?> refs && refs.contains(thing)));
      if (linked) {
        found.add(risk.ref().value());
      }
    }
    return found;
  }

  // The matrix ----------------------------------------------------------------------------------

  private static RiskMatrix legend(Thing matrix) {
    return new RiskMatrix(
        all(matrix, "likelihoodLevels", Level.class),
        all(matrix, "impactLevels", Level.class),
        all(matrix, "bands", Band.class),
        matrix
            .value(LocalDate.MAX, "rendering", RiskMatrix.Rendering.class)
            .orElse(RiskMatrix.Rendering.LETTER_AND_NUMBER));
  }

  private static <T> List<T> all(Thing matrix, String field, Class<T> type) {
    return matrix
        .value(LocalDate.MAX, field, List.class)
        .map(Function.<List<?>>identity()::apply)
        .map(values -> values.stream().filter(type::isInstance).map(type::cast).toList())
        .orElse(List.of());
  }

  /** The matrix in force on a day: the latest to have come into force. */
  private static Optional<Ref> inForce(AsKnown known, LocalDate day) {
    Ref best = null;
    LocalDate since = LocalDate.MIN;
    for (Thing matrix : known.view().things(EntityKind.RISK_MATRIX)) {
      LocalDate from =
          matrix
              .value(LocalDate.MAX, "inForceFrom", ImpreciseDate.class)
              .flatMap(ImpreciseDate::first)
              .orElse(LocalDate.MAX);
      if (!from.isAfter(day) && !from.isBefore(since)) {
        best = matrix.ref();
        since = from;
      }
    }
    return Optional.ofNullable(best);
  }

  static Map<String, Object> ofMatrix(AsKnown known, Thing matrix) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("inForce", inForce(known, known.date()).filter(matrix.ref()::equals).isPresent());
    List<String> rated = new ArrayList<>();
    for (Thing risk : known.view().things(EntityKind.RISK)) {
      boolean onIt =
          risk.on(known.date()).values().stream()
              .map(Said::value)
              .map(Values::plain)
              .anyMatch(
                  value ->
                      value instanceof RatedRisk rating
                          && rating.matrix().toOptional().filter(matrix.ref()::equals).isPresent());
      if (onIt) {
        rated.add(risk.ref().value());
      }
    }
    follows.put("rated", rated);
    return follows;
  }

  /** Whether a matrix is in force, was replaced, or is yet to come. */
  static String matrix(AsKnown known, Thing matrix, LocalDate date) {
    Optional<ImpreciseDate> from = matrix.value(LocalDate.MAX, "inForceFrom", ImpreciseDate.class);
    String since = from.map(day -> " from " + day.inWords()).orElse("");
    Optional<Ref> inForce = inForce(known, date);
    if (inForce.filter(matrix.ref()::equals).isPresent()) {
      return "in force" + since;
    }
    boolean yetToCome =
        from.flatMap(ImpreciseDate::first).filter(first -> first.isAfter(date)).isPresent();
    return yetToCome
        ? "to be in force" + since
        : "replaced by " + inForce.map(known::titleOf).orElse("another");
  }
}
