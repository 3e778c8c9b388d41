package uk.improvementboard.platform.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.streams.ProgrammeProjection.Anew;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Makes a view anew beside the one that readers see. Several threads read the programmes' streams
 * page by page into it, while the old one goes on being fed; at the end, for a moment, nobody feeds
 * either, what arrived meanwhile is taken in, and from one commit on readers see the new one.
 *
 * <p>One transaction is open throughout and holds the lock that keeps other processes from
 * rebuilding the same view. When it ends, however it ends, the lock is free and either view is
 * whole.
 */
final class RebuildOfView {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildOfView.class);
  private static final int PAGE = 2_000;
  private static final int ROUNDS_OF_CATCHING_UP = 3;
  private static final int AT_LEAST_THREADS = 2;

  private final ProgrammeProjection projection;
  private final ProgrammeStreams streams;
  private final ProgrammeHeads stored;
  private final AppliedHeads heads;
  private final TransactionTemplate transactions;

  RebuildOfView(
      ProgrammeProjection projection,
      ProgrammeStreams streams,
      ProgrammeHeads stored,
      AppliedHeads heads,
      TransactionTemplate transactions) {
    this.projection = projection;
    this.streams = streams;
    this.stored = stored;
    this.heads = heads;
    this.transactions = transactions;
  }

  /**
   * @param taken is told of every so many events that have been taken in
   * @throws IllegalStateException when another process is at it
   */
  void run(LongConsumer taken) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(AT_LEAST_THREADS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("rebuild-" + projection.name() + "-", 0).factory());
    try {
      transactions.executeWithoutResult(status -> rebuild(threads, taken));
    } finally {
      threads.shutdownNow();
      clear();
    }
  }

  private void rebuild(ExecutorService threads, LongConsumer taken) {
    heads.withoutTimeLimit();
    if (!heads.rebuilding(projection.name())) {
      throw new IllegalStateException(projection.name() + " is being rebuilt by another process");
    }
    projection.clear();
    // on other threads: what they do is not part of this transaction
    Anew anew = there(threads, projection::anew);
    Map<ProgrammeId, Long> reached = new TreeMap<>(ProgrammeOrder.BY_NAME);
    takeIn(anew, reached, threads, taken);
    there(
        threads,
        () -> {
          anew.complete();
          return anew;
        });
    for (int round = 0; round < ROUNDS_OF_CATCHING_UP; round++) {
      takeIn(anew, reached, threads, taken);
    }
    heads.alone(projection.name());
    takeIn(anew, reached, threads, taken);
    heads.forget(projection.name());
    reached.forEach(
        (programme, position) -> {
          heads.lock(projection.name(), programme);
          heads.advance(projection.name(), programme, position);
        });
    anew.stand();
  }

  /** Whatever is in the store now and was not taken in yet. */
  private void takeIn(
      Anew anew, Map<ProgrammeId, Long> reached, ExecutorService threads, LongConsumer taken) {
    Map<ProgrammeId, Long> goals = stored.heads(heads.programmes());
    List<CompletableFuture<Void>> pages = new ArrayList<>();
    goals.forEach(
        (programme, goal) -> {
          for (long from = reached.getOrDefault(programme, 0L) + 1; from <= goal; from += PAGE) {
            long first = from;
            int length = (int) Math.min(PAGE, goal - first + 1);
            pages.add(
                CompletableFuture.runAsync(
                    () -> take(anew, programme, first, length, taken), threads));
          }
        });
    try {
      ended(CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new)));
    } catch (RuntimeException e) {
      pages.forEach(page -> page.cancel(false));
      throw e;
    }
    reached.putAll(goals);
  }

  private void take(Anew anew, ProgrammeId programme, long first, int length, LongConsumer taken) {
    List<RecordedEvent> page = streams.read(programme, first, length);
    if (page.size() != length) {
      throw new IllegalStateException(
          "the store has no event " + (first + page.size()) + " of " + programme);
    }
    anew.take(page);
    taken.accept(length);
  }

  /** Whether nobody is rebuilding the view, in whichever process. */
  boolean isFree() {
    return Boolean.TRUE.equals(transactions.execute(status -> heads.rebuilding(projection.name())));
  }

  /** Removes what was left behind, unless somebody is rebuilding the view. */
  void clear() {
    try {
      transactions.executeWithoutResult(
          status -> {
            if (heads.rebuilding(projection.name())) {
              projection.clear();
            }
          });
    } catch (RuntimeException e) {
      LOG.warn(
          "what a rebuild of {} left behind stays until the next one: {}",
          projection.name(),
          e.toString());
    }
  }

  private static <T> T there(ExecutorService threads, Supplier<T> task) {
    return ended(CompletableFuture.supplyAsync(task, threads));
  }

  private static <T> T ended(CompletableFuture<T> task) {
    try {
      return task.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
