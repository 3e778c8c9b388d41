package uk.improvementboard.query.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.MeetingEvent.AgendaItem;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Minuted;
import uk.improvementboard.query.answers.SchemesInForce;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * Everything one meeting had before it: its agenda and pack, what was tabled and told, who was
 * there, with which interests, under which terms of reference, what it challenged, decided and
 * asked to be done, and the whole record as it knew it; and, for those who may see it, what the
 * record held and the meeting did not have.
 */
@Component
public final class MeetingReplay {

  private static final long DAYS_UNTIL_FROM_PAPERS = 28;

  private static final List<EntityKind> SECTIONS =
      List.of(
          EntityKind.INSPECTION,
          EntityKind.FINDING,
          EntityKind.SELF_EVALUATION,
          EntityKind.RECOMMENDATION,
          EntityKind.PLAN,
          EntityKind.WORKSTREAM,
          EntityKind.ACTION,
          EntityKind.EVIDENCE,
          EntityKind.MEASURE,
          EntityKind.RISK,
          EntityKind.INTERVENTION,
          EntityKind.REQUIREMENT,
          EntityKind.REVIEW,
          EntityKind.SUPPORT_PARTNER,
          EntityKind.RESOURCE,
          EntityKind.PAPER,
          EntityKind.STATEMENT,
          EntityKind.DECISION,
          EntityKind.BOARD_ACTION,
          EntityKind.CHALLENGE,
          EntityKind.BOARD,
          EntityKind.REPORTING_LINE,
          EntityKind.APPOINTMENT,
          EntityKind.MEETING,
          EntityKind.REPORT_OUT,
          EntityKind.FORWARD_ITEM,
          EntityKind.RATING_SCHEME,
          EntityKind.RISK_MATRIX,
          EntityKind.DISCREPANCY);

  private final Asking asking;
  private final Things things;
  private final EventsInWords events;
  private final WhoMayAsk whoMayAsk;

  public MeetingReplay(Asking asking, Things things, EventsInWords events, WhoMayAsk whoMayAsk) {
    this.asking = asking;
    this.things = things;
    this.events = events;
    this.whoMayAsk = whoMayAsk;
  }

  /**
   * The moment of a meeting that a question about it means: its close, unless it names another of
   * the same meeting.
   *
   * @throws uk.improvementboard.platform.web.Problem 400 for a moment that is not one of this
   *     meeting's
   */
  public static AsOf momentOf(Ref meeting, AsOf asOf) {
    AsOf asked =
        asOf.anchor() instanceof Anchor.Now
            ? asOf.at(new Anchor.AtMeeting(meeting, Moment.CLOSED))
            : asOf;
    if (!(asked.anchor() instanceof Anchor.AtMeeting at) || !at.meeting().equals(meeting)) {
      throw AskingRule.REPLAY_IS_OF_THE_MEETINGS_OWN_MOMENTS.problem(
          "Leave asOf out, or write meeting:"
              + meeting
              + "@pack, @opened or @closed. For another moment ask for the programme itself.");
    }
    return asked;
  }

  /** The replay of a meeting, as the audience asked for knew it at the moment asked for. */
  public Map<String, Object> of(AsKnown known, MeetingTimes times) {
    Map<String, Object> replay = new LinkedHashMap<>();
    replay.put(
        "meeting", things.one(known, EntityKind.MEETING, times.meeting()).orElseGet(Map::of));
    replay.put("board", board(known, times));
    enteredFromPapers(known, times).ifPresent(label -> replay.put("entered", label));
    replay.put("pack", pack(known, times));
    replay.put("tabled", minuted(known, times, Means.TABLED));
    replay.put("told", minuted(known, times, Means.TOLD));
    replay.put("attendance", attendance(known, times));
    replay.put("agenda", agenda(known, times));
    replay.put("interests", interests(known, times));
    replay.put("challenges", dealtWith(known, times, EntityKind.CHALLENGE));
    replay.put("decisions", dealtWith(known, times, EntityKind.DECISION));
    replay.put("boardActions", dealtWith(known, times, EntityKind.BOARD_ACTION));
    replay.put("inForce", inForce(known));
    replay.put("known", whole(known));
    if (whoMayAsk.seesTheWholeRecord(known.reader()) && !known.cut().reconstructed()) {
      replay.put("notBeforeTheBoard", notBeforeTheBoard(known, times));
    }
    return replay;
  }

