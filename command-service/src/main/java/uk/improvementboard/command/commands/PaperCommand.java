package uk.improvementboard.command.commands;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** What is asked for documents. */
public sealed interface PaperCommand extends ProgrammeCommand {

  /**
   * Take a document into the record.
   *
   * @param paper its reference; the next free one of its series when left out: hidden papers have a
   *     series of their own
   * @param kind what sort of document it is
   * @param dated the date it bears
   * @param author the post that wrote it
   * @param asks what it asks its readers to decide
   * @param partOf the paper it is an appendix of
   * @param location where it can be found
   * @param restriction what may be known of it; open when left out
   */
  record RegisterDocument(
      ProgrammeId programme,
      @Nullable Ref paper,
      String title,
      String kind,
      Stated<ImpreciseDate> dated,
      Stated<String> author,
      Stated<String> summary,
      Stated<String> asks,
      Stated<Ref> partOf,
      Stated<String> location,
      @Nullable Restriction restriction)
      implements PaperCommand {}

  /**
   * Take in the review that a commissioner, an adviser or another reviewer submitted.
   *
   * @param paper its reference; the next free one of its series when left out
   * @param by the capacity of the reviewer
   * @param to who received it
   * @param review the review point it was due at
   * @param intervention the intervention it reviews
   * @param restriction what may be known of it; open when left out
   */
  record SubmitReview(
      ProgrammeId programme,
      @Nullable Ref paper,
      String title,
      String by,
      String to,
      ImpreciseDate submitted,
      Stated<String> conclusion,
      Stated<Ref> review,
      Stated<Ref> intervention,
      @Nullable Restriction restriction)
      implements PaperCommand {}
}
