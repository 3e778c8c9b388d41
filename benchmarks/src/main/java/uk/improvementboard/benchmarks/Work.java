package uk.improvementboard.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import uk.improvementboard.benchmarks.RecordBook.Besides;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionLeadAssigned;
import uk.improvementboard.events.ActionEvent.ActionPaused;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionResumed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RecommendationEvent.RecommendationReopened;
import uk.improvementboard.events.RiskEvent.MitigationAdded;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskMitigated;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.RiskEvent.RiskReopened;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.Stated;

/**
 * What a secretariat records between meetings: how a programme is set up, then change by change.
 */
final class Work {

  private static final Ref SCHEME = Ref.of("RG1");
  private static final List<String> LEVELS = List.of("blue", "green", "amber", "red");
  private static final List<RatingOf> RATINGS = List.of(RatingOf.values());
  private static final List<String> POSTS =
      List.of(
          "Head of Safeguarding",
          "Head of Quality Assurance",
          "Service Manager, Assessment",
          "Service Manager, Children in Care",
          "Principal Social Worker",
          "Head of SEND");

  /** How far back a fact may be dated that is recorded late, in days. */
  private static final int LATEST = 50;

  private enum Stage {
    UNDER_WAY,
    PAUSED,
    COMPLETED
  }

  private final Shape shape;
  private final Random random;
  private final Map<Integer, Stage> stages = new HashMap<>();
  private final Set<Integer> withdrawn = new HashSet<>();
  private final Set<String> observed = new HashSet<>();
  private final Set<Integer> mitigated = new HashSet<>();
  private int said;

  Work(Shape shape, long seed) {
    this.shape = shape;
    this.random = new Random(seed);
  }

  // Setting up ----------------------------------------------------------------------------------

  List<ProgrammeEvent> opening(ProgrammeId programme, Ref board) {
    List<ProgrammeEvent> events = new ArrayList<>();
    events.add(
        new ProgrammeEstablished(
            programme,
            "Anytown",
            "Anytown improvement programme",
            Scope.SEND,
            given("inspection")));
    events.add(
        new BoardEstablished(
            board, "Anytown board", BoardKind.IMPROVEMENT_BOARD, given("oversight")));
    events.add(
        new RatingSchemeAdopted(
            SCHEME,
            "BRAG",
            given("1"),
            List.of(EntityKind.ACTION, EntityKind.MEASURE),
            LEVELS.stream().map(code -> new RatingLevel(code, code, Stated.notStated())).toList(),
            new RatingCalculation.None(),
            ImpreciseDate.parse("2023-01")));
    for (int n = 1; n <= shape.recommendations(); n++) {
      events.add(raised(n));
    }
    for (int n = 1; n <= shape.actions(); n++) {
      events.add(proposed(n));
    }
    for (int n = 1; n <= shape.measures(); n++) {
      events.add(defined(n));
    }
    for (int n = 1; n <= shape.risks(); n++) {
      events.add(identified(n));
    }
    return events;
  }

  private RecommendationRaised raised(int n) {
    return new RecommendationRaised(
        Ref.of("R" + n),
        "The partnership should make sure that what children and families say is acted on, " + n,
        given("Acting on what families say, " + n),
        RecommendationKind.AREA_FOR_IMPROVEMENT,
        List.of(),
        Stated.notStated(),
        Stated.notApplicable(),
        Stated.notApplicable(),
        Stated.notApplicable(),
        given("experiences and progress"),
        given("assessment"),
        given("Director of Children's Services"));
  }

  private ActionProposed proposed(int n) {
    return new ActionProposed(
        Ref.of("A" + n),
        "Review every open plan with the family, the school and health together, round " + n,
        List.of(Ref.of("R" + (1 + n % shape.recommendations()))),
        Stated.notStated(),
        given(post()),
        given("Director of Children's Services"),
        given("Integrated care board"),
        given(ImpreciseDate.parse("2023-02")),
        given(ImpreciseDate.parse("2024-%02d".formatted(1 + n % 12))),
        given("Nine plans in ten are reviewed within the time allowed, for two quarters"),
        Stated.notStated(),
        List.of(),
        given("within budget"));
  }

