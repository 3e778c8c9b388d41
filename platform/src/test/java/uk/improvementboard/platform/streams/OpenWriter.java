package uk.improvementboard.platform.streams;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A writer with a connection and a thread of its own, whose transaction the test holds open. */
final class OpenWriter implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("writer").factory());
  private final SingleConnectionDataSource own;
  private final Connection connection;
  private final JdbcEventStorageEngine engine;
  private final JdbcClient watch;
  private final int process;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  /**
   * @param watch by which it is seen whether the writer waits for another
   */
  OpenWriter(EventTable table, int gapTimeoutMillis, JdbcClient watch) throws SQLException {
    this.own = table.connection(false);
    this.connection = own.getConnection();
    this.engine = EventTable.engine(own, gapTimeoutMillis).build();
    this.watch = watch;
    this.process =
        JdbcClient.create(own).sql("SELECT pg_backend_pid()").query(Integer.class).single();
    connection.rollback();
  }

  /** Runs on the writer's connection, inside its transaction. */
  OpenWriter sql(String statement) {
    return then(
        () -> {
          try (var running = connection.createStatement()) {
            running.execute(statement);
          }
        });
  }

  OpenWriter append(DomainEventMessage<?>... events) {
    return append(List.of(events));
  }

  OpenWriter append(List<? extends DomainEventMessage<?>> events) {
    return then(() -> engine.appendEvents(events));
  }

  OpenWriter commit() {
    return then(connection::commit);
  }

  OpenWriter rollback() {
    return then(connection::rollback);
  }

  private interface Step {
    void run() throws SQLException;
  }

  /** Does this next, and waits until it is done or waits for another writer. */
  private OpenWriter then(Step step) {
    last =
        last.thenRunAsync(
            () -> {
              try {
                step.run();
              } catch (SQLException e) {
                throw new CompletionException(e);
              }
            },
            thread);
    settle();
    return this;
  }

  /** True when everything asked of it is done, false when it waits for another writer. */
  boolean settle() {
    while (true) {
      try {
        last.get(1, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException stillAtIt) {
        if (waits()) {
          return false;
        }
      } catch (ExecutionException failed) {
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      }
    }
  }

  private boolean waits() {
    return watch
        .sql("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE pid = ? AND NOT granted)")
        .param(process)
        .query(Boolean.class)
        .single();
  }

  /** Waits until everything asked of it is done. */
  void finish() {
    last.join();
  }

  /** What became of everything asked of it. */
  CompletableFuture<Void> outcome() {
    return last;
  }

  @Override
  public void close() {
    thread.close();
    own.destroy();
  }
}
