package uk.improvementboard.query.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardEvent.BoardPhase;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.BoardActionStatus;
import uk.improvementboard.query.view.ChallengeStatus;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.InspectionStatus;
import uk.improvementboard.query.view.Money;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** Where a thing stands at the date used, in a few words: {@code planned 18 to 19 March 2020}. */
final class SentenceOf {

  private SentenceOf() {}

  static String thing(AsKnown known, Thing thing, LocalDate date) {
    return switch (thing.kind()) {
      case INSPECTION -> inspection(thing, date);
      case PLAN -> Plans.sentence(thing, date);
      case ACTION -> action(thing, date);
      case MEETING -> meeting(thing, date);
      case PAPER -> paper(known, thing);
      case BOARD -> board(thing, date);
      case APPOINTMENT -> words(thing, date, "capacity") + until(thing, date);
      case FINDING -> words(thing, date, "findingKind");
      case RECOMMENDATION ->
          words(thing, date, "recommendationKind")
              + ", "
              + InWords.words(Recommendations.status(known, thing));
      case DECISION -> words(thing, date, "decisionType") + ", " + decision(thing, date);
      case PROGRAMME ->
          words(thing, date, "scope")
              + thing
                  .value(date, "phase", ArrangementEvent.Phase.class)
                  .map(phase -> ", " + InWords.words(phase))
                  .orElse("")
              + dated(thing, date, "phaseSince", " from ");
      case MEASURE -> Scorecard.sentence(known, thing);
      case RISK -> RiskRegister.sentence(known, thing, date);
      case DISCREPANCY -> "sources disagree: " + words(thing, date, "status");
      case WORKSTREAM ->
          thing.value(date, "lead", String.class).map(lead -> "led by " + lead).orElse("set up");
      case EVIDENCE ->
          words(thing, date, "evidenceKind", "evidence")
              + dated(thing, date, "dated", " of ")
              + dated(thing, date, "received", ", received ");
      case RATING_SCHEME -> "adopted" + dated(thing, date, "inForceFrom", ", in force from ");
      case REPORTING_LINE -> reportingLine(thing, date);
      case CHALLENGE ->
          "raised by "
              + InWords.the(thing.value(date, "raisedBy", String.class).orElse("board"))
              + ", "
              + answered(thing, date);
      case BOARD_ACTION -> boardAction(thing, date);
      case RISK_MATRIX -> RiskRegister.matrix(known, thing, date);
      case SELF_EVALUATION ->
          thing
                  .value(date, "submittedTo", String.class)
                  .map(to -> "submitted to " + to)
                  .orElse("submitted")
              + dated(thing, date, "submittedOn", " ");
      case INTERVENTION -> intervention(thing, date);
      case REQUIREMENT -> words(thing, date, "status") + dated(thing, date, "metOn", " ");
      case REVIEW -> review(known, thing, date);
      case SUPPORT_PARTNER -> partner(thing, date);
      case RESOURCE -> resource(thing, date);
      case REPORT_OUT ->
          "sent to "
              + thing.value(date, "sentTo", String.class).orElse("somebody")
              + dated(thing, date, "sentOn", " ");
      case STATEMENT -> words(thing, date, "statementKind");
      case FORWARD_ITEM -> ForwardItems.sentence(thing, date);
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
      case NOTIFIED ->
          "notified"
              + dated(thing, date, "notifiedOn", " ")
              + dated(thing, date, "fieldworkFrom", ", inspectors come ");
      case UNDER_WAY -> "under way" + dated(thing, date, "fieldworkBegan", " since ");
      case FIELDWORK_COMPLETE ->
          "fieldwork completed" + dated(thing, date, "fieldworkCompleted", " ");
      case FINDINGS_RECEIVED ->
          (thing.on(date, "received").isPresent()
                  ? "findings received" + dated(thing, date, "received", " ")
                  : "findings received in draft" + dated(thing, date, "receivedInDraft", " "))
              + dated(thing, date, "published", ", report published ");
      case CANCELLED -> "cancelled" + dated(thing, date, "cancelledOn", " ");
      case TOOK_PLACE ->
          "took place"
              + dated(thing, date, "tookPlace", " ")
              + dated(thing, date, "published", ", report published ");
    };
  }

  private static String board(Thing thing, LocalDate date) {
    return words(thing, date, "bodyKind")
        + thing
            .value(date, "phase", BoardPhase.class)
            .map(phase -> ", " + InWords.words(phase))
            .orElse("")
        + (thing.on(date, "stoodDown").isPresent()
            ? ", stood down" + dated(thing, date, "stoodDown", " ")
            : "");
  }

