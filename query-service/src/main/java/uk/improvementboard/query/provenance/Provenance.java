package uk.improvementboard.query.provenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ExtensionRefused;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.PlanEvent.PlanClosed;
import uk.improvementboard.events.PlanEvent.PlanReturned;
import uk.improvementboard.events.PlanEvent.PlanSuperseded;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.CarriedOutOn;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.InForce;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.Minutes;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.learnt.LearntSince;
import uk.improvementboard.query.provenance.DecisionProvenance.Authorised;
import uk.improvementboard.query.provenance.DecisionProvenance.Changed;
import uk.improvementboard.query.provenance.DecisionProvenance.ChangedHow;
import uk.improvementboard.query.provenance.DecisionProvenance.How;
import uk.improvementboard.query.provenance.DecisionProvenance.KnownAs;
import uk.improvementboard.query.provenance.DecisionProvenance.Member;
import uk.improvementboard.query.provenance.DecisionProvenance.Present;
import uk.improvementboard.query.provenance.DecisionProvenance.ReliedOn;
import uk.improvementboard.query.provenance.DecisionProvenance.Sitting;
import uk.improvementboard.query.provenance.DecisionProvenance.Taken;
import uk.improvementboard.query.view.CarriedOut;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Attendance.Presence;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * From a decision to what it rested on, what it authorised and what came of that; and from any
 * change back to its authority, or to none that is recorded.
 */
@Component
public final class Provenance {

  private final EventsInWords events;

  public Provenance(EventsInWords events) {
    this.events = events;
  }

  // From a decision ------------------------------------------------------------------------------

  /** A decision with what it rested on and what came of it; empty where it is not known. */
  public Optional<DecisionProvenance> ofDecision(AsKnown known, Ref decision) {
    return known
        .view()
        .thing(decision)
        .filter(thing -> thing.kind() == EntityKind.DECISION)
        .flatMap(
            thing -> NamedThing.of(known, decision).map(name -> ofDecision(known, thing, name)));
  }

  private DecisionProvenance ofDecision(AsKnown known, Thing decision, NamedThing name) {
    LocalDate date = known.date();
    Optional<RecordedEvent> recorded = takenBy(decision, date);
    Optional<MeetingTimes> meeting =
        decision.value(date, "meeting", Ref.class).flatMap(known.record()::meeting);
    AsKnown then =
        meeting
            .map(times -> Deciders.atMeeting(known, times))
            .or(
                () ->
                    recorded.map(
                        event ->
                            Deciders.whenRecorded(
                                known, event, decision.value(date, "board", Ref.class))))
            .orElse(known);
    DecisionStatus status = DecisionStatus.of(decision, date);
    return new DecisionProvenance(
        name,
        decision.value(date, "text", String.class).orElse(null),
        status,
        Things.stands(known, decision.ref()).orElse(""),
        taken(known, then, decision, recorded, meeting),
        new KnownAs(
            then.audience().name(),
            then.cut().reach(),
            then.date().toString(),
            meeting
                .map(times -> Audience.board(times.board()))
                .filter(then.audience()::equals)
                .isPresent()),
        reliedOn(known, then, decision),
        authorised(known, decision, status),
        since(known, decision, recorded));
  }

  /** The event by which a decision was taken; none while it is only asked for. */
  private static Optional<RecordedEvent> takenBy(Thing decision, LocalDate date) {
    return decision.on(date, "standing").map(Said::by);
  }

  private Taken taken(
      AsKnown known,
      AsKnown then,
      Thing decision,
      Optional<RecordedEvent> recorded,
      Optional<MeetingTimes> meeting) {
    LocalDate date = known.date();
    Map<String, Object> shown = recorded.map(event -> events.one(known, event)).orElse(null);
    if (recorded.isEmpty()) {
      return new Taken(
          How.NOT_TAKEN,
          decision
              .value(date, "askedAt", Ref.class)
              .flatMap(at -> NamedThing.of(known, at))
              .orElse(null),
          decision
              .value(date, "askedOf", Ref.class)
              .flatMap(of -> NamedThing.of(known, of))
              .orElse(null),
          decision.value(date, "askedBy", String.class).orElse(null),
          null,
          null,
          null,
          null);
    }
    if (meeting.isPresent()) {
      MeetingTimes times = meeting.get();
      return new Taken(
          How.AT_A_MEETING,
          NamedThing.of(known, times.meeting()).orElse(null),
          NamedThing.of(known, times.board()).orElse(null),
          null,
          null,
          Deciders.day(known, times.meeting()).map(ImpreciseDate::edtf).orElse(null),
          sitting(known, then, times),
          shown);
    }
    return new Taken(
        How.ELSEWHERE,
        null,
        decision
            .value(date, "board", Ref.class)
            .flatMap(body -> NamedThing.of(known, body))
            .orElse(null),
        decision.value(date, "decidedBy", String.class).orElse(null),
        decision.value(date, "decidedAs", DecidedAs.class).map(InWords::words).orElse(null),
        decision
            .value(date, "decidedOn", ImpreciseDate.class)
            .map(ImpreciseDate::edtf)
            .orElse(null),
        null,
        shown);
  }

