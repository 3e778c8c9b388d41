package uk.improvementboard.query.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge.ToldTo;
import uk.improvementboard.query.view.Baseline;
import uk.improvementboard.query.view.Definition;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.MeasureRating;
import uk.improvementboard.query.view.Observation;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Target;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.Stated;

/**
 * What follows for a measure from what was known of it: its latest figure and how old it is, which
 * way it travels, how near it is to its target, what others come to, and when a board saw it. Where
 * there is no figure, no target or no word on which way is better, nothing is made up.
 */
public final class Scorecard {

  /** One observation that stands, and what says so. */
  private record Seen(Observation observation, Said said) {
    ImpreciseDate period() {
      return observation.period();
    }

    /** The number it comes to; "there were none" is nothing. */
    Optional<BigDecimal> number() {
      return Scorecard.number(observation.figure());
    }
  }

  /** How a figure stands against a target. */
  public enum Against {
    MET,
    WITHIN_TOLERANCE,
    BEYOND_TOLERANCE,
    NOT_MET
  }

  private final AsKnown known;
  private final Thing measure;
  private final LocalDate date;
  private final List<Seen> seen;
  private final List<Definition> definitions;

  private Scorecard(AsKnown known, Thing measure) {
    this.known = known;
    this.measure = measure;
    this.date = known.date();
    this.seen = new ArrayList<>();
    this.definitions = all("definitions", Definition.class);
    measure
        .on(date)
        .forEach(
            (field, said) -> {
              if (field.name().equals("observations")
                  && Values.plain(said.value()) instanceof Observation observation) {
                seen.add(new Seen(observation, said));
              }
            });
    seen.sort(
        Comparator.comparing((Seen one) -> lastDay(one.period()))
            .thenComparing(one -> one.period().first().orElse(LocalDate.MIN))
            .thenComparing(one -> one.said().place()));
  }

  private static LocalDate lastDay(ImpreciseDate period) {
    return period.last().or(period::first).orElse(LocalDate.MIN);
  }

  private <T> List<T> all(String field, Class<T> type) {
    List<T> found = new ArrayList<>();
    measure
        .on(date)
        .forEach(
            (named, said) -> {
              if (named.name().equals(field) && type.isInstance(said.value())) {
                found.add(type.cast(said.value()));
              }
            });
    return found;
  }

  private static Optional<BigDecimal> number(Figure figure) {
    return switch (figure) {
      case Figure.Number n -> Optional.of(n.value());
      case Figure.None none -> Optional.of(BigDecimal.ZERO);
      case Figure.Words words -> Optional.empty();
      case Figure.Suppressed suppressed -> Optional.empty();
      case Figure.NotReported notReported -> Optional.empty();
    };
  }

  // What follows --------------------------------------------------------------------------------

  static Map<String, Object> of(AsKnown known, Thing measure) {
    return new Scorecard(known, measure).follows();
  }

  /** How the latest figure stands against its target; empty where it cannot be told. */
  public static Optional<Against> againstTarget(AsKnown known, Thing measure) {
    Scorecard card = new Scorecard(known, measure);
    if (card.seen.isEmpty()) {
      return Optional.empty();
    }
    Seen latest = card.seen.getLast();
    return card.targetOn(card.dayOf(latest))
        .flatMap(target -> card.shortBy(latest, target).map(by -> result(by, target)));
  }

  /** What the latest figure was declared to be, with the scheme it was declared on. */
  public static Optional<MeasureRating> declaredRating(AsKnown known, Thing measure) {
    Scorecard card = new Scorecard(known, measure);
    return card.seen.isEmpty() ? Optional.empty() : card.declared(card.seen.getLast());
  }

  /** The level that a scheme calculates for the latest figure; empty where it calculates none. */
  public static Optional<String> calculatedRating(AsKnown known, Thing measure, Thing scheme) {
    Scorecard card = new Scorecard(known, measure);
    return card.seen.isEmpty()
        ? Optional.empty()
        : scheme
            .value(card.date, "calculation", RatingCalculation.class)
            .filter(RatingCalculation.ByTarget.class::isInstance)
            .map(RatingCalculation.ByTarget.class::cast)
            .flatMap(by -> card.calculated(card.seen.getLast(), by));
  }

