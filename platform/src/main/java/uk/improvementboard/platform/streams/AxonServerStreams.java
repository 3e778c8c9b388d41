package uk.improvementboard.platform.streams;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Programmes' streams read from Axon Server, below its client's own deserialisation, so that the
 * stored bytes are at hand.
 */
final class AxonServerStreams implements ProgrammeStreams, ProgrammeHeads, StoredRows {

  private static final long PATIENCE_SECONDS = 10;

  private static final int PAGE = 1000;
  private static final long NOTHING_SEEN = -1;

  private final Supplier<EventChannel> server;
  private final StoredPage pages;
  private final Set<ProgrammeId> listed = new TreeSet<>(ProgrammeOrder.BY_NAME);
  private long listedUpTo = NOTHING_SEEN;

  AxonServerStreams(Supplier<EventChannel> server, StoredPage pages) {
    this.server = server;
    this.pages = pages;
  }

  @Override
  public List<RecordedEvent> read(ProgrammeId programme, long fromPosition, int limit) {
    return pages.events(programme, fromPosition - 1, page(programme, fromPosition, limit));
  }

  @Override
  public List<StoredRow> rows(ProgrammeId programme, long fromPosition, int limit) {
    return page(programme, fromPosition, limit).stream()
        .map(
            row ->
                new StoredRow(
                    row.sequence() + 1,
                    row.recordedAt().toString(),
                    row.eventId(),
                    row.name().name(),
                    row.name().revision(),
                    row.payload(),
                    row.metadata()))
        .toList();
  }

  private List<StoredPage.Row> page(ProgrammeId programme, long fromPosition, int limit) {
    StoredPage.checkPage(fromPosition, limit);
    List<StoredPage.Row> rows = new ArrayList<>();
    AggregateEventStream events =
        server.get().openAggregateStream(programme.value(), fromPosition - 1);
    try {
      while (rows.size() < limit && events.hasNext()) {
        rows.add(row(events.next()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } finally {
      events.cancel();
    }
    return rows;
  }

  /** Axon Server keeps metadata as a map; its canonical JSON, keys in order, stands for it. */
  static StoredPage.Row row(Event event) {
    Map<String, String> metadata = new TreeMap<>();
    event.getMetaDataMap().forEach((key, value) -> metadata.put(key, value.getTextValue()));
    return new StoredPage.Row(
        event.getAggregateSequenceNumber(),
        event.getMessageIdentifier(),
        Instant.ofEpochMilli(event.getTimestamp()),
        new StoredName(event.getPayload().getType(), event.getPayload().getRevision()),
        event.getPayload().getData().toByteArray(),
        EventJson.bytes(metadata));
  }

  @Override
  public long head(ProgrammeId programme) {
    return 1
        + answer(
            server.get().findHighestSequence(programme.value()), "how far " + programme + " is");
  }

  /** Every programme in the store, whether heard of or not. */
  @Override
  public Map<ProgrammeId, Long> heads(Collection<ProgrammeId> known) {
    Set<ProgrammeId> programmes = new TreeSet<>(ProgrammeOrder.BY_NAME);
    programmes.addAll(known);
    programmes.addAll(everyProgramme());
    Map<ProgrammeId, Long> heads = new TreeMap<>(ProgrammeOrder.BY_NAME);
    for (ProgrammeId programme : programmes) {
      heads.put(programme, head(programme));
    }
    return heads;
  }

  /**
   * Axon Server cannot be asked which programmes it holds: each one's first event is looked for,
   * once, in what was appended since the last time.
   */
  private synchronized Set<ProgrammeId> everyProgramme() {
    EventChannel channel = server.get();
    long last = answer(channel.getLastToken(), "which event is its last");
    if (listedUpTo < last) {
      try (EventStream events = channel.openStream(listedUpTo, PAGE)) {
        while (listedUpTo < last) {
          EventWithToken next = events.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
          if (next == null) {
            throw new IllegalStateException(
                "Axon Server does not go on after event " + listedUpTo + " of " + last);
          }
          Event event = next.getEvent();
          if (StoredPage.PROGRAMME.equals(event.getAggregateType())
              && event.getAggregateSequenceNumber() == 0) {
            listed.add(new ProgrammeId(event.getAggregateIdentifier()));
          }
          listedUpTo = next.getToken();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      }
    }
    return Set.copyOf(listed);
  }

  private static long answer(CompletableFuture<Long> asked, String what) {
    try {
      return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new CompletionException("Axon Server does not say " + what, e);
    }
  }
}
