package uk.improvementboard.query.provenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.InForce;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.provenance.DecisionProvenance.Became;
import uk.improvementboard.query.provenance.DecisionProvenance.Outcome;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.Handling;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.PlanStatus;
import uk.improvementboard.query.view.Rebaseline;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What became of what was done on a decision, at the date used. */
final class Outcomes {

  private final AsKnown known;
  private final EventsInWords events;

  Outcomes(AsKnown known, EventsInWords events) {
    this.known = known;
    this.events = events;
  }

  /** What became of one effect, by the first event that carried it out. */
  Outcome of(Effect effect, boolean waits, List<InForce> carriedOut) {
    if (carriedOut.isEmpty()) {
      return new Outcome(
          Became.NOTHING_RECORDED,
          waits ? "nothing recorded yet" : "nothing recorded, and nothing is authorised any more",
          List.of());
    }
    InForce done = carriedOut.getFirst();
    Ref on = done.event().subjects().getFirst();
    return known
        .view()
        .thing(on)
        .map(
            thing ->
                switch (effect.kind()) {
                  case EXTEND_ACTION -> work(thing, later(thing, "due", done, value -> true));
                  case APPROVE_ACTION, REOPEN_ACTION -> work(thing, List.of());
                  case ENDORSE_PLAN, APPROVE_PLAN, CLOSE_PLAN ->
                      held(thing, later(thing, "status", done, Outcomes::planUndone));
                  case REBASELINE_PLAN -> {
                    List<Said> later = later(thing, "status", done, Outcomes::planUndone);
                    later.addAll(
                        later(thing, "rebaselines", done, value -> value instanceof Rebaseline));
                    yield held(thing, later);
                  }
                  case SIGN_OFF_AS_EMBEDDED, WITHDRAW_ACTION, SUPERSEDE_ACTION, REFUSE_SIGN_OFF ->
                      held(thing, later(thing, "stage", done, value -> true));
                  case SIGN_OFF_RECOMMENDATION, REOPEN_RECOMMENDATION, NO_ACTION ->
                      held(
                          thing,
                          later(
                              thing, "handling", done, handling -> handling != Handling.CONFIRMED));
                  case SET_TARGET -> held(thing, later(thing, "targets", done, value -> true));
                  case TOLERATE_RISK, ESCALATE_RISK, CLOSE_RISK ->
                      held(thing, later(thing, "status", done, value -> true));
                  case ADOPT_TERMS_OF_REFERENCE ->
                      held(thing, later(thing, "oversees", done, value -> true));
                  case CHANGE_PHASE -> held(thing, later(thing, "phase", done, value -> true));
                  case MEET_REQUIREMENT, RESOLVE_DISCREPANCY ->
                      held(thing, later(thing, "status", done, value -> true));
                  case STAND_DOWN_BOARD -> held(thing, later(thing, "stoodDown", done, v -> true));
                  case DROP_BOARD_ACTION -> held(thing, later(thing, "droppedBy", done, v -> true));
                  case RESCIND_DECISION ->
                      held(thing, later(thing, "rescindedBy", done, value -> true));
                  case ALLOCATE_RESOURCE -> held(thing, List.of());
                })
        .orElseGet(() -> new Outcome(Became.STANDS, "done", List.of()));
  }

  private static boolean planUndone(Object value) {
    return value == PlanStatus.RETURNED
        || value == PlanStatus.SUPERSEDED
        || value == PlanStatus.CLOSED;
  }

  /** What was said of a field that prevails over what an event said of it, by the date used. */
  private List<Said> later(Thing thing, String field, InForce done, Predicate<Object> telling) {
    List<Said> all =
        thing.said().entrySet().stream()
            .filter(entry -> entry.getKey().name().equals(field))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    LocalDate from =
        all.stream()
            .filter(said -> said.place() == done.place())
            .map(Said::from)
            .findFirst()
            .orElseGet(() -> firstDay(thing, done));
    return new ArrayList<>(
        all.stream()
            .filter(said -> said.place() != done.place() && !said.from().isAfter(known.date()))
            .filter(
                said ->
                    said.from().isAfter(from)
                        || (said.from().equals(from) && said.place() > done.place()))
            .filter(said -> telling.test(Values.plain(said.value())))
            .sorted(Comparator.comparing(Said::from).thenComparing(Said::place))
            .toList());
  }

