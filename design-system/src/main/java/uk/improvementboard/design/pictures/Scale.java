package uk.improvementboard.design.pictures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The numbers along one side of a picture: from one round number to another, in round steps.
 *
 * @param least where it begins
 * @param most where it ends
 * @param step from one number written to the next
 * @param from the place of the least in the picture
 * @param to the place of the most
 */
public record Scale(BigDecimal least, BigDecimal most, BigDecimal step, double from, double to) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /** A scale that reaches round numbers beyond all the values, and zero where that is near. */
  public static Scale of(Collection<BigDecimal> values, double from, double to, int about) {
    if (values.isEmpty()) {
      return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, from, to);
    }
    BigDecimal low = Collections.min(values);
    BigDecimal high = Collections.max(values);
    boolean even = low.compareTo(high) == 0;
    if (even && low.signum() == 0) {
      return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, from, to);
    }
    BigDecimal span = high.subtract(low);
    if (even || span.compareTo(low.abs().min(high.abs())) >= 0) {
      low = low.min(BigDecimal.ZERO);
      high = high.max(BigDecimal.ZERO);
    }
    BigDecimal step = round(high.subtract(low), about);
    return new Scale(
        low.divide(step, 0, RoundingMode.FLOOR).multiply(step),
        high.divide(step, 0, RoundingMode.CEILING).multiply(step),
        step,
        from,
        to);
  }

  /** A scale that begins at zero, as bars do. */
  public static Scale fromZero(Collection<BigDecimal> values, double from, double to, int about) {
    List<BigDecimal> all = new ArrayList<>(values);
    all.add(BigDecimal.ZERO);
    return of(all, from, to, about);
  }

  /** One, two or five of some power of ten: the least with which so many steps are enough. */
  private static BigDecimal round(BigDecimal span, int about) {
    BigDecimal raw = span.divide(BigDecimal.valueOf(about), MathContext.DECIMAL64);
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
    for (BigDecimal times : List.of(BigDecimal.ONE, TWO, FIVE)) {
      if (unit.multiply(times).compareTo(raw) >= 0) {
        return unit.multiply(times);
      }
    }
    return unit.scaleByPowerOfTen(1);
  }

  /** Where a value stands. */
  public double at(BigDecimal value) {
    double part =
        value.subtract(least).divide(most.subtract(least), MathContext.DECIMAL64).doubleValue();
    return from + part * (to - from);
  }

  /** The round numbers to write, the least first. */
  public List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = least; tick.compareTo(most) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  /** A number as people write it: 1,000 and 0.5. */
  public static String words(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    int places = Math.max(plain.scale(), 0);
    return String.format(Locale.UK, "%,." + places + "f", plain);
  }
}
