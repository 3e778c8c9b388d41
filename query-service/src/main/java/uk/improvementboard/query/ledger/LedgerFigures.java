package uk.improvementboard.query.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import uk.improvementboard.platform.streams.ProjectionLag;
import uk.improvementboard.query.journal.Journal;

/** What an operator watches of the ledgers. */
public final class LedgerFigures implements MeterBinder {

  private static final String PREFIX = "improvement_board.ledger.";

  private final CheckpointsAtCloses checkpoints;
  private final ProjectionLag lag;

  public LedgerFigures(CheckpointsAtCloses checkpoints, ProjectionLag lag) {
    this.checkpoints = checkpoints;
    this.lag = lag;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(PREFIX + "lag.events", lag, it -> it.lagEvents(Journal.VIEW))
        .description("Events in the store that are in no ledger yet")
        .register(registry);
    Gauge.builder(PREFIX + "unsigned", checkpoints, CheckpointsAtCloses::unsigned)
        .description("Meetings that closed and whose ledger was not signed")
        .register(registry);
    Gauge.builder(PREFIX + "forks", checkpoints, CheckpointsAtCloses::forked)
        .description(
            "Records that do not continue what was signed before; anything but 0 is an incident")
        .register(registry);
  }
}