  /** From when an event counts that says nothing of the field itself. */
  private static LocalDate firstDay(Thing thing, InForce done) {
    return thing.said().values().stream()
        .flatMap(List::stream)
        .filter(said -> said.place() == done.place())
        .map(Said::from)
        .findFirst()
        .orElse(LocalDate.MIN);
  }

  private Outcome held(Thing thing, List<Said> later) {
    String stands = Things.stands(known, thing.ref()).orElse("");
    return later.isEmpty()
        ? new Outcome(Became.STANDS, "stands: " + stands, List.of())
        : new Outcome(
            Became.CHANGED_SINCE,
            InWords.of(later.getLast().by().event()) + ". Now: " + stands,
            shown(later));
  }

  /** Whether work that was to be done was done, and when, against the day it was last due. */
  private Outcome work(Thing action, List<Said> moved) {
    LocalDate date = known.date();
    ActionStage stage = action.value(date, "stage", ActionStage.class).orElse(ActionStage.PROPOSED);
    Optional<ImpreciseDate> due = action.value(date, "due", ImpreciseDate.class);
    Optional<LocalDate> last = due.flatMap(ImpreciseDate::last);
    String again =
        moved.isEmpty()
            ? ""
            : "moved again, to " + due.map(ImpreciseDate::inWords).orElse("no date") + "; ";
    List<Said> telling = new ArrayList<>(moved);
    if (stage.over()) {
      action.on(date, "stage").ifPresent(telling::add);
    }
    List<Map<String, Object>> since = shown(telling);
    if (stage.done()) {
      return done(action, due, again, since);
    }
    if (stage.over()) {
      return new Outcome(Became.ENDED, again + InWords.words(stage), since);
    }
    if (last.isEmpty()) {
      return new Outcome(
          Became.STILL_TO_DO, again + InWords.words(stage) + ", no due date stated", since);
    }
    long days = ChronoUnit.DAYS.between(date, last.get());
    return days < 0
        ? new Outcome(
            Became.OVERDUE,
            again + InWords.words(stage) + ", overdue by " + count(-days) + due(due),
            since)
        : new Outcome(
            Became.STILL_TO_DO,
            again + InWords.words(stage) + ", " + inDays(days) + due(due),
            since);
  }

  private Outcome done(
      Thing action, Optional<ImpreciseDate> due, String again, List<Map<String, Object>> since) {
    Optional<ImpreciseDate> completed =
        action.value(known.date(), "completedOn", ImpreciseDate.class);
    String words =
        again + "completed" + completed.map(on -> " " + on.inWords()).orElse(", day not stated");
    Optional<LocalDate> first = completed.flatMap(ImpreciseDate::first);
    Optional<LocalDate> last = completed.flatMap(ImpreciseDate::last);
    Optional<LocalDate> end = due.flatMap(ImpreciseDate::last);
    if (end.isPresent() && last.isPresent() && !last.get().isAfter(end.get())) {
      return new Outcome(Became.DONE_IN_TIME, words + ", in time" + due(due), since);
    }
    if (end.isPresent() && first.isPresent() && first.get().isAfter(end.get())) {
      long days = ChronoUnit.DAYS.between(end.get(), first.get());
      return new Outcome(Became.DONE_LATE, words + ", " + count(days) + " late" + due(due), since);
    }
    return new Outcome(Became.DONE, words, since);
  }

  private static String due(Optional<ImpreciseDate> due) {
    return due.map(day -> " (due " + day.inWords() + ")").orElse("");
  }

  private static String inDays(long days) {
    return days == 0 ? "due today" : "due in " + count(days);
  }

  private static String count(long days) {
    return days + (days == 1 ? " day" : " days");
  }

  /** The events that said so, in the order recorded. */
  private List<Map<String, Object>> shown(List<Said> statements) {
    SortedMap<Long, RecordedEvent> by = new TreeMap<>();
    statements.forEach(said -> by.put(said.by().position(), said.by()));
    return by.values().stream().map(event -> events.one(known, event)).toList();
  }
}
