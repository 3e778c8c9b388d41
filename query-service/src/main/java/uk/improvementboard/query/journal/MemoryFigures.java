package uk.improvementboard.query.journal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import uk.improvementboard.query.journal.HeldProgrammes.Counts;

/** What an operator watches of the records held in memory. */
final class MemoryFigures implements MeterBinder {

  private static final String PREFIX = "improvement_board.query.memory.";

  private final HeldProgrammes held;

  MemoryFigures(HeldProgrammes held) {
    this.held = held;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(PREFIX + "programmes", held, HeldProgrammes::programmes)
        .description("Programmes held in memory")
        .register(registry);
    Gauge.builder(PREFIX + "held", held, HeldProgrammes::bytes)
        .description("Memory that the programmes held are counted to take")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
    Gauge.builder(PREFIX + "bound", held, HeldProgrammes::bound)
        .description("Memory that the programmes held may take")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
    questions(registry, "held", Counts::hits);
    questions(registry, "extended", Counts::extensions);
    questions(registry, "loaded", Counts::loads);
    FunctionCounter.builder(PREFIX + "evictions", held, one -> one.counts().evictions())
        .description("Programmes let go of to make room for others")
        .register(registry);
    FunctionTimer.builder(
            PREFIX + "load",
            held,
            one -> one.counts().loads(),
            one -> one.counts().loadNanos(),
            TimeUnit.NANOSECONDS)
        .description("Bringing a programme that was not held into memory")
        .register(registry);
  }

  private void questions(MeterRegistry registry, String answered, ToDoubleFunction<Counts> count) {
    FunctionCounter.builder(PREFIX + "questions", held, one -> count.applyAsDouble(one.counts()))
        .description("Questions by how their programme came to be in memory")
        .tag("programme", answered)
        .register(registry);
  }
}
