package uk.improvementboard.command.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionLeadAssigned;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.EmbeddingBegan;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.DecisionEvent.DecisionImplemented;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InterventionEvent.InterventionLifted;
import uk.improvementboard.events.InterventionEvent.InterventionReplaced;
import uk.improvementboard.events.InterventionEvent.PostInterventionSupportEnded;
import uk.improvementboard.events.InterventionEvent.RequirementMet;
import uk.improvementboard.events.InterventionEvent.ReviewHeld;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionUpdated;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyResolved;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PartnerEvent.SupportPartnerEnded;
import uk.improvementboard.events.PlanEvent.ActionsPlaced;
import uk.improvementboard.events.PlanEvent.PlanApproved;
import uk.improvementboard.events.PlanEvent.PlanClosed;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.PlanEvent.PlanRebaselined;
import uk.improvementboard.events.PlanEvent.PlanReturned;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.PlanEvent.PlanSuperseded;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationNotAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationReopened;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskEscalated;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.RiskEvent.RiskReopened;
import uk.improvementboard.events.RiskEvent.RiskTolerated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.Frameworks;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/**
 * What must be true of every history, said of the events alone: nothing here asks a decider or the
 * state that it folds. Each is checked when an event comes, against what stood before it.
 */
public final class Invariants {

  /** Whether an event is as it must be after what had happened. */
  interface Check {
    /**
     * @param says what the event says, or for a correction what it says instead
     * @param corrected the position that is corrected; 0 for what is new
     */
    void of(Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict);
  }

  /**
   * One invariant.
   *
   * @param number its number in the domain's list; 0 for one that the list does not number
   */
  public record Invariant(int number, String says, Check check) {}

  /** Hears what a check finds. */
  static final class Verdict {
    private final Invariant invariant;
    private int asked;

    private Verdict(Invariant invariant) {
      this.invariant = invariant;
    }

    /** It must be so. */
    void must(boolean so, Object about) {
      asked++;
      if (!so) {
        throw new Broken(invariant.says, String.valueOf(about));
      }
    }
  }

  private static final List<Invariant> ALL = new ArrayList<>();

  private static void invariant(int number, String says, Check check) {
    ALL.add(new Invariant(number, says, check));
  }

  static {
    invariant(1, "a correction names what it corrects and why", Invariants::correction);
    invariant(2, "what was known was known before it was recorded", Invariants::knownBefore);
    invariant(3, "a grade is on its edition's scale", Invariants::grade);
    invariant(5, "a due date moves only by an extension granted", Invariants::dueDate);
    invariant(6, "an action goes from approval to completion", Invariants::action);
    invariant(6, "embedded on evidence, by decision, not by the lead", Invariants::embedded);
    invariant(8, "a pack does not change after it was issued", Invariants::pack);
    invariant(9, "a decision is minuted to an opened meeting", Invariants::decision);
    invariant(9, "a change rests on a decision that stands", Invariants::authority);
    invariant(10, "minutes are confirmed at a later meeting", Invariants::minutes);
    invariant(10, "nothing is added to confirmed minutes", Invariants::nothingAdded);
    invariant(11, "a body has one chair at a time", Invariants::oneChair);
    invariant(11, "attendance is by appointment", Invariants::attendance);
    invariant(12, "a risk is rated by its matrix's levels", Invariants::riskLevels);
    invariant(13, "a period is observed once", Invariants::observation);
    invariant(14, "a rating other than calculated has its reason", Invariants::rating);
    invariant(18, "every event names a role that may", Invariants::role);
    invariant(22, "sources that disagree stay both", Invariants::discrepancy);
    invariant(0, "a reference names one thing for ever", Invariants::reference);
    invariant(0, "only hidden things are in the hidden series", Invariants::hiddenSeries);
    invariant(0, "what is over does not begin again by itself", Invariants::over);
  }

  private Invariants() {}

  public static List<Invariant> all() {
    return List.copyOf(ALL);
  }

  /** How often each was put to the test. */
  static final class Tested {
    final Map<String, Integer> times = new LinkedHashMap<>();
  }

