package uk.improvementboard.command.measures;

import static uk.improvementboard.command.rules.Rule.PARTS_ADD_UP;
import static uk.improvementboard.command.rules.Rule.PERIOD_IS_OBSERVED_ONCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.commands.MeasureCommand;
import uk.improvementboard.command.commands.MeasureCommand.DefineMeasure;
import uk.improvementboard.command.commands.MeasureCommand.ReportObservation;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Measure;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;

/** Defining measures and reporting what was observed. */
public final class Measures {

  private Measures() {}

  public static List<ProgrammeEvent> decide(
      MeasureCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case DefineMeasure c ->
          List.of(
              new MeasureDefined(
                  state.newRef(c.measure(), EntityKind.MEASURE, "/measure"),
                  c.title(),
                  c.definition(),
                  c.unit(),
                  c.polarity(),
                  c.frequency(),
                  c.about()));
      case ReportObservation c ->
          List.of(
              new ObservationReported(
                  c.measure(), c.period(), c.figure(), c.words(), c.firmness(), c.extractedOn()));
    };
  }

  public static void check(MeasureEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case MeasureDefined e -> state.requireKnown(e.about(), "/about");
      case ObservationReported e -> {
        Measure measure = state.require(Measure.class, EntityKind.MEASURE, e.measure(), "/measure");
        Days.notAhead(e.period(), facts, "/period");
        Days.notAhead(e.extractedOn(), facts, "/extractedOn");
        for (Map.Entry<Long, ImpreciseDate> other : measure.periods().entrySet()) {
          if (other.getKey() != position
              && !e.period().isUnknown()
              && other.getValue().equals(e.period())) {
            throw new RuleBroken(
                PERIOD_IS_OBSERVED_ONCE,
                "/period",
                e.measure()
                    + " has its observation for "
                    + e.period().inWords()
                    + " already: correct that one if it was wrong");
          }
        }
        addsUp(e.figure());
      }
    }
  }

  private static void addsUp(Figure figure) {
    if (figure instanceof Figure.Number(BigDecimal value, List<Figure.Part> madeOf)
        && !madeOf.isEmpty()) {
      BigDecimal sum =
          madeOf.stream().map(Figure.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(value) != 0) {
        throw new RuleBroken(
            PARTS_ADD_UP,
            "/figure/madeOf",
            "the parts add up to " + sum.toPlainString() + ", not to " + value.toPlainString());
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, MeasureEvent event, long position) {
    return switch (event) {
      case MeasureDefined e ->
          state.put(
              e.measure(),
              Measure.class,
              new Measure(position, HashTreePMap.empty()),
              same -> same);
      case ObservationReported e ->
          state.change(
              e.measure(),
              Measure.class,
              known -> new Measure(known.version(), known.periods().plus(position, e.period())));
    };
  }
}