  private static Sitting sitting(AsKnown known, AsKnown then, MeetingTimes times) {
    Bodies bodies = Bodies.at(known, then.cut());
    List<Member> members = bodies.members(times.board(), then.date());
    List<Present> attendance = new ArrayList<>();
    int voting = 0;
    Optional<Thing> meeting = known.view().thing(times.meeting());
    List<?> recorded =
        meeting
            .flatMap(it -> it.value(known.date(), "attendance", List.class))
            .map(list -> (List<?>) list)
            .orElse(List.of());
    for (Object one : recorded) {
      if (one instanceof Attendance place) {
        Optional<Ref> appointment =
            place.appointment().toOptional().filter(ref -> !known.knowledge().hides(ref));
        attendance.add(
            new Present(
                place.role(),
                InWords.words(place.presence()),
                appointment.map(Ref::value).orElse(null)));
        boolean came =
            place.presence() == Presence.PRESENT || place.presence() == Presence.SUBSTITUTE;
        boolean counts =
            appointment
                .filter(
                    ref ->
                        members.stream()
                            .anyMatch(
                                member ->
                                    member.ref().equals(ref.value())
                                        && member.countsTowardsTheQuorum()))
                .isPresent();
        if (came && counts) {
          voting++;
        }
      }
    }
    return new Sitting(
        meeting
            .flatMap(it -> it.value(known.date(), "quorate", Quorate.class))
            .map(InWords::words)
            .orElse(null),
        attendance.isEmpty() ? null : voting,
        bodies.terms(times.board(), then.date()).orElse(null),
        members,
        attendance);
  }

  private List<ReliedOn> reliedOn(AsKnown known, AsKnown then, Thing decision) {
    List<ReliedOn> relied = new ArrayList<>();
    for (Ref ref : refs(decision, known.date(), "reliedOn")) {
      NamedThing.of(known, ref)
          .ifPresent(
              name -> {
                Optional<Thing> had = then.view().thing(ref);
                relied.add(
                    new ReliedOn(
                        name,
                        had.isPresent() || then.knowledge().named(ref).isPresent(),
                        had.isPresent() ? Things.stands(then, ref).orElse(null) : null,
                        had.map(Thing::version).orElse(null),
                        Things.stands(known, ref).orElse("not known"),
                        changedSince(known, then, ref)));
              });
    }
    return relied;
  }

  private List<Changed> changedSince(AsKnown known, AsKnown then, Ref ref) {
    List<Changed> changed = new ArrayList<>();
    for (Known one : known.knowledge().events().values()) {
      if (changes(one.event().event(), ref) && !then.knowledge().knows(one.event().position())) {
        changed.add(new Changed(how(known, then, one), events.one(known, one.event())));
      }
    }
    return changed;
  }

  /** Whether an event says something of a thing; who came to know of it is no change of it. */
  private static boolean changes(ProgrammeEvent event, Ref ref) {
    return switch (event) {
      case DiscrepancyNoted noted -> noted.about().contains(ref);
      case FactCorrected correction -> correction.subjects().getFirst().equals(ref);
      case KnowledgeEvent other -> false;
      default -> event.subjects().getFirst().equals(ref);
    };
  }

  private static ChangedHow how(AsKnown known, AsKnown then, Known one) {
    if (one.event().event() instanceof DiscrepancyNoted) {
      return ChangedHow.DISPUTED;
    }
    return switch (LearntSince.kind(then, known, one)) {
      case CORRECTED -> ChangedHow.CORRECTED;
      case REVISED -> ChangedHow.REVISED;
      case DISCLOSED -> ChangedHow.NOT_BEFORE_THEM;
      case LATE -> withdraws(one.event().event()) ? ChangedHow.WITHDRAWN : ChangedHow.LATE;
      case NEW -> withdraws(one.event().event()) ? ChangedHow.WITHDRAWN : ChangedHow.NEW;
    };
  }

  private static boolean withdraws(ProgrammeEvent event) {
    return event instanceof ActionWithdrawn
        || event instanceof ActionSuperseded
        || event instanceof PlanReturned
        || event instanceof PlanSuperseded
        || event instanceof PlanClosed
        || event instanceof RiskClosed
        || event instanceof DecisionRescinded
        || event instanceof DecisionSuperseded;
  }

