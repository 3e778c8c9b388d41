package uk.improvementboard.query.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.provenance.DecisionProvenance.Member;
import uk.improvementboard.query.provenance.DecisionProvenance.Terms;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;

/**
 * The bodies as they stood at a cut. Terms of reference and places are taken from the record,
 * whoever was told of them, less what is withheld from the audience (as known then, 4).
 */
final class Bodies {

  private final ProgrammeView view;

  private Bodies(ProgrammeView view) {
    this.view = view;
  }

  static Bodies at(AsKnown known, Cut cut) {
    Set<Ref> exempt =
        known.knowledge().existenceOnly().stream()
            .map(Knowledge.ExistenceOnly::ref)
            .collect(Collectors.toSet());
    List<RecordedEvent> events = new ArrayList<>();
    for (Known one : Knowledge.of(known.record(), Audience.TEAM, cut).events().values()) {
      ProgrammeEvent event = one.event().event();
      boolean ofABody =
          event instanceof BoardEvent
              || (event instanceof FactCorrected correction
                  && correction.instead() instanceof BoardEvent);
      boolean withheld =
          event.subjects().stream()
              .anyMatch(ref -> known.knowledge().hides(ref) || exempt.contains(ref));
      if (ofABody && !withheld) {
        events.add(one.event());
      }
    }
    return new Bodies(ProgrammeView.of(events));
  }

  /** The terms of reference in force on a day; none where none had been adopted. */
  Optional<Terms> terms(Ref board, LocalDate day) {
    return view.thing(board)
        .filter(
            body ->
                body.on(day, "termsVersion").isPresent() || body.on(day, "oversees").isPresent())
        .map(body -> terms(body, day));
  }

  private static Terms terms(Thing body, LocalDate day) {
    Optional<Quorum> quorum = body.value(day, "quorum", Quorum.class);
    return new Terms(
        words(body, day, "termsVersion"),
        body.value(day, "termsAdopted", ImpreciseDate.class).map(ImpreciseDate::edtf).orElse(null),
        quorum.map(Quorum::members).orElse(null),
        quorum.flatMap(it -> it.rule().toOptional()).orElse(null),
        words(body, day, "decisionRule"),
        words(body, day, "mayDecide"));
  }

  private static @Nullable String words(Thing body, LocalDate day, String field) {
    return body.value(day, field, String.class).orElse(null);
  }

  /** Who held a place on a body on a day. */
  List<Member> members(Ref board, LocalDate day) {
    List<Member> members = new ArrayList<>();
    for (Thing place : view.things(EntityKind.APPOINTMENT)) {
      boolean here = place.value(day, "board", Ref.class).filter(board::equals).isPresent();
      if (here && holds(place, day)) {
        Optional<Capacity> capacity = place.value(day, "capacity", Capacity.class);
        members.add(
            new Member(
                place.ref().value(),
                place.value(day, "slot", String.class).orElse(place.ref().value()),
                capacity.map(InWords::words).orElse("not stated"),
                capacity.filter(Capacity::counts).isPresent()));
      }
    }
    return members;
  }

  private static boolean holds(Thing place, LocalDate day) {
    boolean begun =
        place
            .value(day, "from", ImpreciseDate.class)
            .flatMap(ImpreciseDate::first)
            .filter(first -> first.isAfter(day))
            .isEmpty();
    boolean over =
        place
            .value(day, "until", ImpreciseDate.class)
            .flatMap(ImpreciseDate::last)
            .filter(last -> last.isBefore(day))
            .isPresent();
    return begun && !over;
  }

  /** What a body's terms let a post decide on a matter. */
  Optional<Delegation> delegation(
      Ref board, String post, uk.improvementboard.terms.Effect.Kind matter, LocalDate day) {
    List<?> delegations =
        view.thing(board)
            .flatMap(body -> body.value(day, "delegations", List.class))
            .map(list -> (List<?>) list)
            .orElse(List.of());
    return delegations.stream()
        .filter(Delegation.class::isInstance)
        .map(Delegation.class::cast)
        .filter(one -> one.post().equalsIgnoreCase(post) && one.matter() == matter)
        .findFirst();
  }
}
