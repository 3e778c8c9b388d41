package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Those from outside who help to improve: another council, a peer, an auditor. */
public sealed interface PartnerEvent extends ProgrammeEvent {

  Ref partner();

  @Override
  default List<Ref> subjects() {
    return List.of(partner());
  }

  /** In what capacity an organisation helps. One organisation may help in several. */
  enum PartnerCapacity {
    /** A strong council funded by the Department for Education to help others. */
    PARTNER_IN_PRACTICE,
    /** A council named to help this one, often in an intervention. */
    IMPROVEMENT_PARTNER,
    /** A council found by the sector's own improvement programme. */
    SECTOR_LED_PARTNER,
    /** The Local Government Association. */
    LGA,
    /** One that reviewed as a peer. */
    PEER_REVIEWER,
    /** One commissioned to audit practice. */
    EXTERNAL_AUDITOR,
    /** One hired to train, advise or do. */
    CONSULTANT,
    OTHER
  }

  /**
   * An organisation was taken on to help, in one capacity.
   *
   * @param organisation a council, a body or a firm; never a person
   * @param scope what it is to do, in the source's words
   * @param fundedBy who pays for it
   * @param about what it helps with
   */
  record SupportPartnerAppointed(
      Ref partner,
      String organisation,
      PartnerCapacity capacity,
      Stated<String> scope,
      Stated<String> fundedBy,
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      List<Ref> about)
      implements PartnerEvent {
    public SupportPartnerAppointed {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(partner);
      all.addAll(about);
      return List.copyOf(all);
    }
  }

  /**
   * A support partner said what it did or found.
   *
   * @param words what it said
   * @param paper the report, where it is in the record
   */
  record SupportPartnerReported(
      Ref partner, Stated<ImpreciseDate> on, String words, Stated<Ref> paper)
      implements PartnerEvent {
    @Override
    public List<Ref> subjects() {
      return paper.toOptional().map(given -> List.of(partner, given)).orElse(List.of(partner));
    }
  }

  /** A support partner's help in one capacity came to an end. */
  record SupportPartnerEnded(Ref partner, Stated<ImpreciseDate> on, Stated<String> reason)
      implements PartnerEvent {}
}
