package uk.improvementboard.platform.streams;

/**
 * A view fed by every programme's events, each exactly once and in the order of its programme. The
 * runner keeps the position applied in the same transaction as what {@link #apply} writes, ignores
 * repeats, fills holes from the programme's own stream, and sweeps for tails that no notification
 * announced.
 */
public interface ProgrammeProjection {

  /** A stable name: of the processor, of its positions, and in metrics. */
  String name();

  /** Takes in the next event of its programme, inside the runner's transaction. */
  void apply(RecordedEvent event);

  /** Forgets everything, before a rebuild from zero, inside the runner's transaction. */
  void reset();
}
