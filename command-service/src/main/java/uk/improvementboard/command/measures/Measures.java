package uk.improvementboard.command.measures;

import static uk.improvementboard.command.rules.Rule.BASELINE_IS_SET_ONCE_FOR_A_DEFINITION;
import static uk.improvementboard.command.rules.Rule.COMPARATOR_IS_RECORDED_ONCE;
import static uk.improvementboard.command.rules.Rule.DEFINITION_VERSION_IS_KNOWN;
import static uk.improvementboard.command.rules.Rule.DEFINITION_VERSION_IS_NEW;
import static uk.improvementboard.command.rules.Rule.FINAL_FIGURE_STAYS_FINAL;
import static uk.improvementboard.command.rules.Rule.OTHER_COMPARATOR_IS_NAMED;
import static uk.improvementboard.command.rules.Rule.PARTS_ADD_UP;
import static uk.improvementboard.command.rules.Rule.PERIOD_IS_OBSERVED_ONCE;
import static uk.improvementboard.command.rules.Rule.REVISION_IS_OF_AN_OBSERVATION;
import static uk.improvementboard.command.rules.Rule.REVISION_SAYS_SOMETHING_ELSE;
import static uk.improvementboard.command.rules.Rule.SMALL_NUMBERS_ARE_SUPPRESSED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.command.commands.MeasureCommand;
import uk.improvementboard.command.commands.MeasureCommand.DefineMeasure;
import uk.improvementboard.command.commands.MeasureCommand.RateMeasure;
import uk.improvementboard.command.commands.MeasureCommand.RecordComparator;
import uk.improvementboard.command.commands.MeasureCommand.ReportObservation;
import uk.improvementboard.command.commands.MeasureCommand.ReviseDefinition;
import uk.improvementboard.command.commands.MeasureCommand.ReviseObservation;
import uk.improvementboard.command.commands.MeasureCommand.SetBaseline;
import uk.improvementboard.command.commands.MeasureCommand.SetTarget;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Measure;
import uk.improvementboard.command.state.Thing.Measure.Comparator;
import uk.improvementboard.command.state.Thing.Measure.Definition;
import uk.improvementboard.command.state.Thing.Measure.Observed;
import uk.improvementboard.command.state.Thing.Measure.Target;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeasureEvent.BaselineSet;
import uk.improvementboard.events.MeasureEvent.ComparatorRecorded;
import uk.improvementboard.events.MeasureEvent.ComparatorScope;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Defining measures, setting their targets, and reporting what was observed. */
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
                  c.code(),
                  c.definition(),
                  c.definitionVersion(),
                  c.unit(),
                  c.polarity(),
                  c.frequency(),
                  c.numerator(),
                  c.denominator(),
                  c.suppressionRule(),
                  c.suppressedBelow(),
                  c.owner(),
                  c.about()));
      case ReviseDefinition c ->
          List.of(
              new MeasureDefinitionRevised(
                  c.measure(),
                  c.version(),
                  c.definition(),
                  c.unit(),
                  c.polarity(),
                  c.numerator(),
                  c.denominator(),
                  c.from(),
                  c.reason()));
      case SetBaseline c -> {
        if (measure(state, c.measure()).hasBaselineOfItsDefinition()) {
          throw new RuleBroken(
              BASELINE_IS_SET_ONCE_FOR_A_DEFINITION,
              "/measure",
              c.measure()
                  + " has its baseline: correct that one if it was wrong; a new one comes with a"
                  + " new definition");
        }
        yield List.of(new BaselineSet(c.measure(), c.period(), c.figure(), c.words()));
      }
      case SetTarget c ->
          List.of(
              new TargetSet(
                  c.measure(),
                  c.value(),
                  c.tolerance(),
                  c.from(),
                  c.until(),
                  c.words(),
                  c.decision()));
      case ReportObservation c ->
          List.of(
              new ObservationReported(
                  c.measure(),
                  c.period(),
                  c.definitionVersion(),
                  c.figure(),
                  c.words(),
                  c.firmness(),
                  c.extractedOn()));
      case ReviseObservation c ->
          List.of(
              new ObservationRevised(
                  c.measure(),
                  c.period(),
                  c.definitionVersion(),
                  c.figure(),
                  c.words(),
                  c.firmness(),
                  c.extractedOn(),
                  c.reason()));
      case RateMeasure c ->
          List.of(MeasureRatings.rated(c, measure(state, c.measure()), state, facts));
      case RecordComparator c ->
          List.of(
              new ComparatorRecorded(
                  c.measure(), c.scope(), c.name(), c.period(), c.figure(), c.words()));
    };
  }

  private static Measure measure(ProgrammeState state, Ref measure) {
    return state.require(Measure.class, EntityKind.MEASURE, measure, "/measure");
  }

  public static void check(MeasureEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case MeasureDefined e -> state.requireKnown(e.about(), "/about");
      case MeasureDefinitionRevised e -> newVersion(e, measure(state, e.measure()), position);
      case BaselineSet e -> {
        Days.notAhead(e.period(), facts, "/period");
        figure(e.figure(), measure(state, e.measure()));
      }
      case TargetSet e -> Targets.check(e, measure(state, e.measure()), state, position);
      case ObservationReported e -> {
        Measure measure = measure(state, e.measure());
        Days.notAhead(e.period(), facts, "/period");
        Days.notAhead(e.extractedOn(), facts, "/extractedOn");
        knownVersion(e.definitionVersion(), measure, e.measure());
        observedOnce(e, measure, position);
        figure(e.figure(), measure);
      }
      case ObservationRevised e -> {
        Measure measure = measure(state, e.measure());
        Days.notAhead(e.extractedOn(), facts, "/extractedOn");
        saysSomethingElse(e, measure, position);
        figure(e.figure(), measure);
      }
      case MeasureRated e -> {
        measure(state, e.measure());
        MeasureRatings.check(e, state, facts);
      }
      case ComparatorRecorded e -> {
        Measure measure = measure(state, e.measure());
        Days.notAhead(e.period(), facts, "/period");
        comparedOnce(e, measure, position);
        addsUp(e.figure());
      }
    }
  }

  // Definitions ---------------------------------------------------------------------------------

  private static void newVersion(MeasureDefinitionRevised event, Measure measure, long position) {
    for (Map.Entry<Long, Definition> other : measure.definitions().entrySet()) {
      if (other.getKey() != position
          && other.getValue().version().equals(Stated.given(event.version()))) {
        throw new RuleBroken(
            DEFINITION_VERSION_IS_NEW,
            "/version",
            event.measure()
                + " has a definition "
                + event.version()
                + " already: correct that one if it was wrong");
      }
    }
  }

  private static void knownVersion(Stated<String> version, Measure measure, Ref ref) {
    if (version.toOptional().isPresent() && !measure.hasDefinition(version)) {
      List<String> versions = new ArrayList<>();
      measure
          .definitions()
          .values()
          .forEach(known -> known.version().toOptional().ifPresent(versions::add));
      versions.sort(null);
      throw new RuleBroken(
          DEFINITION_VERSION_IS_KNOWN,
          "/definitionVersion",
          ref
              + " has no definition "
              + version
              + (versions.isEmpty() ? "" : ", it has " + String.join(", ", versions)));
    }
  }

  // Observations --------------------------------------------------------------------------------

  private static void observedOnce(ObservationReported event, Measure measure, long position) {
    for (Map.Entry<Long, Observed> other : measure.observations().entrySet()) {
      if (other.getKey() != position
          && !event.period().isUnknown()
          && other.getValue().period().equals(event.period())
          && !certainlyDiffer(other.getValue().definitionVersion(), event.definitionVersion())) {
        throw new RuleBroken(
            PERIOD_IS_OBSERVED_ONCE,
            "/period",
            event.measure()
                + " has its observation for "
                + event.period().inWords()
                + " already: revise it if the figure is another now, correct it if it was wrong");
      }
    }
  }

  private static boolean certainlyDiffer(Stated<String> one, Stated<String> other) {
    return one.toOptional().isPresent() && other.toOptional().isPresent() && !one.equals(other);
  }

  private static void saysSomethingElse(ObservationRevised event, Measure measure, long position) {
    Optional<Observed> stands =
        event.period().isUnknown()
            ? Optional.empty()
            : measure.observed(event.period(), event.definitionVersion(), position);
    if (stands.isEmpty()) {
      throw new RuleBroken(
          REVISION_IS_OF_AN_OBSERVATION,
          "/period",
          "nothing was reported of "
              + event.measure()
              + " for "
              + event.period().inWords()
              + event
                  .definitionVersion()
                  .toOptional()
                  .map(version -> " by definition " + version)
                  .orElse("")
              + ": report it");
    }
    Observed revised = Observed.of(event);
    if (revised.equals(stands.get())) {
      throw new RuleBroken(
          REVISION_SAYS_SOMETHING_ELSE, "/figure", "this is what the observation says already");
    }
    if (stands.get().firmness() == Firmness.FINAL && event.firmness() == Firmness.PROVISIONAL) {
      throw new RuleBroken(
          FINAL_FIGURE_STAYS_FINAL,
          "/firmness",
          "the figure for " + event.period().inWords() + " was final");
    }
  }

  // Comparators ---------------------------------------------------------------------------------

  private static void comparedOnce(ComparatorRecorded event, Measure measure, long position) {
    if (event.scope() == ComparatorScope.OTHER && event.name().toOptional().isEmpty()) {
      throw new RuleBroken(OTHER_COMPARATOR_IS_NAMED, "/name", "say whose figure this is");
    }
    Comparator comparator = Comparator.of(event);
    for (Map.Entry<Long, Comparator> other : measure.comparators().entrySet()) {
      if (other.getKey() != position && other.getValue().equals(comparator)) {
        throw new RuleBroken(
            COMPARATOR_IS_RECORDED_ONCE,
            "/period",
            "that figure of "
                + event.period().inWords()
                + " is recorded already: correct it if it was wrong");
      }
    }
  }

  // Figures -------------------------------------------------------------------------------------

  private static void figure(Figure figure, Measure measure) {
    addsUp(figure);
    BigDecimal below = measure.suppressedBelow().toOptional().orElse(BigDecimal.ZERO);
    if (figure instanceof Figure.Number(BigDecimal value, List<Figure.Part> madeOf)) {
      small(value, below, "/figure/value");
      for (int i = 0; i < madeOf.size(); i++) {
        small(madeOf.get(i).value(), below, "/figure/madeOf/" + i + "/value");
      }
    }
  }

  private static void small(BigDecimal value, BigDecimal below, String pointer) {
    if (value.signum() > 0 && value.compareTo(below) < 0) {
      throw new RuleBroken(
          SMALL_NUMBERS_ARE_SUPPRESSED,
          pointer,
          "figures of this measure below "
              + below.toPlainString()
              + " are withheld: record the figure as suppressed");
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
              Measure.defined(position, e),
              known -> known.redefined(position, e));
      case MeasureDefinitionRevised e ->
          state.change(
              e.measure(), Measure.class, known -> known.defined(position, Definition.of(e)));
      case BaselineSet e ->
          state.change(e.measure(), Measure.class, known -> known.withBaseline(position));
      case TargetSet e ->
          state.change(e.measure(), Measure.class, known -> known.aimingAt(position, Target.of(e)));
      case ObservationReported e ->
          state.change(
              e.measure(), Measure.class, known -> known.observed(position, Observed.of(e)));
      case ObservationRevised e ->
          state.change(
              e.measure(), Measure.class, known -> known.revised(position, Observed.of(e)));
      case MeasureRated e -> state;
      case ComparatorRecorded e ->
          state.change(
              e.measure(), Measure.class, known -> known.compared(position, Comparator.of(e)));
    };
  }
}
