package uk.improvementboard.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.portfolio.KeptLines.Asked;
import uk.improvementboard.query.portfolio.KeptLines.Part;
import uk.improvementboard.query.portfolio.KeptLines.Place;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/** Lines in a real PostgreSQL, beside a journal with an event on each of five days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredLinesTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("p0");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
  private static final Asked NOW = new Asked(null, Audience.TEAM, DAY, 28);

  private final DataSource dataSource = TestPostgres.fresh().dataSource();
  private final JdbcClient db = JdbcClient.create(dataSource);
  private final Json json = new Json();
  private final StoredLines lines;

  StoredLinesTest() {
    OwnedSchema.migrate(dataSource, "classpath:db/query", "query_history");
    lines = new StoredLines(dataSource, json);
    for (int position = 1; position <= 5; position++) {
      recorded(position);
    }
  }

  private void recorded(int position) {
    db.sql("INSERT INTO journal_event VALUES (?, ?, ?, ?, 'E', '1', '', '', '')")
        .params(
            PROGRAMME.value(),
            position,
            Instant.parse("2026-02-01T10:00:00.000500Z")
                .plusSeconds(86_400L * (position - 1))
                .atOffset(ZoneOffset.UTC),
            "e" + position)
        .update();
  }

  private Place place(Asked asked) {
    return Objects.requireNonNull(lines.find(List.of(PROGRAMME), asked, Part.LINE).get(PROGRAMME));
  }

  private void keep(long position, boolean newest, Asked asked, String line) {
    lines.keep(PROGRAMME, position, newest, asked, json.tree(line), json.tree(List.of(line)));
  }

  private @Nullable String kept(Asked asked) {
    var found = place(asked).kept();
    return found == null ? null : found.asString();
  }

  @Test
  void what_was_kept_is_found_until_more_is_recorded() {
    assertThat(place(NOW)).isEqualTo(new Place(5, null));
    keep(5, true, NOW, "the line");
    assertThat(kept(NOW)).isEqualTo("the line");
    assertThat(
            Objects.requireNonNull(lines.find(List.of(PROGRAMME), NOW, Part.THINGS).get(PROGRAMME))
                .kept())
        .isEqualTo(json.tree(List.of("the line")));
    recorded(6);
    assertThat(place(NOW)).isEqualTo(new Place(6, null));
  }

  @Test
  void another_audience_day_or_look_ahead_finds_nothing() {
    keep(5, true, NOW, "the line");
    assertThat(kept(new Asked(null, Audience.DFE, DAY, 28))).isNull();
    assertThat(kept(new Asked(null, Audience.TEAM, DAY.plusDays(1), 28))).isNull();
    assertThat(kept(new Asked(null, Audience.TEAM, DAY, 60))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T00:00:00Z, 0",
    "2026-02-03T10:00:00.000499999Z, 2",
    "2026-02-03T10:00:00.000500Z, 3",
    "2026-02-03T10:00:00.000500999Z, 3",
    "2030-01-01T00:00:00Z, 5"
  })
  void an_instant_means_the_last_event_recorded_by_then(String instant, long position) {
    assertThat(place(new Asked(Instant.parse(instant), Audience.TEAM, DAY, 28)).position())
        .isEqualTo(position);
  }

  @Test
  void the_newest_is_not_found_for_the_same_position_once_it_is_not() {
    Asked then = new Asked(Instant.parse("2026-02-05T12:00:00Z"), Audience.TEAM, DAY, 28);
    keep(5, true, then, "the newest");
    assertThat(kept(then)).isEqualTo("the newest");
    recorded(6);
    assertThat(place(then)).isEqualTo(new Place(5, null));
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
    db.sql("UPDATE journal_making SET number = number + 1").update();
    assertThat(kept(NOW)).isNull();
    keep(5, true, NOW, "of the new making");
    assertThat(kept(NOW)).isEqualTo("of the new making");
    assertThat(rows()).isEqualTo(1);
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
