package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.Phase;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyLeftOpen;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyResolved;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyReviewBegan;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.events.StatementEvent.StatementRecorded;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.SourceStatement;
import uk.improvementboard.terms.Stated;

/** What follows from discrepancies, reports out and the programme's phases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourcesAndReportsTest {

  private static final Ref DQ1 = Ref.of("DQ1");
  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story.recorded(
        new ProgrammeEstablished(
            Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
  }

  private void noted() {
    story.recorded(
        new DiscrepancyNoted(
            DQ1,
            "Two dates",
            List.of(),
            List.of(
                new SourceStatement("sent on 2 October", new Source("PA1", null, null)),
                new SourceStatement("drafted on 29 October", new Source("PA1", null, null)))));
  }

  private Map<String, Object> thing(EntityKind kind, String ref) {
    return story.things.one(story.known("now", "team"), kind, Ref.of(ref)).orElseThrow();
  }

  @Test
  void a_resolved_discrepancy_keeps_both_statements_and_names_the_one_settled_on() {
    noted();
    assertThat(thing(EntityKind.DISCREPANCY, "DQ1"))
        .containsEntry("inWords", "sources disagree: noted");
    story.recorded(new DiscrepancyReviewBegan(DQ1, Stated.given("secretariat")));
    assertThat(thing(EntityKind.DISCREPANCY, "DQ1"))
        .containsEntry("inWords", "sources disagree: under review");
    story.recorded(new DiscrepancyResolved(DQ1, 2, "the file says so", Stated.notStated()));
    assertThat(thing(EntityKind.DISCREPANCY, "DQ1"))
        .containsEntry("inWords", "sources disagree: resolved")
        .containsEntry("derived", Map.of("preferredClaim", "drafted on 29 October"));
    assertThat(story.data(story.known("now", "team")))
        .contains("sent on 2 October")
        .contains("drafted on 29 October");
  }

  @Test
  void a_discrepancy_left_open_prefers_nothing() {
    noted();
    story.recorded(new DiscrepancyLeftOpen(DQ1, "the author has left"));
    assertThat(thing(EntityKind.DISCREPANCY, "DQ1"))
        .containsEntry("inWords", "sources disagree: left open")
        .doesNotContainKey("derived");
  }

  @Test
  void a_report_out_shows_what_changed_since_the_position_that_was_sent() {
    story.recorded(statement("S1")).recorded(statement("S2"));
    long sent = story.head();
    story.recorded(
        new ReportedOut(
            Ref.of("RO1"),
            "Monthly report",
            "Chief Executive",
            Stated.notStated(),
            Stated.given(ImpreciseDate.parse("2020-02-28")),
            List.of(Ref.of("S1"), Ref.of("S2")),
            sent,
            Stated.notStated(),
            Stated.notStated()));
    assertThat(thing(EntityKind.REPORT_OUT, "RO1"))
        .containsEntry("inWords", "sent to Chief Executive 28 February 2020")
        .containsEntry("derived", Map.of("changedSinceSent", List.of()));
    story.recorded(new FactCorrected(sent, statement("S2"), "misread"));
    assertThat(thing(EntityKind.REPORT_OUT, "RO1"))
        .containsEntry("derived", Map.of("changedSinceSent", List.of("S2")));
  }

  private static StatementRecorded statement(String ref) {
    return new StatementRecorded(Ref.of(ref), StatementKind.CONTEXT, "words", List.of());
  }

  @Test
  void a_programme_says_which_phase_it_is_in_and_since_when() {
    story.recorded(
        new ProgrammePhaseChanged(
            Phase.INTERVENTION,
            ImpreciseDate.parse("2019-08-31"),
            Stated.notStated(),
            Stated.notStated()));
    assertThat(thing(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME.value()))
        .containsEntry("inWords", "SEND, intervention from 31 August 2019");
  }
}
