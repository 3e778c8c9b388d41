package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.PartnerEvent.PartnerCapacity;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for those who help from outside. */
public sealed interface PartnerCommand extends ProgrammeCommand {

  /**
   * Take in that an organisation was taken on to help, in one capacity. An organisation that helps
   * in two is appointed twice.
   *
   * @param partner its reference; the next free one when left out
   * @param organisation a council, a body or a firm; never a person
   * @param scope what it is to do
   * @param fundedBy who pays for it
   * @param about what it helps with
   */
  record AppointSupportPartner(
      ProgrammeId programme,
      @Nullable Ref partner,
      String organisation,
      PartnerCapacity capacity,
      Stated<String> scope,
      Stated<String> fundedBy,
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      List<Ref> about)
      implements PartnerCommand {
    public AppointSupportPartner {
      about = List.copyOf(about);
    }
  }

  /**
   * Take in what a support partner said it did or found.
   *
   * @param paper the report, where it is in the record
   */
  record RecordSupportPartnerReport(
      ProgrammeId programme, Ref partner, Stated<ImpreciseDate> on, String words, Stated<Ref> paper)
      implements PartnerCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(partner);
    }
  }

  /** Record that a support partner's help in one capacity came to an end. */
  record EndSupportPartner(
      ProgrammeId programme, Ref partner, Stated<ImpreciseDate> on, Stated<String> reason)
      implements PartnerCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(partner);
    }
  }
}
