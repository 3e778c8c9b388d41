package uk.improvementboard.command.risks;

import static uk.improvementboard.command.rules.Rule.MATRIX_CODES_FIT_ITS_RENDERING;
import static uk.improvementboard.command.rules.Rule.MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR;
import static uk.improvementboard.command.rules.Rule.MATRIX_HAS_TWO_SIDES;
import static uk.improvementboard.command.rules.Rule.MATRIX_IS_IN_FORCE_FROM_A_DAY;
import static uk.improvementboard.command.rules.Rule.RATING_CODE_IS_OF_ITS_LEVELS;
import static uk.improvementboard.command.rules.Rule.RATING_IS_ON_THE_MATRIX_IN_FORCE;
import static uk.improvementboard.command.rules.Rule.RATING_NAMES_BOTH_ITS_LEVELS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.command.state.Thing.Matrix;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskMatrix.Band;
import uk.improvementboard.terms.RiskMatrix.Level;
import uk.improvementboard.terms.RiskMatrix.Rendering;
import uk.improvementboard.terms.Stated;

/** Risk matrices: what one must hold, which is in force, and how a rating stands on it. */
final class RiskMatrices {

  private RiskMatrices() {}

  // The matrix itself ---------------------------------------------------------------------------

  static void checkMatrix(RiskMatrixAdopted event) {
    if (event.from().first().isEmpty()) {
      throw new RuleBroken(
          MATRIX_IS_IN_FORCE_FROM_A_DAY, "/from", "say from which day on risks are rated on it");
    }
    toldApart(event.likelihood(), "/likelihood");
    toldApart(event.impact(), "/impact");
    codesFit(event.likelihood(), event.rendering(), true);
    codesFit(event.impact(), event.rendering(), false);
    oneBandForEveryPair(event.legend());
  }

  private static void toldApart(List<Level> levels, String pointer) {
    if (levels.size() < 2) {
      throw new RuleBroken(MATRIX_HAS_TWO_SIDES, pointer, "name at least two levels");
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < levels.size(); i++) {
      if (!codes.add(levels.get(i).code())) {
        throw new RuleBroken(
            MATRIX_HAS_TWO_SIDES,
            pointer + "/" + i + "/code",
            "another level of this side is called " + levels.get(i).code() + " already");
      }
    }
  }

  private static void codesFit(List<Level> levels, Rendering rendering, boolean likelihood) {
    String pointer = likelihood ? "/likelihood/" : "/impact/";
    boolean letters = rendering == Rendering.LETTER_AND_NUMBER && likelihood;
    for (int i = 0; i < levels.size(); i++) {
      String code = levels.get(i).code();
      if (letters ? !code.matches("[A-Z]") : !RiskMatrix.isNumber(code)) {
        throw new RuleBroken(
            MATRIX_CODES_FIT_ITS_RENDERING,
            pointer + i + "/code",
            "'"
                + code
                + "' is not a "
                + (letters ? "capital letter" : "whole number from 1 to 99"));
      }
    }
  }