  /**
   * Checks the events of a history from a position on.
   *
   * @throws Broken with the first that is not as it must be
   */
  static void check(List<Recorded> history, int from, Tested tested) {
    List<Verdict> verdicts = ALL.stream().map(Verdict::new).toList();
    Past past = new Past();
    for (Recorded one : history) {
      if (one.position() > from) {
        ProgrammeEvent says = one.event();
        long corrected = 0;
        if (one.event() instanceof FactCorrected correction) {
          says = correction.instead();
          corrected = correction.corrects();
        }
        for (Verdict verdict : verdicts) {
          verdict.invariant.check.of(one, says, corrected, past, verdict);
        }
      }
      past.add(one);
    }
    for (Verdict verdict : verdicts) {
      tested.times.merge(verdict.invariant.says, verdict.asked, Integer::sum);
    }
  }

  // Corrections and knowledge -------------------------------------------------------------------

  private static void correction(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (one.event() instanceof FactCorrected correction) {
      ProgrammeEvent stood = past.at(corrected).orElse(null);
      verdict.must(
          stood != null
              && corrected < one.position()
              && stood.getClass() == says.getClass()
              && !stood.equals(says)
              && !(says instanceof FactCorrected)
              && says.subjects().getFirst().equals(stood.subjects().getFirst())
              && !correction.reason().isBlank(),
          correction);
    }
  }

  private static void knownBefore(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    List<Disclosure> disclosures = new ArrayList<>(one.envelope().disclosures());
    if (says instanceof Disclosed disclosed) {
      disclosures.add(disclosed.disclosure());
    }
    for (Disclosure disclosure : disclosures) {
      verdict.must(notAfter(disclosure.on(), Story.TODAY), disclosure);
    }
  }

  private static boolean notAfter(ImpreciseDate date, LocalDate day) {
    return date.first().map(first -> !first.isAfter(day)).orElse(true);
  }

  private static void discrepancy(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (says instanceof DiscrepancyNoted noted) {
      verdict.must(noted.statements().size() >= 2, noted);
    }
    if (says instanceof DiscrepancyResolved e) {
      verdict.must(
          !e.why().isBlank()
              && past.any(
                  DiscrepancyNoted.class,
                  it ->
                      it.discrepancy().equals(e.discrepancy())
                          && e.preferred() >= 1
                          && e.preferred() <= it.statements().size()),
          e);
    }
  }

  // Inspections ---------------------------------------------------------------------------------

  private static void grade(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    switch (says) {
      case JudgementRecorded e -> {
        Optional<InspectionOutcomeRecorded> outcome =
            past.latest(
                InspectionOutcomeRecorded.class, it -> it.inspection().equals(e.inspection()));
        verdict.must(outcome.isPresent() && onTheScale(outcome.get(), e), e);
        verdict.must(
            past.of(JudgementRecorded.class).stream()
                .noneMatch(
                    other ->
                        other.position != corrected
                            && other.says().inspection().equals(e.inspection())
                            && other.says().area().equals(e.area())
                            && other.says().grade().toOptional().isPresent()
                            && corrected == 0),
            e);
      }
      case InspectionOutcomeRecorded e when corrected > 0 ->
          past.all(JudgementRecorded.class)
              .filter(it -> it.inspection().equals(e.inspection()))
              .forEach(it -> verdict.must(onTheScale(e, it), it));
      default -> {}
    }
  }

  private static boolean onTheScale(InspectionOutcomeRecorded outcome, JudgementRecorded judged) {
    return Frameworks.edition(outcome.edition())
        .flatMap(edition -> area(edition, judged.area()))
        .filter(
            area ->
                outcome.activity().judged()
                    && judged.grade().toOptional().map(area.scale()::contains).orElse(true))
        .isPresent();
  }

  private static Optional<FrameworkEdition.JudgementArea> area(
      FrameworkEdition edition, String code) {
    return edition.areas().stream().filter(area -> area.code().equals(code)).findFirst();
  }

  // Actions -------------------------------------------------------------------------------------

