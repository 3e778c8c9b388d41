package uk.improvementboard.query.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.query.answers.DerivedOfActions;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.answers.SchemesInForce;
import uk.improvementboard.query.answers.Scorecard;
import uk.improvementboard.query.answers.Scorecard.Against;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClock;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.gaps.Gap;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.ConfidenceRating;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.RiskStatus;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskMatrix;

/** What needs attention in a programme, as one audience knew it at one moment. */
@Component
public final class Attention {

  private final Gaps gaps;
  private final StatutoryClocks clocks;

  public Attention(Gaps gaps, StatutoryClocks clocks) {
    this.gaps = gaps;
    this.clocks = clocks;
  }

  /**
   * Everything that needs attention, concern by concern, the worst first.
   *
   * @param within how many days before it lapses something is said to be about to
   * @throws uk.improvementboard.platform.web.Problem 400 for less than a day or more than a year
   */
  public List<Concerning> of(AsKnown known, int within) {
    Looking looking = new Looking(known);
    looking.clocks(clocks);
    looking.actions();
    looking.measures();
    looking.risks();
    looking.lapsing(gaps.lapsing(known, within));
    looking.decisions();
    if (known.audience().knowsEverything()) {
      looking.embargoed();
    }
    return looking.found.stream()
        .sorted(Comparator.comparing(Concerning::concern).thenComparing(Attention::worstFirst))
        .toList();
  }

  /** Of two things that give rise to the same concern the worse one first. */
  static int worstFirst(Concerning one, Concerning other) {
    return Comparator.nullsLast(one.concern().worstFirst()).compare(one.days(), other.days());
  }

  /** The figures that some things come to; an audience is told of no concern that is not its. */
  public static SequencedMap<Concern, Figure> figures(Audience audience, List<Concerning> things) {
    Map<Concern, List<Concerning>> by = new EnumMap<>(Concern.class);
    things.forEach(one -> by.computeIfAbsent(one.concern(), key -> new ArrayList<>()).add(one));
    SequencedMap<Concern, Figure> figures = new LinkedHashMap<>();
    for (Concern concern : Concern.values()) {
      if (concern != Concern.EMBARGOED || audience.knowsEverything()) {
        figures.put(concern, Figure.of(concern, by.getOrDefault(concern, List.of())));
      }
    }
    return figures;
  }

  /** One look at a programme. */
  private static final class Looking {

    private final AsKnown known;
    private final LocalDate date;
    private final List<Concerning> found = new ArrayList<>();

    Looking(AsKnown known) {
      this.known = known;
      this.date = known.date();
    }

    /** Nobody is told of what they may not learn the existence of. */
    private void add(Concern concern, Ref thing, String inWords, @Nullable Long days) {
      NamedThing.of(known, thing)
          .ifPresent(named -> found.add(new Concerning(concern, named, inWords, days)));
    }

    private static String days(long days) {
      return days == 1 ? "1 day" : days + " days";
    }

    // Clocks -------------------------------------------------------------------------------------

    void clocks(StatutoryClocks clocks) {
      for (Thing inspection : known.view().things(EntityKind.INSPECTION)) {
        for (StatutoryClock clock : clocks.of(known, inspection)) {
          String last = ImpreciseDate.day(clock.deadline()).inWords();
          switch (clock.state()) {
            case RUNNING ->
                add(
                    Concern.CLOCKS,
                    inspection.ref(),
                    clock.name()
                        + ": working day "
                        + clock.workingDay()
                        + " of "
                        + clock.workingDays()
                        + ", last day "
                        + last,
                    (long) clock.inHand());
            case MISSED ->
                add(
                    Concern.CLOCKS,
                    inspection.ref(),
                    clock.name()
                        + ": missed, "
                        + -clock.inHand()
                        + " working days late, last day "
                        + last,
                    (long) clock.inHand());
            case MET, MET_LATE -> {}
          }
        }
      }
    }

    // Actions ------------------------------------------------------------------------------------

