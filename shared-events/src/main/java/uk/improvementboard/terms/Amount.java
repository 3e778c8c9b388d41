package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/**
 * How much money was found for something, as the source says it. What it does not say is no sum.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Amount {

  /**
   * A sum.
   *
   * @param pounds pounds sterling, more than nothing, with at most two places for pence
   */
  record Pounds(BigDecimal pounds) implements Amount {}

  /** Money was agreed, and the source does not say how much. */
  record NotQuantified() implements Amount {}

  /**
   * Somebody else pays.
   *
   * @param by who: {@code Department for Education}
   */
  record PaidByOthers(String by) implements Amount {}
}
