package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/** What was observed for a measure. Words stay words: no figure is made up for them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Figure {

  /**
   * A number, exactly as the source gives it.
   *
   * @param value in the measure's own unit, any number
   * @param madeOf the parts it is the sum of, where the source gives them
   */
  record Number(BigDecimal value, List<Part> madeOf) implements Figure {
    public Number {
      madeOf = List.copyOf(madeOf);
    }
  }

  /** The source says there were none: "no unallocated cases". */
  record None(String words) implements Figure {}

  /** The source speaks of it without a figure: "has reduced". */
  record Words(String words) implements Figure {}

  /** There is a figure, withheld so that no child can be recognised by it. */
  record Suppressed() implements Figure {}

  /** The source was to give a figure and does not. */
  record NotReported() implements Figure {}

  /**
   * One part of a number.
   *
   * @param value in the measure's own unit
   * @param of what this part counts
   */
  record Part(BigDecimal value, String of) {}
}
