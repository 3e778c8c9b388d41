package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.BoardEvent.Slot;
import uk.improvementboard.query.answers.CarriedOutOn;
import uk.improvementboard.query.view.ChallengeStatus;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.MeetingStatus;
import uk.improvementboard.query.view.PutOff;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** Places on bodies, what bodies leave to posts, their minutes, decisions and challenges. */
final class GapsOfBodies {

  private GapsOfBodies() {}

  static void find(Found found) {
    List<Thing> places = found.known().view().things(EntityKind.APPOINTMENT);
    for (Thing body : found.known().view().things(EntityKind.BOARD)) {
      if (body.on(found.date(), "stoodDown").isEmpty()) {
        List<Thing> its =
            places.stream().filter(place -> is(found, place, "board", body.ref())).toList();
        its.forEach(place -> ends(found, place, its));
        vacant(found, body, its);
        delegations(found, body, its);
        minutes(found, body);
      }
    }
    found.known().view().things(EntityKind.DECISION).forEach(one -> decision(found, one));
    found.known().view().things(EntityKind.CHALLENGE).forEach(one -> challenge(found, one));
  }

  private static boolean is(Found found, Thing thing, String field, Ref ref) {
    return thing.value(found.date(), field, Ref.class).filter(ref::equals).isPresent();
  }

  // Places ---------------------------------------------------------------------------------------

  /** A place whose time runs out, and that nobody is appointed to after it. */
  private static void ends(Found found, Thing place, List<Thing> all) {
    LocalDate date = found.date();
    boolean ended = place.on(date, "endReason").isPresent();
    Optional<ImpreciseDate> until = place.value(date, "until", ImpreciseDate.class);
    Optional<LocalDate> last = until.flatMap(ImpreciseDate::last);
    if (ended || last.isEmpty()) {
      return;
    }
    boolean followed =
        all.stream()
            .filter(other -> !other.ref().equals(place.ref()))
            .filter(other -> slot(found, other).equals(slot(found, place)))
            .anyMatch(other -> holds(other, date, last.get().plusDays(1)));
    if (!followed) {
      found.lapsing(
          GapKind.APPOINTMENT_ENDS,
          place.ref(),
          place.value(date, "board", Ref.class).orElse(null),
          until.get(),
          "the appointment ends and nobody is appointed after it,",
          GapKind.APPOINTMENT_ENDS.expectation());
    }
  }

  private static String slot(Found found, Thing place) {
    return place.value(found.date(), "slot", String.class).orElse(place.ref().value());
  }

  /** Whether somebody holds a place on a day, by what is true at the date used. */
  private static boolean holds(Thing place, LocalDate date, LocalDate day) {
    boolean begun =
        place
            .value(date, "from", ImpreciseDate.class)
            .flatMap(ImpreciseDate::first)
            .filter(first -> first.isAfter(day))
            .isEmpty();
    boolean over =
        place
            .value(date, "until", ImpreciseDate.class)
            .flatMap(ImpreciseDate::last)
            .filter(last -> last.isBefore(day))
            .isPresent();
    return begun && !over;
  }

  private static void vacant(Found found, Thing body, List<Thing> places) {
    LocalDate date = found.date();
    for (Object one : body.value(date, "slots", List.class).orElse(List.of())) {
      if (one instanceof Slot slot) {
        int wanted = slot.places().toOptional().orElse(1);
        long held =
            places.stream()
                .filter(place -> slot(found, place).equalsIgnoreCase(slot.title()))
                .filter(place -> holds(place, date, date))
                .count();
        if (held < wanted) {
          found.missing(
              GapKind.PLACE_VACANT,
              body.ref(),
              null,
              held == 0
                  ? "nobody holds the place of " + slot.title()
                  : held + " of " + wanted + " places of " + slot.title() + " are held");
        }
      }
    }
  }

  /** What the terms leave to a post on the body lapses with the last appointment of that post. */
  private static void delegations(Found found, Thing body, List<Thing> places) {
    LocalDate date = found.date();
    for (Object one : body.value(date, "delegations", List.class).orElse(List.of())) {
      if (one instanceof Delegation left) {
        List<Thing> holders =
            places.stream().filter(place -> isPost(place, date, left.post())).toList();
        Optional<ImpreciseDate> until = lastDay(holders, date);
        until.ifPresent(
            on ->
                found.lapsing(
                    GapKind.DELEGATION_LAPSES,
                    body.ref(),
                    holders.getLast().ref(),
                    on,
                    "what is left to "
                        + InWords.the(left.post())
                        + " ("
                        + InWords.words(left.matter())
                        + ") lapses with the appointment,",
                    GapKind.DELEGATION_LAPSES.expectation()));
      }
    }
  }

  private static boolean isPost(Thing place, LocalDate date, String post) {
    return place.value(date, "post", String.class).filter(post::equalsIgnoreCase).isPresent()
        || place.value(date, "slot", String.class).filter(post::equalsIgnoreCase).isPresent();
  }

  /** The last day on which any of them holds a place; empty while one has no end. */
  private static Optional<ImpreciseDate> lastDay(List<Thing> holders, LocalDate date) {
    List<ImpreciseDate> ends = new ArrayList<>();
    for (Thing holder : holders) {
      Optional<ImpreciseDate> until =
          holder.value(date, "until", ImpreciseDate.class).filter(day -> day.last().isPresent());
      if (until.isEmpty()) {
        return Optional.empty();
      }
      ends.add(until.get());
    }
    return ends.stream().max(Comparator.comparing(day -> day.last().orElse(LocalDate.MIN)));
  }