  private static void oneBandForEveryPair(RiskMatrix matrix) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < matrix.bands().size(); i++) {
      Band band = matrix.bands().get(i);
      boolean onIt =
          matrix.likelihood(band.likelihood()).isPresent()
              && matrix.impact(band.impact()).isPresent();
      if (!onIt || !pairs.add(pair(band.likelihood(), band.impact()))) {
        throw new RuleBroken(
            MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR,
            "/bands/" + i,
            pair(band.likelihood(), band.impact())
                + (onIt ? " has a band already" : " is not a pair of this matrix's levels"));
      }
    }
    for (Level likelihood : matrix.likelihood()) {
      for (Level impact : matrix.impact()) {
        if (!pairs.contains(pair(likelihood.code(), impact.code()))) {
          throw new RuleBroken(
              MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR,
              "/bands",
              "no band is given for " + pair(likelihood.code(), impact.code()));
        }
      }
    }
  }

  private static String pair(String likelihood, String impact) {
    return "likelihood " + likelihood + " with impact " + impact;
  }

  // A rating on it ------------------------------------------------------------------------------

  static void checkRating(RiskRated event, ProgrammeState state, Facts facts, long position) {
    Days.notAhead(event.on(), facts, "/on");
    LocalDate day = dayOf(event.on(), facts);
    Optional<Map.Entry<Ref, Matrix>> inForce = inForce(state, day, position);
    if (!(event.matrix() instanceof Stated.Given<Ref>(Ref named))) {
      if (inForce.isPresent()) {
        throw new RuleBroken(
            RATING_IS_ON_THE_MATRIX_IN_FORCE,
            "/matrix",
            inForce.get().getKey()
                + " was in force on "
                + ImpreciseDate.day(day).inWords()
                + ": name it, and the levels of likelihood and impact");
      }
      noLevels(event);
      return;
    }
    Matrix matrix = state.require(Matrix.class, EntityKind.RISK_MATRIX, named, "/matrix");
    if (inForce.filter(entry -> entry.getKey().equals(named)).isEmpty()) {
      throw new RuleBroken(
          RATING_IS_ON_THE_MATRIX_IN_FORCE,
          "/matrix",
          named
              + " was not in force on "
              + ImpreciseDate.day(day).inWords()
              + inForce.map(entry -> ": " + entry.getKey() + " was").orElse(": no matrix was"));
    }
    String likelihood =
        level(event.likelihood(), "/likelihood", named, code -> matrix.legend().likelihood(code));
    String impact = level(event.impact(), "/impact", named, code -> matrix.legend().impact(code));
    String code = matrix.legend().code(likelihood, impact).orElse(event.rating().code());
    if (!code.equals(event.rating().code())) {
      throw new RuleBroken(
          RATING_CODE_IS_OF_ITS_LEVELS,
          "/rating/code",
          "likelihood " + likelihood + " and impact " + impact + " make " + code + " on " + named);
    }
  }

  private static void noLevels(RiskRated event) {
    boolean likelihood = event.likelihood().toOptional().isPresent();
    if (likelihood || event.impact().toOptional().isPresent()) {
      throw new RuleBroken(
          RATING_NAMES_BOTH_ITS_LEVELS,
          likelihood ? "/likelihood" : "/impact",
          "a level means something on a matrix only, and none is named");
    }
  }

  /** Finds a level of a matrix. */
  private interface Levels {
    Optional<Level> of(String code);
  }

  private static String level(Stated<String> named, String pointer, Ref matrix, Levels levels) {
    return named
        .toOptional()
        .flatMap(levels::of)
        .map(Level::code)
        .orElseThrow(
            () ->
                new RuleBroken(
                    RATING_NAMES_BOTH_ITS_LEVELS,
                    pointer,
                    named.toOptional().isPresent()
                        ? matrix + " has no level " + named
                        : "name its level on " + matrix));
  }

  /**
   * The matrix in force on a day, of those adopted before a position: the latest to have come into
   * force, and of two from the same day the later adopted.
   */
  private static Optional<Map.Entry<Ref, Matrix>> inForce(
      ProgrammeState state, LocalDate day, long before) {
    Map.Entry<Ref, Matrix> best = null;
    for (Map.Entry<Ref, Thing> entry : state.things().entrySet()) {
      if (entry.getValue() instanceof Matrix matrix
          && matrix.adoptedAt() < before
          && matrix.from().first().filter(first -> !first.isAfter(day)).isPresent()
          && (best == null || later(matrix, best.getValue()))) {
        best = Map.entry(entry.getKey(), matrix);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean later(Matrix one, Matrix other) {
    int byDay =
        one.from()
            .first()
            .orElse(LocalDate.MIN)
            .compareTo(other.from().first().orElse(LocalDate.MIN));
    return byDay > 0 || (byDay == 0 && one.adoptedAt() > other.adoptedAt());
  }

  // Its day -------------------------------------------------------------------------------------

  /**
   * The day a rating is recorded with. Once there are matrices the day decides which one counts, so
   * it is then always kept: a later correction must find the same matrix.
   */
  static Stated<ImpreciseDate> dayToKeep(
      Stated<ImpreciseDate> on, ProgrammeState state, Facts facts) {
    boolean stated = on.toOptional().flatMap(ImpreciseDate::first).isPresent();
    return stated || state.all(Matrix.class).isEmpty() ? on : Stated.given(Days.countedFrom(facts));
  }

  /** The day on which an imprecise date counts: its first. */
  private static LocalDate dayOf(Stated<ImpreciseDate> on, Facts facts) {
    return on.toOptional()
        .flatMap(ImpreciseDate::first)
        .or(() -> Days.countedFrom(facts).first())
        .orElse(facts.today());
  }

  /** Whether a rating is certainly from before a closing. */
  static boolean certainlyBefore(
      Stated<ImpreciseDate> rated, Stated<ImpreciseDate> closed, Facts facts) {
    ImpreciseDate day = rated.toOptional().orElseGet(() -> Days.countedFrom(facts));
    return closed.toOptional().filter(end -> Days.certainlyBefore(day, end)).isPresent();
  }
}
