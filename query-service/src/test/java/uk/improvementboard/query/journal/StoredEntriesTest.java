package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/** An event is given as it is stored, byte for byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredEntriesTest {

  private static final ProgrammeId MEDWAY = new ProgrammeId("medway");

  private final KeptJournal journal = new KeptJournal();
  private final EventsAsStored stored = new StoredEntries(journal.dataSource);

  @Test
  void an_entry_has_the_bytes_that_were_told() {
    journal.tell(MEDWAY, 1, 3);
    RecordedEvent told = KeptJournal.recorded(MEDWAY, 2, SampleEvents.progressReport(2));
    assertThat(stored.at(MEDWAY, 2))
        .contains(
            new LedgerEntry(
                "medway",
                2,
                told.recordedAt(),
                told.eventId(),
                told.name().name(),
                told.name().revision(),
                told.payload(),
                told.metadata()));
  }

  @Test
  void where_there_is_no_event_there_is_no_entry() {
    journal.tell(MEDWAY, 1, 3);
    assertThat(stored.at(MEDWAY, 4)).isEmpty();
    assertThat(stored.at(new ProgrammeId("other"), 1)).isEmpty();
  }
}
