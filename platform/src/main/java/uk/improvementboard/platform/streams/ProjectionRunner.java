package uk.improvementboard.platform.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Runs every view of this process: a doorbell each, a watch over the doorbells, and the sweep that
 * holds each view against the store, so that a lost notification cannot hide a tail.
 */
final class ProjectionRunner implements SmartLifecycle, ProjectionRebuild, ProjectionLag {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final Duration WATCH_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Running> views = new TreeMap<>();
  private final ProgrammeStreams streams;
  private final ProgrammeHeads stored;
  private final AppliedHeads heads;
  private final EventStore eventStore;
  private final TokenStore tokens;
  private final TransactionManager axonTransactions;
  private final TransactionTemplate transactions;
  private final ProjectionSettings settings;
  private final Map<String, Progress> rebuilds = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService watch;

  ProjectionRunner(
      List<ProgrammeProjection> projections,
      ProgrammeStreams streams,
      ProgrammeHeads stored,
      AppliedHeads heads,
      EventStore eventStore,
      TokenStore tokens,
      TransactionManager axonTransactions,
      TransactionTemplate transactions,
      ProjectionSettings settings) {
    this.streams = streams;
    this.stored = stored;
    this.heads = heads;
    this.eventStore = eventStore;
    this.tokens = tokens;
    this.axonTransactions = axonTransactions;
    this.transactions = transactions;
    this.settings = settings;
    for (ProgrammeProjection projection : projections) {
      Running view =
          new Running(
              new ProjectionFeed(projection, streams, heads),
              new RebuildOfView(projection, streams, stored, heads, transactions));
      if (views.put(projection.name(), view) != null) {
        throw new IllegalStateException("two projections are named " + projection.name());
      }
    }
  }

  // ------------------------------------------------------------------------------- running