  private MeasureDefined defined(int n) {
    return new MeasureDefined(
        Ref.of("M" + n),
        "Plans issued within twenty weeks, area " + n,
        given("NI " + n),
        given("Plans issued in the month within twenty weeks of the request, of all issued"),
        given("1"),
        given("per cent"),
        Polarity.HIGHER_IS_BETTER,
        given("monthly"),
        given("plans issued in time"),
        given("plans issued"),
        given("below six"),
        given(BigDecimal.valueOf(6)),
        given(post()),
        List.of(Ref.of("R" + (1 + n % shape.recommendations()))));
  }

  private RiskIdentified identified(int n) {
    return new RiskIdentified(
        Ref.of("K" + n),
        "Posts stay vacant in team " + n,
        given("Teams do not have the people whom the plan counts on"),
        given("few applicants, and agency rates elsewhere"),
        given("children wait longer for an assessment"),
        List.of("a retention payment", "an academy with the university"),
        given(post()),
        List.of(Ref.of("A" + (1 + n % shape.actions()))));
  }

  // Changes -------------------------------------------------------------------------------------

  /**
   * The next thing that is recorded; one to three fields change. Nine in a hundred add an entry
   * that stays, such as a report on progress; the others say anew what was said before.
   */
  ProgrammeEvent change(LocalDate today) {
    said++;
    int kind = random.nextInt(100);
    if (kind < 58) {
      return ofAnAction(kind, today);
    }
    if (kind < 82) {
      return ofAMeasure(kind, today);
    }
    return kind < 98 ? ofARisk(kind, today) : ofARecommendation(today);
  }

  private ProgrammeEvent ofAnAction(int kind, LocalDate today) {
    int n = actionNumber();
    Ref action = Ref.of("A" + n);
    if (kind < 5) {
      return new ProgressReported(
          action,
          "Of the plans due this month most were reviewed; three wait for health advice, " + said,
          given(month(today).edtf()),
          given(level()),
          List.of(),
          List.of("chase what is late"),
          List.of());
    }
    if (kind < 7) {
      return new ConfidenceRated(
          action, SCHEME, level(), day(today), Stated.notApplicable(), Stated.notStated());
    }
    if (kind < 9) {
      return new ExtensionGranted(
          action,
          Stated.notStated(),
          ImpreciseDate.day(today.plusDays(30L + random.nextInt(300))),
          new ExtensionAuthority.UnderDelegation(ProgrammeOfSize.BOARD, "Director"),
          given("advice is late, " + said));
    }
    if (kind < 16) {
      return new ActionApproved(action, day(today), given("the board, item " + said));
    }
    if (kind < 32) {
      return new ActionLeadAssigned(
          action, post(), given(post()), day(today), given("a change of post, " + said));
    }
    return nextStage(n, action, today);
  }

  private ProgrammeEvent nextStage(int n, Ref action, LocalDate today) {
    Stage before = stages.get(n);
    boolean pauses = random.nextBoolean();
    stages.put(
        n, before != Stage.UNDER_WAY ? Stage.UNDER_WAY : pauses ? Stage.PAUSED : Stage.COMPLETED);
    return switch (before) {
      case null -> new ActionStarted(action, day(today));
      case PAUSED -> new ActionResumed(action, day(today));
      case COMPLETED -> new ActionReopened(action, "it did not last, " + said, Stated.notStated());
      case UNDER_WAY ->
          pauses
              ? new ActionPaused(action, "waits for a partner, " + said, day(today.plusDays(30)))
              : new CompletionClaimed(
                  action,
                  day(today),
                  List.of(
                      new Evidence(
                          "audit", "files read, " + said, day(today), Stated.notStated())));
    };
  }

  private ProgrammeEvent ofAMeasure(int kind, LocalDate today) {
    int n = 1 + random.nextInt(shape.measures());
    Ref measure = Ref.of("M" + n);
    ImpreciseDate period = quarter(today);
    if (kind >= 79) {
      return new TargetSet(
          measure,
          BigDecimal.valueOf(50L + random.nextInt(50)),
          given(BigDecimal.valueOf(5)),
          ImpreciseDate.parse(Integer.toString(today.getYear())),
          Stated.notStated(),
          given("agreed with partners, " + said),
          Stated.notStated());
    }
    boolean first = observed.add(measure + "/" + period);
    if (!first && kind >= 74) {
      return new MeasureRated(
          measure,
          period,
          given("1"),
          SCHEME,
          level(),
          day(today),
          Stated.notApplicable(),
          given("as seen on " + today));
    }
    Figure figure = new Figure.Number(BigDecimal.valueOf(random.nextInt(101)), List.of());
    return first
        ? new ObservationReported(
            measure,
            period,
            given("1"),
            figure,
            Stated.notStated(),
            Firmness.PROVISIONAL,
            day(today))
        : new ObservationRevised(
            measure,
            period,
            given("1"),
            figure,
            Stated.notStated(),
            Firmness.FINAL,
            day(today),
            "counted again, " + said);
  }

