package uk.improvementboard.query.journal;

import java.util.Optional;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.terms.ProgrammeId;

/** Events by the bytes under which they are stored. */
public interface EventsAsStored {

  /** One event as the ledger takes it; empty where the journal has none at that position. */
  Optional<LedgerEntry> at(ProgrammeId programme, long position);
}
