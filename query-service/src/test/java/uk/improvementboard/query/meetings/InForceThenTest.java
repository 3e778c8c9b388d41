package uk.improvementboard.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix.Rendering;
import uk.improvementboard.terms.Stated;

/** A meeting's replay names the schemes that were in force then, not those of today. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InForceThenTest {

  private static final Ref MEETING = Ref.of("MT1");

  private final Story story = new Story();

  private void scheme(String ref, String from) {
    story.recorded(
        new RatingSchemeAdopted(
            Ref.of(ref),
            "scheme " + ref,
            Stated.notStated(),
            List.of(EntityKind.ACTION, EntityKind.MEASURE),
            List.of(
                new RatingLevel("G", "on track", Stated.notStated()),
                new RatingLevel("R", "late", Stated.notStated())),
            new ByDueDate("R", 14, "G", "G", "G"),
            ImpreciseDate.parse(from)));
  }

  private void matrix(String ref, String from) {
    story.recorded(
        new RiskMatrixAdopted(
            Ref.of(ref),
            "matrix " + ref,
            Stated.given("2"),
            List.of(),
            List.of(),
            List.of(),
            Rendering.SCORE,
            ImpreciseDate.parse(from)));
  }

  private JsonNode inForce(String moment) {
    return story
        .json
        .tree(
            story.replay.of(
                story.known(moment, "team"), story.record().meeting(MEETING).orElseThrow()))
        .path("inForce");
  }

  @Test
  void what_was_adopted_after_the_meeting_was_not_in_force_at_it() {
    story
        .at("2026-01-05T09:00:00Z")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(
                Ref.of("B1"), "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
    scheme("RS1", "2026-01-01");
    matrix("RM1", "2026-01-01");
    story
        .recorded(
            new MeetingScheduled(MEETING, Ref.of("B1"), ImpreciseDate.parse("2026-01-06"), "first"))
        .at("2026-01-06T09:00:00Z")
        .recorded(
            new MeetingOpened(MEETING, ImpreciseDate.parse("2026-01-06"), Quorate.NO_QUORUM_SET))
        .recorded(new MeetingClosed(MEETING));
    scheme("RS2", "2026-01-06");
    matrix("RM2", "2026-01-06");

    JsonNode then = inForce("meeting:MT1@closed");
    assertThat(then.at("/ratingSchemes/0/ref").asString()).isEqualTo("RS1");
    assertThat(then.at("/ratingSchemes").size()).isEqualTo(1);
    assertThat(then.at("/ratingSchemes/0/rates").toString()).contains("actions", "measures");
    assertThat(then.at("/riskMatrix/ref").asString()).isEqualTo("RM1");
    assertThat(inForce("now").at("/ratingSchemes/0/ref").asString()).isEqualTo("RS2");
    assertThat(inForce("now").at("/riskMatrix/ref").asString()).isEqualTo("RM2");
  }
}