  /** Everything known, section by section. */
  public Map<String, Object> whole(AsKnown known) {
    Map<String, Object> whole = new LinkedHashMap<>();
    things
        .one(known, EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
        .ifPresent(programme -> whole.put("programme", programme));
    for (EntityKind section : SECTIONS) {
      whole.put(section.list(), things.ofKind(known, section));
    }
    return whole;
  }

  /** The body with its terms of reference and members as they stood, whoever was told of them. */
  private Map<String, Object> board(AsKnown known, MeetingTimes times) {
    AsKnown forBoard = asking.as(known, Audience.board(times.board()));
    Map<String, Object> board = new LinkedHashMap<>();
    things.one(forBoard, EntityKind.BOARD, times.board()).ifPresent(board::putAll);
    List<Map<String, Object>> members = new ArrayList<>();
    LocalDate day = known.date();
    for (Thing appointment : forBoard.view().things(EntityKind.APPOINTMENT)) {
      boolean here =
          appointment.value(day, "board", Ref.class).filter(times.board()::equals).isPresent();
      boolean begun =
          appointment
              .value(day, "from", ImpreciseDate.class)
              .flatMap(ImpreciseDate::first)
              .filter(first -> first.isAfter(day))
              .isEmpty();
      boolean over =
          appointment
              .value(day, "until", ImpreciseDate.class)
              .flatMap(ImpreciseDate::last)
              .filter(last -> last.isBefore(day))
              .isPresent();
      if (here && begun && !over) {
        things.one(forBoard, EntityKind.APPOINTMENT, appointment.ref()).ifPresent(members::add);
      }
    }
    board.put("membersThen", members);
    return board;
  }

  /** Positions are the order of the papers, not proof of what was known, when entered late. */
  private static Optional<String> enteredFromPapers(AsKnown known, MeetingTimes times) {
    long at = times.opened() > 0 ? times.opened() : times.scheduled();
    LocalDate entered =
        known.record().at(at).recordedAt().atZone(ProgrammeView.LONDON).toLocalDate();
    return times
        .date()
        .last()
        .filter(held -> ChronoUnit.DAYS.between(held, entered) > DAYS_UNTIL_FROM_PAPERS)
        .map(
            held ->
                "in order of entry, from papers, entered on "
                    + ImpreciseDate.day(entered).inWords());
  }

  private Map<String, Object> pack(AsKnown known, MeetingTimes times) {
    Map<String, Object> pack = new LinkedHashMap<>();
    List<Map<String, Object>> broughtIn = new ArrayList<>();
    for (Known one : known.knowledge().events().values()) {
      if (one.event().event() instanceof PackIssued issued
          && issued.meeting().equals(times.meeting())) {
        pack.put("issued", events.one(known, one.event()));
        pack.put("sections", issued.sections().stream().map(EntityKind::list).toList());
        pack.put("papers", papers(known, issued.papers()));
      } else if (named(one, times, Means.PACK)) {
        broughtIn.add(events.one(known, one.event()));
      }
    }
    pack.put("broughtIn", broughtIn);
    return pack;
  }

  /** On what things were rated then, and under which editions of a framework inspected. */
  private static Map<String, Object> inForce(AsKnown known) {
    Map<String, Object> inForce = new LinkedHashMap<>();
    Map<Ref, Map<String, Object>> schemes = new LinkedHashMap<>();
    for (EntityKind kind : EntityKind.values()) {
      SchemesInForce.of(known, kind)
          .ifPresent(
              scheme -> {
                Map<String, Object> shown =
                    schemes.computeIfAbsent(scheme.ref(), ref -> named(known, scheme));
                shown.merge("rates", List.of(kind.list()), MeetingReplay::both);
              });
    }
    inForce.put("ratingSchemes", List.copyOf(schemes.values()));
    SchemesInForce.matrix(known)
        .ifPresent(
            matrix -> {
              Map<String, Object> shown = named(known, matrix);
              matrix
                  .value(known.date(), "matrixVersion", String.class)
                  .ifPresent(version -> shown.put("version", version));
              inForce.put("riskMatrix", shown);
            });
    inForce.put(
        "frameworkEditions",
        known.view().things(EntityKind.INSPECTION).stream()
            .flatMap(inspection -> inspection.value(known.date(), "edition", Object.class).stream())
            .map(Object::toString)
            .distinct()
            .toList());
    return inForce;
  }

  private static List<Object> both(Object some, Object others) {
    List<Object> all = new ArrayList<>((List<?>) some);
    all.addAll((List<?>) others);
    return all;
  }

  private static Map<String, Object> named(AsKnown known, Thing scheme) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ref", scheme.ref().value());
    shown.put("title", known.titleOf(scheme.ref()));
    scheme
        .value(known.date(), "inForceFrom", ImpreciseDate.class)
        .ifPresent(from -> shown.put("from", from.edtf()));
    return shown;
  }

