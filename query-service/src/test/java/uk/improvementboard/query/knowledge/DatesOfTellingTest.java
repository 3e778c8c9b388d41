package uk.improvementboard.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** When somebody was told something, and what a correction of that changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesOfTellingTest {

  private static final Ref BOARD = Ref.of("B1");
  private static final Ref MEETING = Ref.of("MT1");
  private static final Ref RISK = Ref.of("K1");

  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anyshire", "Anyshire", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(BOARD, "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
  }

  private static RiskIdentified risk() {
    return new RiskIdentified(
        RISK,
        "money runs out",
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        List.of(),
        Stated.notStated(),
        List.of());
  }

  private void meets(String day) {
    story
        .recorded(new MeetingScheduled(MEETING, BOARD, ImpreciseDate.parse(day), "meeting"))
        .recorded(opened(day))
        .recorded(new MeetingClosed(MEETING));
  }

  private static MeetingOpened opened(String day) {
    return new MeetingOpened(MEETING, ImpreciseDate.parse(day), Quorate.QUORATE);
  }

  private static Disclosed toldAtTheMeeting() {
    return new Disclosed(
        List.of(RISK),
        new Disclosure(
            Audience.board(BOARD), ImpreciseDate.parse("2026-01-05"), Means.TOLD, MEETING));
  }

  @Test
  void what_was_told_of_a_thing_at_a_meeting_is_minuted_to_it_however_late() {
    story.recorded(risk());
    meets("2026-01-05");
    story.recorded(toldAtTheMeeting());
    AsKnown closed = story.known("meeting:MT1", null);
    assertThat(closed.cut().minutedTo()).isEqualTo(7);
    assertThat(closed.knowledge().knows(3)).isTrue();
  }

  @Test
  void after_the_minutes_are_confirmed_it_no_longer_is() {
    story.recorded(risk());
    meets("2026-01-05");
    story.recorded(new MinutesConfirmed(MEETING, MEETING)).recorded(toldAtTheMeeting());
    AsKnown closed = story.known("meeting:MT1", null);
    assertThat(closed.cut().minutedTo()).isEqualTo(6);
    assertThat(closed.knowledge().knows(3)).isFalse();
  }

  @Test
  void who_was_told_when_a_thing_was_created_was_told_of_the_thing_whatever_is_embargoed_later() {
    story
        .told("dfe", "2026-01-20", Means.SENT)
        .recorded(risk())
        .effective("2026-01-10")
        .recorded(new DisclosureEmbargoed(List.of(RISK), Stated.notStated(), "election"));
    assertThat(story.reconstructed("now", "dfe").knowledge().hides(RISK)).isFalse();
    assertThat(story.reconstructed("now", "ofsted").knowledge().hides(RISK)).isTrue();
  }

  @Test
  void who_was_told_something_else_of_it_was_not() {
    story
        .recorded(risk())
        .told("dfe", "2026-01-20", Means.SENT)
        .recorded(new RiskClosed(RISK, Stated.notStated(), "over", Stated.notStated()))
        .effective("2026-01-10")
        .recorded(new DisclosureEmbargoed(List.of(RISK), Stated.notStated(), "election"));
    assertThat(story.reconstructed("now", "dfe").knowledge().hides(RISK)).isTrue();
  }

  private static ReportedOut report(String on) {
    return new ReportedOut(
        Ref.of("RO1"),
        "report",
        "the Department",
        Stated.given(Audience.DFE),
        Stated.given(ImpreciseDate.parse(on)),
        List.of(RISK),
        3,
        Stated.notStated(),
        Stated.notStated());
  }

  @Test
  void a_corrected_date_of_a_report_out_replaces_the_old_one_in_a_reconstruction() {
    story
        .recorded(risk())
        .recorded(report("2026-03-01"))
        .recorded(new FactCorrected(4, report("2026-01-01"), "misread"));
    assertThat(story.reconstructed("2026-02-01T09:00:00Z", "dfe").knowledge().knows(3)).isTrue();
  }

  @Test
  void what_was_told_besides_when_the_report_was_recorded_keeps_its_date() {
    story
        .recorded(risk())
        .told("ofsted", "2026-03-01", Means.SENT)
        .recorded(report("2026-03-01"))
        .recorded(new FactCorrected(4, report("2026-01-01"), "misread"));
    assertThat(story.reconstructed("2026-02-01T09:00:00Z", "ofsted").knowledge().knows(4))
        .isFalse();
  }

  @Test
  void a_meeting_whose_day_was_corrected_is_reconstructed_at_the_right_day() {
    story.told("public", "2026-01-10", Means.PUBLISHED).recorded(risk());
    meets("2026-01-20");
    assertThat(story.reconstructed("meeting:MT1", null).knowledge().knows(3)).isTrue();
    story.recorded(new FactCorrected(5, opened("2026-01-08"), "misread"));
    assertThat(story.reconstructed("meeting:MT1", null).knowledge().knows(3)).isFalse();
    assertThat(story.reconstructed("meeting:MT1", null).date()).hasToString("2026-01-08");
  }

  @Test
  void at_its_positions_it_keeps_the_day_that_was_known_then() {
    meets("2026-01-20");
    story.recorded(new FactCorrected(4, opened("2026-01-08"), "misread"));
    assertThat(story.known("meeting:MT1", null).date()).hasToString("2026-01-20");
  }
}
