package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClock;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.view.BoardActionStatus;
import uk.improvementboard.query.view.ChallengeStatus;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.LinkedRecommendations;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.SourceStatement;

/**
 * What follows from the shown facts at the date used. None of it is ever stored: seen from another
 * day, it is another answer.
 */
@Component
public final class Derived {

  private final StatutoryClocks clocks;

  public Derived(StatutoryClocks clocks) {
    this.clocks = clocks;
  }

  /** Whether a thing is due and its day has passed; what has no due date never is. */
  public boolean overdue(AsKnown known, Thing thing) {
    return switch (thing.kind()) {
      case ACTION -> DerivedOfActions.daysLate(known, thing).isPresent();
      case BOARD_ACTION, REQUIREMENT, REVIEW, FORWARD_ITEM ->
          Boolean.TRUE.equals(of(known, thing).get("overdue"));
      default -> false;
    };
  }

  public Map<String, Object> of(AsKnown known, Thing thing) {
    return switch (thing.kind()) {
      case RECOMMENDATION -> recommendation(known, thing);
      case ACTION -> DerivedOfActions.of(known, thing);
      case INSPECTION -> inspection(known, thing);
      case PAPER -> paper(known, thing);
      case BOARD -> board(known, thing);
      case MEETING -> meeting(known, thing);
      case PROGRAMME -> programme(known);
      case APPOINTMENT -> Map.of();
      case FINDING -> Map.of("recommendations", Recommendations.answering(known, thing.ref()));
      case PLAN -> Plans.of(known, thing);
      case MEASURE -> Scorecard.of(known, thing);
      case RISK -> Map.of();
      case DECISION -> decision(known, thing);
      case DISCREPANCY -> discrepancy(known, thing);
      case WORKSTREAM ->
          Map.of("actions", naming(known, EntityKind.ACTION, "workstream", thing.ref()));
      case EVIDENCE -> Map.of();
      case RATING_SCHEME -> Map.of();
      case RISK_MATRIX -> RiskRegister.ofMatrix(known, thing);
      case REPORTING_LINE -> Map.of();
      case CHALLENGE -> challenge(known, thing);
      case BOARD_ACTION -> boardAction(known, thing);
      case SELF_EVALUATION -> Map.of("recommendations", Recommendations.prioritiesOf(known, thing));
      case INTERVENTION -> Interventions.intervention(known, thing);
      case REQUIREMENT -> Interventions.requirement(known, thing);
      case REVIEW -> Interventions.review(known, thing);
      case SUPPORT_PARTNER -> Map.of();
      case RESOURCE -> Resources.of(known, thing);
      case REPORT_OUT -> reportOut(known, thing);
      case STATEMENT -> Map.of();
      case FORWARD_ITEM -> ForwardItems.of(known, thing);
    };
  }

  /** The statement that was settled on, in its own words. */
  private static Map<String, Object> discrepancy(AsKnown known, Thing thing) {
    Optional<Integer> preferred = thing.value(known.date(), "preferred", Integer.class);
    Optional<List<?>> statements =
        thing.value(known.date(), "sources", List.class).map(list -> (List<?>) list);
    return preferred
        .flatMap(
            number ->
                statements.filter(list -> number <= list.size()).map(list -> list.get(number - 1)))
        .filter(SourceStatement.class::isInstance)
        .map(SourceStatement.class::cast)
        .<Map<String, Object>>map(statement -> Map.of("preferredClaim", statement.claim()))
        .orElse(Map.of());
  }

  /** The things reported of which more has become known since the position that was sent. */
  private static Map<String, Object> reportOut(AsKnown known, Thing thing) {
    long sent = thing.value(known.date(), "positionSent", Long.class).orElse(Long.MAX_VALUE);
    List<String> changed = new ArrayList<>();
    for (Object ref : thing.value(known.date(), "reported", List.class).orElse(List.of())) {
      if (ref instanceof Ref reported
          && known.view().thing(reported).filter(now -> now.version() > sent).isPresent()) {
        changed.add(reported.value());
      }
    }
    return Map.of("changedSinceSent", changed);
  }

  private static Map<String, Object> programme(AsKnown known) {
    Map<String, Object> follows = new LinkedHashMap<>();
    Map<String, Object> money = Resources.together(known);
    if (!money.isEmpty()) {
      follows.put("resources", money);
    }
    List<Map<String, Object>> trend = JudgementTrend.of(known);
    if (!trend.isEmpty()) {
      follows.put("judgements", trend);
    }
    return follows;
  }

  private static Map<String, Object> recommendation(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("status", Recommendations.status(known, thing).name());
    List<String> actions = Recommendations.actions(known, thing.ref());
    List<String> measures =
        new ArrayList<>(naming(known, EntityKind.MEASURE, "about", thing.ref()));
    for (String action : actions) {
      for (String measure : naming(known, EntityKind.MEASURE, "about", new Ref(action))) {
        if (!measures.contains(measure)) {
          measures.add(measure);
        }
      }
    }
    follows.put("actions", actions);
    follows.put("measures", measures);
    List<String> gaps = new ArrayList<>();
    if (actions.isEmpty() && Recommendations.needsAction(known, thing)) {
      gaps.add("no action recorded");
    }
    if (measures.isEmpty()) {
      gaps.add("no measure recorded");
    }
    follows.put("gaps", gaps);
    List<String> carried = naming(known, EntityKind.RECOMMENDATION, "carriedFrom", thing.ref());
    if (!carried.isEmpty()) {
      follows.put("carriedInto", carried);
    }
    return follows;
  }

