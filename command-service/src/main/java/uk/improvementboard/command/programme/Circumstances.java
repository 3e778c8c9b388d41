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
}
