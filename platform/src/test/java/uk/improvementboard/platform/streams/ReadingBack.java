package uk.improvementboard.platform.streams;

import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.platform.store.CatalogueSerializer;

/** Reads stored bytes as the product does, for tests without a service around them. */
public final class ReadingBack {

  private ReadingBack() {}

  /** With this release's catalogue. */
  public static StoredEvents storedEvents() {
    return new StoredEvents(
        new StoredPage(
            new CatalogueSerializer(EventCatalogue.current()), NoOpEventUpcaster.INSTANCE));
  }
}
