package uk.improvementboard.query.evidence;

import java.time.DateTimeException;
import org.axonframework.common.DateTimeUtils;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.terms.ProgrammeId;

/** A row of the store as the ledger takes it, or why it cannot be one. */
sealed interface StoredEntry {

  /** It is an event. */
  record Event(LedgerEntry entry) implements StoredEntry {}

  /** It is not; somebody changed what the product would never have written. */
  record Unreadable(String why) implements StoredEntry {}

  static StoredEntry of(ProgrammeId programme, StoredRow row) {
    if (row.recordedAt() == null) {
      return missing("the time at which it was recorded");
    }
    if (row.eventId() == null) {
      return missing("its identifier");
    }
    if (row.type() == null || row.revision() == null) {
      return missing("its name or revision");
    }
    if (row.payload() == null || row.metadata() == null) {
      return missing("what it says or its envelope");
    }
    return entry(
        programme,
        row,
        row.recordedAt(),
        row.eventId(),
        row.type(),
        row.revision(),
        row.payload(),
        row.metadata());
  }

  private static StoredEntry entry(
      ProgrammeId programme,
      StoredRow row,
      String recordedAt,
      String eventId,
      String type,
      String revision,
      byte[] payload,
      byte[] metadata) {
    try {
      return new Event(
          new LedgerEntry(
              programme.value(),
              row.position(),
              DateTimeUtils.parseInstant(recordedAt),
              eventId,
              type,
              revision,
              payload,
              metadata));
    } catch (DateTimeException | IllegalArgumentException e) {
      return new Unreadable(
          "The store holds at place "
              + row.position()
              + " what cannot be an event: "
              + e.getMessage());
    }
  }

  private static Unreadable missing(String what) {
    return new Unreadable("The store does not say " + what + ".");
  }
}
