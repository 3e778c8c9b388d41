package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.improvementboard.platform.streams.ProgrammeProjection.Anew;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.journal.Heads.Head;
import uk.improvementboard.terms.ProgrammeId;

/** Heads in a real PostgreSQL: five events, recorded one, two, … five seconds past ten o'clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredHeadsTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final ProgrammeId OTHER = new ProgrammeId("other");

  private final KeptJournal kept = new KeptJournal();
  private final Heads heads = new StoredHeads(kept.dataSource);

  StoredHeadsTest() {
    kept.tell(PROGRAMME, 1, 5);
  }

  private Head head(@Nullable Instant instant) {
    return Objects.requireNonNull(heads.at(List.of(PROGRAMME), instant).get(PROGRAMME));
  }

  @Test
  void without_an_instant_the_newest_event_counts() {
    assertThat(head(null)).isEqualTo(new Head(1, 5, 5));
    kept.tell(PROGRAMME, 6, 6);
    assertThat(head(null)).isEqualTo(new Head(1, 6, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-05T10:00:00.999999Z, 0",
    "2020-03-05T10:00:02.999999999Z, 2",
    "2020-03-05T10:00:03Z, 3",
    "2020-03-05T10:00:03.000000999Z, 3",
    "2030-01-01T00:00:00Z, 5"
  })
  void an_instant_means_the_last_event_recorded_by_then(String instant, long position) {
    assertThat(head(Instant.parse(instant))).isEqualTo(new Head(1, 5, position));
  }

  @Test
  void each_programme_has_its_own_and_one_that_the_journal_does_not_have_has_none() {
    kept.tell(OTHER, 1, 2);
    assertThat(heads.at(List.of(PROGRAMME, OTHER, new ProgrammeId("nowhere")), null))
        .containsOnlyKeys(PROGRAMME, OTHER)
        .containsEntry(OTHER, new Head(1, 2, 2));
  }

  @Test
  void after_a_rebuild_it_is_of_the_new_making() {
    Anew anew = kept.projection.anew();
    anew.take(List.of(KeptJournal.recorded(PROGRAMME, 1, SampleEvents.progressReport(1))));
    anew.complete();
    kept.transactions.executeWithoutResult(status -> anew.stand());
    kept.transactions.executeWithoutResult(status -> kept.projection.clear());
    assertThat(head(null)).isEqualTo(new Head(2, 1, 1));
  }
}
