package uk.improvementboard.platform.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When whoever is signed in was here, so that they can be shown what is new to them. */
public final class Visits {

  /** Who was away for longer comes back to a new visit. */
  static final Duration AWAY = Duration.ofMinutes(30);

  private final JdbcClient sql;

  Visits(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Notes that an account is here.
   *
   * @return when the visit before this one ended; empty on the first
   */
  public Optional<Instant> visited(Actor reader, Instant now) {
    return sql.sql(
            """
            UPDATE account
               SET visit_before = CASE WHEN last_seen < :begun THEN last_seen ELSE visit_before END,
                   last_seen = greatest(last_seen, :now)
             WHERE id = :id
            RETURNING visit_before
            """)
        .param("begun", Timestamp.from(now.minus(AWAY)))
        .param("now", Timestamp.from(now))
        .param("id", reader.id())
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .optional()
        .flatMap(before -> before);
  }
}
