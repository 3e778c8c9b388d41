package uk.improvementboard.platform.streams;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.terms.ProgrammeId;

/**
 * How far each view has taken in each programme. The row of a view and programme is the lock under
 * which that programme is applied to that view: only one transaction at a time, in whichever
 * process.
 */
final class AppliedHeads {

  private final JdbcClient db;

  AppliedHeads(JdbcClient db) {
    this.db = db;
  }

  /** The position applied, which nobody else can move until this transaction ends. */
  long lock(String projection, ProgrammeId programme) {
    return db.sql(
            """
            INSERT INTO applied_head (projection, programme, position) VALUES (?, ?, 0)
            ON CONFLICT (projection, programme) DO UPDATE SET position = applied_head.position
            RETURNING position
            """)
        .params(projection, programme.value())
        .query(Long.class)
        .single();
  }

  /** The same, unless somebody else is at it. */
  Optional<Long> lockIfFree(String projection, ProgrammeId programme) {
    Optional<Long> free = skippingLocked(projection, programme);
    if (free.isPresent() || of(projection).containsKey(programme)) {
      return free;
    }
    return Optional.of(lock(projection, programme));
  }

  private Optional<Long> skippingLocked(String projection, ProgrammeId programme) {
    return db.sql(
            """
            SELECT position FROM applied_head WHERE projection = ? AND programme = ?
            FOR UPDATE SKIP LOCKED
            """)
        .params(projection, programme.value())
        .query(Long.class)
        .optional();
  }

  /** Notes that the view has taken in everything up to a position. */
  void advance(String projection, ProgrammeId programme, long position) {
    int rows =
        db.sql("UPDATE applied_head SET position = ? WHERE projection = ? AND programme = ?")
            .params(position, projection, programme.value())
            .update();
    if (rows != 1) {
      throw new IllegalStateException(
          "the position of " + programme + " in " + projection + " was not locked first");
    }
  }

  Map<ProgrammeId, Long> of(String projection) {
    Map<ProgrammeId, Long> heads = new TreeMap<>(ProgrammeOrder.BY_NAME);
    db.sql("SELECT programme, position FROM applied_head WHERE projection = ?")
        .param(projection)
        .query(
            row -> {
              heads.put(new ProgrammeId(row.getString("programme")), row.getLong("position"));
            });
    return heads;
  }

  /** Every programme that any view has heard of. */
  Set<ProgrammeId> programmes() {
    return db.sql("SELECT DISTINCT programme FROM applied_head").query(String.class).list().stream()
        .map(ProgrammeId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  void forget(String projection) {
    db.sql("DELETE FROM applied_head WHERE projection = ?").param(projection).update();
  }

  /** Waits while a view is being replaced; held until this transaction ends. */
  void besideOthers(String projection) {
    db.sql("SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
        .param(key(projection))
        .query(rows -> {});
  }

  /** False while the view is being replaced. */
  boolean besideOthersIfFree(String projection) {
    return db.sql("SELECT pg_try_advisory_xact_lock_shared(hashtextextended(?, 0))")
        .param(key(projection))
        .query(Boolean.class)
        .single();
  }

  /** Waits for whoever is applying to the view, and keeps all others out of it. */
  void alone(String projection) {
    db.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(key(projection))
        .query(rows -> {});
  }

  /** Makes this transaction the only one that rebuilds the view; false when there is another. */
  boolean rebuilding(String projection) {
    return db.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .param("rebuild of " + key(projection))
        .query(Boolean.class)
        .single();
  }

  /** A rebuild may take longer than any other transaction is allowed to. */
  void withoutTimeLimit() {
    for (String limit :
        new String[] {
          "transaction_timeout", "idle_in_transaction_session_timeout", "lock_timeout"
        }) {
      db.sql("SELECT set_config(?, '0', true)").param(limit).query(String.class).single();
    }
  }

  private static String key(String projection) {
    return "improvement-board projection " + projection;
  }
}
