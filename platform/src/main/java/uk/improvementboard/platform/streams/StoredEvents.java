package uk.improvementboard.platform.streams;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.terms.ProgrammeId;

/** Events read back from the bytes a view kept of them: upcast and checked as from the store. */
public final class StoredEvents {

  private final StoredPage pages;

  StoredEvents(StoredPage pages) {
    this.pages = pages;
  }

  /**
   * Reads what was stored up to this release, without a service around it: for who checks offline.
   */
  public static StoredEvents ofThisRelease() {
    return new StoredEvents(
        new StoredPage(
            new CatalogueSerializer(EventCatalogue.current()), NoOpEventUpcaster.INSTANCE));
  }

  /** What a view kept of one event, as {@link RecordedEvent} gives it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on as stored, never compared
  public record Kept(
      long position,
      Instant recordedAt,
      String eventId,
      StoredName name,
      byte[] payload,
      byte[] metadata) {}

  /**
   * The events of a programme from a position on, without their bytes, which the view keeps.
   *
   * @throws IllegalStateException when one is missing in between
   */
  public List<RecordedEvent> read(ProgrammeId programme, long fromPosition, List<Kept> kept) {
    return pages
        .events(
            programme,
            fromPosition - 1,
            kept.stream()
                .map(
                    event ->
                        new StoredPage.Row(
                            event.position() - 1,
                            event.eventId(),
                            event.recordedAt(),
                            event.name(),
                            event.payload(),
                            event.metadata()))
                .toList())
        .stream()
        .map(RecordedEvent::withoutBytes)
        .toList();
  }
}
