package uk.improvementboard.query.portfolio;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.query.journal.Heads.Head;
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
      SELECT kept.programme, kept.%s AS kept
      FROM unnest(?::text[], ?::bigint[], ?::boolean[], ?::bigint[])
             AS head(programme, position, newest, making)
      JOIN portfolio_line kept USING (programme, position, newest, making)
      WHERE kept.audience = ? AND kept.day = ? AND kept.within = ? AND kept.version = ?
      """;

  private final JdbcClient db;
  private final Heads heads;
  private final Json json;

  StoredLines(DataSource dataSource, Heads heads, Json json) {
    this.db = JdbcClient.create(dataSource);
    this.heads = heads;
    this.json = json;
  }

  @Override
  public Map<ProgrammeId, Place> find(Collection<ProgrammeId> programmes, Asked asked, Part part) {
    Map<ProgrammeId, Head> at = heads.at(programmes, asked.instant());
    Map<ProgrammeId, JsonNode> kept = kept(at, asked, part);
    Map<ProgrammeId, Place> found = new HashMap<>();
    at.forEach((programme, head) -> found.put(programme, new Place(head, kept.get(programme))));
    return found;
  }

  private Map<ProgrammeId, JsonNode> kept(Map<ProgrammeId, Head> at, Asked asked, Part part) {
    List<Map.Entry<ProgrammeId, Head>> all = List.copyOf(at.entrySet());
    List<Head> heads = all.stream().map(Map.Entry::getValue).toList();
    Map<ProgrammeId, JsonNode> kept = new HashMap<>();
    db.sql(FOUND.formatted(part == Part.LINE ? "line" : "things"))
        .params(
            all.stream().map(one -> one.getKey().value()).toArray(String[]::new),
            heads.stream().map(Head::position).toArray(Long[]::new),
            heads.stream().map(head -> head.position() == head.newest()).toArray(Boolean[]::new),
            heads.stream().map(Head::making).toArray(Long[]::new),
            asked.audience().name(),
            asked.day(),
            asked.within(),
            Answers.VIEW_VERSION)
        .query(
            row -> {
              kept.put(
                  new ProgrammeId(row.getString("programme")), json.read(row.getString("kept")));
            });
    return kept;
  }

  @Override
  public void keep(ProgrammeId programme, Asked asked, WorkedOut workedOut) {
    db.sql(
            """
            INSERT INTO portfolio_line
              (programme, position, newest, audience, day, within, version, making, line, things)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(
            programme.value(),
            workedOut.position(),
            workedOut.newest(),
            asked.audience().name(),
            asked.day(),
            asked.within(),
            Answers.VIEW_VERSION,
            workedOut.making(),
            json.text(workedOut.line()),
            json.text(workedOut.things()))
        .update();
    db.sql(
            """
            DELETE FROM portfolio_line WHERE programme = ?
              AND (making < ?
                OR worked_out_at < (SELECT worked_out_at FROM portfolio_line WHERE programme = ?
                                    ORDER BY worked_out_at DESC OFFSET ? LIMIT 1))
            """)
        .params(programme.value(), workedOut.making(), programme.value(), OF_A_PROGRAMME - 1)
        .update();
  }
}
