package uk.improvementboard.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Money and posts: who found them, on whose approval, and what became of them. */
public sealed interface ResourceEvent extends ProgrammeEvent {

  Ref resource();

  @Override
  default List<Ref> subjects() {
    return List.of(resource());
  }

  /** How an allocation stands to the budget already agreed. */
  enum BudgetStanding {
    WITHIN_BUDGET,
    OVER_AND_ABOVE,
    NOT_STATED
  }

  /**
   * Money, posts or both were found for something.
   *
   * @param title what they are for
   * @param amount how much money, as the source says it
   * @param posts how many posts, in whole-time equivalents
   * @param funder whose money it is
   * @param approvedBy who approved it, in the source's words
   * @param decision the decision that approved it, where it is in the record
   * @param period what time it is for, in the source's words
   * @param about what it is for, of the things in the record
   */
  record ResourceAllocated(
      Ref resource,
      String title,
      Amount amount,
      Stated<BigDecimal> posts,
      Stated<String> funder,
      Stated<String> approvedBy,
      Stated<Ref> decision,
      Stated<String> period,
      BudgetStanding standing,
      List<Ref> about)
      implements ResourceEvent {
    public ResourceAllocated {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(resource);
      decision.toOptional().ifPresent(all::add);
      all.addAll(about);
      return all.stream().distinct().toList();
    }
  }

  /**
   * How much of an allocation had been spent by a day, from its beginning.
   *
   * @param pounds pounds sterling spent so far, nothing or more
   * @param until the last day counted
   */
  record SpendReported(
      Ref resource, BigDecimal pounds, Stated<ImpreciseDate> until, Stated<String> words)
      implements ResourceEvent {}
}