  private static void action(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (corrected > 0) {
      if (says instanceof CompletionClaimed e) {
        verdict.must(!e.evidence().isEmpty(), e);
      }
      return;
    }
    switch (says) {
      case ActionApproved e -> verdict.must(!since(ActionApproved.class, e.action(), past), e);
      case ActionStarted e ->
          verdict.must(
              past.any(ActionApproved.class, it -> it.action().equals(e.action()))
                  && !since(ActionStarted.class, e.action(), past),
              e);
      case ProgressReported e ->
          verdict.must(past.any(ActionApproved.class, it -> it.action().equals(e.action())), e);
      case CompletionClaimed e ->
          verdict.must(
              past.any(ActionStarted.class, it -> it.action().equals(e.action()))
                  && !since(CompletionClaimed.class, e.action(), past)
                  && !e.evidence().isEmpty(),
              e);
      default -> {}
    }
  }

  /** Whether that happened to an action since it was last reopened. */
  private static <E extends ActionEvent> boolean since(Class<E> event, Ref action, Past past) {
    return past.last(event, it -> it.action().equals(action))
        > past.last(ActionReopened.class, it -> it.action().equals(action));
  }

  private static void embedded(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (!(says instanceof ActionSignedOffAsEmbedded e) || corrected > 0) {
      return;
    }
    Stated<ImpreciseDate> completed =
        past.latest(CompletionClaimed.class, it -> it.action().equals(e.action()))
            .map(CompletionClaimed::on)
            .orElse(Stated.notStated());
    verdict.must(since(CompletionClaimed.class, e.action(), past), "not completed: " + e);
    verdict.must(
        past.any(
            ImpactEvidenceSubmitted.class,
            it ->
                e.evidence().contains(it.evidence())
                    && it.about().contains(e.action())
                    && certainlyBefore(completed, it.dated())),
        "no evidence from after completion " + completed + ": " + e);
    String lead =
        past.latest(ActionLeadAssigned.class, it -> it.action().equals(e.action()))
            .map(it -> Stated.given(it.lead()))
            .orElseGet(
                () ->
                    past.latest(ActionProposed.class, it -> it.action().equals(e.action()))
                        .orElseThrow()
                        .lead())
            .toOptional()
            .orElse("nobody");
    verdict.must(
        one.envelope().role() != Role.ACTION_LEAD
            && !lead.equalsIgnoreCase(one.envelope().onBehalfOf())
            && !past.any(
                DecisionTakenElsewhere.class,
                it -> it.decision().equals(e.decision()) && it.by().equalsIgnoreCase(lead))
            && !past.any(
                DecisionRecorded.class,
                it ->
                    it.decision().equals(e.decision())
                        && it.delegate().toOptional().filter(lead::equalsIgnoreCase).isPresent()),
        "by its own lead, " + lead + ": " + e);
  }

  // Ratings -------------------------------------------------------------------------------------

  private static void rating(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    switch (says) {
      case ConfidenceRated e -> {
        verdict.must(isLevel(e.scheme(), e.rating(), past), e);
        verdict.must(
            e.calculated().toOptional().map(e.rating()::equals).orElse(true)
                || e.reason().toOptional().isPresent(),
            e);
      }
      case RatingOverridden e ->
          verdict.must(
              isLevel(e.scheme(), e.rating(), past)
                  && !e.reason().isBlank()
                  && !e.calculated().equals(e.rating()),
              e);
      default -> {}
    }
  }

  private static boolean isLevel(Ref scheme, String rating, Past past) {
    return past.latest(RatingSchemeAdopted.class, it -> it.scheme().equals(scheme)).stream()
        .flatMap(it -> it.levels().stream())
        .anyMatch(level -> level.code().equals(rating));
  }

  private static void riskLevels(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (says instanceof RiskRated e && e.matrix() instanceof Stated.Given<Ref>(Ref ref)) {
      RiskMatrixAdopted matrix =
          past.latest(RiskMatrixAdopted.class, it -> it.matrix().equals(ref)).orElse(null);
      verdict.must(
          matrix != null
              && isOn(matrix.likelihood(), e.likelihood())
              && isOn(matrix.impact(), e.impact()),
          e);
    }
  }

