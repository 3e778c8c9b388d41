package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.command.programme.DeciderSpec.given;
import static uk.improvementboard.command.programme.DeciderSpec.givenAnyshire;
import static uk.improvementboard.command.rules.Rule.KEY_BELONGS_TO_ONE_COMMAND;
import static uk.improvementboard.command.rules.Rule.PROGRAMME_IS_ESTABLISHED_ONCE;
import static uk.improvementboard.command.rules.Rule.PROGRAMME_MUST_BE_ESTABLISHED;
import static uk.improvementboard.command.rules.Rule.ROLE_MAY_DO_THIS;
import static uk.improvementboard.command.rules.Rule.VERSION_SEEN_IS_CURRENT;
import static uk.improvementboard.command.rules.Rule.VERSION_SEEN_IS_REQUIRED;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.command.programme.RuleExamples.Example;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {

  private static final String ESTABLISH =
      "EstablishProgramme {'localArea':'Anyshire','title':'Improvement','scope':'SEND'}";

  /** Rules that the examples cannot show, because it is not the command alone that decides. */
  private static final Set<Rule> SHOWN_ONE_BY_ONE =
      EnumSet.of(
          PROGRAMME_IS_ESTABLISHED_ONCE,
          PROGRAMME_MUST_BE_ESTABLISHED,
          VERSION_SEEN_IS_REQUIRED,
          VERSION_SEEN_IS_CURRENT,
          KEY_BELONGS_TO_ONE_COMMAND,
          ROLE_MAY_DO_THIS);

  static List<Example> examples() {
    return RuleExamples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_rule_refuses_and_points_at_the_field(Example example) {
    Refusal refusal =
        givenAnyshire(example.given().toArray(String[]::new))
            .when(example.refused())
            .thenRefused(example.rule());
    assertThat(refusal.fields())
        .extracting(Refusal.Field::pointer)
        .containsExactly(example.pointer());
    assertThat(refusal.message()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_rule_allows_what_is_nearly_the_same(Example example) {
    assertThat(givenAnyshire(example.given().toArray(String[]::new)).when(example.allowed()).then())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_aggregate_refuses_what_the_rules_refuse(Example example) {
    Story story = Story.ofAnyshire().after(example.given().toArray(String[]::new));
    ReadCommand read = Story.read(example.refused());
    Desk.Ruling ruling = story.rule(read.command(), story.asked(read));
    aggregate(story, read)
        .expectResultMessagePayload(new Outcome.Refused(((Desk.Ruling.Refused) ruling).refusal()))
        .expectNoEvents();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_aggregate_records_what_the_rules_decide(Example example) {
    Story story = Story.ofAnyshire().after(example.given().toArray(String[]::new));
    ReadCommand read = Story.read(example.allowed());
    Desk.Ruling ruling = story.rule(read.command(), story.asked(read));
    List<ProgrammeEvent> events = ((Desk.Ruling.Decided) ruling).events();
    long first = story.state().position() + 1;
    aggregate(story, read)
        .expectResultMessagePayload(new Outcome.Accepted(first, first + events.size() - 1))
        .expectEvents(events.toArray());
  }

  private static ResultValidator<Programme> aggregate(Story story, ReadCommand read) {
    AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);
    fixture.registerInjectableResource(new StoryCircumstances(story));
    TestExecutor<Programme> given = fixture.givenNoPriorActivity();
    for (Story.Happened one : story.happened()) {
      given =
          given.andGiven(
              new org.axonframework.eventhandling.GenericEventMessage<>(
                  one.event(), MetaData.from(EnvelopeCodec.write(one.envelope()))));
    }
    return given.when(read.command(), story.asked(read).toMetadata());
  }

  @Test
  void every_command_is_refused_and_allowed_in_some_example() {
    Set<String> refused = new HashSet<>();
    Set<String> allowed = new HashSet<>();
    for (Example example : RuleExamples.all()) {
      refused.add(name(example.refused()));
      allowed.add(name(example.allowed()));
    }
    Set<String> all = new HashSet<>(CommandNames.all().keySet());
    all.remove("EstablishProgramme"); // below
    assertThat(refused).containsExactlyInAnyOrderElementsOf(all);
    assertThat(allowed).containsExactlyInAnyOrderElementsOf(all);
  }

  private static String name(String command) {
    return command.substring(0, command.indexOf('{')).strip();
  }

  @Test
  void every_rule_has_an_example() {
    Set<Rule> shown = EnumSet.copyOf(SHOWN_ONE_BY_ONE);
    RuleExamples.all().forEach(example -> shown.add(example.rule()));
    assertThat(shown).containsExactlyInAnyOrder(Rule.values());
  }

  @Test
  void a_programme_is_established_once() {
    assertThat(given(Story.empty()).when(ESTABLISH).then()).hasSize(1);
    givenAnyshire().when(ESTABLISH).thenRefused(PROGRAMME_IS_ESTABLISHED_ONCE);

    AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);
    Story story = Story.empty();
    fixture.registerInjectableResource(new StoryCircumstances(story));
    ReadCommand read = Story.read(ESTABLISH);
    fixture
        .givenNoPriorActivity()
        .when(read.command(), story.asked(read).toMetadata())
        .expectResultMessagePayload(new Outcome.Accepted(1, 1));
    Story established = Story.ofAnyshire();
    Refusal refusal =
        new Refusal(PROGRAMME_IS_ESTABLISHED_ONCE, "anyshire is established already", List.of(), 0);
    aggregate(established, read)
        .expectResultMessagePayload(new Outcome.Refused(refusal))
        .expectNoEvents();
  }

  @Test
  void nothing_is_recorded_in_a_programme_that_was_not_established() {
    given(Story.empty())
        .when("DraftPlan {'title':'Plan'}")
        .thenRefused(PROGRAMME_MUST_BE_ESTABLISHED);
    assertThat(givenAnyshire().when("DraftPlan {'title':'Plan'}").then()).hasSize(1);
  }

  @Test
  void whoever_changes_something_says_which_version_they_saw() {
    String command = "ApproveAction {'action':'A1'}";
    long version = Story.ofAnyshire().thingVersion("A1");
    Refusal missing =
        givenAnyshire().havingSeen(null).when(command).thenRefused(VERSION_SEEN_IS_REQUIRED);
    assertThat(missing.current()).isEqualTo(version);
    Refusal stale =
        givenAnyshire().havingSeen(version - 1).when(command).thenRefused(VERSION_SEEN_IS_CURRENT);
    assertThat(stale.message()).contains("" + version, "" + (version - 1));
    assertThat(givenAnyshire().havingSeen(version).when(command).then()).hasSize(1);
  }

  @Test
  void two_people_changing_two_actions_do_not_meet() {
    Story story = Story.ofAnyshire();
    long seen = story.thingVersion("A2");
    story.after("ApproveAction {'action':'A1'}");
    assertThat(given(story).havingSeen(seen).when("StartAction {'action':'A2'}").then()).hasSize(1);
    story.after("StartAction {'action':'A2'}");
    given(story)
        .havingSeen(seen)
        .when("UpdateActionProgress {'action':'A2','narrative':'begun'}")
        .thenRefused(VERSION_SEEN_IS_CURRENT);
  }

  @Test
  void a_repeated_key_returns_the_first_result_and_another_content_is_refused() {
    Story story = Story.ofAnyshire().after("ApproveAction {'action':'A1'}");
    long position = story.state().position();
    story.after("StartAction {'action':'A1'}");
    assertThat(
            given(story)
                .underKey("k" + position)
                .havingSeen(1L)
                .when("ApproveAction {'action':'A1'}")
                .thenRepeated())
        .isEqualTo(new Outcome.Accepted(position, position));
    given(story)
        .underKey("k" + position)
        .when("ApproveAction {'action':'A1','by':'the board'}")
        .thenRefused(KEY_BELONGS_TO_ONE_COMMAND);
  }

  @Test
  void a_lead_claims_completion_in_their_own_name() {
    givenAnyshire()
        .as(Role.ACTION_LEAD)
        .when("ClaimCompletion {'action':'A3','evidence':[{'kind':'audit','shows':'done'}]}")
        .then();
  }
}
