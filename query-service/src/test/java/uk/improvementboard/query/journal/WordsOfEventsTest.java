package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** The words of the journal, in a real PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsOfEventsTest {

  private static final ProgrammeId OTHER = new ProgrammeId("other");
  private static final ProgrammeId SILENT = new ProgrammeId("silent");

  private static StoredWords words = new StoredWords(new PGSimpleDataSource());

  @BeforeAll
  static void keep() {
    PGSimpleDataSource db = TestPostgres.fresh().dataSource();
    OwnedSchema.migrate(db, "classpath:db/query", "query_history");
    JournalProjection journal = new JournalProjection(db, new JournalProgress(new Story()));
    journal.apply(List.of(told(Story.PROGRAMME, 1, "Recruiting social workers is going well")));
    journal.apply(
        List.of(told(Story.PROGRAMME, 2, "The agency left; workers of the council stay")));
    journal.apply(
        List.of(told(Story.PROGRAMME, 3, "Social workers, social workers: recruit them")));
    journal.apply(List.of(told(OTHER, 1, "Recruiting social workers elsewhere")));
    ProgrammeEvent raised = SampleEvents.of(RecommendationRaised.class);
    journal.apply(
        List.of(told(SILENT, 1, raised), told(SILENT, 2, new FactCorrected(1, raised, "misread"))));
    words = new StoredWords(db);
  }

  private static RecordedEvent told(ProgrammeId programme, long position, String text) {
    return told(
        programme,
        position,
        new VerbalUpdateGiven(Ref.of("MT1"), "Director", text, List.of(Ref.of("A12"))));
  }

  private static RecordedEvent told(ProgrammeId programme, long position, ProgrammeEvent event) {
    return new RecordedEvent(
        programme,
        position,
        java.time.Instant.parse("2020-03-05T10:00:00Z"),
        programme + "-" + position,
        EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
        EventJson.bytes(event),
        new byte[0],
        event,
        SampleEvents.envelope(programme + "-" + position));
  }

  private static List<Long> found(String wanted) {
    return words.saying(Story.PROGRAMME, wanted, 3);
  }

  @Test
  void a_word_is_found_in_any_form_the_best_match_first() {
    assertThat(found("recruits social worker")).containsExactly(3L, 1L);
  }

  @Test
  void a_phrase_and_what_must_not_be_there() {
    assertThat(found("\"social workers\"")).containsExactlyInAnyOrder(1L, 3L);
    assertThat(found("workers -agency")).containsExactlyInAnyOrder(1L, 3L);
  }

  @Test
  void a_reference_is_found() {
    assertThat(found("A12")).hasSize(3);
    assertThat(found("A13")).isEmpty();
  }

  @Test
  void what_is_not_stated_and_the_revision_of_what_is_corrected_are_no_words() {
    assertThat(EventJson.text(SampleEvents.of(RecommendationRaised.class))).contains("NOT_STATED");
    assertThat(words.saying(SILENT, "quality of plans", 2)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(words.saying(SILENT, "misread", 2)).containsExactly(2L);
    assertThat(words.saying(SILENT, "stated", 2)).isEmpty();
    assertThat(words.saying(SILENT, "applicable", 2)).isEmpty();
    assertThat(words.saying(SILENT, "2", 2)).isEmpty();
  }

  @Test
  void nothing_later_and_nothing_of_another_programme_is_found() {
    assertThat(words.saying(Story.PROGRAMME, "recruit", 2)).containsExactly(1L);
    assertThat(words.saying(OTHER, "recruit", 3)).containsExactly(1L);
  }

  @Test
  void signs_that_mean_nothing_find_nothing_and_do_no_harm() {
    assertThat(found("' OR 1=1 --")).isEmpty();
    assertThat(found("&|!:*")).isEmpty();
  }
}