  // Minutes --------------------------------------------------------------------------------------

  private static void minutes(Found found, Thing body) {
    List<Thing> meetings =
        Meetings.of(found, body.ref()).stream()
            .sorted(
                Comparator.comparing(
                    (Thing meeting) -> Meetings.day(found, meeting).orElse(LocalDate.MAX)))
            .toList();
    for (int i = 0; i < meetings.size(); i++) {
      Thing meeting = meetings.get(i);
      boolean unconfirmed =
          Meetings.over(found, meeting)
              && Meetings.status(found, meeting).orElseThrow() != MeetingStatus.MINUTES_CONFIRMED;
      if (unconfirmed) {
        confirmedNext(found, meeting, meetings.subList(i + 1, meetings.size()));
      }
    }
  }

  private static void confirmedNext(Found found, Thing meeting, List<Thing> later) {
    Optional<Thing> passed = later.stream().filter(next -> Meetings.over(found, next)).findFirst();
    Optional<Thing> next = later.stream().filter(one -> Meetings.ahead(found, one)).findFirst();
    if (passed.isPresent()) {
      ImpreciseDate on = date(found, passed.get());
      found.lapsed(
          GapKind.MINUTES_NOT_CONFIRMED,
          meeting.ref(),
          passed.get().ref(),
          on,
          "its minutes are not confirmed, though the body has met again, " + on.inWords());
    } else if (next.isPresent() && Meetings.day(found, next.get()).isPresent()) {
      found.lapsing(
          GapKind.MINUTES_NOT_CONFIRMED,
          meeting.ref(),
          next.get().ref(),
          date(found, next.get()),
          "its minutes are to be confirmed at the next meeting,",
          GapKind.MINUTES_NOT_CONFIRMED.expectation());
    } else {
      found.missing(
          GapKind.MINUTES_NOT_CONFIRMED,
          meeting.ref(),
          null,
          "its minutes are not confirmed, and no later meeting is known");
    }
  }

  private static ImpreciseDate date(Found found, Thing meeting) {
    return meeting.value(found.date(), "date", ImpreciseDate.class).orElse(ImpreciseDate.UNKNOWN);
  }

  // Decisions ------------------------------------------------------------------------------------

  private static void decision(Found found, Thing decision) {
    DecisionStatus status = DecisionStatus.of(decision, found.date());
    switch (status) {
      case ASKED_FOR ->
          decision
              .value(found.date(), "askedAt", Ref.class)
              .ifPresent(at -> due(found, decision, at, "asked of"));
      case PUT_OFF -> putOff(found, decision);
      case RECOMMENDED_WITHOUT_QUORUM ->
          found.missing(
              GapKind.DECISION_NOT_RATIFIED,
              decision.ref(),
              decision.value(found.date(), "meeting", Ref.class).orElse(null),
              "resolved without a quorum, and not ratified");
      case MADE, RATIFIED, CARRIED_OUT -> notCarriedOut(found, decision);
      case SUPERSEDED, RESCINDED -> {}
    }
  }

  private static void putOff(Found found, Thing decision) {
    decision.on(found.date()).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("putOff"))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingLong(Said::place))
        .map(Said::value)
        .filter(PutOff.class::isInstance)
        .map(PutOff.class::cast)
        .ifPresent(
            off ->
                off.to()
                    .toOptional()
                    .ifPresentOrElse(
                        to -> due(found, decision, to, "put off to"),
                        () ->
                            found.missing(
                                GapKind.DECISION_DUE,
                                decision.ref(),
                                off.meeting(),
                                "put off, to no meeting that is named")));
  }

  private static void due(Found found, Thing decision, Ref at, String how) {
    Optional<Thing> meeting = found.known().view().thing(at);
    if (meeting.isEmpty()) {
      return;
    }
    ImpreciseDate on = date(found, meeting.get());
    if (Meetings.over(found, meeting.get())) {
      found.lapsed(
          GapKind.DECISION_DUE,
          decision.ref(),
          at,
          on,
          how + " the meeting of " + on.inWords() + ", which is over, and not decided");
    } else {
      found.lapsing(
          GapKind.DECISION_DUE,
          decision.ref(),
          at,
          on,
          how + " the meeting of",
          GapKind.DECISION_DUE.expectation());
    }
  }

  private static void notCarriedOut(Found found, Thing decision) {
    for (Object one : decision.value(found.date(), "effects", List.class).orElse(List.of())) {
      if (one instanceof Effect effect
          && !found.known().knowledge().hides(effect.on())
          && CarriedOutOn.decision(found.known(), decision.ref(), effect).isEmpty()) {
        found.missing(
            GapKind.DECISION_NOT_CARRIED_OUT,
            decision.ref(),
            effect.on(),
            "nothing recorded yet carries out what it authorises: "
                + InWords.words(effect.kind())
                + ", "
                + effect.on());
      }
    }
  }

  // Challenges -----------------------------------------------------------------------------------

  private static void challenge(Found found, Thing challenge) {
    Optional<Ref> meeting = challenge.value(found.date(), "meeting", Ref.class);
    switch (ChallengeStatus.of(challenge, found.date())) {
      case RAISED ->
          found.missing(
              GapKind.CHALLENGE_UNANSWERED, challenge.ref(), meeting.orElse(null), "not answered");
      case ANSWERED ->
          found.missing(
              GapKind.CHALLENGE_UNANSWERED,
              challenge.ref(),
              meeting.orElse(null),
              "answered, and not recorded that the board was satisfied");
      case SATISFIED -> {}
    }
  }
}