  private static boolean isOn(List<RiskMatrix.Level> levels, Stated<String> code) {
    return code.toOptional()
        .map(given -> levels.stream().anyMatch(level -> level.code().equals(given)))
        .orElse(true);
  }

  // Meetings ------------------------------------------------------------------------------------

  private static void pack(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (corrected > 0) {
      return;
    }
    switch (says) {
      case PackIssued e ->
          verdict.must(
              !past.any(PackIssued.class, it -> it.meeting().equals(e.meeting()))
                  && !opened(e.meeting(), past),
              e);
      case PaperTabled e ->
          verdict.must(
              (past.any(PackIssued.class, it -> it.meeting().equals(e.meeting()))
                      || opened(e.meeting(), past))
                  && !past.any(
                      PaperTabled.class,
                      it -> it.meeting().equals(e.meeting()) && it.paper().equals(e.paper()))
                  && !past.any(
                      PackIssued.class,
                      it -> it.meeting().equals(e.meeting()) && it.papers().contains(e.paper())),
              e);
      default -> {}
    }
  }

  private static boolean opened(Ref meeting, Past past) {
    return past.any(MeetingOpened.class, it -> it.meeting().equals(meeting));
  }

  private static boolean confirmed(Ref meeting, Past past) {
    return past.any(MinutesConfirmed.class, it -> it.meeting().equals(meeting));
  }

  private static void minutes(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (!(says instanceof MinutesConfirmed e)) {
      return;
    }
    long met = past.last(MeetingOpened.class, it -> it.meeting().equals(e.meeting()));
    long later = past.last(MeetingOpened.class, it -> it.meeting().equals(e.at()));
    verdict.must(
        met > 0
            && later > met
            && board(e.meeting(), past).equals(board(e.at(), past))
            && past.any(MeetingClosed.class, it -> it.meeting().equals(e.meeting()))
            && (corrected > 0 || !confirmed(e.meeting(), past)),
        e);
  }

  private static Optional<Ref> board(Ref meeting, Past past) {
    return past.latest(MeetingScheduled.class, it -> it.meeting().equals(meeting))
        .map(MeetingScheduled::board);
  }

  private static void nothingAdded(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (corrected > 0) {
      return;
    }
    Ref meeting =
        switch (says) {
          case VerbalUpdateGiven e -> e.meeting();
          case AttendanceRecorded e -> e.meeting();
          case PaperTabled e -> e.meeting();
          case PackIssued e -> e.meeting();
          case DecisionRecorded e -> e.meeting();
          default -> null;
        };
    if (meeting != null) {
      verdict.must(!confirmed(meeting, past), says);
    }
  }

  private static void attendance(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (!(says instanceof AttendanceRecorded e)) {
      return;
    }
    ImpreciseDate met =
        past.latest(MeetingOpened.class, it -> it.meeting().equals(e.meeting()))
            .map(MeetingOpened::on)
            .or(
                () ->
                    past.latest(MeetingScheduled.class, it -> it.meeting().equals(e.meeting()))
                        .map(MeetingScheduled::on))
            .orElse(ImpreciseDate.UNKNOWN);
    for (Attendance attendance : e.attendance()) {
      attendance
          .appointment()
          .toOptional()
          .ifPresent(
              ref -> {
                AppointmentMade made =
                    past.latest(AppointmentMade.class, it -> it.appointment().equals(ref))
                        .orElse(null);
                verdict.must(
                    made != null
                        && Optional.of(made.board()).equals(board(e.meeting(), past))
                        && !certainlyBefore(Stated.given(met), made.from())
                        && !certainlyBefore(end(made, past), Stated.given(met)),
                    attendance);
              });
    }
  }

  private static Stated<ImpreciseDate> end(AppointmentMade made, Past past) {
    return past.latest(AppointmentEnded.class, it -> it.appointment().equals(made.appointment()))
        .map(ended -> Stated.given(ended.on()))
        .orElse(made.until());
  }

