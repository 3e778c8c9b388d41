package uk.improvementboard.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * The event store on PostgreSQL, whose readers are told of an append at once, whichever process
 * made it, instead of asking twice a second.
 */
public final class NotifyingEventStore extends EmbeddedEventStore {

  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();

  NotifyingEventStore(EmbeddedEventStore.Builder builder) {
    super(builder);
  }

  /** Something may have been appended. */
  void wake() {
    super.afterCommit(List.of());
    readers.forEach(Runnable::run);
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    super.afterCommit(events);
    readers.forEach(Runnable::run);
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken token) {
    return new Announced(super.openStream(token));
  }

  private final class Announced implements TrackingEventStream {
    private final TrackingEventStream events;
    private volatile @Nullable Runnable reader;

    Announced(TrackingEventStream events) {
      this.events = events;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return events.nextAvailable();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      forget();
      reader = callback;
      readers.add(callback);
      return true;
    }

    @Override
    public void close() {
      forget();
      events.close();
    }

    private void forget() {
      Runnable known = reader;
      if (known != null) {
        readers.remove(known);
      }
    }
  }
}
