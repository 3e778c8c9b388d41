package uk.improvementboard.query.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.journal.ProgrammeRecord;

/** Records as a service reads them from a store that it is started on. */
final class StoredRecords {

  private StoredRecords() {}

  /** The record in these rows; null where a service could not read it, or not all of it. */
  static @Nullable ProgrammeRecord read(List<StoredRow> rows) {
    List<StoredEvents.Kept> kept = new ArrayList<>();
    for (StoredRow row : rows) {
      if (!(StoredEntry.of(Story.PROGRAMME, row) instanceof StoredEntry.Event(LedgerEntry entry))) {
        return null;
      }
      kept.add(
          new StoredEvents.Kept(
              entry.position(),
              entry.recordedAt(),
              entry.eventId(),
              new StoredName(entry.type(), entry.revision()),
              entry.payload(),
              entry.metadata()));
    }
    try {
      ProgrammeRecord read =
          ProgrammeRecord.empty(Story.PROGRAMME)
              .with(StoredEvents.ofThisRelease().read(Story.PROGRAMME, 1, kept));
      return read.head() < 3 ? null : read;
    } catch (RuntimeException unread) {
      return null;
    }
  }
}
