package uk.improvementboard.platform.streams;

import java.util.List;

/**
 * A view fed by every programme's events, each exactly once and in the order of its programme. The
 * runner keeps the position applied in the same transaction as what {@link #apply} writes, ignores
 * repeats, fills holes from the programme's own stream, and sweeps for tails that no notification
 * announced.
 */
public interface ProgrammeProjection {

  /** A stable name: of the processor, of its positions, and in metrics. */
  String name();

  /** Takes in the next events of one programme, inside the runner's transaction. */
  void apply(List<RecordedEvent> events);

  /** Begins the view anew, empty, beside the one that readers see and that goes on being fed. */
  Anew anew();

  /**
   * Removes whatever rebuilds that did not end, and views that were replaced, have left behind.
   * Called inside a transaction, while nobody is rebuilding the view.
   */
  void clear();

  /** A view that is being made beside the one that readers see. */
  interface Anew {

    /**
     * Takes in events of one programme, in a transaction of its own. Several threads may give it
     * different events at once, and a programme's in any order.
     */
    void take(List<RecordedEvent> events);

    /** Everything there was at the beginning has been taken in; what is still to come is little. */
    void complete();

    /** Inside the runner's transaction: once it has committed, readers see this view. */
    void stand();
  }
}