  private static boolean certainlyBefore(Stated<ImpreciseDate> one, Stated<ImpreciseDate> other) {
    Optional<LocalDate> last = one.toOptional().flatMap(ImpreciseDate::last);
    Optional<LocalDate> first = other.toOptional().flatMap(ImpreciseDate::first);
    return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
  }

  // Boards --------------------------------------------------------------------------------------

  private static void oneChair(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    Ref changed =
        switch (says) {
          case AppointmentMade made when made.capacity() == Capacity.CHAIR -> made.appointment();
          case AppointmentEnded ended when corrected > 0 -> ended.appointment();
          default -> null;
        };
    if (changed == null) {
      return;
    }
    AppointmentMade chair =
        says instanceof AppointmentMade made
            ? made
            : past.latest(AppointmentMade.class, it -> it.appointment().equals(changed))
                .orElseThrow();
    Stated<ImpreciseDate> until =
        says instanceof AppointmentEnded ended ? Stated.given(ended.on()) : end(chair, past);
    if (!holdsTheChair(chair)) {
      return;
    }
    past.all(AppointmentMade.class)
        .filter(
            other ->
                holdsTheChair(other)
                    && other.board().equals(chair.board())
                    && !other.appointment().equals(changed))
        .forEach(
            other ->
                verdict.must(
                    !bothOnSomeDay(chair.from(), until, other.from(), end(other, past)),
                    chair + " and " + other));
  }

  /** Who stands in for another holds no place. */
  private static boolean holdsTheChair(AppointmentMade made) {
    return made.capacity() == Capacity.CHAIR && made.substituteFor().toOptional().isEmpty();
  }

  /** Whether there certainly is a day on which both had begun and neither had ended. */
  private static boolean bothOnSomeDay(
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      Stated<ImpreciseDate> otherFrom,
      Stated<ImpreciseDate> otherUntil) {
    Optional<LocalDate> begun = from.toOptional().flatMap(ImpreciseDate::last);
    Optional<LocalDate> otherBegun = otherFrom.toOptional().flatMap(ImpreciseDate::last);
    if (begun.isEmpty() || otherBegun.isEmpty()) {
      return false;
    }
    LocalDate bothBegun = begun.get().isAfter(otherBegun.get()) ? begun.get() : otherBegun.get();
    return isBeforeEnd(bothBegun, until) && isBeforeEnd(bothBegun, otherUntil);
  }

  private static boolean isBeforeEnd(LocalDate day, Stated<ImpreciseDate> end) {
    return switch (end) {
      case Stated.Absent<ImpreciseDate> open -> true;
      case Stated.Given<ImpreciseDate>(ImpreciseDate ends) ->
          ends.first().map(day::isBefore).orElse(false);
    };
  }

  // Decisions -----------------------------------------------------------------------------------

  private static void decision(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (says instanceof DecisionRecorded e && corrected == 0) {
      Optional<MeetingOpened> opened =
          past.latest(MeetingOpened.class, it -> it.meeting().equals(e.meeting()));
      verdict.must(
          opened.isPresent()
              && (e.standing() == Standing.MADE) == (opened.get().quorate() != Quorate.INQUORATE),
          e);
      e.reliedOn()
          .forEach(
              ref ->
                  verdict.must(
                      past.kind(ref) == EntityKind.PAPER || past.kind(ref) == EntityKind.EVIDENCE,
                      e));
    }
  }

