package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.improvementboard.command.programme.ActionRuleExamples.DELEGATING;
import static uk.improvementboard.command.programme.ActionRuleExamples.delegated;
import static uk.improvementboard.command.programme.ActionRuleExamples.grant;
import static uk.improvementboard.command.programme.DeciderSpec.given;
import static uk.improvementboard.command.programme.DeciderSpec.givenAnyshire;
import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.rules.Rule.DECISION_IS_CARRIED_OUT_ONCE;
import static uk.improvementboard.command.rules.Rule.EXTENSION_STAYS_WITHIN_ITS_AUTHORITY;
import static uk.improvementboard.command.rules.Rule.ORIGINAL_DUE_DATE_STAYS;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Scenario A12: a due date moves only by an extension that names its authority. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantExtensionTest {

  private static final String PROPOSED =
      "ProposeAction {'action':'AE1','text':'Recruit','due':'2020-03-31'}";
  private static final String TWICE = DECIDED + "'effects':[{'kind':'EXTEND_ACTION','on':'AE1'}]}";

  private static Story action() {
    return Story.ofAnyshire().after(PROPOSED, "ApproveAction {'action':'AE1'}");
  }

  @Test
  void A12_a_due_date_does_not_move_without_a_decision() {
    assertThatThrownBy(() -> Story.read("GrantExtension {'action':'AE1','until':'2020-06-30'}"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.toString()).contains("/data/grantedBy"));
    assertThat(CommandNames.all().values().stream().map(Class::getSimpleName))
        .filteredOn(name -> name.contains("Due") || name.contains("Deadline"))
        .as("no other command moves a due date")
        .isEmpty();
  }

  @Test
  void A12_each_extension_says_from_which_day_to_which_and_by_which_decision() {
    Story story = action().after(TWICE, TWICE);
    given(story)
        .when(grant("AE1", "2020-06-30", "D4"))
        .then(
            new ExtensionGranted(
                Ref.of("AE1"),
                Stated.given(ImpreciseDate.parse("2020-03-31")),
                ImpreciseDate.parse("2020-06-30"),
                new ByDecision(Ref.of("D4")),
                Stated.notStated()));
    story.after(grant("AE1", "2020-06-30", "D4"));
    given(story).when(grant("AE1", "2020-09-30", "D4")).thenRefused(DECISION_IS_CARRIED_OUT_ONCE);
    story.after(grant("AE1", "2020-09-30", "D5"));
    Action extended = (Action) story.state().thing(Ref.of("AE1")).orElseThrow();
    assertThat(extended.due().original())
        .isEqualTo(Stated.given(ImpreciseDate.parse("2020-03-31")));
    assertThat(extended.due().now()).isEqualTo(Stated.given(ImpreciseDate.parse("2020-09-30")));
  }

  @Test
  void A12_the_original_date_is_corrected_only_while_nothing_has_moved_it() {
    Story story = action();
    String correction =
        "CorrectFact {'event':"
            + story.positionOf(ActionProposed.class)
            + ",'field':'due','value':'2020-04-30','reason':'misread'}";
    assertThat(given(story).when(correction).then()).hasSize(1);
    story.after(TWICE, grant("AE1", "2020-06-30", "D4"));
    given(story).when(correction).thenRefused(ORIGINAL_DUE_DATE_STAYS);
  }

  @Test
  void A12_a_delegated_authority_has_its_limit_and_two_short_extensions_do_not_pass_it() {
    givenAnyshire(DELEGATING)
        .when(delegated("2020-10-29"))
        .thenRefused(EXTENSION_STAYS_WITHIN_ITS_AUTHORITY);
    givenAnyshire(DELEGATING, delegated("2020-10-14"))
        .when(delegated("2020-10-29"))
        .thenRefused(EXTENSION_STAYS_WITHIN_ITS_AUTHORITY);
    assertThat(
            givenAnyshire(
                    DELEGATING,
                    delegated("2020-10-14"),
                    DECIDED + "'effects':[{'kind':'EXTEND_ACTION','on':'A3'}]}",
                    grant("A3", "2020-10-31", "D4"))
                .when(delegated("2020-11-28"))
                .then())
        .as("a decision sets the date from which delegated days count anew")
        .hasSize(1);
  }

  @Test
  void a_correction_of_an_extension_changes_the_date_it_set_and_no_later_one() {
    Story story = action().after(TWICE, TWICE, grant("AE1", "2020-06-30", "D4"));
    long first = story.positionOf(ExtensionGranted.class);
    story.after(
        grant("AE1", "2020-09-30", "D5"),
        "CorrectFact {'event':"
            + first
            + ",'field':'until','value':'2020-07-31','reason':'misread'}");
    Action extended = (Action) story.state().thing(Ref.of("AE1")).orElseThrow();
    assertThat(extended.due().now()).isEqualTo(Stated.given(ImpreciseDate.parse("2020-09-30")));
    assertThat(extended.due().grants()).hasSize(2);
  }
}
