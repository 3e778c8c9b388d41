package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.command.programme.ActionRuleExamples.EVIDENCE;
import static uk.improvementboard.command.programme.ActionRuleExamples.SIGN_OFF;
import static uk.improvementboard.command.programme.ActionRuleExamples.done;
import static uk.improvementboard.command.programme.ActionRuleExamples.evidence;
import static uk.improvementboard.command.programme.ActionRuleExamples.signOff;
import static uk.improvementboard.command.programme.DeciderSpec.givenAnyshire;
import static uk.improvementboard.command.rules.Rule.DECISION_IS_CARRIED_OUT_ONCE;
import static uk.improvementboard.command.rules.Rule.DECISION_MUST_STAND;
import static uk.improvementboard.command.rules.Rule.EMBEDDED_IS_COMPLETED_FIRST;
import static uk.improvementboard.command.rules.Rule.EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION;
import static uk.improvementboard.command.rules.Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION;
import static uk.improvementboard.command.rules.Rule.SIGN_OFF_IS_DECIDED_AT_A_MEETING;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.ActionCommand.GrantExtension;
import uk.improvementboard.command.commands.ActionCommand.SignOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/** Scenario A11: the gate between completed and embedded. A4 was completed on 1 December 2019. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignOffAsEmbeddedTest {

  private static final String INQUORATE =
      SIGN_OFF.replace("'meeting':'MT9'", "'decision':'DA7','meeting':'MT2'");

  @Test
  void A11_evidence_dated_before_completion_does_not_embed_an_action() {
    givenAnyshire(SIGN_OFF, evidence("EV8", "2019-11"))
        .when(signOff("A4", "D4", "'EV8'"))
        .thenRefused(EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION);
    givenAnyshire(SIGN_OFF, evidence("EV8", "2019-12-01"))
        .when(signOff("A4", "D4", "'EV8'"))
        .thenRefused(EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION);
    givenAnyshire(SIGN_OFF, evidence("EV8", "2019-12-02"))
        .when(signOff("A4", "D4", "'EV8'"))
        .then(new ActionSignedOffAsEmbedded(Ref.of("A4"), Ref.of("D4"), List.of(Ref.of("EV8"))));
  }

  @Test
  void A11_evidence_that_may_be_from_before_completion_is_not_certainly_from_after_it() {
    givenAnyshire(SIGN_OFF, evidence("EV8", "2019"))
        .when(signOff("A4", "D4", "'EV8'"))
        .thenRefused(EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION);
    givenAnyshire(SIGN_OFF, evidence("EV8", "unknown"))
        .when(signOff("A4", "D4", "'EV8'"))
        .thenRefused(EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION);
  }

  @Test
  void A11_at_an_inquorate_meeting_it_is_a_recommendation_and_embeds_nothing() {
    Story story = Story.ofAnyshire().after(EVIDENCE, INQUORATE);
    assertThat(story.happened().getLast().event())
        .isInstanceOfSatisfying(
            DecisionRecorded.class,
            decision ->
                assertThat(decision.standing()).isEqualTo(Standing.RECOMMENDED_WITHOUT_QUORUM));
    DeciderSpec.given(story).when(signOff("A4", "DA7", "'EV9'")).thenRefused(DECISION_MUST_STAND);
  }

  @Test
  void A11_what_was_recommended_without_a_quorum_embeds_once_it_is_ratified() {
    assertThat(
            givenAnyshire(EVIDENCE, INQUORATE, "RatifyDecision {'decision':'DA7','at':'MT9'}")
                .when(signOff("A4", "DA7", "'EV9'"))
                .then())
        .hasSize(1);
  }

  @Test
  void A11_its_own_lead_does_not_sign_it_off() {
    String led = "AssignActionLead {'action':'A4','lead':'Head of Service'}";
    givenAnyshire(SIGN_OFF, EVIDENCE, led)
        .as(Role.ACTION_LEAD)
        .when(signOff("A4", "D4", "'EV9'"))
        .thenRefused(NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
    givenAnyshire(SIGN_OFF, EVIDENCE, led)
        .when(signOff("A4", "D4", "'EV9'") + " | 'onBehalfOf':'Head of Service'")
        .thenRefused(NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
    assertThat(WhoMayDoWhat.mayAsk(Role.ACTION_LEAD, SignOffAsEmbedded.class)).isFalse();
    assertThat(WhoMayDoWhat.mayAsk(Role.PLAN_OWNER, SignOffAsEmbedded.class)).isFalse();
    assertThat(WhoMayDoWhat.mayAsk(Role.CHAIR, SignOffAsEmbedded.class)).isTrue();
    assertThat(WhoMayDoWhat.mayAsk(Role.ACTION_LEAD, GrantExtension.class)).isFalse();
  }

  @Test
  void A11_the_lead_does_not_sign_it_off_by_a_decision_of_their_own() {
    givenAnyshire()
        .when(
            "RecordExternalDecision {'decision':'DA7','by':'Head of Service','capacity':'BODY',"
                + "'text':'Signed off','type':'SIGN_OFF','effects':[{'kind':"
                + "'SIGN_OFF_AS_EMBEDDED','on':'A4'}]}")
        .thenRefused(SIGN_OFF_IS_DECIDED_AT_A_MEETING);
    givenAnyshire(
            SIGN_OFF.replace("}]}", "}],'delegate':'head of service'}"),
            EVIDENCE,
            "AssignActionLead {'action':'A4','lead':'Head of Service'}")
        .when(signOff("A4", "D4", "'EV9'"))
        .thenRefused(NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
  }

  @Test
  void
      an_embedded_action_that_fell_back_takes_completion_and_a_new_decision_to_be_embedded_again() {
    String reopening =
        SIGN_OFF.replace("SIGN_OFF_AS_EMBEDDED','on':'A3", "REOPEN_ACTION','on':'A4");
    String[] reopened = {
      reopening,
      EVIDENCE,
      signOff("A4", "D4", "'EV9'"),
      "ReopenAction {'action':'A4','reason':'it fell back','decision':'D4'}"
    };
    givenAnyshire(reopened)
        .when(signOff("A4", "D4", "'EV9'"))
        .thenRefused(EMBEDDED_IS_COMPLETED_FIRST);
    Story again = Story.ofAnyshire().after(reopened).after(done("A4", "2020-03-02"));
    DeciderSpec.given(again)
        .when(signOff("A4", "D4", "'EV9'"))
        .thenRefused(DECISION_IS_CARRIED_OUT_ONCE);
    again.after(SIGN_OFF, evidence("EV8", "2020-04"));
    DeciderSpec.given(again)
        .when(signOff("A4", "D5", "'EV9'"))
        .thenRefused(EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION);
    assertThat(DeciderSpec.given(again).when(signOff("A4", "D5", "'EV8'")).then()).hasSize(1);
  }

  @Test
  void a_correction_of_an_old_claim_does_not_complete_a_reopened_action_again() {
    Story story = Story.ofAnyshire().after("ReopenAction {'action':'A4','reason':'it fell back'}");
    long claim = 0;
    for (int i = 0; i < story.happened().size(); i++) {
      if (story.happened().get(i).event() instanceof CompletionClaimed claimed
          && claimed.action().equals(Ref.of("A4"))) {
        claim = i + 1;
      }
    }
    story.after(
        "CorrectFact {'event':" + claim + ",'field':'on','value':'2019-12-02','reason':'misread'}",
        SIGN_OFF,
        EVIDENCE);
    DeciderSpec.given(story)
        .when(signOff("A4", "D4", "'EV9'"))
        .thenRefused(EMBEDDED_IS_COMPLETED_FIRST);
  }
}
