package uk.improvementboard.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears of every append to the event table, on a connection of its own, and wakes the readers. A
 * lost notification costs one heartbeat, never an event.
 */
final class AppendBell implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AppendBell.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final DataSource unpooled;
  private final NotifyingEventStore store;
  private volatile @Nullable Listener listener;

  AppendBell(DataSource unpooled, NotifyingEventStore store) {
    this.unpooled = unpooled;
    this.store = store;
  }

  @Override
  public synchronized void start() {
    if (listener == null) {
      Listener started = new Listener();
      Thread.ofPlatform().daemon().name("append-bell").start(started);
      listener = started;
    }
  }

  @Override
  public synchronized void stop() {
    Listener running = listener;
    if (running != null) {
      running.end();
      listener = null;
    }
  }

  @Override
  public boolean isRunning() {
    return listener != null;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  private final class Listener implements Runnable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Connection connection;

    @Override
    public void run() {
      while (ended.getCount() > 0) {
        try {
          listen();
        } catch (SQLException | RuntimeException e) {
          if (ended.getCount() > 0) {
            LOG.warn("not told of appends, trying again: {}", e.getMessage());
            pause();
          }
        }
      }
    }

    private void listen() throws SQLException {
      try (Connection opened = unpooled.getConnection();
          Statement statement = opened.createStatement()) {
        connection = opened;
        opened.setAutoCommit(true);
        statement.execute("LISTEN improvement_board_appended");
        PGConnection notified = opened.unwrap(PGConnection.class);
        while (ended.getCount() > 0) {
          store.wake();
          notified.getNotifications((int) HEARTBEAT.toMillis());
        }
      } finally {
        connection = null;
      }
    }

    private void pause() {
      try {
        if (ended.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.debug("ended while waiting to listen again");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void end() {
      ended.countDown();
      Connection open = connection;
      if (open != null) {
        try {
          open.close();
        } catch (SQLException e) {
          LOG.debug("closing the bell's connection", e);
        }
      }
    }
  }
}