  private List<Authorised> authorised(AsKnown known, Thing decision, DecisionStatus status) {
    Outcomes outcomes = new Outcomes(known, events);
    List<Authorised> authorised = new ArrayList<>();
    for (Effect effect : effects(decision, known.date())) {
      List<InForce> carriedOut = CarriedOutOn.decision(known, decision.ref(), effect);
      boolean waits = carriedOut.isEmpty() && status.stands();
      NamedThing.of(known, effect.on())
          .ifPresent(
              on ->
                  authorised.add(
                      new Authorised(
                          effect.kind(),
                          on,
                          effect.until().toOptional().map(ImpreciseDate::edtf).orElse(null),
                          waits,
                          carriedOut.stream().map(one -> events.one(known, one.by())).toList(),
                          outcomes.of(effect, waits, carriedOut))));
    }
    return authorised;
  }

  private static List<Effect> effects(Thing decision, LocalDate date) {
    List<Effect> effects = new ArrayList<>();
    for (Object one : decision.value(date, "effects", List.class).orElse(List.of())) {
      if (one instanceof Effect effect) {
        effects.add(effect);
      }
    }
    return effects;
  }

  private List<Map<String, Object>> since(
      AsKnown known, Thing decision, Optional<RecordedEvent> recorded) {
    long taken = recorded.map(RecordedEvent::position).orElse(0L);
    return known.knowledge().events().values().stream()
        .map(Known::event)
        .filter(event -> event.position() > taken)
        .filter(event -> event.event().subjects().getFirst().equals(decision.ref()))
        .filter(
            event ->
                event.event() instanceof DecisionEvent || event.event() instanceof FactCorrected)
        .map(event -> events.one(known, event))
        .toList();
  }