  /** Which effect of its decision an event rests on; null where any that stands will do. */
  private static Effect.@Nullable Kind effectOf(ProgrammeEvent event) {
    return switch (event) {
      case PlanEndorsed e -> Effect.Kind.ENDORSE_PLAN;
      case PlanApproved e -> Effect.Kind.APPROVE_PLAN;
      case PlanRebaselined e -> Effect.Kind.REBASELINE_PLAN;
      case PlanClosed e -> Effect.Kind.CLOSE_PLAN;
      case NoActionAgreed e -> Effect.Kind.NO_ACTION;
      case RecommendationReopened e -> Effect.Kind.REOPEN_RECOMMENDATION;
      case RequirementMet e -> Effect.Kind.MEET_REQUIREMENT;
      case ActionSignedOffAsEmbedded e -> Effect.Kind.SIGN_OFF_AS_EMBEDDED;
      case ActionWithdrawn e -> Effect.Kind.WITHDRAW_ACTION;
      case ActionSuperseded e -> Effect.Kind.SUPERSEDE_ACTION;
      case ActionReopened e -> Effect.Kind.REOPEN_ACTION;
      case TargetSet e -> Effect.Kind.SET_TARGET;
      case RiskEscalated e -> Effect.Kind.ESCALATE_RISK;
      case RiskTolerated e -> Effect.Kind.TOLERATE_RISK;
      case RiskClosed e -> Effect.Kind.CLOSE_RISK;
      case DiscrepancyResolved e -> Effect.Kind.RESOLVE_DISCREPANCY;
      default -> null;
    };
  }

  private static void authority(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    Ref authority = one.envelope().authority();
    if (authority != null) {
      verdict.must(stands(authority, past), says);
    }
    Ref by =
        switch (says) {
          case DecisionRescinded e -> e.by();
          case DecisionSuperseded e -> e.by();
          default -> null;
        };
    if (by != null) {
      verdict.must(!by.equals(says.subjects().getFirst()) && stands(by, past), says);
    }
    if (says instanceof DecisionRatified e) {
      verdict.must(
          opened(e.at(), past)
              && past.latest(DecisionRecorded.class, it -> it.decision().equals(e.decision()))
                  .filter(it -> it.standing() == Standing.RECOMMENDED_WITHOUT_QUORUM)
                  .isPresent()
              && past.latest(MeetingOpened.class, it -> it.meeting().equals(e.at()))
                  .filter(it -> it.quorate() != Quorate.INQUORATE)
                  .isPresent(),
          e);
    }
    if (says instanceof Record record && !DecisionsOf.isAboutDecisions(says)) {
      Ref named = DecisionsOf.named(record);
      if (named != null) {
        Effect.Kind kind = effectOf(says);
        verdict.must(
            stands(named, past)
                && (kind == null || authorises(named, kind, says.subjects().getFirst(), past)),
            says);
      }
    }
  }

  private static boolean stands(Ref decision, Past past) {
    boolean made =
        past.any(DecisionTakenElsewhere.class, it -> it.decision().equals(decision))
            || past.any(
                DecisionRecorded.class,
                it -> it.decision().equals(decision) && it.standing() == Standing.MADE)
            || past.any(DecisionRatified.class, it -> it.decision().equals(decision));
    return made
        && !past.any(DecisionRescinded.class, it -> it.decision().equals(decision))
        && !past.any(DecisionSuperseded.class, it -> it.decision().equals(decision));
  }

  private static List<Effect> effects(Ref decision, Past past) {
    return past.latest(DecisionRecorded.class, it -> it.decision().equals(decision))
        .map(DecisionRecorded::effects)
        .or(
            () ->
                past.latest(DecisionTakenElsewhere.class, it -> it.decision().equals(decision))
                    .map(DecisionTakenElsewhere::effects))
        .orElse(List.of());
  }

  private static boolean authorises(Ref decision, Effect.Kind kind, Ref on, Past past) {
    return effects(decision, past).stream().anyMatch(e -> e.kind() == kind && e.on().equals(on));
  }

  // Measures, roles, references -----------------------------------------------------------------

  private static void observation(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (says instanceof ObservationReported e) {
      verdict.must(
          past.of(ObservationReported.class).stream()
              .noneMatch(
                  other ->
                      other.position != corrected
                          && other.says().measure().equals(e.measure())
                          && other.says().period().equals(e.period())
                          && other.says().definitionVersion().equals(e.definitionVersion())),
          e);
    }
    if (says instanceof ObservationRevised e) {
      verdict.must(
          past.any(
              ObservationReported.class,
              it -> it.measure().equals(e.measure()) && it.period().equals(e.period())),
          e);
    }
  }

