package uk.improvementboard.command.state;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ArrangementEvent.Phase;
import uk.improvementboard.events.BoardEvent.BoardPhase;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.BoardEvent.Slot;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.InterventionEvent.InterventionKind;
import uk.improvementboard.events.MeasureEvent.ComparatorRecorded;
import uk.improvementboard.events.MeasureEvent.ComparatorScope;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.ExtensionAuthority.UnderDelegation;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.Stated;

/**
 * One thing in the record, as far as rules ask about it. What happened to it is kept by the
 * position of the event that said so (0: not yet), so that a correction, which is folded in at the
 * position of what it corrects, never turns a life cycle back.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Thing {

  /** The position of the last event that is mainly about it. */
  long version();

  EntityKind kind();

  /** The same thing, last spoken of at another position. */
  Thing at(long position);

  /** A thing of which rules ask no more than that it is there. */
  record Plain(long version, EntityKind kind) implements Thing {
    @Override
    public Plain at(long position) {
      return new Plain(position, kind);
    }
  }

  /**
   * The programme as a whole.
   *
   * @param phases the phases it entered, by the position of the change
   */
  record ProgrammeItself(long version, PMap<Long, PhaseBegun> phases) implements Thing {
    /** A programme just established, in no phase yet. */
    public static ProgrammeItself established() {
      return new ProgrammeItself(0, HashTreePMap.empty());
    }

    @Override
    public EntityKind kind() {
      return EntityKind.PROGRAMME;
    }

    @Override
    public ProgrammeItself at(long position) {
      return new ProgrammeItself(position, phases);
    }
  }

  /** A phase of the programme and when it began. */
  record PhaseBegun(Phase phase, ImpreciseDate on) {}

  /**
   * Sources that disagree.
   *
   * @param statements how many statements there are
   * @param preferred which of them was settled on, counted from 1; 0 while none is
   */
  record Discrepancy(long version, int statements, int preferred, long reviewedAt, long resolvedAt)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.DISCREPANCY;
    }

    @Override
    public Discrepancy at(long position) {
      return new Discrepancy(position, statements, preferred, reviewedAt, resolvedAt);
    }
  }

  /**
   * A body that meets.
   *
   * @param terms its terms of reference by the position at which they were adopted
   * @param phase the phase it was last said to be in
   * @param phaseAt where that was said
   * @param stoodDownAt where it ended its work
   * @param stoodDownOn on which day
   */
  record Board(
      long version,
      PMap<Long, Terms> terms,
      Stated<BoardPhase> phase,
      long phaseAt,
      long stoodDownAt,
      Stated<ImpreciseDate> stoodDownOn)
      implements Thing {
    /** A body just set up, without terms of reference. */
    public static Board established() {
      return new Board(0, HashTreePMap.empty(), Stated.notStated(), 0, 0, Stated.notStated());
    }

    /** The same body under terms of reference. */
    public Board under(long position, Terms adopted) {
      return new Board(
          version, terms.plus(position, adopted), phase, phaseAt, stoodDownAt, stoodDownOn);
    }

    /** The same body in a phase, unless a later event says another. */
    public Board in(BoardPhase next, long position) {
      return position < phaseAt
          ? this
          : new Board(version, terms, Stated.given(next), position, stoodDownAt, stoodDownOn);
    }

    /** The same body, its work ended. */
    public Board stoodDown(long position, Stated<ImpreciseDate> on) {
      return new Board(version, terms, phase, phaseAt, position, on);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.BOARD;
    }

    @Override
    public Board at(long position) {
      return new Board(position, terms, phase, phaseAt, stoodDownAt, stoodDownOn);
    }

    /**
     * Whether something recorded at a position came after the body had ended its work. What is
     * dated no later than that did not.
     */
    public boolean hadStoodDown(long position, Stated<ImpreciseDate> on) {
      boolean inTime =
          on instanceof Stated.Given<ImpreciseDate>(ImpreciseDate day)
              && stoodDownOn instanceof Stated.Given<ImpreciseDate>(ImpreciseDate ended)
              && !Days.certainlyBefore(ended, day);
      return stoodDownAt > 0 && position > stoodDownAt && !inTime;
    }

    /** The terms of reference in force now: the latest adopted. */
    public Terms inForce() {
      return latest(inOrder());
    }

    /**
     * The terms of reference in force on a day: the latest that were not certainly adopted after
     * it. Those whose day of adoption is not stated count in the order they were recorded.
     */
    public Terms inForceOn(ImpreciseDate day) {
      return latest(
          inOrder()
              .filter(
                  adopted ->
                      adopted
                          .adoptedOn()
                          .toOptional()
                          .filter(on -> Days.certainlyBefore(day, on))
                          .isEmpty()));
    }

    private Stream<Terms> inOrder() {
      return terms.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    /** The one adopted last; of two that are not certainly apart, the one recorded last. */
    private static Terms latest(Stream<Terms> inOrder) {
      return inOrder
          .reduce((before, next) -> next.certainlyBefore(before) ? before : next)
          .orElse(Terms.NONE);
    }
  }

  /** What terms of reference say that rules ask about. */
  record Terms(
      Stated<Quorum> quorum,
      List<EntityKind> oversees,
      Stated<ImpreciseDate> adoptedOn,
      List<Slot> slots,
      List<Delegation> delegations) {
    /** No terms of reference. */
    public static final Terms NONE =
        new Terms(Stated.notStated(), List.of(), Stated.notStated(), List.of(), List.of());

    public Terms {
      oversees = List.copyOf(oversees);
      slots = List.copyOf(slots);
      delegations = List.copyOf(delegations);
    }

    private boolean certainlyBefore(Terms other) {
      return adoptedOn instanceof Stated.Given<ImpreciseDate>(ImpreciseDate on)
          && other.adoptedOn instanceof Stated.Given<ImpreciseDate>(ImpreciseDate otherOn)
          && Days.certainlyBefore(on, otherOn);
    }

    /** What they leave to a post in a matter, if they do. */
    public Optional<Delegation> delegated(String post, Effect.Kind matter) {
      return delegations.stream()
          .filter(one -> one.matter() == matter && one.post().equalsIgnoreCase(post))
          .findFirst();
    }
  }

  /**
   * A place on a body.
   *
   * @param slot the place, as terms of reference name it
   * @param substituteFor the appointment whose holder they stand in for
   */
  record Appointment(
      long version,
      Ref board,
      String slot,
      Capacity capacity,
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      Stated<ImpreciseDate> ended,
      Stated<Ref> substituteFor)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.APPOINTMENT;
    }

    @Override
    public Appointment at(long position) {
      return new Appointment(position, board, slot, capacity, from, until, ended, substituteFor);
    }

    /** The same place, ended. */
    public Appointment ended(ImpreciseDate on) {
      return new Appointment(
          version, board, slot, capacity, from, until, Stated.given(on), substituteFor);
    }

    public boolean substitutes() {
      return substituteFor instanceof Stated.Given<Ref>;
    }

    /** Its last possible moment: when it ended, else when it was to end. */
    public Stated<ImpreciseDate> end() {
      return ended instanceof Stated.Given<ImpreciseDate> ? ended : until;
    }
  }

  /**
   * An inspection, visit or meeting with the inspectorate.
   *
   * @param judgements what was judged, by the position of the judgement
   */
  record Inspection(
      long version,
      ActivityType activity,
      Stated<String> edition,
      PMap<Long, Judged> judgements,
      Steps<InspectionStep> steps)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.INSPECTION;
    }

    @Override
    public Inspection at(long position) {
      return new Inspection(position, activity, edition, judgements, steps);
    }

    /** The same, with other steps. */
    public Inspection with(Steps<InspectionStep> taken) {
      return new Inspection(version, activity, edition, judgements, taken);
    }

    /** The same, having come further. */
    public Inspection taking(InspectionStep step, long position, Stated<ImpreciseDate> on) {
      return with(steps.with(step, position, on));
    }

    public boolean suspended() {
      return !recorded() && steps.at(InspectionStep.SUSPENDED) > steps.at(InspectionStep.PLANNED);
    }

    /** Whether its outcome is in the record. */
    public boolean recorded() {
      return steps.took(InspectionStep.OUTCOME);
    }

    /** Whether there is something that findings can be findings of. */
    public boolean found() {
      return recorded()
          || steps.took(InspectionStep.DRAFT_RECEIVED)
          || steps.took(InspectionStep.RECEIVED);
    }

    /** The days it took place, where the outcome says. */
    public Stated<ImpreciseDate> held() {
      return steps.on(InspectionStep.OUTCOME);
    }
  }

  /** What can become of an inspection or visit, in the order in which it does. */
  enum InspectionStep {
    PLANNED,
    SUSPENDED,
    CANCELLED,
    WITHHELD,
    NOTIFIED,
    BEGUN,
    OUTCOME,
    COMPLETED,
    DRAFT_RECEIVED,
    RECEIVED,
    PUBLISHED
  }

  /** A judgement made, and whether a source gave its grade. */
  record Judged(String area, Stated<String> grade) {}

  /** Something the inspectorate found. */
  record Finding(long version, Ref inspection) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.FINDING;
    }

    @Override
    public Finding at(long position) {
      return new Finding(position, inspection);
    }
  }

  /**
   * A recommendation and what has become of it.
   *
   * @param raisedAt where it came into the record
   * @param findings the findings it answers, by the position that linked them
   * @param recurred the later inspections that found the same, by the position that said so
   */
  record Recommendation(
      long version,
      long raisedAt,
      RecommendationKind from,
      Stated<Ref> inspection,
      PMap<Long, List<Ref>> findings,
      PMap<Long, Ref> recurred,
      Steps<RecommendationStep> steps)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.RECOMMENDATION;
    }

    @Override
    public Recommendation at(long position) {
      return new Recommendation(position, raisedAt, from, inspection, findings, recurred, steps);
    }

    /** The same, having come further. */
    public Recommendation taking(RecommendationStep step, long position, Stated<ImpreciseDate> on) {
      return new Recommendation(
          version, raisedAt, from, inspection, findings, recurred, steps.with(step, position, on));
    }

    public boolean accepted() {
      return steps.at(RecommendationStep.ACCEPTED) > steps.at(RecommendationStep.DECLINED);
    }

    /** The step by which it was laid to rest, unless it was reopened since. */
    public Optional<RecommendationStep> atRest() {
      return Stream.of(
              RecommendationStep.DECLINED,
              RecommendationStep.NO_ACTION_AGREED,
              RecommendationStep.SIGNED_OFF)
          .filter(step -> steps.at(step) > steps.at(RecommendationStep.REOPENED))
          .findFirst();
    }
  }

  /** What can become of a recommendation. */
  enum RecommendationStep {
    ACCEPTED("accepted"),
    DECLINED("declined"),
    NO_ACTION_AGREED("agreed to need no action"),
    SIGNED_OFF("signed off"),
    CONFIRMED("confirmed"),
    REOPENED("reopened");

    private final String words;

    RecommendationStep(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A plan and how far it has come.
   *
   * @param partOf the plan it is nested in
   * @param placed the actions placed in it, by the position that placed them
   * @param rebaselines the decisions it was rebaselined by, by position
   */
  record Plan(
      long version,
      Stated<Ref> partOf,
      PMap<Long, List<Ref>> placed,
      PMap<Long, Ref> rebaselines,
      Steps<PlanStep> steps)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.PLAN;
    }

    @Override
    public Plan at(long position) {
      return new Plan(position, partOf, placed, rebaselines, steps);
    }

    /** The same, having come further. */
    public Plan taking(PlanStep step, long position, Stated<ImpreciseDate> on) {
      return new Plan(version, partOf, placed, rebaselines, steps.with(step, position, on));
    }

    /** Where the inspectorate last answered; 0 when it has not. */
    public long answeredAt() {
      return Math.max(steps.at(PlanStep.ACCEPTED), steps.at(PlanStep.RETURNED));
    }
  }

  /** What can become of a plan. */
  enum PlanStep {
    ENDORSED,
    APPROVED,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    SUPERSEDED,
    CLOSED
  }

  /**
   * Something on the forward plan.
   *
   * @param expected when it is expected, by the position that said so
   * @param doneAt where it was done; 0 when it was not
   * @param droppedAt where it was taken off; 0 when it was not
   */
  record ForwardItem(
      long version, PMap<Long, Stated<ImpreciseDate>> expected, long doneAt, long droppedAt)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.FORWARD_ITEM;
    }

    @Override
    public ForwardItem at(long position) {
      return new ForwardItem(position, expected, doneAt, droppedAt);
    }
  }

  /** A workstream of a plan. */
  record Workstream(long version, Ref plan) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.WORKSTREAM;
    }

    @Override
    public Workstream at(long position) {
      return new Workstream(position, plan);
    }
  }

  /**
   * An action and how far it has come.
   *
   * @param steps when each step was last taken, by the position of the event that says so
   * @param leads the post that leads it, by the position from which it does
   * @param due its due date and what moved it
   * @param completions the day it was completed, by the position of the claim
   * @param carriedOut what was done to it on the strength of a decision, by position
   * @param answers the recommendations it answers, by the position at which each was named
   * @param dependsOn the actions it waits for
   */
  record Action(
      long version,
      PMap<Step, Long> steps,
      PMap<Long, Stated<String>> leads,
      Due due,
      PMap<Long, Stated<ImpreciseDate>> completions,
      PMap<Long, CarriedOut> carriedOut,
      PMap<Long, List<Ref>> answers,
      List<Ref> dependsOn)
      implements Thing {

    /** What may happen to an action. */
    public enum Step {
      APPROVED,
      STARTED,
      PAUSED,
      RESUMED,
      COMPLETION_CLAIMED,
      EMBEDDING_BEGUN,
      SIGNED_OFF,
      REOPENED,
      WITHDRAWN,
      SUPERSEDED,
      EXTENSION_ASKED_FOR,
      EXTENSION_ANSWERED
    }

    /** Something done because a decision authorises it. */
    public record CarriedOut(Effect.Kind what, Ref decision) {}

    public Action {
      dependsOn = List.copyOf(dependsOn);
    }

    /** An action just put forward. */
    public static Action proposed(ActionProposed proposal, long position) {
      Action nothingYet =
          new Action(
              position,
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              new Due(HashTreePMap.empty(), HashTreePMap.empty()),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              List.of());
      return nothingYet.reading(proposal, position);
    }

    /** The same action, its proposal corrected. */
    public Action reading(ActionProposed proposal, long position) {
      return new Action(
          version,
          steps,
          leads.plus(position, proposal.lead()),
          new Due(due.set().plus(position, proposal.due()), due.grants()),
          completions,
          carriedOut,
          answers.plus(position, proposal.recommendations()),
          proposal.dependsOn());
    }

    @Override
    public EntityKind kind() {
      return EntityKind.ACTION;
    }

    @Override
    public Action at(long position) {
      return new Action(position, steps, leads, due, completions, carriedOut, answers, dependsOn);
    }

    /** Where a step was last taken; 0 when it never was. */
    public long when(Step step) {
      return steps.getOrDefault(step, 0L);
    }

    /** Whether a step was taken, and the action not reopened since. */
    public boolean is(Step step) {
      return when(step) > when(Step.REOPENED);
    }

    public boolean approved() {
      return when(Step.APPROVED) > 0;
    }

    public boolean started() {
      return when(Step.STARTED) > 0;
    }

    public boolean paused() {
      return is(Step.PAUSED) && when(Step.PAUSED) > when(Step.RESUMED);
    }

    public boolean completed() {
      return is(Step.COMPLETION_CLAIMED);
    }

    public boolean embedded() {
      return is(Step.SIGNED_OFF);
    }

    /** Whether nothing more is done: withdrawn and not taken up again, or superseded. */
    public boolean ended() {
      return is(Step.WITHDRAWN) || is(Step.SUPERSEDED);
    }

    /** Having taken a step. A correction, which comes at an old position, takes none back. */
    public Action having(Step step, long position) {
      return new Action(
          version,
          steps.plus(step, Math.max(when(step), position)),
          leads,
          due,
          completions,
          carriedOut,
          answers,
          dependsOn);
    }

    public Action ledBy(Stated<String> lead, long position) {
      return new Action(
          version,
          steps,
          leads.plus(position, lead),
          due,
          completions,
          carriedOut,
          answers,
          dependsOn);
    }

    public Action extended(ImpreciseDate until, ExtensionAuthority by, long position) {
      return new Action(
          version,
          steps,
          leads,
          due.moved(until, by, position),
          completions,
          carriedOut,
          answers,
          dependsOn);
    }

    public Action completed(Stated<ImpreciseDate> on, long position) {
      return new Action(
          version,
          steps,
          leads,
          due,
          completions.plus(position, on),
          carriedOut,
          answers,
          dependsOn);
    }

    /** Having had done to it what a decision authorises. */
    public Action carriedOut(Effect.Kind what, Ref decision, long position) {
      return new Action(
          version,
          steps,
          leads,
          due,
          completions,
          carriedOut.plus(position, new CarriedOut(what, decision)),
          answers,
          dependsOn);
    }

    public Action answering(List<Ref> recommendations, long position) {
      return new Action(
          version,
          steps,
          leads,
          due,
          completions,
          carriedOut,
          answers.plus(position, recommendations),
          dependsOn);
    }

    /** The post that leads it now. */
    public Stated<String> lead() {
      return latest(leads, Long.MAX_VALUE);
    }

    /** The day it was completed, by the last claim before a position. */
    public Stated<ImpreciseDate> completedOn(long before) {
      return latest(completions, before);
    }

    /** Whether it answers a recommendation by what another event than the one there says. */
    public boolean answers(Ref recommendation, long butAt) {
      return answers.entrySet().stream()
          .anyMatch(entry -> entry.getKey() != butAt && entry.getValue().contains(recommendation));
    }

    /** Whether a decision of that kind was carried out already, at another position than this. */
    public boolean wasCarriedOut(Effect.Kind what, Ref decision, long butAt) {
      return carriedOut.entrySet().stream()
          .anyMatch(
              entry ->
                  entry.getKey() != butAt
                      && entry.getValue().equals(new CarriedOut(what, decision)));
    }

    private static <T> Stated<T> latest(PMap<Long, Stated<T>> byPosition, long before) {
      return byPosition.entrySet().stream()
          .filter(entry -> entry.getKey() < before)
          .max(Map.Entry.comparingByKey())
          .map(Map.Entry::getValue)
          .orElse(Stated.notStated());
    }

    /**
     * An action's due date.
     *
     * @param set each date by the position of the event that set it; the first is the original
     * @param grants on what authority it was moved, by the position of the extension
     */
    public record Due(
        PMap<Long, Stated<ImpreciseDate>> set, PMap<Long, ExtensionAuthority> grants) {

      Due moved(ImpreciseDate until, ExtensionAuthority by, long position) {
        return new Due(set.plus(position, Stated.given(until)), grants.plus(position, by));
      }

      /** The due date as it stood before a position. */
      public Stated<ImpreciseDate> before(long position) {
        return latest(set, position);
      }

      public Stated<ImpreciseDate> now() {
        return latest(set, Long.MAX_VALUE);
      }

      /** The due date that was set when the action was put forward. */
      public Stated<ImpreciseDate> original() {
        return set.entrySet().stream()
            .min(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(Stated.notStated());
      }

      /** What the proposal, or last a decision, set it to: where delegated days count from. */
      public Stated<ImpreciseDate> decided(long before) {
        return set.entrySet().stream()
            .filter(entry -> entry.getKey() < before)
            .filter(entry -> !(grants.get(entry.getKey()) instanceof UnderDelegation))
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(Stated.notStated());
      }

      public boolean wasMoved() {
        return !grants.isEmpty();
      }
    }
  }

  /**
   * Something that shows what became of the work.
   *
   * @param about what it shows it of
   * @param dated the time it is about
   */
  record ImpactEvidence(long version, List<Ref> about, Stated<ImpreciseDate> dated)
      implements Thing {
    public ImpactEvidence {
      about = List.copyOf(about);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.EVIDENCE;
    }

    @Override
    public ImpactEvidence at(long position) {
      return new ImpactEvidence(position, about, dated);
    }
  }

  /**
   * A scheme on which things are rated.
   *
   * @param adoptedAt where it was adopted
   * @param levels the codes of its levels
   */
  record Scheme(
      long version,
      long adoptedAt,
      ImpreciseDate from,
      List<EntityKind> appliesTo,
      List<String> levels,
      RatingCalculation calculation)
      implements Thing {
    public Scheme {
      appliesTo = List.copyOf(appliesTo);
      levels = List.copyOf(levels);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.RATING_SCHEME;
    }

    @Override
    public Scheme at(long position) {
      return new Scheme(position, adoptedAt, from, appliesTo, levels, calculation);
    }

    /** The first day on which it can be in force. */
    public LocalDate begins() {
      return from.first().orElse(LocalDate.MAX);
    }

    /** Whether things of a kind may be rated on it on a day. */
    public boolean isFor(EntityKind kind, LocalDate day) {
      return appliesTo.contains(kind) && !begins().isAfter(day);
    }
  }

  /**
   * A measure.
   *
   * @param suppressedBelow figures above nothing and below this are withheld
   * @param definitions its definitions, by the position that gave it each
   * @param baselines where a baseline was set
   * @param targets its targets, by the position at which each was set
   * @param observations what was reported of it, by the position of the report
   * @param revisions what was revised, by the position of the revision
   * @param comparators others' figures, by the position at which each was recorded
   */
  record Measure(
      long version,
      Stated<BigDecimal> suppressedBelow,
      PMap<Long, Definition> definitions,
      PSet<Long> baselines,
      PMap<Long, Target> targets,
      PMap<Long, Observed> observations,
      PMap<Long, Observed> revisions,
      PMap<Long, Comparator> comparators)
      implements Thing {

    /** One definition of a measure. */
    public record Definition(
        Stated<String> version, Polarity polarity, Stated<ImpreciseDate> from) {
      public static Definition of(MeasureDefinitionRevised event) {
        return new Definition(Stated.given(event.version()), event.polarity(), event.from());
      }

      /** The first day it counts for; the first definition counts from the beginning. */
      LocalDate begins() {
        return from.toOptional().flatMap(ImpreciseDate::first).orElse(LocalDate.MIN);
      }
    }

    /** One target of a measure. */
    public record Target(
        BigDecimal value,
        Stated<BigDecimal> tolerance,
        ImpreciseDate from,
        Stated<ImpreciseDate> until,
        Stated<Ref> decision) {
      public static Target of(TargetSet event) {
        return new Target(
            event.value(), event.tolerance(), event.from(), event.until(), event.decision());
      }

      /** Whether it counts on a day: begun, and not certainly over. */
      boolean countsOn(LocalDate day) {
        return from.first().filter(first -> !first.isAfter(day)).isPresent()
            && until
                .toOptional()
                .flatMap(ImpreciseDate::last)
                .filter(last -> last.isBefore(day))
                .isEmpty();
      }
    }

    /** What was seen in a period. */
    public record Observed(
        ImpreciseDate period,
        Stated<String> definitionVersion,
        Figure figure,
        Stated<String> words,
        Firmness firmness,
        Stated<ImpreciseDate> extractedOn) {
      public static Observed of(ObservationReported event) {
        return new Observed(
            event.period(),
            event.definitionVersion(),
            event.figure(),
            event.words(),
            event.firmness(),
            event.extractedOn());
      }

      public static Observed of(ObservationRevised event) {
        return new Observed(
            event.period(),
            event.definitionVersion(),
            event.figure(),
            event.words(),
            event.firmness(),
            event.extractedOn());
      }

      boolean isOf(ImpreciseDate when, Stated<String> by) {
        return period.equals(when) && definitionVersion.equals(by);
      }
    }

    /** Whose figure was recorded for comparison, and of when. */
    public record Comparator(ComparatorScope scope, Stated<String> name, ImpreciseDate period) {
      public static Comparator of(ComparatorRecorded event) {
        return new Comparator(event.scope(), event.name(), event.period());
      }
    }

    /** A measure just defined. */
    public static Measure defined(long position, MeasureDefined event) {
      return new Measure(
              position,
              event.suppressedBelow(),
              HashTreePMap.empty(),
              HashTreePSet.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty(),
              HashTreePMap.empty())
          .redefined(position, event);
    }

    /** The same measure, what was first said of it corrected. */
    public Measure redefined(long position, MeasureDefined event) {
      return new Measure(
          version,
          event.suppressedBelow(),
          definitions.plus(
              position,
              new Definition(event.definitionVersion(), event.polarity(), Stated.notStated())),
          baselines,
          targets,
          observations,
          revisions,
          comparators);
    }

    public Measure defined(long position, Definition definition) {
      return new Measure(
          version,
          suppressedBelow,
          definitions.plus(position, definition),
          baselines,
          targets,
          observations,
          revisions,
          comparators);
    }

    public Measure withBaseline(long position) {
      return new Measure(
          version,
          suppressedBelow,
          definitions,
          baselines.plus(position),
          targets,
          observations,
          revisions,
          comparators);
    }

    public Measure aimingAt(long position, Target target) {
      return new Measure(
          version,
          suppressedBelow,
          definitions,
          baselines,
          targets.plus(position, target),
          observations,
          revisions,
          comparators);
    }

    public Measure observed(long position, Observed observed) {
      return new Measure(
          version,
          suppressedBelow,
          definitions,
          baselines,
          targets,
          observations.plus(position, observed),
          revisions,
          comparators);
    }

    public Measure revised(long position, Observed observed) {
      return new Measure(
          version,
          suppressedBelow,
          definitions,
          baselines,
          targets,
          observations,
          revisions.plus(position, observed),
          comparators);
    }

    public Measure compared(long position, Comparator comparator) {
      return new Measure(
          version,
          suppressedBelow,
          definitions,
          baselines,
          targets,
          observations,
          revisions,
          comparators.plus(position, comparator));
    }

    @Override
    public EntityKind kind() {
      return EntityKind.MEASURE;
    }

    @Override
    public Measure at(long position) {
      return new Measure(
          position,
          suppressedBelow,
          definitions,
          baselines,
          targets,
          observations,
          revisions,
          comparators);
    }

    public boolean hasDefinition(Stated<String> named) {
      return definitions.values().stream().anyMatch(known -> known.version().equals(named));
    }

    /** Which way is better, by the definition it was counted by. */
    public Polarity polarityOf(Observed observed) {
      LocalDate day = observed.period().first().or(observed.period()::last).orElse(LocalDate.MIN);
      return definitions.values().stream()
          .filter(
              definition ->
                  observed.definitionVersion().toOptional().isPresent()
                      ? definition.version().equals(observed.definitionVersion())
                      : !definition.begins().isAfter(day))
          .max(java.util.Comparator.comparing(Definition::begins))
          .map(Definition::polarity)
          .orElse(Polarity.NOT_STATED);
    }

    /** Whether a baseline was set since it was last given a definition. */
    public boolean hasBaselineOfItsDefinition() {
      long defined = definitions.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
      return baselines.stream().anyMatch(position -> position > defined);
    }

    /** What stands for a period before a position: the latest revision, else what was reported. */
    public Optional<Observed> observed(
        ImpreciseDate period, Stated<String> definitionVersion, long before) {
      return latest(revisions, period, definitionVersion, before)
          .or(() -> latest(observations, period, definitionVersion, before));
    }

    private static Optional<Observed> latest(
        PMap<Long, Observed> among, ImpreciseDate period, Stated<String> version, long before) {
      return among.entrySet().stream()
          .filter(entry -> entry.getKey() < before && entry.getValue().isOf(period, version))
          .max(Map.Entry.comparingByKey())
          .map(Map.Entry::getValue);
    }

    /** The target that counts on a day, of those set before a position: the latest begun. */
    public Optional<Target> targetOn(LocalDate day, long before) {
      return targets.entrySet().stream()
          .filter(entry -> entry.getKey() < before && entry.getValue().countsOn(day))
          .map(Map.Entry::getValue)
          .max(
              java.util.Comparator.comparing(
                  target -> target.from().first().orElse(LocalDate.MIN)));
    }
  }

  /**
   * A risk on the register.
   *
   * @param escalations the bodies it was taken to, by the position of the escalation
   * @param settledAt when it was last tolerated or mitigated
   * @param closedAt when it was last closed
   * @param closedOn the day of that closing
   * @param reopenedAt when it was last reopened
   * @param links what it is about, by the position that says so
   * @param mitigations what is to be done about it, by the position that says so
   * @param mitigationsDone which of those were done, by the position that says so
   */
  record Risk(
      long version,
      PMap<Long, Ref> escalations,
      long settledAt,
      long closedAt,
      Stated<ImpreciseDate> closedOn,
      long reopenedAt,
      PMap<Long, PSet<Ref>> links,
      PMap<Long, PSet<String>> mitigations,
      PMap<Long, String> mitigationsDone)
      implements Thing {
    /** A risk just identified. */
    public static Risk identified() {
      return new Risk(
          0,
          HashTreePMap.empty(),
          0,
          0,
          Stated.notStated(),
          0,
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty());
    }

    @Override
    public EntityKind kind() {
      return EntityKind.RISK;
    }

    @Override
    public Risk at(long position) {
      return new Risk(
          position,
          escalations,
          settledAt,
          closedAt,
          closedOn,
          reopenedAt,
          links,
          mitigations,
          mitigationsDone);
    }

    public Risk linked(long position, List<Ref> about) {
      return new Risk(
          version,
          escalations,
          settledAt,
          closedAt,
          closedOn,
          reopenedAt,
          links.plus(position, HashTreePSet.from(about)),
          mitigations,
          mitigationsDone);
    }

    public Risk escalated(long position, Ref to) {
      return new Risk(
          version,
          escalations.plus(position, to),
          settledAt,
          closedAt,
          closedOn,
          reopenedAt,
          links,
          mitigations,
          mitigationsDone);
    }

    public Risk settled(long position) {
      return new Risk(
          version,
          escalations,
          Math.max(settledAt, position),
          closedAt,
          closedOn,
          reopenedAt,
          links,
          mitigations,
          mitigationsDone);
    }

    /** Closed; what is said of an earlier closing no longer counts. */
    public Risk closed(long position, Stated<ImpreciseDate> on) {
      return position < closedAt
          ? this
          : new Risk(
              version,
              escalations,
              settledAt,
              position,
              on,
              reopenedAt,
              links,
              mitigations,
              mitigationsDone);
    }

    public Risk reopened(long position) {
      return new Risk(
          version,
          escalations,
          settledAt,
          closedAt,
          closedOn,
          Math.max(reopenedAt, position),
          links,
          mitigations,
          mitigationsDone);
    }

    public Risk mitigatedBy(long position, List<String> words) {
      return new Risk(
          version,
          escalations,
          settledAt,
          closedAt,
          closedOn,
          reopenedAt,
          links,
          mitigations.plus(position, HashTreePSet.from(words)),
          mitigationsDone);
    }

    /** A mitigation was done. */
    public Risk mitigation(long position, String words) {
      return new Risk(
          version,
          escalations,
          settledAt,
          closedAt,
          closedOn,
          reopenedAt,
          links,
          mitigations,
          mitigationsDone.plus(position, words));
    }

    public boolean hasMitigation(String words) {
      return mitigations.values().stream().anyMatch(some -> some.contains(words));
    }

    /** Whether a mitigation was done, other than by what a position says. */
    public boolean isDone(String words, long but) {
      return mitigationsDone.entrySet().stream()
          .anyMatch(done -> done.getKey() != but && done.getValue().equals(words));
    }

    /** Whether it is off the register. */
    public boolean offTheRegister() {
      return closedAt > reopenedAt;
    }

    /** Whether it lies with a body that it was taken to, and nothing was settled since. */
    public boolean liesWith(Ref body) {
      long since = Math.max(settledAt, Math.max(closedAt, reopenedAt));
      return escalations.entrySet().stream()
          .anyMatch(taken -> taken.getKey() > since && taken.getValue().equals(body));
    }

    /** Whether it is linked to a thing, other than by what a position says. */
    public boolean isAbout(Ref thing, long but) {
      return links.entrySet().stream()
          .anyMatch(link -> link.getKey() != but && link.getValue().contains(thing));
    }
  }

  /**
   * A risk matrix.
   *
   * @param adoptedAt when it was adopted
   * @param from the first day on which risks are rated on it
   */
  record Matrix(long version, long adoptedAt, ImpreciseDate from, RiskMatrix legend)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.RISK_MATRIX;
    }

    @Override
    public Matrix at(long position) {
      return new Matrix(position, adoptedAt, from, legend);
    }
  }

  /** To whom a body reports. */
  record ReportingLine(long version, Ref board, long endedAt) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.REPORTING_LINE;
    }

    @Override
    public ReportingLine at(long position) {
      return new ReportingLine(position, board, endedAt);
    }
  }

  /**
   * A meeting.
   *
   * @param on the day it is called for, and once opened the day it was held
   * @param papers the papers put before it, by pack or tabled
   * @param items the numbers on its agenda
   * @param steps how far it has come: where each step was recorded
   */
  record Meeting(
      long version,
      Ref board,
      ImpreciseDate on,
      Quorate quorate,
      PSet<Ref> papers,
      PSet<String> items,
      PMap<Step, Long> steps)
      implements Thing {

    /** A step on a meeting's way from being called to confirmed minutes. */
    public enum Step {
      POSTPONED,
      CANCELLED,
      AGENDA,
      PACK,
      OPENED,
      CLOSED,
      DRAFTED,
      CONFIRMED
    }

    /** A meeting just called. */
    public static Meeting called(Ref board, ImpreciseDate on) {
      return new Meeting(
          0,
          board,
          on,
          Quorate.NO_QUORUM_SET,
          HashTreePSet.empty(),
          HashTreePSet.empty(),
          HashTreePMap.empty());
    }

    /** The same meeting, a step further. */
    public Meeting reached(Step step, long position) {
      return new Meeting(version, board, on, quorate, papers, items, steps.plus(step, position));
    }

    public Meeting on(ImpreciseDate day) {
      return new Meeting(version, board, day, quorate, papers, items, steps);
    }

    public Meeting withQuorate(Quorate counted) {
      return new Meeting(version, board, on, counted, papers, items, steps);
    }

    public Meeting withPapers(Collection<Ref> more) {
      return new Meeting(version, board, on, quorate, papers.plusAll(more), items, steps);
    }

    public Meeting withAgenda(Collection<String> numbers) {
      return new Meeting(version, board, on, quorate, papers, HashTreePSet.from(numbers), steps);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.MEETING;
    }

    @Override
    public Meeting at(long position) {
      return new Meeting(position, board, on, quorate, papers, items, steps);
    }

    /** Where a step was recorded; 0: not yet. */
    public long when(Step step) {
      return steps.getOrDefault(step, 0L);
    }

    public boolean has(Step step) {
      return steps.containsKey(step);
    }

    public boolean opened() {
      return has(Step.OPENED);
    }
  }

  /**
   * Something a board asked at a meeting.
   *
   * @param answers whether each answer satisfied the board, by its position
   */
  record Challenge(long version, Ref meeting, PMap<Long, Satisfied> answers) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.CHALLENGE;
    }

    @Override
    public Challenge at(long position) {
      return new Challenge(position, meeting, answers);
    }

    public Challenge answered(long position, Satisfied satisfied) {
      return new Challenge(version, meeting, answers.plus(position, satisfied));
    }

    /** Whether the last answer satisfied the board. */
    public boolean settled() {
      return answers.entrySet().stream()
          .max(Map.Entry.comparingByKey())
          .filter(last -> last.getValue() == Satisfied.SATISFIED)
          .isPresent();
    }
  }

  /**
   * Something a board asked to be done.
   *
   * @param meeting the meeting that asked
   * @param doneAt where its owner last said that it is done
   * @param carriedAt where a meeting last left it open
   */
  record BoardAction(
      long version, Ref meeting, long doneAt, long carriedAt, long acceptedAt, long droppedAt)
      implements Thing {
    /** Just asked for. */
    public static BoardAction raised(Ref meeting) {
      return new BoardAction(0, meeting, 0, 0, 0, 0);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.BOARD_ACTION;
    }

    @Override
    public BoardAction at(long position) {
      return new BoardAction(position, meeting, doneAt, carriedAt, acceptedAt, droppedAt);
    }

    public BoardAction done(long position) {
      return new BoardAction(
          version, meeting, Math.max(doneAt, position), carriedAt, acceptedAt, droppedAt);
    }

    public BoardAction carried(long position) {
      return new BoardAction(
          version, meeting, doneAt, Math.max(carriedAt, position), acceptedAt, droppedAt);
    }

    public BoardAction accepted(long position) {
      return new BoardAction(version, meeting, doneAt, carriedAt, position, droppedAt);
    }

    public BoardAction dropped(long position) {
      return new BoardAction(version, meeting, doneAt, carriedAt, acceptedAt, position);
    }

    /** Whether it is said to be done, and no meeting has left it open since. */
    public boolean claimed() {
      return doneAt > carriedAt;
    }

    /** Whether no meeting has accepted it, and no decision dropped it. */
    public boolean open() {
      return acceptedAt == 0 && droppedAt == 0;
    }
  }

  /**
   * A decision: sought, made, and whether it stands.
   *
   * @param madeAt where it was made; 0 while it is only sought
   * @param board the body it was sought of, made it, or left it to an officer
   * @param meeting the meeting it was taken at, where it was taken at one
   * @param takenBy who took it, where that was elsewhere
   * @param delegate the post it leaves the rest to
   * @param effects the changes it authorises
   * @param ratifiedAt where a quorate meeting ratified what was recommended without a quorum
   * @param rescindedAt where it was rescinded or superseded
   * @param implementedAt where everything it said was done
   */
  record Decision(
      long version,
      long madeAt,
      Stated<Ref> board,
      Stated<Ref> meeting,
      Stated<String> takenBy,
      Stated<String> delegate,
      Standing standing,
      List<Effect> effects,
      long ratifiedAt,
      long rescindedAt,
      long implementedAt)
      implements Thing {
    public Decision {
      effects = List.copyOf(effects);
    }

    /** A decision that is only asked for. */
    public static Decision sought(Stated<Ref> board) {
      return new Decision(
          0,
          0,
          board,
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Standing.MADE,
          List.of(),
          0,
          0,
          0);
    }

    /** The same decision, made at a meeting; or what was recorded of that, corrected. */
    public Decision madeAt(
        long position,
        Stated<Ref> by,
        Ref at,
        Stated<String> left,
        Standing stands,
        List<Effect> authorised) {
      return madeAt > 0 && madeAt != position
          ? this
          : new Decision(
              version,
              position,
              by,
              Stated.given(at),
              takenBy,
              left,
              stands,
              authorised,
              ratifiedAt,
              rescindedAt,
              implementedAt);
    }

    /** The same decision, taken outside the meetings in the record; or that corrected. */
    public Decision takenElsewhere(
        long position, String by, Stated<Ref> of, List<Effect> authorised) {
      return madeAt > 0 && madeAt != position
          ? this
          : new Decision(
              version,
              position,
              of,
              meeting,
              Stated.given(by),
              delegate,
              Standing.MADE,
              authorised,
              ratifiedAt,
              rescindedAt,
              implementedAt);
    }

    public Decision ratified(long position) {
      return with(position, rescindedAt, implementedAt);
    }

    public Decision rescinded(long position) {
      return with(ratifiedAt, position, implementedAt);
    }

    public Decision implemented(long position) {
      return with(ratifiedAt, rescindedAt, position);
    }

    private Decision with(long ratified, long rescinded, long implemented) {
      return new Decision(
          version,
          madeAt,
          board,
          meeting,
          takenBy,
          delegate,
          standing,
          effects,
          ratified,
          rescinded,
          implemented);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.DECISION;
    }

    @Override
    public Decision at(long position) {
      return new Decision(
          position,
          madeAt,
          board,
          meeting,
          takenBy,
          delegate,
          standing,
          effects,
          ratifiedAt,
          rescindedAt,
          implementedAt);
    }

    public boolean made() {
      return madeAt > 0;
    }

    /** Whether it binds: made with a quorum or ratified since, and not rescinded. */
    public boolean stands() {
      return made() && rescindedAt == 0 && (standing == Standing.MADE || ratifiedAt > 0);
    }

    /** What it authorises of that kind for a thing, if it does. */
    public Optional<Effect> authorises(Effect.Kind kind, Ref on) {
      return effects.stream()
          .filter(effect -> effect.kind() == kind && effect.on().equals(on))
          .findFirst();
    }
  }

  /**
   * An adviser, a notice, a direction or a commissioner.
   *
   * @param by what it is
   * @param begun when, where that is stated
   * @param issuedAt where it was issued, or last issued anew
   * @param ended when it was lifted or replaced, where that is stated
   */
  record Intervention(
      long version,
      InterventionKind by,
      Stated<ImpreciseDate> begun,
      long issuedAt,
      long liftedAt,
      long replacedAt,
      long supportEndedAt,
      Stated<ImpreciseDate> ended)
      implements Thing {

    /** One that has just begun. */
    public static Intervention begun(InterventionKind by, Stated<ImpreciseDate> on, long position) {
      return new Intervention(position, by, on, position, 0, 0, 0, Stated.notStated());
    }

    /** The same, its beginning corrected. */
    public Intervention reading(InterventionKind instead, Stated<ImpreciseDate> on) {
      return new Intervention(
          version, instead, on, issuedAt, liftedAt, replacedAt, supportEndedAt, ended);
    }

    public Intervention updatedAt(long position) {
      return new Intervention(
          version,
          by,
          begun,
          Math.max(issuedAt, position),
          liftedAt,
          replacedAt,
          supportEndedAt,
          ended);
    }

    public Intervention liftedAt(long position, Stated<ImpreciseDate> on) {
      return new Intervention(
          version, by, begun, issuedAt, position, replacedAt, supportEndedAt, on);
    }

    public Intervention replacedAt(long position, Stated<ImpreciseDate> on) {
      return new Intervention(version, by, begun, issuedAt, liftedAt, position, supportEndedAt, on);
    }

    public Intervention supportEndedAt(long position) {
      return new Intervention(version, by, begun, issuedAt, liftedAt, replacedAt, position, ended);
    }

    /** Where it was lifted or replaced; 0 while it is in force. */
    public long endedAt() {
      return Math.max(liftedAt, replacedAt);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.INTERVENTION;
    }

    @Override
    public Intervention at(long position) {
      return new Intervention(
          position, by, begun, issuedAt, liftedAt, replacedAt, supportEndedAt, ended);
    }
  }

  /** One thing that an intervention requires, and where it was met. */
  record Requirement(long version, long metAt) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.REQUIREMENT;
    }

    @Override
    public Requirement at(long position) {
      return new Requirement(position, metAt);
    }
  }

  /**
   * A review of an intervention.
   *
   * @param point how many months after the issue
   */
  record Review(
      long version, Ref intervention, Stated<Integer> point, long scheduledAt, long heldAt)
      implements Thing {

    public Review heldAt(long position) {
      return new Review(version, intervention, point, scheduledAt, position);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.REVIEW;
    }

    @Override
    public Review at(long position) {
      return new Review(position, intervention, point, scheduledAt, heldAt);
    }
  }

  /**
   * An organisation that helps, in one capacity.
   *
   * @param endedAt where its help ended
   * @param ended when, where that is stated
   */
  record SupportPartner(
      long version, Stated<ImpreciseDate> from, long endedAt, Stated<ImpreciseDate> ended)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.SUPPORT_PARTNER;
    }

    @Override
    public SupportPartner at(long position) {
      return new SupportPartner(position, from, endedAt, ended);
    }
  }

  /**
   * Money or posts.
   *
   * @param spent until when spend was reported, by the position of the report
   */
  record Resource(long version, PMap<Long, Stated<ImpreciseDate>> spent) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.RESOURCE;
    }

    @Override
    public Resource at(long position) {
      return new Resource(position, spent);
    }
  }

  /** A document. */
  record Paper(long version, boolean hidden) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.PAPER;
    }

    @Override
    public Paper at(long position) {
      return new Paper(position, hidden);
    }
  }
}
