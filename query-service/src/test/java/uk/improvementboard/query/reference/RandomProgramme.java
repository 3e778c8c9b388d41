package uk.improvementboard.query.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.Phase;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Attendance.Presence;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.Stated;

/**
 * A programme told at random, from a seed: late, corrected, withdrawn, embargoed and exempt facts;
 * dates as imprecise as papers give them; bodies whose terms and members change; meetings with and
 * without a pack, some entered long after they were held, minuted during, after and long after.
 */
final class RandomProgramme {

  static final List<Audience> AUDIENCES =
      List.of(
          new Audience("team"),
          new Audience("auditor"),
          new Audience("board:B1"),
          new Audience("board:B2"),
          Audience.DFE,
          Audience.OFSTED,
          new Audience("partners"),
          Audience.PUBLIC);

  private static final List<Audience> TOLD = AUDIENCES.subList(4, 8);
  private static final Audience PARTNERS = new Audience("partners");

  private final Random random;
  private final List<Line> lines = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 1, 5);
  private LocalTime time = LocalTime.of(9, 0);
  private final Map<EntityKind, List<Ref>> things = new LinkedHashMap<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<Observed> observed = new ArrayList<>();

  private record Observed(Ref measure, ImpreciseDate period) {}

  /** How far a meeting has come. */
  private static final class Meeting {
    private final Ref ref;
    private final Ref board;
    private ImpreciseDate on;
    private boolean packed;
    private boolean opened;
    private boolean closed;
    private boolean confirmed;

    private Meeting(Ref ref, Ref board, ImpreciseDate on) {
      this.ref = ref;
      this.board = board;
      this.on = on;
    }
  }

  private RandomProgramme(long seed) {
    this.random = new Random(seed * 6364136223846793005L + 1442695040888963407L);
  }

  /** The programme of a seed, of about so many events. */
  static Programme of(long seed, int length) {
    RandomProgramme told = new RandomProgramme(seed);
    told.begin();
    while (told.lines.size() < length) {
      told.step();
    }
    return new Programme(told.lines);
  }

  /** Whether an event brings the thing that it is mainly about into the record. */
  static boolean creates(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeEstablished e -> true;
      case BoardEstablished e -> true;
      case AppointmentMade e -> true;
      case RatingSchemeAdopted e -> true;
      case RiskMatrixAdopted e -> true;
      case InspectionPlanned e -> true;
      case InspectionOutcomeRecorded e -> true;
      case AreaForImprovementRecorded e -> true;
      case RecommendationRaised e -> true;
      case PlanDrafted e -> true;
      case ActionProposed e -> true;
      case MeasureDefined e -> true;
      case RiskIdentified e -> true;
      case DocumentRegistered e -> true;
      case MeetingScheduled e -> true;
      case ChallengeRaised e -> true;
      case DecisionSought e -> true;
      case DecisionRecorded e -> true;
      case BoardActionRaised e -> true;
      case ReportedOut e -> true;
      default -> false;
    };
  }

  private void begin() {
    record(
        new ProgrammeEstablished(
            Story.PROGRAMME, "Anyshire", "Anyshire programme", Scope.SEND, Stated.notStated()));
    for (String board : List.of("B1", "B2")) {
      create(
          EntityKind.BOARD,
          new BoardEstablished(
              Ref.of(board), "Board " + board, BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
    }
  }

  private void step() {
    if (random.nextInt(4) > 0) { // else in the same bundle, at the same instant
      day = day.plusDays(random.nextInt(4));
      LocalTime later =
          random.nextInt(5) == 0
              ? LocalTime.of(23, 30) // in summer already the next day in London
              : LocalTime.of(8 + random.nextInt(10), random.nextInt(60));
      Instant before = lines.getLast().recordedAt();
      if (!day.atTime(later).toInstant(ZoneOffset.UTC).isBefore(before)) {
        time = later;
      }
    }
    switch (random.nextInt(30)) {
      case 0, 1, 2 -> newThing();
      case 3, 4 -> ofAnAction();
      case 5 -> ofAMeasure();
      case 6 -> ofARisk();
      case 7 -> ofAnInspection();
      case 8 -> ofOthers();
      case 9 -> ofABoard();
      case 10 -> configuration();
      case 11, 12 -> paper();
      case 13, 14, 15 -> disclose();
      case 16 -> join();
      case 17 -> embargo();
      case 18 -> exempt();
      case 19 -> reportOut();
      case 20, 21, 22 -> correct();
      default -> meet();
    }
  }

  // --- things and what is said of them

  private void newThing() {
    switch (random.nextInt(7)) {
      case 0, 1 -> propose();
      case 2 -> {
        Ref measure = next(EntityKind.MEASURE);
        create(
            EntityKind.MEASURE,
            new MeasureDefined(
                measure,
                "measure " + measure,
                Stated.notStated(),
                Stated.given("as in the return"),
                Stated.given("v1"),
                Stated.given("per cent"),
                Polarity.HIGHER_IS_BETTER,
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()));
      }
      case 3 -> {
        Ref risk = next(EntityKind.RISK);
        create(
            EntityKind.RISK,
            new RiskIdentified(
                risk,
                "risk " + risk,
                Stated.given(words()),
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                Stated.notStated(),
                List.of()));
      }
      case 4 -> {
        Ref recommendation = next(EntityKind.RECOMMENDATION);
        create(
            EntityKind.RECOMMENDATION,
            new RecommendationRaised(
                recommendation,
                "to improve " + recommendation,
                Stated.notStated(),
                RecommendationKind.AREA_FOR_IMPROVEMENT,
                List.of(),
                stated(some(EntityKind.INSPECTION)),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated()));
      }
      case 5 -> {
        Ref plan = next(EntityKind.PLAN);
        create(
            EntityKind.PLAN,
            new PlanDrafted(
                plan,
                "plan " + plan,
                Stated.given("1"),
                Stated.notStated(),
                List.of(),
                List.of(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()));
      }
      default -> {
        Ref inspection = next(EntityKind.INSPECTION);
        create(
            EntityKind.INSPECTION,
            random.nextInt(3) > 0
                ? new InspectionPlanned(
                    inspection,
                    Stated.given("ilacs-2018"),
                    ActivityType.MONITORING_VISIT,
                    "visit " + inspection,
                    ImpreciseDate.day(day.plusDays(20)),
                    Publication.NOT_FOR_PUBLICATION,
                    Stated.notStated())
                : outcome(inspection));
      }
    }
  }

  private InspectionOutcomeRecorded outcome(Ref inspection) {
    return new InspectionOutcomeRecorded(
        inspection,
        "ilacs-2018",
        ActivityType.INSPECTION,
        "inspection " + inspection,
        Stated.notStated(),
        Stated.given(ImpreciseDate.day(day.minusDays(30))),
        Stated.notStated(),
        Stated.notStated(),
        random.nextBoolean() ? Publication.PUBLISHED : Publication.NOT_STATED,
        Stated.given(words()));
  }

  private void propose() {
    Ref action = next(EntityKind.ACTION);
    create(
        EntityKind.ACTION,
        new ActionProposed(
            action,
            "to do " + action,
            some(EntityKind.RECOMMENDATION),
            stated(some(EntityKind.PLAN)),
            Stated.given("head of service"),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.given(ImpreciseDate.day(day.plusDays(60))),
            Stated.notStated(),
            Stated.notStated(),
            List.of(),
            Stated.notStated()));
  }

  private void ofAnAction() {
    Ref action = any(EntityKind.ACTION);
    if (action == null) {
      propose();
      return;
    }
    Ref decision = any(EntityKind.DECISION);
    Ref scheme = any(EntityKind.RATING_SCHEME);
    switch (random.nextInt(8)) {
      case 0 -> tell(new ActionStarted(action, Stated.notStated()));
      case 1 -> tell(new CompletionClaimed(action, Stated.notStated(), List.of()));
      case 2 -> {
        if (decision != null) {
          tell(new ActionWithdrawn(action, decision, words()));
        }
      }
      case 3 ->
          tell(
              new ActionSuperseded(
                  action, some(EntityKind.ACTION), words(), stated(some(EntityKind.DECISION))));
      case 4 ->
          tell(
              new ExtensionGranted(
                  action,
                  Stated.notStated(),
                  ImpreciseDate.day(day.plusDays(90)),
                  decision == null
                      ? new ExtensionAuthority.UnderDelegation(Ref.of("B1"), "director")
                      : new ExtensionAuthority.ByDecision(decision),
                  Stated.notStated()));
      case 5 -> {
        if (scheme != null) {
          tell(
              new ConfidenceRated(
                  action,
                  scheme,
                  List.of("R", "A", "G").get(random.nextInt(3)),
                  Stated.notStated(),
                  Stated.notApplicable(),
                  Stated.notStated()));
        }
      }
      default ->
          tell(
              new ProgressReported(
                  action,
                  words(),
                  Stated.notStated(),
                  random.nextBoolean() ? Stated.given("amber") : Stated.notStated(),
                  List.of(),
                  List.of(),
                  List.of()));
    }
  }

  private void ofAMeasure() {
    Ref measure = any(EntityKind.MEASURE);
    if (measure == null) {
      return;
    }
    switch (random.nextInt(5)) {
      case 0 ->
          tell(
              new TargetSet(
                  measure,
                  BigDecimal.valueOf(50 + random.nextInt(40)),
                  Stated.notStated(),
                  ImpreciseDate.day(day.withDayOfMonth(1)),
                  Stated.notStated(),
                  Stated.notStated(),
                  stated(some(EntityKind.DECISION))));
      case 1 ->
          tell(
              new MeasureDefinitionRevised(
                  measure,
                  "v" + (2 + random.nextInt(2)),
                  Stated.given(words()),
                  Stated.given("per cent"),
                  Polarity.HIGHER_IS_BETTER,
                  Stated.notStated(),
                  Stated.notStated(),
                  Stated.notStated(),
                  "the return changed"));
      case 2 -> {
        List<Observed> ofIt =
            observed.stream().filter(one -> one.measure().equals(measure)).toList();
        if (!ofIt.isEmpty()) {
          tell(
              new ObservationRevised(
                  measure,
                  ofIt.get(random.nextInt(ofIt.size())).period(),
                  Stated.given("v1"),
                  figure(),
                  Stated.notStated(),
                  Firmness.FINAL,
                  Stated.notStated(),
                  "final figure"));
        }
      }
      default -> {
        ImpreciseDate period = ImpreciseDate.parse("2025-" + (random.nextInt(2) + 11));
        if (!observed.contains(new Observed(measure, period))) {
          observed.add(new Observed(measure, period));
          tell(
              new ObservationReported(
                  measure,
                  period,
                  Stated.given("v1"),
                  figure(),
                  Stated.notStated(),
                  Firmness.PROVISIONAL,
                  Stated.notStated()));
        }
      }
    }
  }

  private void ofARisk() {
    Ref risk = any(EntityKind.RISK);
    if (risk == null) {
      return;
    }
    if (random.nextInt(4) == 0) {
      tell(new RiskClosed(risk, Stated.notStated(), words(), stated(some(EntityKind.DECISION))));
    } else {
      tell(
          new RiskRated(
              risk,
              random.nextBoolean() ? RatingOf.CURRENT : RatingOf.TARGET,
              new RiskRating("B" + (1 + random.nextInt(4)), Stated.notStated()),
              stated(some(EntityKind.RISK_MATRIX)),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated()));
    }
  }

  private void ofAnInspection() {
    Ref inspection = any(EntityKind.INSPECTION);
    if (inspection == null) {
      return;
    }
    switch (random.nextInt(5)) {
      case 0 ->
          tell(
              new InspectionActivitySuspended(
                  inspection, ImpreciseDate.day(day), Stated.notStated(), Stated.notStated()));
      case 1 ->
          tell(
              new ReportPublished(
                  inspection, ImpreciseDate.day(day), stated(some(EntityKind.PAPER))));
      case 2 -> {
        tell(outcome(inspection));
        Ref finding = next(EntityKind.FINDING);
        create(
            EntityKind.FINDING,
            new AreaForImprovementRecorded(
                finding, inspection, "to be better " + finding, Stated.notStated()));
      }
      default ->
          tell(
              new JudgementRecorded(
                  inspection,
                  random.nextBoolean() ? "overall" : "leaders",
                  Stated.given(random.nextBoolean() ? "Inadequate" : "Good")));
    }
  }

  private void ofOthers() {
    Ref recommendation = any(EntityKind.RECOMMENDATION);
    Ref plan = any(EntityKind.PLAN);
    Ref boardAction = any(EntityKind.BOARD_ACTION);
    Ref decision = any(EntityKind.DECISION);
    switch (random.nextInt(5)) {
      case 0 -> {
        if (recommendation != null) {
          tell(new RecommendationAccepted(recommendation, Stated.notStated(), Stated.notStated()));
        }
      }
      case 1 -> {
        if (plan != null) {
          tell(new PlanSubmitted(plan, "Ofsted", ImpreciseDate.day(day), Stated.notStated()));
        }
      }
      case 2 -> {
        if (boardAction != null) {
          tell(new BoardActionDone(boardAction, Stated.notStated(), Stated.given(words())));
        }
      }
      case 3 ->
          tell(
              new ProgrammePhaseChanged(
                  random.nextBoolean() ? Phase.INTERVENTION : Phase.POST_INTERVENTION_SUPPORT,
                  ImpreciseDate.day(day),
                  Stated.notStated(),
                  stated(some(EntityKind.DECISION))));
      default -> {
        if (boardAction != null && decision != null) {
          tell(new BoardActionDropped(boardAction, decision, Stated.notStated()));
        }
      }
    }
  }

  // --- bodies and what they rate by

  private void ofABoard() {
    Ref board = board();
    Ref appointment = any(EntityKind.APPOINTMENT);
    if (appointment != null && random.nextInt(3) == 0) {
      Ref its = null;
      for (Line line : lines) {
        if (line.event() instanceof AppointmentMade e && e.appointment().equals(appointment)) {
          its = e.board();
        }
      }
      if (its != null) {
        tell(
            new AppointmentEnded(
                appointment, its, ImpreciseDate.day(day.plusDays(5)), Stated.notStated()));
      }
    } else if (random.nextInt(3) == 0) {
      tell(
          new TermsOfReferenceAdopted(
              board,
              Stated.given("version " + (lines.size() % 7)),
              Stated.notStated(),
              Stated.notStated(),
              Stated.given(new Quorum(2 + random.nextInt(4), Stated.notStated())),
              List.of(EntityKind.ACTION),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated(),
              List.of(),
              List.of()));
    } else {
      Ref made = next(EntityKind.APPOINTMENT);
      create(
          EntityKind.APPOINTMENT,
          new AppointmentMade(
              made,
              board,
              "seat " + made,
              random.nextBoolean() ? Capacity.MEMBER : Capacity.CHAIR,
              Stated.notStated(),
              Stated.notStated(),
              Stated.given(ImpreciseDate.day(day)),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated()));
    }
  }

  private void configuration() {
    if (random.nextBoolean()) {
      Ref scheme = random.nextBoolean() ? any(EntityKind.RATING_SCHEME) : null;
      Ref adopted = scheme == null ? next(EntityKind.RATING_SCHEME) : scheme;
      create(
          EntityKind.RATING_SCHEME,
          new RatingSchemeAdopted(
              adopted,
              "scheme " + adopted,
              Stated.given("version " + lines.size()),
              List.of(EntityKind.ACTION),
              List.of(new RatingLevel("R", "red since " + lines.size(), Stated.notStated())),
              new RatingCalculation.None(),
              ImpreciseDate.day(day)));
    } else {
      Ref matrix = random.nextBoolean() ? any(EntityKind.RISK_MATRIX) : null;
      Ref adopted = matrix == null ? next(EntityKind.RISK_MATRIX) : matrix;
      create(
          EntityKind.RISK_MATRIX,
          new RiskMatrixAdopted(
              adopted,
              "matrix " + adopted,
              Stated.given("version " + lines.size()),
              List.of(new RiskMatrix.Level("B", "likely")),
              List.of(new RiskMatrix.Level("2", "grave")),
              List.of(new RiskMatrix.Band("B", "2", "high")),
              RiskMatrix.Rendering.LETTER_AND_NUMBER,
              ImpreciseDate.day(day)));
    }
  }

  // --- papers, disclosures and restrictions

  private void paper() {
    int which = random.nextInt(4);
    Ref paper =
        which == 0 ? Ref.hidden(things(EntityKind.PAPER).size() + 1) : next(EntityKind.PAPER);
    Restriction restriction =
        switch (which) {
          case 0 -> new Restriction.Hidden("not yet published");
          case 1 -> new Restriction.Exempt(Stated.given("3"));
          default -> new Restriction.Open();
        };
    things(EntityKind.PAPER).add(paper);
    tell(
        new DocumentRegistered(
            paper,
            "paper " + paper,
            "report",
            Stated.notStated(),
            Stated.notStated(),
            Stated.given(words()),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            restriction));
  }

  private void disclose() {
    List<Ref> what = new ArrayList<>();
    what.add(anything());
    if (random.nextInt(3) == 0) {
      Ref other = anything();
      if (!what.contains(other)) {
        what.add(other);
      }
    }
    Meeting meeting = held();
    Disclosure disclosure =
        random.nextInt(6) == 0 && meeting != null
            ? new Disclosure(Audience.board(meeting.board), meeting.on, Means.TABLED, meeting.ref)
            : disclosure();
    // its own envelope discloses nothing besides
    add(line(new Disclosed(what, disclosure)).disclosed(List.of()));
  }

  private void join() {
    Audience audience = one(List.of(Audience.DFE, Audience.OFSTED, PARTNERS, board("B2")));
    Audience from = one(List.of(Audience.DFE, PARTNERS, board("B1"), board("B2")));
    if (!audience.equals(from)) {
      Line joined = line(new AudienceJoined(audience, from, "its officer attends"));
      add(joined.effective(exactNearby()).disclosed(List.of()));
    }
  }

  private void embargo() {
    List<Ref> open = new ArrayList<>();
    for (EntityKind kind :
        List.of(EntityKind.ACTION, EntityKind.RISK, EntityKind.PAPER, EntityKind.RECOMMENDATION)) {
      open.addAll(things(kind));
    }
    long before =
        lines.stream().filter(line -> line.event() instanceof DisclosureEmbargoed).count();
    if (!open.isEmpty() && before < 2) {
      record(
          new DisclosureEmbargoed(
              List.of(open.get(random.nextInt(open.size()))),
              Stated.given(ImpreciseDate.day(day.plusDays(10))),
              "pre-election period"));
    }
  }

  private void exempt() {
    List<Ref> open = new ArrayList<>();
    for (EntityKind kind : List.of(EntityKind.ACTION, EntityKind.RISK, EntityKind.PAPER)) {
      open.addAll(things(kind));
    }
    if (!open.isEmpty()) {
      record(
          new ThingsRestricted(
              List.of(open.get(random.nextInt(open.size()))),
              new Restriction.Exempt(Stated.given(Integer.toString(1 + random.nextInt(7))))));
    }
  }

  private void reportOut() {
    Ref report = next(EntityKind.REPORT_OUT);
    List<Ref> what = List.of(anything());
    things(EntityKind.REPORT_OUT).add(report);
    add(
        line(new ReportedOut(
                report,
                "report " + report,
                "them",
                random.nextInt(5) == 0
                    ? Stated.notStated()
                    : Stated.given(one(AUDIENCES.subList(2, 7))),
                random.nextInt(4) == 0 ? Stated.notStated() : Stated.given(pastDate(day, false)),
                what,
                1 + random.nextInt(lines.size()),
                Stated.notStated(),
                Stated.notStated()))
            .disclosed(List.of()));
  }

  // --- corrections

  private void correct() {
    for (int tries = 0; tries < 8; tries++) {
      int position = 1 + random.nextInt(lines.size());
      ProgrammeEvent named = lines.get(position - 1).event();
      int original =
          named instanceof FactCorrected correction ? (int) correction.corrects() : position;
      ProgrammeEvent stands = lines.get(original - 1).event();
      for (Line line : lines) {
        if (line.event() instanceof FactCorrected correction && correction.corrects() == original) {
          stands = correction.instead();
        }
      }
      ProgrammeEvent instead = instead(stands);
      if (instead != null) {
        add(correction(new FactCorrected(original, instead, "misread")));
        return;
      }
    }
  }

  private Line correction(FactCorrected event) {
    Line line = line(event);
    return line.effective(random.nextInt(3) == 0 ? anyDate() : null);
  }

  /** The same event as it should have been; null for one that is not corrected here. */
  private @Nullable ProgrammeEvent instead(ProgrammeEvent event) {
    return switch (event) {
      case ActionProposed e ->
          new ActionProposed(
              e.action(),
              e.text() + "'",
              e.recommendations(),
              e.plan(),
              Stated.given("director"),
              e.accountable(),
              e.partner(),
              e.start(),
              Stated.given(ImpreciseDate.day(day.plusDays(30))),
              e.successCriteria(),
              e.workstream(),
              e.dependsOn(),
              e.cost());
      case ProgressReported e ->
          new ProgressReported(
              e.action(),
              e.narrative() + "'",
              e.period(),
              Stated.given("red"),
              e.barriers(),
              e.nextSteps(),
              e.evidence());
      case TargetSet e ->
          new TargetSet(
              e.measure(),
              e.value().add(BigDecimal.ONE),
              e.tolerance(),
              e.from(),
              e.until(),
              e.words(),
              e.decision());
      case ObservationReported e ->
          new ObservationReported(
              e.measure(),
              e.period(),
              e.definitionVersion(),
              figure(),
              e.words(),
              e.firmness(),
              e.extractedOn());
      case ObservationRevised e ->
          new ObservationRevised(
              e.measure(),
              e.period(),
              e.definitionVersion(),
              figure(),
              e.words(),
              e.firmness(),
              e.extractedOn(),
              e.reason());
      case JudgementRecorded e ->
          new JudgementRecorded(e.inspection(), e.area(), Stated.given("Outstanding"));
      case AppointmentMade e ->
          new AppointmentMade(
              e.appointment(),
              e.board(),
              e.slot(),
              Capacity.OBSERVER,
              e.post(),
              e.organisation(),
              e.from(),
              e.until(),
              e.holder(),
              e.substituteFor());
      case RatingSchemeAdopted e ->
          new RatingSchemeAdopted(
              e.scheme(),
              e.name(),
              Stated.given("corrected at " + lines.size()),
              e.appliesTo(),
              e.levels(),
              e.calculation(),
              e.from());
      case TermsOfReferenceAdopted e ->
          new TermsOfReferenceAdopted(
              e.board(),
              Stated.given("corrected at " + lines.size()),
              e.purpose(),
              e.cadence(),
              e.quorum(),
              e.oversees(),
              e.adoptedOn(),
              e.mayDecide(),
              e.decisionRule(),
              e.slots(),
              e.delegations());
      case RiskRated e ->
          new RiskRated(
              e.risk(),
              e.ratingOf(),
              new RiskRating("A1", Stated.notStated()),
              e.matrix(),
              e.likelihood(),
              e.impact(),
              e.on());
      case DocumentRegistered e ->
          new DocumentRegistered(
              e.paper(),
              e.title() + "'",
              e.kind(),
              e.dated(),
              e.author(),
              e.summary(),
              e.asks(),
              e.partOf(),
              e.location(),
              e.restriction());
      case MeetingOpened e ->
          new MeetingOpened(e.meeting(), ImpreciseDate.day(day.minusDays(7)), e.quorate());
      case VerbalUpdateGiven e ->
          new VerbalUpdateGiven(e.meeting(), e.by(), e.text() + "'", some(EntityKind.ACTION));
      case DecisionRecorded e ->
          new DecisionRecorded(
              e.decision(),
              e.meeting(),
              e.item(),
              e.text() + "'",
              e.type(),
              e.standing(),
              e.options(),
              Stated.given(words()),
              e.reliedOn(),
              e.about(),
              e.effects(),
              e.conditions(),
              e.delegate());
      case Disclosed e -> new Disclosed(e.things(), disclosure());
      case DisclosureEmbargoed e ->
          new DisclosureEmbargoed(
              withAnother(e.things(), EntityKind.RISK), Stated.notStated(), e.reason());
      case ThingsRestricted e ->
          new ThingsRestricted(withAnother(e.things(), EntityKind.ACTION), e.restriction());
      case ReportedOut e ->
          new ReportedOut(
              e.reportOut(),
              e.title(),
              e.to(),
              e.audience(),
              Stated.given(pastDate(day, false)),
              e.what(),
              e.positionSent(),
              e.paper(),
              e.response());
      default -> null;
    };
  }

  private List<Ref> withAnother(List<Ref> some, EntityKind kind) {
    List<Ref> more = new ArrayList<>(some);
    Ref other = any(kind);
    if (other != null && !more.contains(other)) {
      more.add(other);
    }
    return more;
  }

  // --- meetings

  private void meet() {
    Meeting running = null;
    for (Meeting one : meetings) {
      if (!one.closed) {
        running = one;
      }
    }
    if (running == null || (random.nextInt(8) == 0 && meetings.size() < 6)) {
      if (meetings.size() < 7) {
        call();
      }
      return;
    }
    if (random.nextInt(3) == 0) {
      minuteLate();
      return;
    }
    advance(running);
  }

  private void call() {
    Ref ref = next(EntityKind.MEETING);
    ImpreciseDate on =
        switch (random.nextInt(6)) {
          case 0 -> ImpreciseDate.day(day.minusDays(80)); // entered from papers
          case 1 -> ImpreciseDate.parse(day.toString().substring(0, 7));
          case 2 -> random.nextInt(3) == 0 ? ImpreciseDate.UNKNOWN : ImpreciseDate.day(day);
          default -> ImpreciseDate.day(day.plusDays(random.nextInt(10)));
        };
    Meeting meeting = new Meeting(ref, board(), on);
    meetings.add(meeting);
    create(EntityKind.MEETING, new MeetingScheduled(ref, meeting.board, on, "meeting " + ref));
  }

  private void advance(Meeting meeting) {
    if (!meeting.packed && !meeting.opened && random.nextInt(4) > 0) {
      meeting.packed = true;
      record(new PackIssued(meeting.ref, sections(), some(EntityKind.PAPER)));
    } else if (!meeting.opened) {
      if (random.nextInt(6) == 0) {
        meeting.on = ImpreciseDate.day(day.plusDays(6));
        tell(new MeetingPostponed(meeting.ref, Stated.given(meeting.on), Stated.notStated()));
        return;
      }
      meeting.opened = true;
      if (meeting.on.isExact() && meeting.on.first().orElseThrow().isAfter(day)) {
        meeting.on = ImpreciseDate.day(day);
      }
      tell(new MeetingOpened(meeting.ref, meeting.on, Quorate.QUORATE));
    } else {
      int minuted = random.nextInt(3);
      for (int i = 0; i < minuted; i++) {
        minute(meeting);
      }
      if (random.nextInt(3) > 0) {
        meeting.closed = true;
        record(new MeetingClosed(meeting.ref));
      }
    }
  }

  private List<EntityKind> sections() {
    return one(
        List.of(
            List.of(),
            List.of(EntityKind.ACTION, EntityKind.PAPER, EntityKind.BOARD),
            List.of(EntityKind.RISK, EntityKind.MEASURE, EntityKind.INSPECTION),
            List.of(EntityKind.values())));
  }

  /** Something that happened at a meeting that is over is minuted; or its minutes are confirmed. */
  private void minuteLate() {
    List<Meeting> over = meetings.stream().filter(meeting -> meeting.closed).toList();
    if (over.isEmpty()) {
      return;
    }
    Meeting meeting = over.get(random.nextInt(over.size()));
    if (meeting.confirmed || random.nextInt(3) > 0) {
      minute(meeting);
      return;
    }
    for (Meeting later : meetings) {
      if (later != meeting && later.opened && later.board.equals(meeting.board)) {
        meeting.confirmed = true;
        record(new MinutesConfirmed(meeting.ref, later.ref));
        return;
      }
    }
  }

  private void minute(Meeting meeting) {
    ProgrammeEvent event = minuted(meeting);
    if (event != null) {
      boolean onItsDay = random.nextInt(4) > 0 && !meeting.on.isUnknown();
      Line line = line(event);
      add(onItsDay ? line.effective(meeting.on) : line);
      if (creates(event)) {
        remember(event);
      }
    }
  }

  private @Nullable ProgrammeEvent minuted(Meeting meeting) {
    Ref paper = any(EntityKind.PAPER);
    Ref challenge = any(EntityKind.CHALLENGE);
    Ref boardAction = any(EntityKind.BOARD_ACTION);
    Ref decision = any(EntityKind.DECISION);
    return switch (random.nextInt(13)) {
      case 0, 1 ->
          new VerbalUpdateGiven(
              meeting.ref,
              "director",
              words(),
              some(random.nextInt(3) == 0 ? EntityKind.PAPER : EntityKind.ACTION));
      case 2, 3 -> paper == null ? null : new PaperTabled(meeting.ref, paper, Stated.notStated());
      case 4 ->
          new AttendanceRecorded(
              meeting.ref,
              List.of(new Attendance(Stated.notStated(), "chair " + words(), Presence.PRESENT)));
      case 5 ->
          new ChallengeRaised(
              next(EntityKind.CHALLENGE),
              meeting.ref,
              Stated.notStated(),
              "chair",
              words(),
              some(EntityKind.RISK));
      case 6 ->
          challenge == null
              ? null
              : new ChallengeAnswered(
                  challenge,
                  meeting.ref,
                  "director",
                  words(),
                  Satisfied.NOT_SATISFIED,
                  Stated.notStated());
      case 7 ->
          new BoardActionRaised(
              next(EntityKind.BOARD_ACTION),
              meeting.ref,
              Stated.notStated(),
              words(),
              Stated.notStated(),
              Stated.notStated());
      case 8 ->
          boardAction == null
              ? null
              : random.nextBoolean()
                  ? new BoardActionAccepted(boardAction, meeting.ref)
                  : new BoardActionCarriedForward(
                      boardAction,
                      meeting.ref,
                      random.nextBoolean()
                          ? Stated.given(ImpreciseDate.day(day))
                          : Stated.notStated(),
                      Stated.notStated());
      case 9 ->
          decision == null
              ? new DecisionSought(
                  next(EntityKind.DECISION),
                  Stated.given(meeting.board),
                  Stated.given(meeting.ref),
                  "director",
                  words(),
                  DecisionType.AGREE,
                  stated(some(EntityKind.PAPER)),
                  List.of())
              : new DecisionDeferred(
                  decision, meeting.ref, Stated.notStated(), Stated.given(words()));
      case 10 ->
          decision == null
              ? null
              : decided(decision)
                  ? new DecisionRescinded(decision, decision, words())
                  : decision(meeting, decision);
      default -> decision(meeting, next(EntityKind.DECISION));
    };
  }

  private boolean decided(Ref decision) {
    return lines.stream()
        .anyMatch(
            line -> line.event() instanceof DecisionRecorded e && e.decision().equals(decision));
  }

  private DecisionRecorded decision(Meeting meeting, Ref decision) {
    return new DecisionRecorded(
        decision,
        meeting.ref,
        Stated.notStated(),
        "resolved " + words(),
        DecisionType.AGREE,
        Standing.MADE,
        List.of(),
        Stated.notStated(),
        some(EntityKind.PAPER),
        some(EntityKind.ACTION),
        List.of(),
        List.of(),
        Stated.notStated());
  }

  private @Nullable Meeting held() {
    List<Meeting> opened = meetings.stream().filter(meeting -> meeting.opened).toList();
    return opened.isEmpty() ? null : opened.get(random.nextInt(opened.size()));
  }

  // --- lines and what stands beside the event

  private void create(EntityKind kind, ProgrammeEvent event) {
    Ref ref = event.subjects().getFirst();
    if (!things(kind).contains(ref)) {
      things(kind).add(ref);
    }
    tell(event);
  }

  private void remember(ProgrammeEvent event) {
    EntityKind kind =
        switch (event) {
          case ChallengeRaised e -> EntityKind.CHALLENGE;
          case BoardActionRaised e -> EntityKind.BOARD_ACTION;
          default -> EntityKind.DECISION;
        };
    if (!things(kind).contains(event.subjects().getFirst())) {
      things(kind).add(event.subjects().getFirst());
    }
  }

  /** With dates, a source and disclosures at random. */
  private void tell(ProgrammeEvent event) {
    add(line(event));
  }

  /** With nothing beside it, or only a day. */
  private void record(ProgrammeEvent event) {
    add(new Line(instant(), event, random.nextInt(4) == 0 ? exactNearby() : null, null, List.of()));
  }

  private void add(Line line) {
    lines.add(line);
  }

  private Line line(ProgrammeEvent event) {
    List<Disclosure> disclosures = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      disclosures.add(disclosure());
    }
    return new Line(
        instant(),
        event,
        random.nextInt(5) < 2 ? anyDate() : null,
        random.nextInt(5) < 2 ? new Source("paper", "1", pastDate(day, true)) : null,
        disclosures);
  }

  private Instant instant() {
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }

  private Disclosure disclosure() {
    Meeting meeting = held();
    if (meeting != null && random.nextInt(4) == 0) {
      Means means = one(List.of(Means.PACK, Means.TABLED, Means.TOLD));
      return new Disclosure(Audience.board(meeting.board), meeting.on, means, meeting.ref);
    }
    Audience audience = random.nextInt(5) == 0 ? board("B" + (1 + random.nextInt(2))) : one(TOLD);
    Means means =
        audience.equals(Audience.PUBLIC)
            ? Means.PUBLISHED
            : random.nextBoolean() ? Means.SENT : Means.CORRESPONDENCE;
    return new Disclosure(audience, pastDate(day, false), means, null);
  }

  /** A date that is past or in the future, exact or not. */
  private ImpreciseDate anyDate() {
    LocalDate about = day.plusDays(random.nextInt(70) - 45L);
    return random.nextInt(3) == 0 ? imprecise(about) : ImpreciseDate.day(about);
  }

  /** A date that is not ahead. */
  private ImpreciseDate pastDate(LocalDate before, boolean ofASource) {
    LocalDate about = before.minusDays(random.nextInt(ofASource ? 60 : 40));
    return random.nextInt(3) == 0 ? imprecise(about) : ImpreciseDate.day(about);
  }

  private ImpreciseDate imprecise(LocalDate about) {
    String month = about.toString().substring(0, 7);
    return switch (random.nextInt(6)) {
      case 0 -> ImpreciseDate.UNKNOWN;
      case 1 -> ImpreciseDate.parse(Integer.toString(about.getYear()));
      case 2 -> ImpreciseDate.parse(about.getYear() + "-2" + (1 + random.nextInt(4)));
      case 3 -> ImpreciseDate.parse(about.minusDays(9) + "/" + about);
      default -> ImpreciseDate.parse(month);
    };
  }

  private ImpreciseDate exactNearby() {
    return ImpreciseDate.day(day.minusDays(random.nextInt(20)));
  }

  private Figure figure() {
    return new Figure.Number(BigDecimal.valueOf(random.nextInt(100)), List.of());
  }

  private String words() {
    return "words " + lines.size();
  }

  // --- references

  private List<Ref> things(EntityKind kind) {
    return things.computeIfAbsent(kind, one -> new ArrayList<>());
  }

  private Ref next(EntityKind kind) {
    return Ref.of(kind.prefix() + (things(kind).size() + 1));
  }

  private @Nullable Ref any(EntityKind kind) {
    List<Ref> all = things(kind);
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  /** One of them, or none. */
  private List<Ref> some(EntityKind kind) {
    Ref ref = any(kind);
    return ref == null || random.nextBoolean() ? List.of() : List.of(ref);
  }

  private static Stated<Ref> stated(List<Ref> some) {
    return some.isEmpty() ? Stated.notStated() : Stated.given(some.getFirst());
  }

  private Ref anything() {
    List<Ref> all = new ArrayList<>();
    things.forEach(
        (kind, refs) -> {
          if (kind != EntityKind.BOARD) {
            all.addAll(refs);
          }
        });
    all.addAll(things(EntityKind.PAPER));
    all.addAll(things(EntityKind.ACTION));
    return all.isEmpty() ? Ref.of("B1") : all.get(random.nextInt(all.size()));
  }

  private Ref board() {
    return Ref.of("B" + (1 + random.nextInt(2)));
  }

  private static Audience board(String ref) {
    return Audience.board(Ref.of(ref));
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
