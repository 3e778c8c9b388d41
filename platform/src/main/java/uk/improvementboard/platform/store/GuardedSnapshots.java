package uk.improvementboard.platform.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a snapshot count only if it is of the expected class and shape and can be read in full. Any
 * other is passed over and the programme is folded from its first event: slower, never wrong.
 */
public final class GuardedSnapshots {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedSnapshots.class);

  private final Serializer serializer;

  public GuardedSnapshots(Serializer serializer) {
    this.serializer = serializer;
  }

  /**
   * @param type the aggregate's type as stored: {@code programme}
   * @param aggregate the class a snapshot must be of
   * @param shape the revision it must bear; changed whenever the state or its fold changes
   */
  public SnapshotFilter filter(String type, Class<?> aggregate, String shape) {
    return snapshot -> !type.equals(snapshot.getType()) || usable(snapshot, aggregate, shape);
  }

  private boolean usable(DomainEventData<?> snapshot, Class<?> aggregate, String shape) {
    SerializedObject<?> payload = snapshot.getPayload();
    if (!aggregate.getName().equals(payload.getType().getName())
        || !shape.equals(payload.getType().getRevision())) {
      return false;
    }
    try {
      return aggregate.isInstance(serializer.deserialize(payload));
    } catch (RuntimeException unreadable) {
      LOG.warn(
          "the snapshot of {} at {} cannot be read and is passed over: {}",
          snapshot.getAggregateIdentifier(),
          snapshot.getSequenceNumber(),
          unreadable.getClass().getSimpleName());
      return false;
    }
  }
}
