package uk.improvementboard.query.journal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Wakes whoever waits for the journal to come to a position, when it does. What another process
 * takes in is noticed at the next look.
 */
public final class JournalProgress {

  private static final Duration NEXT_LOOK = Duration.ofMillis(200);

  private final Journal journal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition takenIn = lock.newCondition();
  private long timesWoken;

  public JournalProgress(Journal journal) {
    this.journal = journal;
  }

  /** Something is taken in, and can be read once this transaction has ended. */
  void takingIn() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wake();
            }
          });
    } else {
      wake();
    }
  }

  private void wake() {
    lock.lock();
    try {
      timesWoken++;
      takenIn.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a programme's record has come to a position.
   *
   * @param patience how long at most
   * @return how far it has come; less than the position when patience ended first
   */
  public long await(ProgrammeId programme, long position, Duration patience) {
    long left = patience.toNanos();
    while (true) {
      long woken = timesWoken();
      long head = journal.record(programme).map(ProgrammeRecord::head).orElse(0L);
      if (head >= position || left <= 0 || Thread.currentThread().isInterrupted()) {
        return head;
      }
      long look = Math.min(left, NEXT_LOOK.toNanos());
      left -= look - untilWokenAgain(woken, look);
    }
  }

  private long timesWoken() {
    lock.lock();
    try {
      return timesWoken;
    } finally {
      lock.unlock();
    }
  }

  /** The nanoseconds that are left of those it may take. */
  private long untilWokenAgain(long woken, long nanos) {
    long left = nanos;
    lock.lock();
    try {
      while (timesWoken == woken && left > 0) {
        left = takenIn.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return Math.max(0, left);
  }
}