  private Map<String, Object> inspection(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("findings", naming(known, EntityKind.FINDING, "inspection", thing.ref()));
    follows.put(
        "recommendations", naming(known, EntityKind.RECOMMENDATION, "inspection", thing.ref()));
    List<StatutoryClock> running = clocks.of(known, thing);
    if (!running.isEmpty()) {
      follows.put("clocks", running);
      follows.put("clock", running.getFirst());
    }
    follows.put("recurring", Recommendations.recurringAt(known, thing.ref()));
    return follows;
  }

  private static Map<String, Object> paper(AsKnown known, Thing thing) {
    return thing
        .value(known.date(), "dated", ImpreciseDate.class)
        .flatMap(dated -> Things.age(dated, known.date()))
        .<Map<String, Object>>map(days -> Map.of("ageInDays", days))
        .orElse(Map.of());
  }

  private static Map<String, Object> board(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("members", naming(known, EntityKind.APPOINTMENT, "board", thing.ref()));
    follows.put("meetings", naming(known, EntityKind.MEETING, "board", thing.ref()));
    follows.put("plans", naming(known, EntityKind.PLAN, "overseenBy", thing.ref()));
    follows.put("reportingLines", naming(known, EntityKind.REPORTING_LINE, "board", thing.ref()));
    follows.put("reportedTo", naming(known, EntityKind.REPORTING_LINE, "toBoard", thing.ref()));
    return follows;
  }

  /**
   * Where a decision stands, and for each change that it authorises the events that carried it out;
   * a change of a decision that binds waits until one has.
   */
  private static Map<String, Object> decision(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    DecisionStatus status = DecisionStatus.of(thing, known.date());
    follows.put("status", status);
    List<Map<String, Object>> authorised = new ArrayList<>();
    for (Object one : thing.value(known.date(), "effects", List.class).orElse(List.of())) {
      if (one instanceof Effect effect) {
        List<Map<String, Object>> carriedOut = carriedOut(known, thing.ref(), effect);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", effect.kind());
        shown.put("on", effect.on().value());
        shown.put("carriedOutBy", carriedOut);
        shown.put("waits", carriedOut.isEmpty() && status.stands());
        authorised.add(shown);
      }
    }
    follows.put("authorised", authorised);
    return follows;
  }

  private static List<Map<String, Object>> carriedOut(AsKnown known, Ref decision, Effect effect) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (InForce one : CarriedOutOn.decision(known, decision, effect)) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("position", one.by().position());
      shown.put("inWords", InWords.of(one.event()));
      events.add(shown);
    }
    return events;
  }

  /** A challenge is open until an answer satisfied the board. */
  private static Map<String, Object> challenge(AsKnown known, Thing thing) {
    ChallengeStatus status = ChallengeStatus.of(thing, known.date());
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("status", status);
    follows.put("open", status != ChallengeStatus.SATISFIED);
    return follows;
  }

  /** A board action is open until a meeting accepted or a decision dropped it. */
  private static Map<String, Object> boardAction(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    BoardActionStatus status = BoardActionStatus.of(thing, known.date());
    follows.put("status", status);
    follows.put("open", status.open());
    Optional<LocalDate> due =
        thing.value(known.date(), "due", ImpreciseDate.class).flatMap(ImpreciseDate::last);
    boolean overdue =
        status.open()
            && status != BoardActionStatus.DONE
            && due.filter(day -> day.isBefore(known.date())).isPresent();
    follows.put("overdue", overdue);
    if (overdue) {
      follows.put("daysLate", ChronoUnit.DAYS.between(due.get(), known.date()));
    }
    follows.put(
        "timesCarriedForward",
        thing.on(known.date()).keySet().stream()
            .filter(field -> field.name().equals("carriedForward"))
            .count());
    return follows;
  }

  private static Map<String, Object> meeting(AsKnown known, Thing thing) {
    Map<String, Object> follows = new LinkedHashMap<>();
    follows.put("decisions", naming(known, EntityKind.DECISION, "meeting", thing.ref()));
    follows.put("challenges", naming(known, EntityKind.CHALLENGE, "meeting", thing.ref()));
    follows.put("boardActions", naming(known, EntityKind.BOARD_ACTION, "meeting", thing.ref()));
    return follows;
  }

  /** The things of a kind that name another in a field, in the order they came into the record. */
  public static List<String> naming(AsKnown known, EntityKind kind, String field, Ref named) {
    return known
        .view()
        .kept(new NamedIn(kind, field, known.date()), () -> named(known, kind, field))
        .getOrDefault(named, List.of());
  }

  /** What the things of a kind name in a field on a day. */
  private record NamedIn(EntityKind kind, String field, LocalDate day)
      implements ProgrammeView.Question<Map<Ref, List<String>>> {}

  private static Map<Ref, List<String>> named(AsKnown known, EntityKind kind, String field) {
    Map<Ref, List<String>> found = new HashMap<>();
    for (Thing thing : known.view().things(kind)) {
      Set<Ref> names = new LinkedHashSet<>();
      thing.on(known.date(), field).ifPresent(said -> refs(said).forEach(names::add));
      String linkedLater = field + "Linked";
      thing
          .on(known.date())
          .forEach(
              (one, said) -> {
                if (one.name().equals(linkedLater)
                    && Values.plain(said.value()) instanceof LinkedRecommendations linked) {
                  names.addAll(linked.recommendations());
                }
              });
      for (Ref ref : names) {
        found.computeIfAbsent(ref, none -> new ArrayList<>()).add(thing.ref().value());
      }
    }
    return found;
  }

  private static List<Ref> refs(Said said) {
    return switch (Values.plain(said.value())) {
      case Ref ref -> List.of(ref);
      case List<?> several ->
          several.stream().filter(Ref.class::isInstance).map(Ref.class::cast).toList();
      default -> List.of();
    };
  }
}