  /** The latest figure in a few words, or that there is none. */
  public static String sentence(AsKnown known, Thing measure) {
    Scorecard card = new Scorecard(known, measure);
    if (card.seen.isEmpty()) {
      return "no observation recorded";
    }
    Seen latest = card.seen.getLast();
    StringBuilder words =
        new StringBuilder(InWords.figure(latest.observation().figure()))
            .append(", ")
            .append(latest.period().inWords());
    card.direction(latest).ifPresent(way -> words.append("; ").append(way.get("inWords")));
    card.target(latest)
        .map(target -> target.get("inWords"))
        .ifPresent(stands -> words.append("; ").append(stands));
    return words.toString();
  }

  private Map<String, Object> follows() {
    Map<String, Object> follows = new LinkedHashMap<>();
    if (seen.isEmpty()) {
      targetOn(date).ifPresent(target -> follows.put("target", Map.of("value", target.value())));
      return follows;
    }
    Seen latest = seen.getLast();
    follows.put("latest", latest(latest));
    direction(latest).ifPresent(way -> follows.put("direction", way));
    target(latest).ifPresent(target -> follows.put("target", target));
    rating(latest).ifPresent(rating -> follows.put("rating", rating));
    sinceBaseline(latest).ifPresent(since -> follows.put("sinceBaseline", since));
    List<Map<String, Object>> beside = comparators(latest);
    if (!beside.isEmpty()) {
      follows.put("comparators", beside);
    }
    List<Map<String, Object>> boards = seenBy(latest);
    if (!boards.isEmpty()) {
      follows.put("seenBy", boards);
    }
    return follows;
  }

