package uk.improvementboard.command.rules;

import java.time.LocalDate;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** Comparisons of dates that are only as exact as their sources: what is certain, not likely. */
public final class Days {

  private Days() {}

  /** Whether one certainly ended before the other began. */
  public static boolean certainlyBefore(ImpreciseDate one, ImpreciseDate other) {
    return one.last().flatMap(last -> other.first().map(last::isBefore)).orElse(false);
  }

  /** The same where either may not be stated, and nothing is then certain. */
  public static boolean certainlyBefore(Stated<ImpreciseDate> one, Stated<ImpreciseDate> other) {
    return one instanceof Stated.Given<ImpreciseDate>(ImpreciseDate first)
        && other instanceof Stated.Given<ImpreciseDate>(ImpreciseDate second)
        && certainlyBefore(first, second);
  }

  /** Refuses what is said to have happened but certainly lies after today. */
  public static void notAhead(ImpreciseDate date, Facts facts, String pointer) {
    notAhead(date, facts.today(), Rule.WHAT_HAPPENED_IS_NOT_AHEAD, pointer);
  }

  public static void notAhead(Stated<ImpreciseDate> date, Facts facts, String pointer) {
    date.toOptional().ifPresent(given -> notAhead(given, facts, pointer));
  }

  /** The date the record counts a command from: its own, else its source's, else today. */
  public static ImpreciseDate countedFrom(Facts facts) {
    ImpreciseDate effective = facts.envelope().effectiveOn();
    if (effective != null && effective.first().isPresent()) {
      return effective;
    }
    if (facts.envelope().source() != null
        && facts.envelope().source().statedOn() != null
        && facts.envelope().source().statedOn().first().isPresent()) {
      return facts.envelope().source().statedOn();
    }
    return ImpreciseDate.day(facts.today());
  }

  public static void notAhead(ImpreciseDate date, LocalDate today, Rule rule, String pointer) {
    if (date.first().filter(first -> first.isAfter(today)).isPresent()) {
      throw new RuleBroken(
          rule, pointer, date.inWords() + " is after today: record it when it has happened");
    }
  }
}