  private List<Map<String, Object>> papers(AsKnown known, List<Ref> refs) {
    List<Map<String, Object>> papers = new ArrayList<>();
    for (Ref ref : refs) {
      if (!known.knowledge().hides(ref)) {
        things.one(known, EntityKind.PAPER, ref).ifPresent(papers::add);
      }
    }
    return papers;
  }

  /** Whether an event's own envelope says that it was put before this meeting by these means. */
  private static boolean named(Known one, MeetingTimes times, Means means) {
    return one.event().envelope().disclosures().stream()
        .anyMatch(
            disclosure ->
                disclosure.means() == means && times.meeting().equals(disclosure.meeting()));
  }

  private List<Map<String, Object>> minuted(AsKnown known, MeetingTimes times, Means means) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Known one : known.knowledge().events().values()) {
      boolean here =
          switch (one.event().event()) {
            case PaperTabled e -> means == Means.TABLED && e.meeting().equals(times.meeting());
            case VerbalUpdateGiven e -> means == Means.TOLD && e.meeting().equals(times.meeting());
            default -> false;
          };
      if (here || named(one, times, means)) {
        Map<String, Object> event = events.one(known, one.event());
        Minuted.label(times, one.event(), means == Means.TOLD ? "told" : "tabled")
            .ifPresent(label -> event.put("minuted", label));
        shown.add(event);
      }
    }
    return shown;
  }

  private @Nullable Object attendance(AsKnown known, MeetingTimes times) {
    Map<String, Object> attendance = null;
    for (Known one : known.knowledge().events().values()) {
      if (one.event().event() instanceof AttendanceRecorded e
          && e.meeting().equals(times.meeting())) {
        attendance = new LinkedHashMap<>();
        List<Map<String, Object>> people = new ArrayList<>();
        e.attendance()
            .forEach(
                place -> {
                  Map<String, Object> person = new LinkedHashMap<>();
                  person.put("role", place.role());
                  person.put("presence", InWords.words(place.presence()));
                  place
                      .appointment()
                      .toOptional()
                      .ifPresent(ref -> person.put("appointment", ref.value()));
                  people.add(person);
                });
        attendance.put("people", people);
        attendance.put("recorded", things.recorded(known, one.event()));
        Optional<String> label = Minuted.label(times, one.event(), "attended");
        if (label.isPresent()) {
          attendance.put("minuted", label.get());
        }
      }
    }
    return attendance == null ? Map.of("people", List.of()) : attendance;
  }

  /** The items of the agenda last set, each with its papers as they were known. */
  private List<Map<String, Object>> agenda(AsKnown known, MeetingTimes times) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Known one : known.knowledge().events().values()) {
      if (one.event().event() instanceof AgendaSet set && set.meeting().equals(times.meeting())) {
        items.clear();
        for (AgendaItem item : set.items()) {
          Map<String, Object> shown = new LinkedHashMap<>();
          shown.put("number", item.number());
          shown.put("title", item.title());
          item.purpose().toOptional().ifPresent(purpose -> shown.put("purpose", purpose));
          shown.put("papers", shownTo(known, item.papers()));
          shown.put("about", shownTo(known, item.about()));
          items.add(shown);
        }
      }
    }
    return items;
  }

  private static List<String> shownTo(AsKnown known, List<Ref> refs) {
    return refs.stream().filter(ref -> !known.knowledge().hides(ref)).map(Ref::value).toList();
  }

  private List<Map<String, Object>> interests(AsKnown known, MeetingTimes times) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Known one : known.knowledge().events().values()) {
      if (one.event().event() instanceof InterestDeclared declared
          && declared.meeting().equals(times.meeting())) {
        Map<String, Object> interest = new LinkedHashMap<>();
        interest.put("role", declared.role());
        declared
            .appointment()
            .toOptional()
            .ifPresent(ref -> interest.put("appointment", ref.value()));
        interest.put("interest", declared.interest());
        declared.action().toOptional().ifPresent(followed -> interest.put("action", followed));
        Minuted.label(times, one.event(), "declared")
            .ifPresent(label -> interest.put("minuted", label));
        shown.add(interest);
      }
    }
    return shown;
  }

  /**
   * The things of a kind that were dealt with at the meeting, in the order in which they first
   * were, each as known, with what was done with it here.
   */
  private List<Map<String, Object>> dealtWith(AsKnown known, MeetingTimes times, EntityKind kind) {
    Map<Ref, List<Map<String, Object>>> dealtWith = new LinkedHashMap<>();
    for (Known one : known.knowledge().events().values()) {
      here(one.event().event(), times.meeting())
          .filter(done -> done.kind() == kind)
          .ifPresent(
              done -> {
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("done", done.verb());
                step.put("position", one.event().position());
                Minuted.label(times, one.event(), done.verb())
                    .ifPresent(label -> step.put("minuted", label));
                dealtWith.computeIfAbsent(done.thing(), thing -> new ArrayList<>()).add(step);
              });
    }
    List<Map<String, Object>> shown = new ArrayList<>();
    dealtWith.forEach(
        (ref, steps) -> {
          Map<String, Object> thing =
              new LinkedHashMap<>(things.one(known, kind, ref).orElseGet(Map::of));
          thing.put("here", steps);
          steps.stream()
              .map(step -> step.get("minuted"))
              .filter(Objects::nonNull)
              .findFirst()
              .ifPresent(label -> thing.put("minuted", label));
          shown.add(thing);
        });
    return shown;
  }

  /** What an event did with a thing at a meeting, in the words of its minutes. */
  private record Done(EntityKind kind, Ref thing, String verb) {}

  private static Optional<Done> here(ProgrammeEvent event, Ref meeting) {
    return switch (event) {
      case ChallengeRaised e ->
          done(meeting, e.meeting(), EntityKind.CHALLENGE, e.challenge(), "raised");
      case ChallengeAnswered e ->
          done(meeting, e.meeting(), EntityKind.CHALLENGE, e.challenge(), "answered");
      case DecisionRecorded e ->
          done(meeting, e.meeting(), EntityKind.DECISION, e.decision(), "decided");
      case DecisionDeferred e ->
          done(meeting, e.meeting(), EntityKind.DECISION, e.decision(), "put off");
      case DecisionRatified e ->
          done(meeting, e.at(), EntityKind.DECISION, e.decision(), "ratified");
      case BoardActionRaised e ->
          done(meeting, e.meeting(), EntityKind.BOARD_ACTION, e.boardAction(), "raised");
      case BoardActionAccepted e ->
          done(meeting, e.at(), EntityKind.BOARD_ACTION, e.boardAction(), "accepted");
      case BoardActionCarriedForward e ->
          done(meeting, e.at(), EntityKind.BOARD_ACTION, e.boardAction(), "carried forward");
      default -> Optional.empty();
    };
  }

  private static Optional<Done> done(Ref meeting, Ref at, EntityKind kind, Ref thing, String verb) {
    return at.equals(meeting) ? Optional.of(new Done(kind, thing, verb)) : Optional.empty();
  }

  /** Recorded by the close, known to the team, and not known to the board when it closed. */
  private List<Map<String, Object>> notBeforeTheBoard(AsKnown known, MeetingTimes times) {
    if (times.closed() == 0) {
      return List.of();
    }
    AsOf atClose = known.asked().at(new Anchor.AtMeeting(times.meeting(), Moment.CLOSED));
    AsKnown board = asking.as(asking.at(known, atClose), Audience.board(times.board()));
    AsKnown everything = asking.as(board, Audience.AUDITOR);
    List<Map<String, Object>> shown = new ArrayList<>();
    for (RecordedEvent recorded : known.record().upTo(times.closed())) {
      if (!board.knowledge().knows(recorded.position())) {
        shown.add(events.one(everything, recorded));
      }
    }
    return shown;
  }
}
