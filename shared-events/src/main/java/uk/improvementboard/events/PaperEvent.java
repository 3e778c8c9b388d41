package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** Documents: reports, plans as published, letters, reviews, directions, appendices. */
public sealed interface PaperEvent extends ProgrammeEvent {

  Ref paper();

  @Override
  default List<Ref> subjects() {
    return List.of(paper());
  }

  Restriction restriction();

  /**
   * A document came into the record.
   *
   * @param kind what sort of document it is: {@code report to scrutiny}, {@code appendix}
   * @param dated the date it bears
   * @param author the post that wrote it
   * @param summary what it says, in its own words where possible
   * @param asks what it asks its readers to decide
   * @param partOf the paper it is an appendix of
   * @param location where it can be found
   */
  record DocumentRegistered(
      Ref paper,
      String title,
      String kind,
      Stated<ImpreciseDate> dated,
      Stated<String> author,
      Stated<String> summary,
      Stated<String> asks,
      Stated<Ref> partOf,
      Stated<String> location,
      Restriction restriction)
      implements PaperEvent {}

  /**
   * A reviewer, such as a commissioner or an adviser, submitted a review.
   *
   * @param by the capacity of the reviewer: {@code Commissioner}
   * @param to who received it
   * @param review the review point it was due at
   * @param intervention the intervention it reviews
   */
  record ReviewSubmitted(
      Ref paper,
      String title,
      String by,
      String to,
      ImpreciseDate submitted,
      Stated<String> conclusion,
      Stated<Ref> review,
      Stated<Ref> intervention,
      Restriction restriction)
      implements PaperEvent {
    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(paper);
      review.toOptional().ifPresent(all::add);
      intervention.toOptional().ifPresent(all::add);
      return all.stream().distinct().toList();
    }
  }
}
