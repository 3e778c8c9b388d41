package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What shows whether the work made a difference. */
public sealed interface EvidenceEvent extends ProgrammeEvent {

  Ref evidence();

  /** How much a piece of evidence proves, the least first. */
  enum Strength {
    /** Somebody says so. */
    ASSERTION,
    /** Something was produced: a policy, a training day, a tool. */
    OUTPUT,
    /** Practice is seen to be different: an audit, an observation. */
    PRACTICE,
    /** It is different for children and families. */
    OUTCOME,
    NOT_STATED
  }

  /**
   * Evidence of impact was put into the record.
   *
   * @param about the actions, recommendations, risks and measures it bears on
   * @param kind what sort of evidence it is, in the recorder's words
   * @param dated the time it is about: what counts for whether it came after the work
   * @param received when the programme had it, which may be much later
   * @param author the post that made it
   * @param paper the paper that holds it, when one is registered
   * @param digest the SHA-256 of the document, 64 hexadecimal digits, when one was taken
   */
  record ImpactEvidenceSubmitted(
      Ref evidence,
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
      implements EvidenceEvent {
    public ImpactEvidenceSubmitted {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> others = new ArrayList<>(about);
      paper.toOptional().ifPresent(others::add);
      return Subjects.of(evidence, others);
    }
  }
}