  private static String reportingLine(Thing thing, LocalDate date) {
    return thing.value(date, "reportCadence", String.class).orElse("cadence not stated")
        + (thing.on(date, "ended").isPresent() ? ", ended" + dated(thing, date, "ended", " ") : "");
  }

  private static String answered(Thing thing, LocalDate date) {
    return switch (ChallengeStatus.of(thing, date)) {
      case RAISED -> "not answered";
      case ANSWERED -> "answered, open";
      case SATISFIED -> "answered, the board satisfied";
    };
  }

  private static String boardAction(Thing thing, LocalDate date) {
    return InWords.words(BoardActionStatus.of(thing, date))
        + thing
            .value(date, "owner", String.class)
            .map(owner -> ", for " + InWords.the(owner))
            .orElse("")
        + dated(thing, date, "due", ", by ");
  }

  private static String decision(Thing thing, LocalDate date) {
    return switch (DecisionStatus.of(thing, date)) {
      case ASKED_FOR ->
          "asked for"
              + thing
                  .value(date, "askedBy", String.class)
                  .map(by -> " by " + InWords.the(by))
                  .orElse("");
      case PUT_OFF -> "put off, not made";
      case MADE ->
          "made"
              + thing
                  .value(date, "decidedBy", String.class)
                  .map(by -> " by " + InWords.the(by))
                  .orElse("")
              + dated(thing, date, "decidedOn", " ");
      case RECOMMENDED_WITHOUT_QUORUM -> "recommended without quorum, not ratified";
      case RATIFIED -> "ratified" + named(thing, date, "ratifiedAt", " at ");
      case CARRIED_OUT -> "carried out" + dated(thing, date, "carriedOutOn", " ");
      case SUPERSEDED -> "superseded" + named(thing, date, "supersededBy", " by ");
      case RESCINDED -> "rescinded" + named(thing, date, "rescindedBy", " by ");
    };
  }

  private static String named(Thing thing, LocalDate date, String field, String before) {
    return thing.value(date, field, Ref.class).map(ref -> before + ref).orElse("");
  }

  private static String intervention(Thing thing, LocalDate date) {
    return words(thing, date, "status")
        + dated(thing, date, "endedOn", " ")
        + (thing.on(date, "endedOn").isPresent()
            ? ""
            : dated(thing, date, "issuedOn", " since ")
                + dated(thing, date, "updatedOn", ", updated "));
  }

  private static String review(AsKnown known, Thing thing, LocalDate date) {
    Interventions.ReviewState state = Interventions.state(known, thing);
    String due =
        Interventions.due(known, thing).map(when -> ", due " + when.on().inWords()).orElse("");
    return switch (state) {
      case HELD -> "held" + dated(thing, date, "heldOn", " ");
      case SUBMITTED -> "submitted" + due;
      case NO_DATE -> "no date stated";
      case DUE, ABOUT_TO_LAPSE, LAPSED, NO_LONGER_DUE -> InWords.words(state) + due;
    };
  }

  private static String partner(Thing thing, LocalDate date) {
    return thing.on(date, "endedOn").isPresent()
        ? "ended" + dated(thing, date, "endedOn", " ")
        : words(thing, date, "partnerCapacity") + until(thing, date);
  }

  private static String resource(Thing thing, LocalDate date) {
    String amount = thing.value(date, "amount", Amount.class).map(Money::inWords).orElse("planned");
    return thing
        .value(date, "posts", BigDecimal.class)
        .map(posts -> amount + ", " + Money.posts(posts))
        .orElse(amount);
  }

  private static String publication(Thing thing, LocalDate date) {
    return thing
        .on(date, "publication")
        .map(said -> ", " + InWords.words((Enum<?>) said.value()))
        .filter(words -> !words.equals(", not stated"))
        .orElse("");
  }

  private static String action(Thing thing, LocalDate date) {
    String rating =
        thing
            .value(date, "confidence", String.class)
            .or(() -> thing.value(date, "rating", String.class))
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

  private static String words(Thing thing, LocalDate date, String field, String otherwise) {
    return thing.value(date, field, String.class).orElse(otherwise);
  }

  private static String dated(Thing thing, LocalDate date, String field, String before) {
    return thing
        .value(date, field, ImpreciseDate.class)
        .map(day -> before + day.inWords())
        .orElse("");
  }
}