  private ProgrammeEvent ofARisk(int kind, LocalDate today) {
    int n = 1 + random.nextInt(shape.risks());
    Ref risk = Ref.of("K" + n);
    if (kind >= 97) {
      return new MitigationAdded(
          risk, "a further payment, " + said, given(post()), day(today.plusDays(60)));
    }
    if (kind >= 93) {
      return mitigated.remove(n)
          ? new RiskReopened(risk, "vacancies rose again, " + said)
          : mitigated(n, risk, today);
    }
    int likelihood = 1 + random.nextInt(5);
    int impact = 1 + random.nextInt(5);
    return new RiskRated(
        risk,
        RATINGS.get(random.nextInt(RATINGS.size())),
        new RiskRating(Integer.toString(likelihood * impact), given("five by five")),
        Stated.notStated(),
        given(Integer.toString(likelihood)),
        given(Integer.toString(impact)),
        day(today));
  }

  private RiskMitigated mitigated(int n, Ref risk, LocalDate today) {
    mitigated.add(n);
    return new RiskMitigated(risk, day(today), "posts are filled, " + said);
  }

  private ProgrammeEvent ofARecommendation(LocalDate today) {
    Ref recommendation = Ref.of("R" + (1 + random.nextInt(shape.recommendations())));
    return random.nextBoolean()
        ? new RecommendationAccepted(recommendation, day(today), given("the council, " + said))
        : new RecommendationReopened(recommendation, "found again, " + said, Stated.notStated());
  }

  /** One fact in ten is dated before it was recorded, one in fifty is published at once. */
  Besides besides(LocalDate today) {
    int kind = random.nextInt(100);
    if (kind < 5) {
      return new Besides(
          ImpreciseDate.day(today.minusDays(1L + random.nextInt(LATEST))), null, List.of(), null);
    }
    if (kind < 10) {
      LocalDate stated = today.minusDays(1L + random.nextInt(LATEST));
      return new Besides(
          null,
          new Source("Performance report", "4." + random.nextInt(9), ImpreciseDate.day(stated)),
          List.of(),
          null);
    }
    return kind < 12
        ? Besides.disclosed(
            new Disclosure(Audience.PUBLIC, ImpreciseDate.day(today), Means.PUBLISHED, null))
        : Besides.NOTHING;
  }

  // Which ---------------------------------------------------------------------------------------

  /** An action that is still in the plan. */
  Ref anAction() {
    return Ref.of("A" + actionNumber());
  }

  private int actionNumber() {
    int n;
    do {
      n = 1 + random.nextInt(shape.actions());
    } while (withdrawn.contains(n));
    return n;
  }

  /** The action that the board takes out next. */
  Ref nextToWithdraw() {
    return Ref.of("A" + (withdrawn.size() + 1));
  }

  Ref withdrawn() {
    Ref action = nextToWithdraw();
    withdrawn.add(withdrawn.size() + 1);
    return action;
  }

  /** What the department is sent this time. */
  List<Ref> someThings() {
    return List.of(
        anAction(),
        Ref.of("K" + (1 + random.nextInt(shape.risks()))),
        Ref.of("M" + (1 + random.nextInt(shape.measures()))));
  }

  private String level() {
    return LEVELS.get(random.nextInt(LEVELS.size()));
  }

  private String post() {
    return POSTS.get(random.nextInt(POSTS.size()));
  }

  private static ImpreciseDate month(LocalDate day) {
    return ImpreciseDate.parse(day.toString().substring(0, 7));
  }

  /** The quarter before, which figures are reported for. */
  private static ImpreciseDate quarter(LocalDate day) {
    LocalDate before = day.minusMonths(3);
    LocalDate first = before.withDayOfMonth(1).withMonth(1 + (before.getMonthValue() - 1) / 3 * 3);
    return ImpreciseDate.parse(first + "/" + first.plusMonths(3).minusDays(1));
  }

  private static Stated<ImpreciseDate> day(LocalDate day) {
    return given(ImpreciseDate.day(day));
  }

  private static <T> Stated<T> given(T value) {
    return Stated.given(value);
  }
}
