package uk.improvementboard.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.journal.Heads.Head;
import uk.improvementboard.query.portfolio.KeptLines.Asked;
import uk.improvementboard.query.portfolio.KeptLines.Part;
import uk.improvementboard.query.portfolio.KeptLines.Place;
import uk.improvementboard.query.portfolio.KeptLines.WorkedOut;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/** Lines in a real PostgreSQL, of a record with an event on each of five days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredLinesTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("p0");
  private static final Instant DAY_BEFORE = Instant.parse("2026-01-31T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
  private static final Asked NOW = new Asked(null, Audience.TEAM, DAY, 28);

  private final DataSource dataSource = TestPostgres.fresh().dataSource();
  private final JdbcClient db = JdbcClient.create(dataSource);
  private final Json json = new Json();
  private final StoredLines lines;

  private long making = 1;
  private long newest = 5;

  StoredLinesTest() {
    OwnedSchema.migrate(dataSource, "classpath:db/query", "query_history");
    lines = new StoredLines(dataSource, this::heads, json);
  }

  /** A day an event, the first on 1 February. */
  private Map<ProgrammeId, Head> heads(
      Collection<ProgrammeId> programmes, @Nullable Instant instant) {
    long position =
        instant == null ? newest : Math.min(newest, DAY_BEFORE.until(instant, ChronoUnit.DAYS));
    return programmes.contains(PROGRAMME)
        ? Map.of(PROGRAMME, new Head(making, newest, position))
        : Map.of();
  }

  private Place place(Asked asked) {
    return Objects.requireNonNull(lines.find(List.of(PROGRAMME), asked, Part.LINE).get(PROGRAMME));
  }

  private void keep(long position, boolean newest, Asked asked, String line) {
    lines.keep(
        PROGRAMME,
        asked,
        new WorkedOut(making, position, newest, json.tree(line), json.tree(List.of(line))));
  }

  private @Nullable String kept(Asked asked) {
    var found = place(asked).kept();
    return found == null ? null : found.asString();
  }

  @Test
  void what_was_kept_is_found_until_more_is_recorded() {
    assertThat(place(NOW)).isEqualTo(new Place(new Head(1, 5, 5), null));
    keep(5, true, NOW, "the line");
    assertThat(kept(NOW)).isEqualTo("the line");
    assertThat(
            Objects.requireNonNull(lines.find(List.of(PROGRAMME), NOW, Part.THINGS).get(PROGRAMME))
                .kept())
        .isEqualTo(json.tree(List.of("the line")));
    newest = 6;
    assertThat(place(NOW)).isEqualTo(new Place(new Head(1, 6, 6), null));
  }

  @Test
  void another_audience_day_or_look_ahead_finds_nothing() {
    keep(5, true, NOW, "the line");
    assertThat(kept(new Asked(null, Audience.DFE, DAY, 28))).isNull();
    assertThat(kept(new Asked(null, Audience.TEAM, DAY.plusDays(1), 28))).isNull();
    assertThat(kept(new Asked(null, Audience.TEAM, DAY, 60))).isNull();
  }

  @Test
  void the_newest_is_not_found_for_the_same_position_once_it_is_not() {
    Asked then = new Asked(Instant.parse("2026-02-05T12:00:00Z"), Audience.TEAM, DAY, 28);
    keep(5, true, then, "the newest");
    assertThat(kept(then)).isEqualTo("the newest");
    newest = 6;
    assertThat(place(then)).isEqualTo(new Place(new Head(1, 6, 5), null));
    keep(5, false, then, "of then");
    assertThat(kept(then)).isEqualTo("of then");
  }

  @Test
  void a_programme_that_the_journal_does_not_have_is_not_found() {
    assertThat(lines.find(List.of(new ProgrammeId("nowhere")), NOW, Part.LINE)).isEmpty();
  }

  @Test
  void a_journal_made_anew_begins_without_lines() {
    keep(5, true, NOW, "of the old making");
    making = 2;
    assertThat(kept(NOW)).isNull();
    keep(5, true, NOW, "of the new making");
    assertThat(kept(NOW)).isEqualTo("of the new making");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void what_was_worked_out_from_a_making_that_is_gone_is_not_found() {
    making = 2;
    keep(5, true, NOW, "of the new making");
    making = 1;
    keep(5, true, NOW, "late, of the old making");
    making = 2;
    assertThat(kept(NOW)).isEqualTo("of the new making");
  }

  @Test
  void of_each_programme_only_the_last_are_kept() {
    for (int within = 1; within <= StoredLines.OF_A_PROGRAMME + 10; within++) {
      keep(5, true, new Asked(null, Audience.TEAM, DAY, within), "line " + within);
    }
    assertThat(rows()).isEqualTo(StoredLines.OF_A_PROGRAMME);
    assertThat(kept(new Asked(null, Audience.TEAM, DAY, 1))).isNull();
    assertThat(kept(new Asked(null, Audience.TEAM, DAY, 50))).isEqualTo("line 50");
  }

  private long rows() {
    return db.sql("SELECT count(*) FROM portfolio_line").query(Long.class).single();
  }
}