  private static List<Ref> refs(Thing thing, LocalDate date, String field) {
    List<Ref> refs = new ArrayList<>();
    Object value = thing.on(date, field).map(Said::value).map(Values::plain).orElse(List.of());
    if (value instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Ref ref) {
          refs.add(ref);
        }
      }
    }
    return refs;
  }

  // Back to an authority -------------------------------------------------------------------------

  /** A thing with each change of it back to its authority; empty where it is not known. */
  public Optional<ThingProvenance> ofThing(AsKnown known, EntityKind kind, Ref ref) {
    return NamedThing.kind(known, ref)
        .filter(kind::equals)
        .flatMap(same -> NamedThing.of(known, ref))
        .map(name -> ofThing(known, ref, name));
  }

  private ThingProvenance ofThing(AsKnown known, Ref ref, NamedThing name) {
    Map<Long, Long> correctedBy = new HashMap<>();
    List<RecordedEvent> about = new ArrayList<>();
    for (Known one : known.knowledge().events().values()) {
      RecordedEvent recorded = one.event();
      if (recorded.event() instanceof FactCorrected correction) {
        correctedBy.put(correction.corrects(), recorded.position());
      }
      boolean mainly = recorded.event().subjects().getFirst().equals(ref);
      if (mainly && !(recorded.event() instanceof Disclosed)) {
        about.add(recorded);
      }
    }
    Bodies bodies = Bodies.at(known, known.cut());
    List<ThingProvenance.Change> changes = new ArrayList<>();
    int without = 0;
    for (RecordedEvent recorded : about) {
      ProgrammeEvent event = said(recorded.event());
      boolean rests = CarriedOut.kindOf(event).isPresent();
      Authority authority = authority(known, bodies, recorded, event);
      if (rests && authority instanceof Authority.NoneRecorded) {
        without++;
      }
      changes.add(
          new ThingProvenance.Change(
              events.one(known, recorded),
              recorded.envelope().actor(),
              rests,
              authority,
              correctedBy.get(recorded.position())));
    }
    return new ThingProvenance(name, Things.stands(known, ref).orElse(""), without, changes);
  }

  /** What an event says: of a correction, what it says instead. */
  private static ProgrammeEvent said(ProgrammeEvent event) {
    return event instanceof FactCorrected correction ? correction.instead() : event;
  }

  private static Authority authority(
      AsKnown known, Bodies bodies, RecordedEvent recorded, ProgrammeEvent event) {
    return underDelegation(known, bodies, recorded, event)
        .or(
            () ->
                decision(event, recorded)
                    .flatMap(
                        decision ->
                            NamedThing.of(known, decision)
                                .map(name -> byDecision(known, decision, name, event))))
        .or(() -> minutedTo(known, event))
        .orElseGet(() -> none(known));
  }

  /** The decision that an event, or its envelope, names as its authority. */
  private static Optional<Ref> decision(ProgrammeEvent event, RecordedEvent recorded) {
    Optional<Ref> said =
        switch (event) {
          case ExtensionRefused e -> e.decision().toOptional();
          case BoardActionRaised e -> e.decision().toOptional();
          case DecisionSuperseded e -> Optional.of(e.by());
          default -> CarriedOut.by(event, recorded.envelope()).map(CarriedOut::decision);
        };
    return said.or(() -> Optional.ofNullable(recorded.envelope().authority()));
  }

  private static Authority byDecision(
      AsKnown known, Ref ref, NamedThing name, ProgrammeEvent event) {
    LocalDate date = known.date();
    Optional<Thing> decision =
        known.view().thing(ref).filter(thing -> thing.kind() == EntityKind.DECISION);
    Optional<Ref> at = decision.flatMap(it -> it.value(date, "meeting", Ref.class));
    Optional<NamedThing> meeting = at.flatMap(one -> NamedThing.of(known, one));
    Optional<ImpreciseDate> on =
        at.flatMap(one -> Deciders.day(known, one))
            .or(() -> decision.flatMap(it -> it.value(date, "decidedOn", ImpreciseDate.class)));
    Optional<DecisionStatus> status = decision.map(it -> DecisionStatus.of(it, date));
    boolean saysSo =
        decision.stream()
            .flatMap(it -> effects(it, date).stream())
            .anyMatch(
                effect ->
                    CarriedOut.kindOf(event)
                        .map(kind -> new CarriedOut(kind, event.subjects().getFirst(), ref))
                        .filter(done -> done.authorisedBy(ref, effect, event))
                        .isPresent());
    String by =
        decision
            .flatMap(it -> it.value(date, "decidedBy", String.class))
            .map(who -> " by " + InWords.the(who))
            .orElse("");
    String words =
        "by decision "
            + ref
            + meeting.map(one -> " of " + one.title()).orElse(by)
            + on.map(day -> ", " + day.inWords()).orElse("")
            + status
                .filter(stands -> !stands.stands())
                .map(stands -> ", " + InWords.words(stands))
                .orElse("");
    return new Authority.ByDecision(
        name,
        status.orElse(null),
        meeting.orElse(null),
        on.map(ImpreciseDate::edtf).orElse(null),
        at.flatMap(one -> known.view().thing(one))
            .flatMap(it -> it.value(date, "quorate", Quorate.class))
            .map(InWords::words)
            .orElse(null),
        saysSo,
        words);
  }

  private static Optional<Authority> underDelegation(
      AsKnown known, Bodies bodies, RecordedEvent recorded, ProgrammeEvent event) {
    if (!(event instanceof ExtensionGranted granted)
        || !(granted.grantedBy()
            instanceof ExtensionAuthority.UnderDelegation(Ref board, String post))) {
      return Optional.empty();
    }
    Optional<Delegation> left =
        bodies.delegation(
            board, post, Effect.Kind.EXTEND_ACTION, ProgrammeView.effectiveFrom(recorded));
    Integer limit = left.flatMap(one -> one.limitDays().toOptional()).orElse(null);
    Long days = days(granted);
    return NamedThing.of(known, board)
        .map(
            name ->
                new Authority.UnderDelegation(
                    name, post, limit, days, delegated(name, post, limit, days)));
  }

  private static @Nullable Long days(ExtensionGranted granted) {
    Optional<LocalDate> from = granted.from().toOptional().flatMap(ImpreciseDate::last);
    Optional<LocalDate> until = granted.until().last();
    return from.isPresent() && until.isPresent()
        ? ChronoUnit.DAYS.between(from.get(), until.get())
        : null;
  }

  private static String delegated(
      NamedThing board, String post, @Nullable Integer limit, @Nullable Long days) {
    String moved = days == null ? "" : ": moved by " + days + (days == 1 ? " day" : " days");
    String most =
        limit == null
            ? ", limit not stated"
            : ", of at most " + limit + (days != null && days > limit ? " (beyond it)" : "");
    return "by " + InWords.the(post) + ", to whom " + board.title() + " leaves it" + moved + most;
  }

  /**
   * What happened at a meeting has it for its authority: the meeting raised it, heard it, took it.
   */
  private static Optional<Authority> minutedTo(AsKnown known, ProgrammeEvent event) {
    Optional<Ref> meeting =
        event instanceof DecisionRecorded taken
            ? Optional.of(taken.meeting())
            : Minutes.meetingOf(event, known.record());
    return meeting
        .flatMap(at -> NamedThing.of(known, at))
        .map(
            name ->
                new Authority.MinutedTo(
                    name,
                    "minuted to "
                        + name.title()
                        + Deciders.day(known, new Ref(name.ref()))
                            .map(day -> ", " + day.inWords())
                            .orElse("")));
  }

  private static Authority none(AsKnown known) {
    return new Authority.NoneRecorded(
        known.audience().knowsEverything()
            ? "none recorded"
            : "none recorded that this audience knew of");
  }
}
