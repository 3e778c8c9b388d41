package uk.improvementboard.query.overtaken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.events.StatementEvent.StatementRecorded;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/** A page counts what its own audience has learnt since, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OvertakenTest {

  private static final Actor ADVISER = new Actor("u-2", Role.ADVISER, null, null);

  private final Story story =
      new Story()
          .recorded(
              new ProgrammeEstablished(
                  Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
  private final Overtaken overtaken = new Overtaken(story.asking);

  private long since(Actor reader, @Nullable String audience, long position) {
    return overtaken.since(
        reader, Story.PROGRAMME, audience == null ? null : new Audience(audience), position);
  }

  private static StatementRecorded statement(String ref) {
    return new StatementRecorded(Ref.of(ref), StatementKind.CONTEXT, "Said " + ref, List.of());
  }

  @Test
  void nothing_recorded_since_is_no_change() {
    assertThat(since(Story.SECRETARIAT, null, 1)).isZero();
  }

  @Test
  void what_the_team_recorded_since_is_counted_for_the_team() {
    story.recorded(statement("S1")).recorded(statement("S2")).recorded(statement("S3"));
    assertThat(since(Story.SECRETARIAT, null, 1)).isEqualTo(3);
    assertThat(since(Story.SECRETARIAT, null, 3)).isEqualTo(1);
  }

  @Test
  void what_an_audience_does_not_know_of_is_not_counted_for_it() {
    story.recorded(statement("S1")).recorded(statement("S2"));
    assertThat(since(ADVISER, null, 1)).isZero();
    assertThat(since(Story.SECRETARIAT, "dfe", 1)).isZero();
  }

  @Test
  void what_is_disclosed_later_is_counted_with_its_disclosure() {
    story.recorded(statement("S1"));
    long opened = story.head();
    story.recorded(
        new Disclosed(
            List.of(Ref.of("S1")),
            new Disclosure(Audience.DFE, ImpreciseDate.parse("2026-01-10"), Means.SENT, null)));
    assertThat(since(ADVISER, null, opened)).isPositive();
  }

  @Test
  void a_position_that_has_not_come_is_refused_in_words() {
    assertThatThrownBy(() -> since(Story.SECRETARIAT, null, 9))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.rule()).isEqualTo(AskingRule.POSITION_IS_IN_THE_RECORD.name()));
  }

  @Test
  void who_is_not_attached_is_told_of_no_programme() {
    Actor elsewhere = new Actor("u-3", Role.SECRETARIAT, Set.of(new ProgrammeId("other")), null);
    assertThatThrownBy(() -> since(elsewhere, null, 1))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.rule()).isEqualTo(AskingRule.PROGRAMME_IS_YOURS.name()));
  }

  @Test
  void knowledge_that_is_not_theirs_to_ask_for_is_not_counted_for_them() {
    assertThatThrownBy(() -> since(ADVISER, "team", 1))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.rule())
                    .isEqualTo(AskingRule.AUDIENCE_IS_OPEN_TO_YOUR_ROLE.name()));
  }

  /** Laws 7 and 8: the number is that of what was learnt since, for whoever asks. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_number_is_that_of_what_was_learnt_since(int seed) {
    Story told = new RandomStory(seed, 60).story;
    Overtaken counted = new Overtaken(told.asking);
    for (String audience : List.of("team", "dfe", "public", "board:B1")) {
      AsKnown now = told.known("now", audience);
      for (long position : new long[] {1, told.head() / 3, told.head() / 2, told.head()}) {
        AsKnown then = told.known(Long.toString(position), audience);
        assertThat(
                counted.since(Story.SECRETARIAT, Story.PROGRAMME, new Audience(audience), position))
            .as(audience + " since " + position)
            .isEqualTo(told.learnt.of(then, now).size());
      }
    }
  }
}
