package uk.improvementboard.command.commands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ResourceEvent.BudgetStanding;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for money and posts. */
public sealed interface ResourceCommand extends ProgrammeCommand {

  /**
   * Take in that money, posts or both were found for something.
   *
   * @param resource its reference; the next free one when left out
   * @param title what they are for
   * @param amount how much money: a sum in pounds, not quantified, or paid by others
   * @param posts how many posts, in whole-time equivalents
   * @param funder whose money it is
   * @param approvedBy who approved it, in the source's words
   * @param decision the decision that approved it, where it is in the record
   * @param period what time it is for, in the source's words
   * @param about what it is for, of the things in the record
   */
  record AllocateResource(
      ProgrammeId programme,
      @Nullable Ref resource,
      String title,
      Amount amount,
      Stated<BigDecimal> posts,
      Stated<String> funder,
      Stated<String> approvedBy,
      Stated<Ref> decision,
      Stated<String> period,
      BudgetStanding standing,
      List<Ref> about)
      implements ResourceCommand {
    public AllocateResource {
      about = List.copyOf(about);
    }
  }

  /**
   * Report how much of an allocation had been spent by a day, from its beginning.
   *
   * @param pounds pounds sterling spent so far
   * @param until the last day counted
   */
  record ReportSpend(
      ProgrammeId programme,
      Ref resource,
      BigDecimal pounds,
      Stated<ImpreciseDate> until,
      Stated<String> words)
      implements ResourceCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(resource);
    }
  }
}