  private static void role(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    Role role = one.envelope().role();
    boolean onlyReads = role == Role.AUDITOR || role == Role.SCRUTINY;
    boolean speaksForAnother =
        role == Role.SECRETARIAT
            && (one.command() instanceof RateRisk || one.command() instanceof ClaimCompletion);
    verdict.must(
        !onlyReads
            && WhoMayDoWhat.mayAsk(role, one.command().getClass())
            && (!speaksForAnother
                || one.envelope().onBehalfOf() != null
                || one.envelope().source() != null),
        role + ": " + one.command());
  }

  private static void reference(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (says.subjects().isEmpty()) {
      return;
    }
    Ref first = says.subjects().getFirst();
    EntityKind kind = Material.all().madeBy(says.getClass());
    if (corrected == 0 && kind != null) {
      EntityKind was = past.kind(first);
      verdict.must(
          was == null
              || was == kind
                  && (!Material.all().alwaysMakes(says.getClass()) || onceSought(says, past)),
          first + " again: " + says);
    }
    for (Ref subject : says.subjects()) {
      verdict.must(
          subject.equals(ArrangementEvent.PROGRAMME)
              || kind != null && subject.equals(first)
              || past.kind(subject) != null,
          subject + " is unknown: " + says);
    }
  }

  /** Whether it is the decision that a paper had sought under that reference, and the first. */
  private static boolean onceSought(ProgrammeEvent says, Past past) {
    return says instanceof DecisionTakenElsewhere taken
        && past.any(DecisionSought.class, it -> it.decision().equals(taken.decision()))
        && !past.any(DecisionTakenElsewhere.class, it -> it.decision().equals(taken.decision()))
        && !past.any(DecisionRecorded.class, it -> it.decision().equals(taken.decision()));
  }

  private static void hiddenSeries(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (says instanceof PaperEvent e) {
      verdict.must(
          e.paper().inHiddenSeries() || !(e.restriction() instanceof Restriction.Hidden), e);
    } else if (Material.all().madeBy(says.getClass()) != null) {
      verdict.must(!says.subjects().getFirst().inHiddenSeries(), says);
    }
  }

  /**
   * What happens to a thing at most once.
   *
   * @param ends any of these, once in all
   * @param again after one of these once more
   * @param never what no longer happens to it then
   */
  private record Over(
      List<Class<? extends ProgrammeEvent>> ends,
      List<Class<? extends ProgrammeEvent>> again,
      List<Class<? extends ProgrammeEvent>> never) {}

  private static final List<Over> OVER =
      List.of(
          new Over(List.of(MeetingOpened.class), List.of(), List.of(PackIssued.class)),
          new Over(List.of(MeetingClosed.class), List.of(), List.of(MeetingOpened.class)),
          new Over(
              List.of(MinutesConfirmed.class),
              List.of(),
              List.of(VerbalUpdateGiven.class, AttendanceRecorded.class, PaperTabled.class)),
          new Over(List.of(AppointmentEnded.class), List.of(), List.of()),
          new Over(
              List.of(InspectionOutcomeRecorded.class),
              List.of(),
              List.of(InspectionPlanned.class, InspectionActivitySuspended.class)),
          new Over(
              List.of(ActionWithdrawn.class, ActionSuperseded.class),
              List.of(ActionReopened.class),
              List.of(
                  ActionApproved.class,
                  ActionStarted.class,
                  ProgressReported.class,
                  CompletionClaimed.class,
                  ExtensionGranted.class,
                  EmbeddingBegan.class,
                  ActionSignedOffAsEmbedded.class)),
          new Over(
              List.of(ActionSignedOffAsEmbedded.class),
              List.of(ActionReopened.class),
              List.of(CompletionClaimed.class, ActionStarted.class, ExtensionGranted.class)),
          new Over(List.of(RiskClosed.class), List.of(RiskReopened.class), List.of()),
          new Over(List.of(PlanEndorsed.class), List.of(), List.of()),
          new Over(List.of(PlanApproved.class), List.of(), List.of()),
          new Over(List.of(PlanSubmitted.class), List.of(PlanReturned.class), List.of()),
          new Over(
              List.of(PlanClosed.class, PlanSuperseded.class),
              List.of(),
              List.of(
                  PlanEndorsed.class,
                  PlanApproved.class,
                  PlanSubmitted.class,
                  PlanRebaselined.class,
                  ActionsPlaced.class)),
          new Over(
              List.of(RecommendationAccepted.class),
              List.of(RecommendationReopened.class, RecommendationNotAccepted.class),
              List.of()),
          new Over(
              List.of(DecisionRescinded.class, DecisionSuperseded.class),
              List.of(),
              List.of(DecisionRatified.class, DecisionImplemented.class)),
          new Over(List.of(DecisionRatified.class), List.of(), List.of()),
          new Over(List.of(DecisionImplemented.class), List.of(), List.of()),
          new Over(
              List.of(InterventionLifted.class, InterventionReplaced.class),
              List.of(),
              List.of(StatutoryDirectionUpdated.class)),
          new Over(List.of(PostInterventionSupportEnded.class), List.of(), List.of()),
          new Over(List.of(RequirementMet.class), List.of(), List.of()),
          new Over(List.of(ReviewHeld.class), List.of(), List.of()),
          new Over(List.of(SupportPartnerEnded.class), List.of(), List.of()));

