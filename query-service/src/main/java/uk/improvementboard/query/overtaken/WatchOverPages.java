package uk.improvementboard.query.overtaken;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.journal.Heads;

/**
 * Looks every second whether a page that is being read has been overtaken, and keeps the lines to
 * them open. {@code improvement-board.query.open-pages} (6) is how many pages of one account are
 * told.
 */
@Component
final class WatchOverPages implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WatchOverPages.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** More often than whatever stands between ends a line on which nothing is said. */
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();
  private final OpenPages pages;
  private @Nullable ScheduledExecutorService watch;

  WatchOverPages(
      Overtaken overtaken,
      Heads heads,
      @Value("${improvement-board.query.open-pages:6}") int ofOneAccount) {
    this.pages = new OpenPages(overtaken, heads, telling, ofOneAccount);
  }

  OpenPages pages() {
    return pages;
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    pages.signedOut(event.getAuthentication().getName());
  }

  @Override
  public synchronized void start() {
    if (watch != null) {
      return;
    }
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("open-pages").factory());
    watch = started;
    repeat(started, LOOK, pages::look);
    repeat(started, BEAT, pages::beat);
  }

  private static void repeat(ScheduledExecutorService on, Duration every, Runnable what) {
    ScheduledFuture<?> unused =
        on.scheduleWithFixedDelay(
            () -> {
              try {
                what.run();
              } catch (RuntimeException e) {
                LOG.warn("a look after the open pages did not end: {}", e.toString());
              }
            },
            every.toMillis(),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Before the web server waits for what it still answers: such a line never ends by itself. */
  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = watch;
    if (running != null) {
      running.shutdownNow();
      pages.endAll();
      telling.shutdown();
      watch = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
