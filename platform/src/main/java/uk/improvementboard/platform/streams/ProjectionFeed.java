package uk.improvementboard.platform.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Feeds one view. The event processor is the doorbell, the programme's own stream is the letter: a
 * message only says how far the programme must be taken in, and what is taken in is read, in order,
 * from the stream. So a repeat changes nothing, and what a message skipped is not missed.
 */
final class ProjectionFeed implements EventMessageHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);
  private static final int PAGE = 500;

  private final ProgrammeProjection projection;
  private final ProgrammeStreams streams;
  private final AppliedHeads heads;
  private final String inThisTransaction;
  private final AtomicLong repeats = new AtomicLong();
  private final AtomicLong filledHoles = new AtomicLong();
  private final AtomicLong swept = new AtomicLong();

  ProjectionFeed(ProgrammeProjection projection, ProgrammeStreams streams, AppliedHeads heads) {
    this.projection = projection;
    this.streams = streams;
    this.heads = heads;
    this.inThisTransaction = "heads of " + projection.name();
  }

  String name() {
    return projection.name();
  }

  /** Inside the processor's transaction: view, position and token are committed together. */
  @Override
  public @Nullable Object handle(EventMessage<?> message) {
    if (message instanceof DomainEventMessage<?> event
        && StoredPage.PROGRAMME.equals(event.getType())) {
      ring(new ProgrammeId(event.getAggregateIdentifier()), event.getSequenceNumber() + 1);
    }
    return null;
  }

  private void ring(ProgrammeId programme, long position) {
    Map<ProgrammeId, Long> locked =
        CurrentUnitOfWork.get().getOrComputeResource(inThisTransaction, key -> new HashMap<>());
    if (locked.isEmpty()) {
      heads.besideOthers(name());
    }
    long applied = locked.computeIfAbsent(programme, key -> heads.lock(name(), key));
    if (position <= applied) {
      repeats.incrementAndGet();
      return;
    }
    if (position > applied + 1) {
      filledHoles.addAndGet(position - applied - 1);
      incident(programme, applied + 1, position - 1, "before a later one arrived");
    }
    locked.put(programme, take(programme, applied, position));
  }

  /**
   * Takes in a tail that no message announced.
   *
   * @return how many events were missing; 0 when somebody else is at it
   */
  long repair(ProgrammeId programme, long upTo) {
    if (!heads.besideOthersIfFree(name())) {
      return 0;
    }
    long applied = heads.lockIfFree(name(), programme).orElse(upTo);
    if (applied >= upTo) {
      return 0;
    }
    long reached = take(programme, applied, upTo);
    swept.addAndGet(reached - applied);
    incident(programme, applied + 1, reached, "and none came after it");
    return reached - applied;
  }

  private long take(ProgrammeId programme, long applied, long upTo) {
    long reached = applied;
    while (reached < upTo) {
      List<RecordedEvent> page = streams.read(programme, reached + 1, PAGE);
      if (page.isEmpty()) {
        throw new IllegalStateException(
            "the store has no event " + (reached + 1) + " of " + programme + ", but announced it");
      }
      projection.apply(page);
      reached = page.getLast().position();
      heads.advance(name(), programme, reached);
    }
    return reached;
  }

  private void incident(ProgrammeId programme, long first, long last, String how) {
    LOG.error(
        "INCIDENT: the event stream passed over events {} to {} of {}, {}; {} has taken them in from"
            + " the programme's own stream",
        first,
        last,
        programme,
        how,
        name());
  }

  long repeats() {
    return repeats.get();
  }

  long filledHoles() {
    return filledHoles.get();
  }

  long swept() {
    return swept.get();
  }
}
