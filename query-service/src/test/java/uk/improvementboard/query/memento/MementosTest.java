package uk.improvementboard.query.memento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MementosTest {

  private static final Ref MT1 = Ref.of("MT1");

  private static Story ofOneMeeting() {
    return new Story()
        .at("2020-03-05T10:00:00.250Z")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(
                Ref.of("B1"), "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()))
        .recorded(
            new MeetingScheduled(
                MT1, Ref.of("B1"), ImpreciseDate.parse("2020-03-05"), "March meeting"))
        .recorded(new MeetingOpened(MT1, ImpreciseDate.parse("2020-03-05"), Quorate.NO_QUORUM_SET))
        .recorded(new MeetingClosed(MT1));
  }

  @Test
  void a_date_of_http_is_an_instant() {
    assertThat(Mementos.asked("Thu, 05 Mar 2020 18:30:00 GMT"))
        .isEqualTo(Instant.parse("2020-03-05T18:30:00Z"));
  }

  @Test
  void anything_else_is_refused_with_how_to_write_it() {
    assertThatThrownBy(() -> Mementos.asked("2020-03-05T18:30:00Z"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Thu, 05 Mar 2020 18:30:00 GMT");
  }

  @Test
  void asking_for_the_date_of_an_answer_finds_no_less_than_the_answer_had() {
    Story story = ofOneMeeting();
    AsKnown known = story.known("4", "team");
    Instant of = java.util.Objects.requireNonNull(Mementos.of(known));
    Instant again = Mementos.asked(Mementos.date(of));
    assertThat(story.record().positionAt(again)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void an_answer_links_to_its_original_its_list_of_moments_and_where_it_stays() {
    AsKnown known = ofOneMeeting().known("4", "team");
    assertThat(Mementos.links(known, "/api/v1/programmes/medway/actions", "?asOf=4&audience=team"))
        .isEqualTo(
            "</api/v1/programmes/medway/actions>; rel=\"original timegate\","
                + " </api/v1/programmes/medway/timemap?of=/actions>; rel=\"timemap\";"
                + " type=\"application/link-format\","
                + " </api/v1/programmes/medway/actions?asOf=4&audience=team>; rel=\"memento\";"
                + " datetime=\"Thu, 05 Mar 2020 10:03:01 GMT\"");
  }

  @Test
  void the_list_of_moments_has_every_meetings_own_and_the_newest() {
    String list =
        Mementos.timeMap(
            ofOneMeeting().known("now", "team"),
            "/api/v1/programmes/medway",
            "/api/v1/programmes/medway/timemap");
    assertThat(list.lines())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("asOf=meeting:MT1@opened", "first memento"))
        .anySatisfy(line -> assertThat(line).contains("asOf=meeting:MT1@closed"))
        .anySatisfy(line -> assertThat(line).contains("asOf=5&", "last memento"));
  }

  @Test
  void a_meeting_that_is_not_known_is_not_in_the_list() {
    String list =
        Mementos.timeMap(
            ofOneMeeting().known("now", "dfe"),
            "/api/v1/programmes/medway",
            "/api/v1/programmes/medway/timemap");
    assertThat(list).doesNotContain("MT1");
  }
}
