package uk.improvementboard.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/** Who may ask what, and which moment is meant: each rule allows and refuses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTest {

  private final Story story = new RandomStory(3, 90).story;

  private static AsOf moment(String asOf) {
    return AsOf.parse(asOf, null, null, null, null, null);
  }

  private AsKnown ask(Actor reader, @Nullable String asOf, @Nullable String audience) {
    return story.asking.asKnown(
        reader, Story.PROGRAMME, AsOf.parse(asOf, null, audience, null, null, null));
  }

  private static Actor with(Role role) {
    boolean member = role == Role.CHAIR || role == Role.SCRUTINY;
    return new Actor("u-9", role, null, member ? new Ref("B1") : null);
  }

  private static void refused(AskingRule rule, ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.rule()).isEqualTo(rule.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "SECRETARIAT, team", "PLAN_OWNER, team", "ACTION_LEAD, team", "AUDITOR, auditor",
    "ADVISER, dfe", "CHAIR, board:B1", "SCRUTINY, board:B1", "ADMINISTRATOR, public"
  })
  void by_default_a_reader_has_the_knowledge_of_their_own_audience(Role role, String audience) {
    assertThat(ask(with(role), null, null).audience()).isEqualTo(new Audience(audience));
  }

  @ParameterizedTest
  @CsvSource({
    "SECRETARIAT, public",
    "AUDITOR, board:B2",
    "ADVISER, board:B2",
    "ADVISER, public",
    "SCRUTINY, public",
    "CHAIR, board:B1"
  })
  void a_reader_may_ask_for_audiences_open_to_their_role(Role role, String audience) {
    assertThat(ask(with(role), null, audience).audience()).isEqualTo(new Audience(audience));
  }

  @ParameterizedTest
  @CsvSource({
    "ADVISER, team",
    "ADVISER, ofsted",
    "ADVISER, auditor",
    "SCRUTINY, team",
    "SCRUTINY, dfe",
    "SCRUTINY, board:B2",
    "CHAIR, team",
    "ADMINISTRATOR, team",
    "ADMINISTRATOR, dfe"
  })
  void no_other_audience_is_open(Role role, String audience) {
    refused(AskingRule.AUDIENCE_IS_OPEN_TO_YOUR_ROLE, () -> ask(with(role), null, audience));
  }

  @Test
  void about_a_meeting_its_bodys_knowledge_is_meant_by_default() {
    assertThat(ask(with(Role.SECRETARIAT), "meeting:MT1", null).audience())
        .isEqualTo(new Audience("board:B1"));
  }

  @Test
  void a_member_of_another_body_may_not_have_a_meetings_knowledge() {
    refused(
        AskingRule.AUDIENCE_IS_OPEN_TO_YOUR_ROLE,
        () -> ask(with(Role.SCRUTINY), "meeting:MT2", null));
  }

  @Test
  void a_programme_one_is_not_attached_to_does_not_exist_for_one() {
    Actor elsewhere = new Actor("u-9", Role.ADVISER, Set.of(new ProgrammeId("elsewhere")), null);
    refused(AskingRule.PROGRAMME_IS_YOURS, () -> ask(elsewhere, null, null));
    Actor here = new Actor("u-9", Role.ADVISER, Set.of(Story.PROGRAMME), null);
    assertThat(ask(here, null, null).record().head()).isEqualTo(story.head());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "meeting:", "meeting:MT1@midway", "-1", "2020-03-05", "meeting:a b"})
  void a_moment_that_cannot_be_read_is_refused(String asOf) {
    refused(AskingRule.MOMENT_CAN_BE_READ, () -> moment(asOf));
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "12", "2026-02-01T00:00:00Z", "meeting:MT1", "meeting:MT1@pack"})
  void a_moment_is_now_a_position_an_instant_or_a_meetings(String asOf) {
    assertThat(ask(with(Role.SECRETARIAT), asOf, null).cut().position()).isPositive();
  }

  @Test
  void an_instant_is_the_last_position_recorded_at_or_before_it() {
    String exactly = story.record().at(10).recordedAt().toString();
    assertThat(ask(with(Role.SECRETARIAT), exactly, null).cut().position())
        .isGreaterThanOrEqualTo(10);
    String before = story.record().at(1).recordedAt().minusSeconds(1).toString();
    assertThat(ask(with(Role.SECRETARIAT), before, null).cut().position()).isZero();
    assertThat(ask(with(Role.SECRETARIAT), before, null).knowledge().events()).isEmpty();
  }

  @Test
  void the_record_may_be_meant_as_it_was_when_a_position_was_its_last() {
    Story shorter = new RandomStory(3, 60).story;
    for (String day : List.of("2026-01-20T12:00:00Z", "2026-02-20T12:00:00Z")) {
      for (String audience : List.of("team", "dfe", "public", "board:B1")) {
        AsOf asked = AsOf.parse(day, "reconstructed", audience, null, null, null);
        AsKnown then = shorter.asking.asKnown(Story.SECRETARIAT, Story.PROGRAMME, asked);
        AsKnown again =
            story.asking.asKnown(Story.SECRETARIAT, Story.PROGRAMME, asked.readTo("60"));
        assertThat(again.cut()).isEqualTo(then.cut());
        assertThat(again.knowledge().positions().toArray())
            .isEqualTo(then.knowledge().positions().toArray());
      }
    }
    refused(AskingRule.MOMENT_CAN_BE_READ, () -> moment("now").readTo("sixty"));
  }

  @Test
  void a_position_outside_the_record_is_refused() {
    refused(
        AskingRule.POSITION_IS_IN_THE_RECORD,
        () -> ask(with(Role.SECRETARIAT), Long.toString(story.head() + 1), null));
    refused(AskingRule.POSITION_IS_IN_THE_RECORD, () -> ask(with(Role.SECRETARIAT), "0", null));
  }

  @Test
  void a_meeting_that_is_not_in_the_record_is_refused() {
    refused(
        AskingRule.MEETING_IS_IN_THE_RECORD,
        () -> ask(with(Role.SECRETARIAT), "meeting:MT99", null));
  }

  @Test
  void a_moment_that_has_not_come_is_refused() {
    story.recorded(
        new MeetingScheduled(
            new Ref("MT77"), new Ref("B1"), ImpreciseDate.parse("2026-12-01"), "to come"));
    for (String moment : List.of("@pack", "@opened", "@closed")) {
      refused(
          AskingRule.MOMENT_HAS_COME,
          () -> ask(with(Role.SECRETARIAT), "meeting:MT77" + moment, null));
    }
    assertThat(ask(with(Role.SECRETARIAT), "meeting:MT1@closed", null).cut().atClose()).isTrue();
  }

  @Test
  void across_programmes_a_moment_is_now_or_an_instant() {
    Portfolio portfolio = story.portfolio;
    assertThat(portfolio.of(with(Role.SECRETARIAT), AsOf.NOW, Wanted.EVERYTHING)).hasSize(1);
    String then = story.record().at(20).recordedAt().toString();
    assertThat(
            portfolio
                .of(with(Role.SECRETARIAT), moment(then), Wanted.EVERYTHING)
                .getFirst()
                .at("/asOf/position")
                .asLong())
        .isEqualTo(story.record().positionAt(Instant.parse(then)));
    for (String ofOne : List.of("12", "meeting:MT1")) {
      refused(
          AskingRule.MOMENT_CAN_BE_READ,
          () -> portfolio.of(with(Role.SECRETARIAT), moment(ofOne), Wanted.EVERYTHING));
    }
  }
}