  private Map<String, Object> latest(Seen latest) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("period", latest.period().edtf());
    shown.put("inWords", InWords.figure(latest.observation().figure()));
    shown.put("firmness", latest.observation().firmness().name());
    if (latest.observation().revisedBecause() instanceof Stated.Given<String>) {
      shown.put("revised", true);
    }
    Things.age(latest.period(), date).ifPresent(days -> shown.put("ageInDays", days));
    shown.put("position", latest.said().by().position());
    return shown;
  }

  // Which way it travels ------------------------------------------------------------------------

  /** From the last figure before it that was counted the same way; none where there is none. */
  private Optional<Map<String, Object>> direction(Seen latest) {
    Optional<BigDecimal> now = latest.number();
    Optional<Definition> definition = definitionOf(latest);
    Optional<Seen> before = Optional.empty();
    boolean countedOtherwise = false;
    for (Seen one : seen) {
      if (!one.equals(latest) && one.number().isPresent()) {
        if (definitionOf(one).equals(definition)) {
          before = Optional.of(one);
        } else {
          countedOtherwise = true;
        }
      }
    }
    if (now.isEmpty() || (before.isEmpty() && !countedOtherwise)) {
      return Optional.empty();
    }
    Map<String, Object> way = new LinkedHashMap<>();
    if (before.isEmpty()) {
      way.put("travel", "NOT_COMPARABLE");
      way.put("inWords", "not comparable with earlier figures, which were counted otherwise");
      return Optional.of(way);
    }
    BigDecimal was = before.get().number().orElseThrow();
    String travel = travel(was, now.get(), latest);
    way.put("travel", travel);
    way.put("moved", moved(was, now.get()));
    way.put("since", before.get().period().edtf());
    way.put("was", was);
    way.put("by", now.get().subtract(was));
    way.put(
        "inWords",
        (travel.equals("NOT_STATED") ? InWords.words(moved(was, now.get())) : InWords.words(travel))
            + " since "
            + before.get().period().inWords()
            + (travel.equals("NOT_STATED") ? ", which way is better is not stated" : ""));
    return Optional.of(way);
  }

  private String travel(BigDecimal was, BigDecimal now, Seen latest) {
    Polarity polarity = polarityOf(latest);
    BigDecimal against =
        polarity == Polarity.ON_TARGET_IS_BETTER
            ? targetOn(dayOf(latest)).map(Target::value).orElse(null)
            : BigDecimal.ZERO;
    if (against == null) {
      return was.compareTo(now) == 0 ? "SAME" : "NOT_STATED";
    }
    return polarity
        .shortfall(was, against)
        .flatMap(before -> polarity.shortfall(now, against).map(after -> before.compareTo(after)))
        .map(by -> by > 0 ? "IMPROVED" : by < 0 ? "WORSENED" : "SAME")
        .orElse(was.compareTo(now) == 0 ? "SAME" : "NOT_STATED");
  }

  private static String moved(BigDecimal was, BigDecimal now) {
    int by = now.compareTo(was);
    return by > 0 ? "UP" : by < 0 ? "DOWN" : "SAME";
  }

  /**
   * The definition it was counted by: the one it names, else the one that counted in its period.
   */
  private Optional<Definition> definitionOf(Seen one) {
    Stated<String> named = one.observation().definitionVersion();
    if (named.toOptional().isPresent()) {
      return definitions.stream()
          .filter(definition -> definition.definitionVersion().equals(named))
          .findFirst();
    }
    LocalDate day = one.period().first().or(() -> one.period().last()).orElse(LocalDate.MIN);
    return definitions.stream()
        .filter(definition -> !begins(definition).isAfter(day))
        .max(Comparator.comparing(Scorecard::begins));
  }

  private static LocalDate begins(Definition definition) {
    return definition.countsFrom().toOptional().flatMap(ImpreciseDate::first).orElse(LocalDate.MIN);
  }

  private Polarity polarityOf(Seen one) {
    return definitionOf(one).map(Definition::polarity).orElse(Polarity.NOT_STATED);
  }

  // Its target ----------------------------------------------------------------------------------

  /** The day whose target an observation is held against: the last of its period. */
  private LocalDate dayOf(Seen one) {
    LocalDate last = lastDay(one.period());
    return last.isAfter(date) || last.equals(LocalDate.MIN) ? date : last;
  }

  private Optional<Target> targetOn(LocalDate day) {
    return all("targets", Target.class).stream()
        .filter(target -> target.countsOn(day))
        .max(Comparator.comparing(target -> target.from().first().orElse(LocalDate.MIN)));
  }

  private Optional<Map<String, Object>> target(Seen latest) {
    return targetOn(dayOf(latest)).map(target -> against(latest, target));
  }

  private Map<String, Object> against(Seen latest, Target target) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("value", target.value());
    target.tolerance().toOptional().ifPresent(tolerance -> shown.put("tolerance", tolerance));
    shown.put("from", target.from().edtf());
    shortBy(latest, target)
        .ifPresent(
            by -> {
              Against result = result(by, target);
              shown.put("result", result.name());
              shown.put("shortBy", by.max(BigDecimal.ZERO));
              shown.put(
                  "inWords",
                  switch (result) {
                    case MET -> "target " + plain(target.value()) + " met";
                    case WITHIN_TOLERANCE ->
                        "within the tolerance of its target, short of "
                            + plain(target.value())
                            + " by "
                            + plain(by);
                    case BEYOND_TOLERANCE, NOT_MET ->
                        "short of its target " + plain(target.value()) + " by " + plain(by);
                  });
            });
    return shown;
  }

  private Optional<BigDecimal> shortBy(Seen latest, Target target) {
    return latest.number().flatMap(figure -> polarityOf(latest).shortfall(figure, target.value()));
  }

  private static Against result(BigDecimal shortBy, Target target) {
    if (shortBy.signum() <= 0) {
      return Against.MET;
    }
    return target
        .tolerance()
        .toOptional()
        .map(
            tolerance ->
                shortBy.compareTo(tolerance) <= 0
                    ? Against.WITHIN_TOLERANCE
                    : Against.BEYOND_TOLERANCE)
        .orElse(Against.NOT_MET);
  }

  /**
   * What the scheme in force makes of the latest figure, beside what was declared of it; nothing
   * where there is no scheme, or no target to calculate from and nothing declared.
   */
  private Optional<Map<String, Object>> rating(Seen latest) {
    Map<String, Object> rating = new LinkedHashMap<>();
    Optional<Thing> scheme = SchemesInForce.of(known, EntityKind.MEASURE);
    scheme
        .flatMap(it -> it.value(date, "calculation", RatingCalculation.ByTarget.class))
        .flatMap(byTarget -> calculated(latest, byTarget))
        .ifPresent(
            level -> {
              rating.put("calculated", level);
              rating.put("scheme", scheme.orElseThrow().ref().value());
            });
    declared(latest).ifPresent(declared -> rating.put("declared", declared.declared()));
    return rating.isEmpty() ? Optional.empty() : Optional.of(rating);
  }

  private Optional<MeasureRating> declared(Seen latest) {
    return all("measureRatings", MeasureRating.class).stream()
        .filter(
            declared ->
                declared.period().equals(latest.period())
                    && declared
                        .definitionVersion()
                        .equals(latest.observation().definitionVersion()))
        .findFirst();
  }

  private Optional<String> calculated(Seen latest, RatingCalculation.ByTarget byTarget) {
    return targetOn(dayOf(latest))
        .flatMap(
            target ->
                latest
                    .number()
                    .flatMap(figure -> polarityOf(latest).shortfall(figure, target.value()))
                    .map(by -> byTarget.of(by, target.tolerance().toOptional())));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  // What it is held against ---------------------------------------------------------------------

  private Optional<Map<String, Object>> sinceBaseline(Seen latest) {
    return measure
        .value(date, "baseline", Baseline.class)
        .flatMap(
            baseline ->
                number(baseline.figure())
                    .flatMap(
                        was -> latest.number().map(now -> change(was, now, latest, baseline))));
  }

  private Map<String, Object> change(
      BigDecimal was, BigDecimal now, Seen latest, Baseline baseline) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("was", was);
    change.put("by", now.subtract(was));
    change.put("travel", travel(was, now, latest));
    baseline.period().toOptional().ifPresent(period -> change.put("since", period.edtf()));
    return change;
  }

  /** Of each comparator its latest figure, beside the measure's own. */
  private List<Map<String, Object>> comparators(Seen latest) {
    Map<String, uk.improvementboard.query.view.Comparator> newest = new LinkedHashMap<>();
    all("comparators", uk.improvementboard.query.view.Comparator.class).stream()
        .sorted(Comparator.comparing(comparator -> lastDay(comparator.period())))
        .forEach(comparator -> newest.put(comparator.whose(), comparator));
    List<Map<String, Object>> beside = new ArrayList<>();
    newest.forEach(
        (whose, comparator) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("whose", whose);
          one.put("period", comparator.period().edtf());
          one.put("inWords", InWords.figure(comparator.figure()));
          number(comparator.figure())
              .ifPresent(
                  theirs ->
                      latest
                          .number()
                          .ifPresent(ours -> one.put("difference", ours.subtract(theirs))));
          beside.add(one);
        });
    return beside;
  }

  /** The day on which each board saw the latest figure, and how. */
  private List<Map<String, Object>> seenBy(Seen latest) {
    List<Map<String, Object>> boards = new ArrayList<>();
    for (ToldTo told : known.knowledge().toldOfEvent(latest.said().by().position())) {
      if (told.audience().board().isPresent()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("board", told.audience().board().get().value());
        one.put("on", told.on().edtf());
        if (told.means() != null) {
          one.put("means", told.means().name());
        }
        if (told.meeting() != null) {
          one.put("meeting", told.meeting().value());
        }
        boards.add(one);
      }
    }
    return boards;
  }
}
