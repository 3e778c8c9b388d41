package uk.improvementboard.terms;

import java.util.List;
import java.util.Optional;

/**
 * A risk matrix: the levels of likelihood, the levels of impact, and the band each pair of them
 * falls into. Medway's register of March 2020 rates risks {@code B2} and {@code C3}; other councils
 * multiply two numbers from one to five.
 *
 * @param likelihood the levels of likelihood, in the order the matrix lists them
 * @param impact the levels of impact, in the order the matrix lists them
 * @param bands the band of every pair of levels
 * @param rendering how a rating's code is made of its two levels
 */
public record RiskMatrix(
    List<Level> likelihood, List<Level> impact, List<Band> bands, Rendering rendering) {

  /**
   * One level of one side.
   *
   * @param code its letter or number: {@code B}, {@code 4}
   * @param label what it means: {@code likely}
   */
  public record Level(String code, String label) {}

  /**
   * What one pair of levels amounts to.
   *
   * @param likelihood the code of the level of likelihood
   * @param impact the code of the level of impact
   * @param band {@code high}
   */
  public record Band(String likelihood, String impact, String band) {}

  /** How a rating's code is made of its two levels. */
  public enum Rendering {
    /** One after the other: {@code B2}. */
    LETTER_AND_NUMBER,
    /** Their product: {@code 12}. */
    SCORE
  }

  public RiskMatrix {
    likelihood = List.copyOf(likelihood);
    impact = List.copyOf(impact);
    bands = List.copyOf(bands);
  }

  /** The level of likelihood of that code, if the matrix has it. */
  public Optional<Level> likelihood(String code) {
    return level(likelihood, code);
  }

  /** The level of impact of that code, if the matrix has it. */
  public Optional<Level> impact(String code) {
    return level(impact, code);
  }

  private static Optional<Level> level(List<Level> levels, String code) {
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }

  /** The band of a pair of levels, if the matrix has one for it. */
  public Optional<String> band(String likelihoodCode, String impactCode) {
    return bands.stream()
        .filter(
            band -> band.likelihood().equals(likelihoodCode) && band.impact().equals(impactCode))
        .map(Band::band)
        .findFirst();
  }

  /**
   * The code of a pair of levels, as the matrix writes it; empty where its levels are not numbers
   * and it multiplies them.
   */
  public Optional<String> code(String likelihoodCode, String impactCode) {
    return switch (rendering) {
      case LETTER_AND_NUMBER -> Optional.of(likelihoodCode + impactCode);
      case SCORE ->
          isNumber(likelihoodCode) && isNumber(impactCode)
              ? Optional.of(
                  Integer.toString(Integer.parseInt(likelihoodCode) * Integer.parseInt(impactCode)))
              : Optional.empty();
    };
  }

  /** Whether a level's code is a whole number from 1 to 99. */
  public static boolean isNumber(String code) {
    return code.matches("[1-9][0-9]?");
  }
}
