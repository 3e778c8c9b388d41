package uk.improvementboard.platform.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.terms.ProgrammeId;

/** Puts events straight into a store, past every command and rule. */
public final class Recorder {

  private final EventStore store;

  public Recorder(EventStore store) {
    this.store = store;
  }

  /** Appends in one transaction, after whatever the programme holds. */
  public void record(ProgrammeId programme, ProgrammeEvent... events) {
    long next = store.lastSequenceNumberFor(programme.value()).map(last -> last + 1).orElse(0L);
    recordAt(programme, next + 1, List.of(events));
  }

  /** Appends in one transaction, claiming that this is the programme's next position. */
  public void recordAt(ProgrammeId programme, long position, List<ProgrammeEvent> events) {
    store.publish(
        IntStream.range(0, events.size())
            .mapToObj(i -> message(programme, position + i, events.get(i)))
            .toList());
  }

  /** The message of an event at a position. */
  public static DomainEventMessage<ProgrammeEvent> message(
      ProgrammeId programme, long position, ProgrammeEvent event) {
    return new GenericDomainEventMessage<>(
        "programme",
        programme.value(),
        position - 1,
        event,
        EnvelopeCodec.write(SampleEvents.envelope(programme + "-" + position)));
  }
}