  @Override
  public synchronized void start() {
    if (watch != null) {
      return;
    }
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("projection-watch-", 0).factory());
    watch = started;
    views.values().forEach(view -> view.rebuild.clear());
    views.values().forEach(Running::start);
    repeat(started, WATCH_EVERY, Running::restartIfStuck, "watch");
    repeat(started, settings.sweepEvery(), Running::sweep, "sweep");
  }

  private void repeat(ScheduledExecutorService on, Duration every, VisitedView visit, String what) {
    ScheduledFuture<?> unused =
        on.scheduleWithFixedDelay(
            () -> {
              for (Running view : views.values()) {
                try {
                  visit.of(view);
                } catch (RuntimeException e) {
                  LOG.warn("the {} of {} did not end: {}", what, view.feed.name(), e.toString());
                }
              }
            },
            every.toMillis(),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private interface VisitedView {
    void of(Running view);
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = watch;
    if (running == null) {
      return;
    }
    running.shutdownNow();
    views.values().forEach(Running::end);
    watch = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }

  /** After everything it uses has started, before anything it uses has stopped. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 4096;
  }

  // ------------------------------------------------------------------------------- rebuilding

  @Override
  public List<String> projections() {
    return List.copyOf(views.keySet());
  }

  @Override
  public Optional<Progress> progress(String projection) {
    return Optional.ofNullable(rebuilds.get(projection));
  }

  @Override
  public CompletableFuture<Progress> rebuild(String projection) {
    Running view = views.get(projection);
    if (view == null) {
      throw new IllegalArgumentException(
          "there is no view '" + projection + "'; there are " + projections());
    }
    if (!view.rebuild.isFree()) {
      throw new IllegalStateException(projection + " is being rebuilt already");
    }
    Progress begun =
        new Progress(projection, State.UNDER_WAY, 0, view.storedEvents(), Instant.now(), null);
    rebuilds.merge(
        projection,
        begun,
        (before, now) -> {
          if (before.state() == State.UNDER_WAY) {
            throw new IllegalStateException(projection + " is being rebuilt already");
          }
          return now;
        });
    CompletableFuture<Progress> ended = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("rebuild-" + projection)
        .start(() -> ended.complete(view.rebuild(begun)));
    return ended;
  }

  // ------------------------------------------------------------------------------- figures

  @Override
  public long lagEvents(String projection) {
    return view(projection).lagEvents.get();
  }

  /** Age of the oldest of them in seconds, as of the last sweep. */
  long lagSeconds(String projection) {
    return view(projection).lagSeconds.get();
  }

  /**
   * Holes in the stream that the view's processor remembers; always 0 while appends are ordered.
   */
  long tokenGaps(String projection) {
    return view(projection)
        .token()
        .map(token -> token instanceof GapAwareTrackingToken gaps ? gaps.getGaps().size() : 0)
        .orElse(0);
  }

  /** Whether the view's doorbell has rung for everything that is in the store. */
  boolean rungForAll(String projection) {
    return view(projection).rungForAll();
  }

  ProjectionFeed feed(String projection) {
    return view(projection).feed;
  }

  private Running view(String projection) {
    Running view = views.get(projection);
    if (view == null) {
      throw new IllegalArgumentException("there is no view '" + projection + "'");
    }
    return view;
  }

  // ------------------------------------------------------------------------------- one view

  /** One view and its doorbell. */
  private final class Running {

    private final ProjectionFeed feed;
    private final RebuildOfView rebuild;
    private final AtomicLong lagEvents = new AtomicLong();
    private final AtomicLong lagSeconds = new AtomicLong();
    private Map<ProgrammeId, Long> behindBefore = Map.of();
    private @Nullable ScheduledExecutorService reading;
    private @Nullable ScheduledExecutorService applying;
    private @Nullable PooledStreamingEventProcessor doorbell;
    private AtomicBoolean failed = new AtomicBoolean();

    Running(ProjectionFeed feed, RebuildOfView rebuild) {
      this.feed = feed;
      this.rebuild = rebuild;
    }

    /**
     * One thread reads the stream and another applies. Axon's coordinator looks at the stream once
     * more after it has let the next of its tasks in: were there a second thread for that task, the
     * two would take events past each other, and one would be passed over.
     */
    synchronized void start() {
      reading = thread("reading");
      applying = thread("applying");
      ring();
    }

    private ScheduledExecutorService thread(String task) {
      return Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("projection-" + feed.name() + "-" + task).factory());
    }

    private void ring() {
      ScheduledExecutorService reader = reading;
      ScheduledExecutorService applier = applying;
      if (reader == null || applier == null) {
        return;
      }
      claimable();
      AtomicBoolean failure = new AtomicBoolean();
      PooledStreamingEventProcessor started =
          PooledStreamingEventProcessor.builder()
              .name(feed.name())
              .eventHandlerInvoker(
                  SimpleEventHandlerInvoker.builder()
                      .eventHandlers(feed)
                      .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                      .build())
              .errorHandler(
                  error -> {
                    failure.set(true);
                    PropagatingErrorHandler.instance().handleError(error);
                  })
              .messageSource(eventStore)
              .tokenStore(tokens)
              .transactionManager(axonTransactions)
              .coordinatorExecutor(name -> reader)
              .workerExecutor(name -> applier)
              .initialSegmentCount(1)
              .initialToken(StreamableMessageSource::createTailToken)
              .batchSize(settings.batch())
              .build();
      failed = failure;
      started.start();
      doorbell = started;
    }

    /** Of several processes starting at once, one makes the token, the others find it. */
    private void claimable() {
      transactions.executeWithoutResult(
          status -> {
            heads.alone("token of " + feed.name());
            if (tokens.fetchSegments(feed.name()).length == 0) {
              tokens.initializeTokenSegments(feed.name(), 1, eventStore.createTailToken());
            }
          });
    }

    /**
     * After a failure Axon's processor waits longer and longer, up to a minute, and goes on waiting
     * long after the store is back. A new one begins at once.
     */
    synchronized void restartIfStuck() {
      PooledStreamingEventProcessor current = doorbell;
      if (current != null && (failed.get() || current.isError())) {
        if (silence()) {
          ring();
        }
      } else if (current == null && reading != null) {
        ring();
      }
    }

    private synchronized boolean silence() {
      PooledStreamingEventProcessor current = doorbell;
      if (current == null) {
        return true;
      }
      try {
        current.shutdownAsync().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        doorbell = null;
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException | TimeoutException e) {
        LOG.warn("the doorbell of {} does not stop: {}", feed.name(), e.toString());
        return false;
      }
    }

    synchronized void end() {
      silence();
      if (reading != null && applying != null) {
        reading.shutdownNow();
        applying.shutdownNow();
        reading = null;
        applying = null;
      }
    }

    Optional<TrackingToken> token() {
      PooledStreamingEventProcessor current = doorbell;
      if (current == null) {
        return Optional.empty();
      }
      return current.processingStatus().values().stream()
          .flatMap(
              status -> Stream.ofNullable(WrappedToken.unwrapLowerBound(status.getTrackingToken())))
          .findFirst();
    }

    boolean rungForAll() {
      TrackingToken last = eventStore.createHeadToken();
      return last == null || token().map(token -> token.covers(last)).orElse(false);
    }

    /**
     * Whatever is behind although the doorbell has rung for everything in the store, and was at the
     * same place a sweep ago, was never announced.
     */
    void sweep() {
      boolean rungForAll = rungForAll();
      Map<ProgrammeId, Long> applied = heads.of(feed.name());
      Map<ProgrammeId, Long> behind = new HashMap<>();
      long events = 0;
      for (Map.Entry<ProgrammeId, Long> head : stored.heads(heads.programmes()).entrySet()) {
        long reached = applied.getOrDefault(head.getKey(), 0L);
        if (reached < head.getValue()) {
          behind.put(head.getKey(), reached);
          events += head.getValue() - reached;
          if (rungForAll && Long.valueOf(reached).equals(behindBefore.get(head.getKey()))) {
            transactions.executeWithoutResult(
                status -> feed.repair(head.getKey(), head.getValue()));
          }
        }
      }
      behindBefore = rungForAll ? behind : Map.of();
      lagEvents.set(events);
      lagSeconds.set(oldest(behind));
    }

    private long oldest(Map<ProgrammeId, Long> behind) {
      Instant now = Instant.now();
      return behind.entrySet().stream()
          .limit(20)
          .flatMap(view -> streams.read(view.getKey(), view.getValue() + 1, 1).stream())
          .mapToLong(event -> Math.max(0, Duration.between(event.recordedAt(), now).toSeconds()))
          .max()
          .orElse(0);
    }

    long storedEvents() {
      return stored.heads(heads.programmes()).values().stream().mapToLong(Long::longValue).sum();
    }

    Progress rebuild(Progress begun) {
      AtomicLong position = new AtomicLong();
      Progress ended;
      try {
        rebuild.run(taken -> note(begun, State.UNDER_WAY, position.addAndGet(taken), null));
        ended = note(begun, State.DONE, position.get(), null);
      } catch (RuntimeException e) {
        LOG.error("the rebuild of {} failed; the view is as it was", feed.name(), e);
        ended = note(begun, State.FAILED, position.get(), String.valueOf(e.getMessage()));
      }
      return ended;
    }

    private Progress note(Progress begun, State state, long position, @Nullable String failure) {
      Progress progress =
          new Progress(
              begun.projection(),
              state,
              position,
              Math.max(begun.total(), position),
              begun.startedAt(),
              failure);
      rebuilds.merge(
          begun.projection(),
          progress,
          (before, now) ->
              now.state() == State.UNDER_WAY && before.position() > now.position() ? before : now);
      return progress;
    }
  }
}
