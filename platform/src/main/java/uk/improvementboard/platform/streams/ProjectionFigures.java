package uk.improvementboard.platform.streams;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** What an operator watches: how far each view is behind, and that nothing was ever lost. */
final class ProjectionFigures implements MeterBinder {

  private static final String PREFIX = "improvement_board.projection.";

  private final ProjectionRunner runner;

  ProjectionFigures(ProjectionRunner runner) {
    this.runner = runner;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String view : runner.projections()) {
      gauge(
          registry,
          view,
          "lag.events",
          "Events in the store that the view has not taken in",
          figures -> figures.lagEvents(view));
      gauge(
          registry,
          view,
          "lag.seconds",
          "Age of the oldest event that the view has not taken in",
          figures -> figures.lagSeconds(view));
      gauge(
          registry,
          view,
          "token.gaps",
          "Holes in the event stream; anything but 0 is an incident",
          figures -> figures.tokenGaps(view));
      gauge(
          registry,
          view,
          "rebuild.progress",
          "Share of the latest rebuild that is done; 1 when none is under way",
          figures -> figures.progress(view).map(ProjectionRebuild.Progress::share).orElse(1.0));
      repairs(registry, view, "hole", figures -> figures.feed(view).filledHoles());
      repairs(registry, view, "sweep", figures -> figures.feed(view).swept());
    }
  }

  private void gauge(
      MeterRegistry registry,
      String view,
      String name,
      String meaning,
      ToDoubleFunction<ProjectionRunner> value) {
    Gauge.builder(PREFIX + name, runner, value)
        .description(meaning)
        .tag("projection", view)
        .register(registry);
  }

  private void repairs(
      MeterRegistry registry, String view, String by, ToDoubleFunction<ProjectionRunner> value) {
    FunctionCounter.builder(PREFIX + "repairs", runner, value)
        .description("Events the stream passed over and the view took in nevertheless: incidents")
        .tag("projection", view)
        .tag("by", by)
        .register(registry);
  }
}
