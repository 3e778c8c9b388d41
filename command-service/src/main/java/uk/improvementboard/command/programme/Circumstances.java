package uk.improvementboard.command.programme;

import java.time.LocalDate;
import java.util.Optional;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.ProgrammeId;

/** Where the facts of a decision come from that neither the command nor the state holds. */
public interface Circumstances {

  /** The day in London. */
  LocalDate today();

  /** The event at a position of a programme's record, if there is one. */
  Optional<ProgrammeEvent> recorded(ProgrammeId programme, long position);

  /**
   * The next signed checkpoint of a programme's ledger that is to be recorded.
   *
   * @param size that of the checkpoint recorded last; 0 where none was
   * @return the signed note of the smallest that is larger, if one was signed
   */
  Optional<String> checkpoint(ProgrammeId programme, long size);
}