    void actions() {
      Optional<Thing> scheme = SchemesInForce.of(known, EntityKind.ACTION);
      for (Thing action : known.view().things(EntityKind.ACTION)) {
        DerivedOfActions.daysLate(known, action)
            .ifPresent(late -> add(Concern.OVERDUE, action.ref(), days(late) + " late", late));
        ActionStage stage =
            action.value(date, "stage", ActionStage.class).orElse(ActionStage.PROPOSED);
        if (!stage.over()) {
          rated(
              action.ref(),
              declared(action),
              scheme.flatMap(
                  on ->
                      DerivedOfActions.calculatedRating(known, action, on)
                          .map(code -> new Rated(code, on))));
        }
        if (stage == ActionStage.COMPLETED || stage == ActionStage.EMBEDDING) {
          awaitingSignOff(action, stage);
        }
      }
    }

    private void awaitingSignOff(Thing action, ActionStage stage) {
      Optional<Long> since =
          action
              .value(date, "completedOn", ImpreciseDate.class)
              .flatMap(ImpreciseDate::last)
              .filter(done -> !done.isAfter(date))
              .map(done -> ChronoUnit.DAYS.between(done, date));
      add(
          Concern.AWAITING_SIGN_OFF,
          action.ref(),
          (stage == ActionStage.EMBEDDING ? "embedding" : "completed")
              + since.map(count -> ", done " + days(count) + " ago").orElse("")
              + ", not signed off",
          since.orElse(null));
    }

    // Ratings ------------------------------------------------------------------------------------

    /** A level with the scheme that it is a level of. */
    private record Rated(String code, Thing scheme) {}

    private Optional<Rated> declared(Thing action) {
      return action
          .value(date, "confidence", String.class)
          .flatMap(
              code ->
                  action.on(date).entrySet().stream()
                      .filter(entry -> entry.getKey().name().equals("confidenceRatings"))
                      .map(Map.Entry::getValue)
                      .max(Comparator.comparingLong(Said::place))
                      .map(Said::value)
                      .filter(ConfidenceRating.class::isInstance)
                      .flatMap(rating -> known.view().thing(((ConfidenceRating) rating).scheme()))
                      .map(scheme -> new Rated(code, scheme)));
    }

    /** Whether it is the last level of its scheme, whose levels are told the best first. */
    private boolean worst(Rated rated) {
      List<?> levels = rated.scheme().value(LocalDate.MAX, "levels", List.class).orElse(List.of());
      return !levels.isEmpty()
          && levels.getLast() instanceof RatingLevel level
          && level.code().equals(rated.code());
    }

    private String label(Rated rated) {
      for (Object one :
          rated.scheme().value(LocalDate.MAX, "levels", List.class).orElse(List.of())) {
        if (one instanceof RatingLevel level && level.code().equals(rated.code())) {
          return level.label();
        }
      }
      return rated.code();
    }

    private void rated(Ref thing, Optional<Rated> declared, Optional<Rated> calculated) {
      boolean said = declared.filter(this::worst).isPresent();
      boolean follows = calculated.filter(this::worst).isPresent();
      if (said && follows) {
        add(Concern.RED, thing, "declared and calculated " + label(declared.get()), null);
      } else if (said) {
        add(Concern.RED, thing, "declared " + label(declared.get()), null);
      } else if (follows) {
        add(Concern.RED, thing, "calculated " + label(calculated.get()), null);
      }
    }

    // Measures -----------------------------------------------------------------------------------

    void measures() {
      Optional<Thing> scheme = SchemesInForce.of(known, EntityKind.MEASURE);
      for (Thing measure : known.view().things(EntityKind.MEASURE)) {
        rated(
            measure.ref(),
            Scorecard.declaredRating(known, measure)
                .flatMap(
                    rating ->
                        known
                            .view()
                            .thing(rating.scheme())
                            .map(on -> new Rated(rating.declared(), on))),
            scheme.flatMap(
                on ->
                    Scorecard.calculatedRating(known, measure, on)
                        .map(code -> new Rated(code, on))));
        Scorecard.againstTarget(known, measure)
            .filter(against -> against == Against.NOT_MET || against == Against.BEYOND_TOLERANCE)
            .ifPresent(
                against ->
                    add(
                        Concern.OFF_TARGET,
                        measure.ref(),
                        Scorecard.sentence(known, measure),
                        null));
      }
    }

    // Risks --------------------------------------------------------------------------------------

