package uk.improvementboard.query.portfolio;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Lines in PostgreSQL. A line is found by the programme's position, audience, day and whatever else
 * it follows from, and by nothing that can change, so that none is ever stale; of each programme
 * the last few are kept.
 */
final class StoredLines implements KeptLines {

  /** How many of each programme: now and some instants, for a few audiences. */
  static final int OF_A_PROGRAMME = 40;

  private static final String FOUND =
      """
      WITH head AS (
        SELECT p.programme, (SELECT max(position) FROM journal_event e
                             WHERE e.programme = p.programme) AS newest
        FROM unnest(?::text[]) AS p(programme)),
      place AS (
        SELECT programme, newest, %s AS position FROM head WHERE newest IS NOT NULL)
      SELECT place.programme, place.position, kept.%s AS kept
      FROM place LEFT JOIN portfolio_line kept
        ON kept.programme = place.programme AND kept.position = place.position
          AND kept.newest = (place.position = place.newest)
          AND kept.audience = ? AND kept.day = ? AND kept.within = ? AND kept.version = ?
          AND kept.making = (SELECT number FROM journal_making)
      """;

  /** The first event recorded after an instant ends what counts, as it does in memory. */
  private static final String UP_TO =
      """
      coalesce((SELECT e.position - 1 FROM journal_event e
                WHERE e.programme = head.programme AND e.recorded_at > ?
                ORDER BY e.position LIMIT 1), newest)""";

  private final JdbcClient db;
  private final Json json;

  StoredLines(DataSource dataSource, Json json) {
    this.db = JdbcClient.create(dataSource);
    this.json = json;
  }

  @Override
  public Map<ProgrammeId, Place> find(Collection<ProgrammeId> programmes, Asked asked, Part part) {
    String kept = part == Part.LINE ? "line" : "things";
    JdbcClient.StatementSpec statement =
        db.sql(FOUND.formatted(asked.instant() == null ? "newest" : UP_TO, kept))
            .param(programmes.stream().map(ProgrammeId::value).toArray(String[]::new));
    if (asked.instant() != null) {
      // events have whole microseconds, and what is after an instant is after it without the rest
      statement =
          statement.param(asked.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
    Map<ProgrammeId, Place> found = new HashMap<>();
    statement
        .param(asked.audience().name())
        .param(asked.day())
        .param(asked.within())
        .param(Answers.VIEW_VERSION)
        .query(
            row -> {
              String line = row.getString("kept");
              found.put(
                  new ProgrammeId(row.getString("programme")),
                  new Place(row.getLong("position"), line == null ? null : json.read(line)));
            });
    return found;
  }

  @Override
  public void keep(
      ProgrammeId programme,
      long position,
      boolean newest,
      Asked asked,
      JsonNode line,
      JsonNode things) {
    db.sql(
            """
            INSERT INTO portfolio_line
              (programme, position, newest, audience, day, within, version, making, line, things)
            SELECT ?, ?, ?, ?, ?, ?, ?, number, ?, ? FROM journal_making
            ON CONFLICT DO NOTHING
            """)
        .params(
            programme.value(),
            position,
            newest,
            asked.audience().name(),
            asked.day(),
            asked.within(),
            Answers.VIEW_VERSION,
            json.text(line),
            json.text(things))
        .update();
    db.sql(
            """
            DELETE FROM portfolio_line WHERE programme = ?
              AND (making <> (SELECT number FROM journal_making)
                OR worked_out_at < (SELECT worked_out_at FROM portfolio_line WHERE programme = ?
                                    ORDER BY worked_out_at DESC OFFSET ? LIMIT 1))
            """)
        .params(programme.value(), programme.value(), OF_A_PROGRAMME - 1)
        .update();
  }
}
