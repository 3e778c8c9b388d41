package uk.improvementboard.platform.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Snapshots are made here, not on the thread of the command that was the five-hundredth; ended
 * before the connection pool is.
 */
final class SnapshotThread implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("programme-snapshots").factory());

  void execute(Runnable snapshot) {
    if (!thread.isShutdown()) {
      thread.execute(snapshot);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