    void risks() {
      for (Thing risk : known.view().things(EntityKind.RISK)) {
        boolean open =
            switch (risk.value(date, "status", RiskStatus.class).orElse(RiskStatus.OPEN)) {
              case OPEN, ESCALATED, REOPENED, MATERIALISED -> true;
              case TOLERATED, MITIGATED, CLOSED -> false;
            };
        Optional<RatedRisk> current = rating(risk, "CURRENT");
        Optional<RatedRisk> target = rating(risk, "TARGET");
        if (open && current.isPresent() && target.isPresent()) {
          RatedRisk now = current.get();
          RatedRisk meant = target.get();
          if (!reached(now, meant)) {
            add(
                Concern.RISKS_OFF_TARGET,
                risk.ref(),
                "rated " + now.code() + ", target " + meant.code(),
                null);
          }
        }
      }
    }

    private Optional<RatedRisk> rating(Thing risk, String of) {
      return risk.on(date).entrySet().stream()
          .filter(
              entry ->
                  entry.getKey().name().equals("ratings")
                      && Objects.equals(entry.getKey().key(), of))
          .map(entry -> entry.getValue().value())
          .filter(RatedRisk.class::isInstance)
          .map(RatedRisk.class::cast)
          .findFirst();
    }

    /**
     * Whether a rating is the target or, on numbers, no greater. A matrix of letters does not say
     * which end of it is worse, and two matrices cannot be held against each other.
     */
    private static boolean reached(RatedRisk now, RatedRisk meant) {
      if (!now.matrix().equals(meant.matrix())) {
        return false;
      }
      if (now.code().equals(meant.code())) {
        return true;
      }
      Optional<Integer> score = score(now);
      Optional<Integer> wanted = score(meant);
      return score.isPresent() && wanted.isPresent() && score.get() <= wanted.get();
    }

    private static Optional<Integer> score(RatedRisk rating) {
      String likelihood = rating.likelihood().toOptional().orElse("");
      String impact = rating.impact().toOptional().orElse("");
      return RiskMatrix.isNumber(likelihood) && RiskMatrix.isNumber(impact)
          ? Optional.of(Integer.parseInt(likelihood) * Integer.parseInt(impact))
          : Optional.empty();
    }

    // What lapses --------------------------------------------------------------------------------

    void lapsing(List<Gap> lapsing) {
      for (Gap gap : lapsing) {
        Long days = gap.daysUntil();
        found.add(
            gap.state() == Gap.State.LAPSED
                ? new Concerning(
                    Concern.LAPSED, gap.thing(), gap.inWords(), days == null ? null : -days)
                : new Concerning(Concern.LAPSING, gap.thing(), gap.inWords(), days));
      }
    }

    // Decisions ----------------------------------------------------------------------------------

    void decisions() {
      for (Thing decision : known.view().things(EntityKind.DECISION)) {
        switch (DecisionStatus.of(decision, date)) {
          case ASKED_FOR -> add(Concern.AWAITING_DECISION, decision.ref(), "asked for", null);
          case PUT_OFF -> add(Concern.AWAITING_DECISION, decision.ref(), "put off", null);
          case MADE, RECOMMENDED_WITHOUT_QUORUM, RATIFIED, CARRIED_OUT, SUPERSEDED, RESCINDED -> {}
        }
      }
    }

    // Embargoes ----------------------------------------------------------------------------------

    void embargoed() {
      for (EntityKind kind : EntityKind.values()) {
        for (Thing thing : known.view().things(kind)) {
          if (known.knowledge().restrictionOf(thing.ref()) instanceof Restriction.Hidden why
              && stands(thing)) {
            add(Concern.EMBARGOED, thing.ref(), why.reason(), null);
          }
        }
      }
    }

    /** Whether what keeps it back was known at this moment, and no publication since. */
    private boolean stands(Thing thing) {
      List<Long> embargoes =
          known
              .record()
              .naming(thing.ref())
              .upTo(known.cut().reach())
              .filter(at -> known.record().at(at).event() instanceof DisclosureEmbargoed)
              .asLongStream()
              .boxed()
              .toList();
      long since = embargoes.stream().filter(known.knowledge()::knows).reduce(Long::max).orElse(0L);
      return (embargoes.isEmpty() || since > 0)
          && known.knowledge().toldOf(thing.ref()).stream()
              .noneMatch(
                  told -> told.audience().equals(Audience.PUBLIC) && told.position() > since);
    }
  }
}
