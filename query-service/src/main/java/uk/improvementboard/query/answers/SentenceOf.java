package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.Says.InspectionStatus;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RiskRating;

/** Where a thing stands at the date used, in a few words: {@code planned 18 to 19 March 2020}. */
final class SentenceOf {

  private SentenceOf() {}

  static String thing(AsKnown known, Thing thing, LocalDate date) {
    return switch (thing.kind()) {
      case INSPECTION -> inspection(thing, date);
      case PLAN -> plan(thing, date);
      case ACTION -> action(thing, date);
      case MEETING -> meeting(thing, date);
      case PAPER -> paper(known, thing);
      case BOARD -> words(thing, date, "bodyKind");
      case APPOINTMENT -> words(thing, date, "capacity") + until(thing, date);
      case FINDING -> words(thing, date, "findingKind");
      case RECOMMENDATION -> words(thing, date, "recommendationKind");
      case DECISION -> words(thing, date, "decisionType") + ", " + words(thing, date, "standing");
      case PROGRAMME -> words(thing, date, "scope");
      case MEASURE ->
          thing.said().keySet().stream().anyMatch(field -> field.name().equals("observations"))
              ? "observed"
              : "no observation recorded";
      case RISK -> risk(thing, date);
      case DISCREPANCY -> "sources disagree";
    };
  }

  private static String inspection(Thing thing, LocalDate date) {
    Optional<InspectionStatus> status = thing.value(date, "status", InspectionStatus.class);
    if (status.isEmpty()) {
      return "not stated";
    }
    return switch (status.get()) {
      case EXPECTED -> "expected" + dated(thing, date, "window", " ");
      case PLANNED -> "planned" + dated(thing, date, "plannedFor", " ") + publication(thing, date);
      case SUSPENDED -> "suspended from" + dated(thing, date, "suspendedFrom", " ");
      case TOOK_PLACE ->
          "took place"
              + dated(thing, date, "tookPlace", " ")
              + dated(thing, date, "published", ", report published ");
    };
  }

  private static String risk(Thing thing, LocalDate date) {
    return thing.on(date).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("ratings"))
        .map(entry -> Values.plain(entry.getValue().value()))
        .filter(RiskRating.class::isInstance)
        .map(RiskRating.class::cast)
        .map(InWords::rating)
        .reduce((first, second) -> first + "; " + second)
        .map(ratings -> "rated " + ratings)
        .orElse("not rated");
  }

  private static String publication(Thing thing, LocalDate date) {
    return thing
        .on(date, "publication")
        .map(said -> ", " + InWords.words((Enum<?>) said.value()))
        .filter(words -> !words.equals(", not stated"))
        .orElse("");
  }

  private static String plan(Thing thing, LocalDate date) {
    return thing
        .value(date, "submittedTo", String.class)
        .map(to -> "submitted to " + to + dated(thing, date, "submittedOn", " "))
        .orElse("draft, not submitted");
  }

  private static String action(Thing thing, LocalDate date) {
    String rating =
        thing
            .value(date, "rating", String.class)
            .map(declared -> "rated " + declared)
            .orElse("no rating stated");
    return words(thing, date, "stage") + ", " + rating;
  }

  private static String meeting(Thing thing, LocalDate date) {
    return words(thing, date, "status") + dated(thing, date, "date", ", ");
  }

  private static String paper(AsKnown known, Thing thing) {
    List<String> sentences = new ArrayList<>();
    known
        .view()
        .thing(thing.ref())
        .flatMap(paper -> paper.value(known.date(), "submittedOn", ImpreciseDate.class))
        .ifPresent(on -> sentences.add("submitted " + on.inWords()));
    for (Knowledge.ToldTo told : known.knowledge().toldOf(thing.ref())) {
      if (told.audience().equals(Audience.PUBLIC)) {
        sentences.add("public " + told.on().inWords());
      }
    }
    return sentences.isEmpty() ? "registered" : String.join(", ", sentences);
  }

  private static String until(Thing thing, LocalDate date) {
    return dated(thing, date, "from", ", from ") + dated(thing, date, "until", ", until ");
  }

  private static String words(Thing thing, LocalDate date, String field) {
    return thing
        .on(date, field)
        .map(said -> InWords.words((Enum<?>) said.value()))
        .orElse("planned");
  }

  private static String dated(Thing thing, LocalDate date, String field, String before) {
    return thing
        .value(date, field, ImpreciseDate.class)
        .map(day -> before + day.inWords())
        .orElse("");
  }
}