  private static void over(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    if (corrected > 0 || says.subjects().isEmpty()) {
      return;
    }
    Ref thing = says.subjects().getFirst();
    for (Over over : OVER) {
      if (over.ends.contains(says.getClass()) || over.never.contains(says.getClass())) {
        long ended = last(over.ends, thing, past);
        verdict.must(ended == 0 || last(over.again, thing, past) > ended, says);
      }
    }
  }

  private static long last(List<Class<? extends ProgrammeEvent>> events, Ref thing, Past past) {
    long last = 0;
    for (Class<? extends ProgrammeEvent> event : events) {
      last = Math.max(last, past.last(event, it -> it.subjects().getFirst().equals(thing)));
    }
    return last;
  }

  // Extensions ----------------------------------------------------------------------------------

  private static void dueDate(
      Recorded one, ProgrammeEvent says, long corrected, Past past, Verdict verdict) {
    switch (says) {
      case ActionProposed e when corrected > 0 -> {
        Stated<ImpreciseDate> was =
            past.latest(ActionProposed.class, it -> it.action().equals(e.action()))
                .orElseThrow()
                .due();
        verdict.must(
            e.due().equals(was)
                || !past.any(ExtensionGranted.class, it -> it.action().equals(e.action())),
            e);
      }
      case ExtensionGranted e -> {
        verdict.must(mayExtend(e, past), e);
        if (corrected == 0) {
          Stated<ImpreciseDate> due =
              past.latest(ExtensionGranted.class, it -> it.action().equals(e.action()))
                  .map(it -> Stated.given(it.until()))
                  .orElseGet(
                      () ->
                          past.latest(ActionProposed.class, it -> it.action().equals(e.action()))
                              .orElseThrow()
                              .due());
          verdict.must(e.from().equals(due), e + " moves it from " + due);
        }
      }
      default -> {}
    }
  }

  private static boolean mayExtend(ExtensionGranted e, Past past) {
    return switch (e.grantedBy()) {
      case ExtensionAuthority.ByDecision(Ref decision) ->
          stands(decision, past)
              && effects(decision, past).stream()
                  .anyMatch(
                      effect ->
                          effect.kind() == Effect.Kind.EXTEND_ACTION
                              && effect.on().equals(e.action())
                              && !certainlyBefore(effect.until(), Stated.given(e.until())));
      case ExtensionAuthority.UnderDelegation(Ref board, String post) ->
          past.latest(TermsOfReferenceAdopted.class, it -> it.board().equals(board)).stream()
              .flatMap(terms -> terms.delegations().stream())
              .anyMatch(
                  delegation ->
                      delegation.post().equalsIgnoreCase(post)
                          && delegation.matter() == Effect.Kind.EXTEND_ACTION);
    };
  }
}
