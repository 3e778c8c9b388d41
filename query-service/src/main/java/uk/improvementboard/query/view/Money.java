package uk.improvementboard.query.view;

import java.math.BigDecimal;
import java.util.Locale;
import uk.improvementboard.terms.Amount;

/** Money as people write it: {@code £700,000}, {@code £120.50}, {@code not quantified}. */
public final class Money {

  private static final int PENCE = 2;

  private Money() {}

  /** What was found, never a sum that the source does not give. */
  public static String inWords(Amount amount) {
    return switch (amount) {
      case Amount.Pounds sum -> pounds(sum.pounds());
      case Amount.NotQuantified none -> "not quantified";
      case Amount.PaidByOthers others -> "paid by " + others.by();
    };
  }

  public static String pounds(BigDecimal sum) {
    boolean whole = sum.stripTrailingZeros().scale() <= 0;
    String digits = String.format(Locale.UK, "%,." + (whole ? 0 : PENCE) + "f", sum.abs());
    return (sum.signum() < 0 ? "-£" : "£") + digits;
  }

  /** A number of posts: {@code 1 post}, {@code 12.5 posts}. */
  public static String posts(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString()
        + (number.compareTo(BigDecimal.ONE) == 0 ? " post" : " posts");
  }
}
