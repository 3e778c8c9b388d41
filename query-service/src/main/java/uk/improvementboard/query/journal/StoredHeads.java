package uk.improvementboard.query.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.terms.ProgrammeId;

/** Heads read from the journal's tables. */
final class StoredHeads implements Heads {

  private static final String HEADS =
      """
      SELECT programme, newest, %s AS position
      FROM (SELECT p.programme, (SELECT max(position) FROM %s e
                                 WHERE e.programme = p.programme) AS newest
            FROM unnest(?::text[]) AS p(programme)) AS head
      WHERE newest IS NOT NULL
      """;

  /** The first event recorded after an instant ends what counts, as it does in memory. */
  private static final String UP_TO =
      """
      coalesce((SELECT e.position - 1 FROM %s e
                WHERE e.programme = head.programme AND e.recorded_at > ?
                ORDER BY e.position LIMIT 1), newest)""";

  private final JdbcClient db;
  private final JournalMakings makings;

  StoredHeads(DataSource dataSource) {
    this.db = JdbcClient.create(dataSource);
    this.makings = new JournalMakings(dataSource);
  }

  @Override
  public Map<ProgrammeId, Head> at(Collection<ProgrammeId> programmes, @Nullable Instant instant) {
    return makings.read(making -> of(making, programmes, instant));
  }

  private Map<ProgrammeId, Head> of(
      long making, Collection<ProgrammeId> programmes, @Nullable Instant instant) {
    String events = JournalMakings.events(making);
    String position = instant == null ? "newest" : UP_TO.formatted(events);
    JdbcClient.StatementSpec statement = db.sql(HEADS.formatted(position, events));
    if (instant != null) {
      // events have whole microseconds, and what is after an instant is after it without the rest
      statement = statement.param(instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
    Map<ProgrammeId, Head> heads = new HashMap<>();
    statement
        .param(programmes.stream().map(ProgrammeId::value).toArray(String[]::new))
        .query(
            row -> {
              heads.put(
                  new ProgrammeId(row.getString("programme")),
                  new Head(making, row.getLong("newest"), row.getLong("position")));
            });
    return heads;
  }
}
