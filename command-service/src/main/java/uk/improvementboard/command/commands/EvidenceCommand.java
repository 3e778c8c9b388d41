package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.EvidenceEvent.Strength;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what shows whether the work made a difference. */
public sealed interface EvidenceCommand extends ProgrammeCommand {

  /**
   * Put evidence of impact into the record.
   *
   * @param evidence its reference; the next free one when left out
   * @param about the actions, recommendations, risks and measures it bears on, at least one
   * @param kind what sort of evidence it is, in the recorder's words
   * @param dated the time it is about: what counts for whether it came after the work
   * @param received when the programme had it
   * @param author the post that made it
   * @param paper the paper that holds it, when one is registered
   * @param digest the SHA-256 of the document, 64 hexadecimal digits, when one was taken
   */
  record SubmitImpactEvidence(
      ProgrammeId programme,
      @Nullable Ref evidence,
      List<Ref> about,
      String kind,
      String title,
      String shows,
      Stated<ImpreciseDate> dated,
      Stated<ImpreciseDate> received,
      Stated<String> author,
      Strength strength,
      Stated<Ref> paper,
      Stated<String> digest)
      implements EvidenceCommand {
    public SubmitImpactEvidence {
      about = List.copyOf(about);
    }
  }
}
