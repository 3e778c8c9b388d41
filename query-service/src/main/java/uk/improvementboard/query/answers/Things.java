package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.FrameworkEdition.JudgementArea;
import uk.improvementboard.frameworks.Frameworks;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.view.Comparator;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.MeasureRating;
import uk.improvementboard.query.view.Observation;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.Stated;

/**
 * Things as answers show them: what holds of each field at the date used, what is planned, who says
 * each, and what follows from them at that date.
 */
@Component
public final class Things {

  private static final String NAMED_ONLY = "known by reference and title only";

  private final Json json;
  private final Derived derived;

  public Things(Json json, Derived derived) {
    this.json = json;
    this.derived = derived;
  }

  /**
   * The kind of thing a part of the record holds, by the name it has in addresses.
   *
   * @throws Problem 404 when there is no such part
   */
  public static EntityKind kind(String part) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> kind.list().equals(part) && kind != EntityKind.PROGRAMME)
        .findFirst()
        .orElseThrow(
            () ->
                AskingRule.PART_EXISTS.problem(
                    "'" + part + "' is not a part of a programme's record."));
  }

  /** There is no such thing in what was known; whether there is one at all is not said. */
  public static Problem unknown(String part, Ref ref) {
    return AskingRule.THING_WAS_KNOWN_THEN.problem(
        "There is nothing called '" + ref + "' among the " + part + " known at this moment.");
  }

  /** Every thing of a kind that the audience knows, in the order they came into the record. */
  public List<Map<String, Object>> ofKind(AsKnown known, EntityKind kind) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Thing thing : known.view().things(kind)) {
      shown.add(thing(known, thing));
    }
    for (Knowledge.Named named : known.knowledge().named()) {
      if (named.kind() == kind && known.view().thing(named.ref()).isEmpty()) {
        shown.add(named(known, named));
      }
    }
    for (Knowledge.ExistenceOnly exempt : known.knowledge().existenceOnly()) {
      if (exempt.kind() == kind) {
        shown.add(existenceOnly(exempt));
      }
    }
    return shown;
  }

  /** One thing, if the audience knows of it. */
  public Optional<Map<String, Object>> one(AsKnown known, EntityKind kind, Ref ref) {
    Optional<Map<String, Object>> whole =
        known.view().thing(ref).filter(t -> t.kind() == kind).map(t -> thing(known, t));
    return whole
        .or(
            () ->
                known.knowledge().existenceOnly().stream()
                    .filter(exempt -> exempt.ref().equals(ref) && exempt.kind() == kind)
                    .map(Things::existenceOnly)
                    .findFirst())
        .or(
            () ->
                known
                    .knowledge()
                    .named(ref)
                    .filter(named -> named.kind() == kind)
                    .map(named -> named(known, named)));
  }

  /** Where a thing stands, in a few words, if the audience knows of it. */
  public static Optional<String> stands(AsKnown known, Ref ref) {
    return known
        .view()
        .thing(ref)
        .map(thing -> SentenceOf.thing(known, thing, known.date()))
        .or(
            () ->
                known.knowledge().existenceOnly().stream()
                    .filter(exempt -> exempt.ref().equals(ref))
                    .map(Things::exempt)
                    .findFirst())
        .or(() -> known.knowledge().named(ref).map(named -> NAMED_ONLY));
  }

  private Map<String, Object> thing(AsKnown known, Thing thing) {
    LocalDate date = known.date();
    Map<String, Object> shown = begin(thing.ref(), thing.kind());
    shown.put("version", thing.version());
    shown.put("title", known.titleOf(thing.ref()));
    SortedMap<Field, Said> holds = thing.on(date);
    Map<String, List<Object>> many = new LinkedHashMap<>();
    holds.forEach(
        (field, said) -> {
          if (field.key() == null) {
            shown.put(field.name(), value(known, said.value()));
          } else {
            many.computeIfAbsent(field.name(), name -> new ArrayList<>())
                .add(entry(known, thing, field, said));
          }
        });
    shown.putAll(many);
    if (thing.kind() == EntityKind.INSPECTION) {
      shown.put("judgements", judgements(known, thing, holds));
    }
    Map<String, Object> planned = planned(known, thing, date);
    if (!planned.isEmpty()) {
      shown.put("planned", planned);
    }
    List<Map<String, Object>> told = told(known, thing.ref());
    if (!told.isEmpty()) {
      shown.put("disclosures", told);
    }
    if (known.audience().knowsEverything()) {
      Restriction restriction = known.knowledge().restrictionOf(thing.ref());
      if (!(restriction instanceof Restriction.Open)) {
        shown.put("restriction", json.tree(restriction));
      }
    }
    shown.put("inWords", inWords(known, thing, date));
    Map<String, Object> follows = new LinkedHashMap<>(derived.of(known, thing));
    List<String> risks = RiskRegister.about(known, thing.ref());
    if (!risks.isEmpty()) {
      follows.put("risks", risks);
    }
    if (!follows.isEmpty()) {
      shown.put("derived", follows);
    }
    shown.put("statements", statements(known, holds));
    return shown;
  }

  private static Map<String, Object> begin(Ref ref, EntityKind kind) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ref", ref.value());
    shown.put("kind", kind.name().toLowerCase(Locale.ROOT));
    return shown;
  }

  private static Map<String, Object> named(AsKnown known, Knowledge.Named named) {
    Map<String, Object> shown = begin(named.ref(), named.kind());
    shown.put("title", known.titleOf(named.ref()));
    shown.put("known", "reference and title only");
    shown.put("inWords", NAMED_ONLY);
    return shown;
  }

  private static Map<String, Object> existenceOnly(Knowledge.ExistenceOnly exempt) {
    Map<String, Object> shown = begin(exempt.ref(), exempt.kind());
    shown.put("known", "exempt");
    shown.put("paragraph", exempt.restriction().paragraph().toString());
    shown.put("inWords", exempt(exempt));
    return shown;
  }

  private static String exempt(Knowledge.ExistenceOnly exempt) {
    return "exempt: Schedule 12A paragraph " + exempt.restriction().paragraph();
  }

  private JsonNode value(AsKnown known, Object value) {
    return json.redacted(value, known.knowledge()::hides);
  }

  private Object entry(AsKnown known, Thing thing, Field field, Said said) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Object plain = Values.plain(said.value());
    switch (field.name()) {
      case "judgements" -> {
        shown.put("area", field.key());
        shown.put("grade", value(known, said.value()));
      }
      case "ratings" -> {
        shown.put("ratingOf", field.key());
        json.fields(said.value(), known.knowledge()::hides).forEach(shown::put);
        if (plain instanceof RatedRisk rating) {
          shown.putAll(RiskRegister.reading(known, rating));
          earlier(known, thing, field, said, shown);
        }
      }
      case "observations" -> {
        json.fields(said.value(), known.knowledge()::hides).forEach(shown::put);
        if (plain instanceof Observation observation) {
          shown.put("inWords", InWords.figure(observation.figure()));
          age(observation.period(), known.date()).ifPresent(days -> shown.put("ageInDays", days));
          earlier(known, thing, field, said, shown);
        }
      }
      case "measureRatings" -> {
        json.fields(said.value(), known.knowledge()::hides).forEach(shown::put);
        earlier(known, thing, field, said, shown);
      }
      case "comparators" -> {
        json.fields(said.value(), known.knowledge()::hides).forEach(shown::put);
        if (plain instanceof Comparator comparator) {
          shown.put("whose", comparator.whose());
        }
      }
      case "learnsFrom" -> {
        shown.put("audiences", field.key());
        shown.put("because", value(known, said.value()));
      }
      default -> {
        json.fields(said.value(), known.knowledge()::hides).forEach(shown::put);
        minuted(known, thing, field, said).ifPresent(label -> shown.put("minuted", label));
      }
    }
    shown.put("position", said.place());
    return shown;
  }

  /** What was said of the same before, and is kept: an earlier rating, a figure since revised. */
  private static void earlier(
      AsKnown known, Thing thing, Field field, Said now, Map<String, Object> shown) {
    List<Map<String, Object>> before = new ArrayList<>();
    for (Said said : thing.before(field, now, known.date())) {
      Map<String, Object> one = new LinkedHashMap<>();
      switch (Values.plain(said.value())) {
        case RatedRisk rating -> one.putAll(RiskRegister.reading(known, rating));
        case MeasureRating rating -> one.put("inWords", rating.declared());
        case Observation observation -> one.put("inWords", InWords.figure(observation.figure()));
        default -> {}
      }
      one.put("from", said.from().toString());
      one.put("position", said.place());
      before.add(one);
    }
    if (!before.isEmpty()) {
      shown.put("earlier", before);
    }
  }

  /**
   * Whether an entry was minuted to a meeting after its close: one of its own, or one told there.
   */
  private static Optional<String> minuted(AsKnown known, Thing thing, Field field, Said said) {
    if (thing.kind() == EntityKind.MEETING) {
      return switch (field.name()) {
        case "minutesCorrected" -> Optional.empty(); // is no part of what was said at the meeting
        case "interests" -> ofItsOwn(known, thing, said, "declared");
        default -> ofItsOwn(known, thing, said, field.name());
      };
    }
    Known how = known.knowledge().known(said.by().position()).orElse(null);
    if (how == null || !how.minutedAfter() || how.meeting() == null || how.means() == null) {
      return Optional.empty();
    }
    String verb = InWords.words(how.means());
    return known
        .record()
        .meeting(how.meeting())
        .flatMap(times -> Minuted.label(times, said.by(), verb));
  }

  private static Optional<String> ofItsOwn(AsKnown known, Thing meeting, Said said, String verb) {
    return known
        .record()
        .meeting(meeting.ref())
        .flatMap(times -> Minuted.label(times, said.by(), verb));
  }

  /** Whole days from the last day of a period to the date used, where the period is over. */
  static Optional<Long> age(ImpreciseDate period, LocalDate date) {
    return period
        .last()
        .filter(last -> !last.isAfter(date))
        .map(last -> ChronoUnit.DAYS.between(last, date));
  }

  /** Every area of the edition in its own order: what no known source grades is not stated. */
  private List<Map<String, Object>> judgements(
      AsKnown known, Thing inspection, SortedMap<Field, Said> holds) {
    Optional<FrameworkEdition> edition =
        inspection.value(known.date(), "edition", String.class).flatMap(Frameworks::edition);
    boolean tookPlace = inspection.on(known.date(), "tookPlace").isPresent();
    if (edition.isEmpty() || !tookPlace) {
      return List.of();
    }
    List<Map<String, Object>> shown = new ArrayList<>();
    boolean judged =
        inspection
            .value(known.date(), "activity", ActivityType.class)
            .map(ActivityType::judged)
            .orElse(false);
    for (JudgementArea area : judged ? edition.get().areas() : List.<JudgementArea>of()) {
      Map<String, Object> judgement = new LinkedHashMap<>();
      judgement.put("area", area.code());
      judgement.put("name", area.name());
      Said said =
          holds.entrySet().stream()
              .filter(e -> e.getKey().name().equals("judgements"))
              .filter(e -> area.code().equals(e.getKey().key()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
      judgement.put("grade", value(known, said == null ? Stated.notStated() : said.value()));
      if (said != null) {
        judgement.put("position", said.place());
      }
      shown.add(judgement);
    }
    return shown;
  }

  private Map<String, Object> planned(AsKnown known, Thing thing, LocalDate date) {
    Map<String, Object> shown = new LinkedHashMap<>();
    thing
        .plannedAfter(date)
        .forEach(
            (field, later) -> {
              List<Map<String, Object>> values = new ArrayList<>();
              for (Said said : later) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("value", value(known, said.value()));
                one.put("from", said.from().toString());
                one.put("position", said.place());
                values.add(one);
              }
              shown.put(name(field), values);
            });
    return shown;
  }

  private static String name(Field field) {
    return field.key() == null ? field.name() : field.name() + "/" + field.key();
  }

  private List<Map<String, Object>> told(AsKnown known, Ref thing) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Knowledge.ToldTo told : known.knowledge().toldOf(thing)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("audience", told.audience().name());
      one.put("on", told.on().edtf());
      if (told.means() != null) {
        one.put("means", told.means().name());
      }
      if (told.meeting() != null) {
        one.put("meeting", told.meeting().value());
      }
      one.put("position", told.position());
      one.put(
          "inWords",
          told.means() == null
              ? told.audience() + " " + told.on().inWords()
              : InWords.disclosure(
                  new Disclosure(told.audience(), told.on(), told.means(), told.meeting())));
      markLater(known, told.position(), one);
      shown.add(one);
    }
    return shown;
  }

  private String inWords(AsKnown known, Thing thing, LocalDate date) {
    return SentenceOf.thing(known, thing, date);
  }

  private Map<String, Object> statements(AsKnown known, SortedMap<Field, Said> holds) {
    Map<String, Object> shown = new LinkedHashMap<>();
    holds.forEach((field, said) -> shown.put(name(field), statement(known, said)));
    return shown;
  }

  /** Who says so: the event's place, dates, role and source, and how it became known. */
  private Map<String, Object> statement(AsKnown known, Said said) {
    Map<String, Object> shown = recorded(known, said.by());
    shown.put("from", said.from().toString());
    if (said.corrected() && said.by().event() instanceof FactCorrected correction) {
      shown.put("corrects", said.place());
      shown.put("why", correction.reason());
    }
    markLater(known, said.place(), shown);
    return shown;
  }

  /** Marks what an event says where the audience now knows that it was corrected. */
  private static void markLater(AsKnown known, long place, Map<String, Object> shown) {
    known
        .laterCorrection(place)
        .ifPresent(
            later -> {
              Map<String, Object> marker = new LinkedHashMap<>();
              marker.put("position", later.position());
              marker.put(
                  "href",
                  "/api/v1/programmes/"
                      + known.record().programme()
                      + "/events/"
                      + later.position());
              shown.put("laterCorrected", marker);
            });
  }

  /** The place and envelope of an event, as this audience may see them. */
  public Map<String, Object> recorded(AsKnown known, RecordedEvent event) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Envelope envelope = event.envelope();
    shown.put("position", event.position());
    shown.put("recordedAt", event.recordedAt().toString());
    shown.put("role", envelope.role().words());
    putIf(shown, "onBehalfOf", envelope.onBehalfOf());
    putIf(shown, "effectiveOn", envelope.effectiveOn());
    Source source = envelope.source();
    if (source != null && !namesHidden(known, source)) {
      shown.put("source", json.tree(source));
    }
    Ref authority = envelope.authority();
    if (authority != null && !known.knowledge().hides(authority)) {
      shown.put("authority", authority.value());
    }
    Known how = known.knowledge().known(event.position()).orElse(null);
    if (how != null && how.audience() != null && how.on() != null) {
      Map<String, Object> knownBy = new LinkedHashMap<>();
      knownBy.put("audience", how.audience().name());
      knownBy.put("on", how.on().edtf());
      putIf(knownBy, "means", how.means());
      putIf(knownBy, "meeting", how.meeting());
      knownBy.put("position", how.carriedBy());
      shown.put("knownBy", knownBy);
    }
    if (known.cut().reconstructed()) {
      shown.put("reconstructed", true);
    }
    return shown;
  }

  private static boolean namesHidden(AsKnown known, Source source) {
    try {
      return known.knowledge().hides(new Ref(source.document()));
    } catch (IllegalArgumentException citation) {
      return false; // a citation of something outside the record cannot name a thing in it
    }
  }

  private static void putIf(Map<String, Object> shown, String key, @Nullable Object value) {
    if (value != null) {
      shown.put(key, value.toString());
    }
  }
}
