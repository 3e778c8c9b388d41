package uk.improvementboard.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** From a decision on to what became of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CarriedOutTest {

  private final Story story = new Story();

  @Test
  void every_change_that_a_decision_can_authorise_some_event_carries_out() {
    Set<Effect.Kind> carriedOut = EnumSet.noneOf(Effect.Kind.class);
    for (ProgrammeEvent event : SampleEvents.all()) {
      CarriedOut.by(event, SampleEvents.envelope("c1"))
          .ifPresent(one -> carriedOut.add(one.kind()));
    }
    assertThat(carriedOut).containsExactlyInAnyOrder(Effect.Kind.values());
  }

  @Test
  void a_change_waits_until_an_event_names_the_decision() {
    established();
    story.recorded(
        decision(
            "D1",
            new Effect(Effect.Kind.ENDORSE_PLAN, Ref.of("P1"), Stated.notApplicable()),
            new Effect(Effect.Kind.APPROVE_PLAN, Ref.of("P1"), Stated.notApplicable())));
    assertThat(waits("D1")).containsExactly(true, true);
    story.recorded(new PlanEndorsed(Ref.of("P1"), Ref.of("D2")));
    assertThat(waits("D1")).containsExactly(true, true);
    story.recorded(new PlanEndorsed(Ref.of("P1"), Ref.of("D1")));
    assertThat(waits("D1")).containsExactly(false, true);
    assertThat(
            derived("D1").path("authorised").path(0).path("carriedOutBy").path(0).path("position"))
        .hasToString(Long.toString(story.head()));
  }

  @Test
  void an_event_that_named_the_wrong_decision_carries_out_the_other_once_it_is_corrected() {
    established();
    Effect endorse = new Effect(Effect.Kind.ENDORSE_PLAN, Ref.of("P1"), Stated.notApplicable());
    story
        .recorded(decision("D1", endorse))
        .recorded(decision("D2", endorse))
        .recorded(new PlanEndorsed(Ref.of("P1"), Ref.of("D1")));
    assertThat(waits("D1")).containsExactly(false);
    assertThat(waits("D2")).containsExactly(true);
    story.recorded(
        new FactCorrected(
            story.head(), new PlanEndorsed(Ref.of("P1"), Ref.of("D2")), "named the wrong one"));
    assertThat(waits("D1")).containsExactly(true);
    assertThat(waits("D2")).containsExactly(false);
  }

  @Test
  void nothing_waits_of_a_decision_that_was_rescinded() {
    established();
    story
        .recorded(
            decision(
                "D1", new Effect(Effect.Kind.ENDORSE_PLAN, Ref.of("P1"), Stated.notApplicable())))
        .recorded(
            decision(
                "D2",
                new Effect(Effect.Kind.RESCIND_DECISION, Ref.of("D1"), Stated.notApplicable())))
        .recorded(new DecisionRescinded(Ref.of("D1"), Ref.of("D2"), "the money was not found"));
    assertThat(waits("D1")).containsExactly(false);
    assertThat(waits("D2")).containsExactly(false);
    assertThat(derived("D1").path("status").asString()).isEqualTo("RESCINDED");
  }

  private void established() {
    story.recorded(
        new ProgrammeEstablished(
            Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
  }

  private static DecisionTakenElsewhere decision(String ref, Effect... effects) {
    return new DecisionTakenElsewhere(
        Ref.of(ref),
        "Cabinet",
        DecidedAs.BODY,
        Stated.notStated(),
        Stated.notStated(),
        "decided " + ref,
        DecisionType.AGREE,
        Stated.notStated(),
        List.of(),
        List.of(),
        List.of(effects));
  }

  private JsonNode derived(String ref) {
    return story
        .json
        .tree(
            story
                .things
                .one(story.known("now", "team"), EntityKind.DECISION, Ref.of(ref))
                .orElseThrow())
        .path("derived");
  }

  private List<Boolean> waits(String ref) {
    return derived(ref)
        .path("authorised")
        .valueStream()
        .map(one -> one.path("waits").asBoolean())
        .toList();
  }
}
