package uk.improvementboard.platform.store;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold of the database before anything is appended: appends are ordered, history cannot
 * be edited, an acknowledged append is on disk, and nothing is missing from the log.
 */
final class StoreSafety {

  /** A trigger that must stand, and whether it fires once a statement or once a row. */
  private record Guard(String name, boolean perRow, String without) {}

  private static final List<Guard> GUARDS =
      List.of(
          new Guard("append_lock", false, "readers could be overtaken and miss events"),
          new Guard("max_index", true, "readers could be overtaken and miss events"),
          new Guard("history_stands", false, "history could be edited"));

  private StoreSafety() {}

  /**
   * @throws UnsafeEventStore with every reason at once
   */
  static void check(DataSource dataSource) {
    JdbcClient db = JdbcClient.create(dataSource);
    List<String> reasons = new ArrayList<>();
    triggers(db, reasons);
    settings(db, reasons);
    density(db, reasons);
    if (!reasons.isEmpty()) {
      throw new UnsafeEventStore(reasons);
    }
  }

  private static void triggers(JdbcClient db, List<String> reasons) {
    for (Guard guard : GUARDS) {
      List<Boolean> standing =
          db.sql(
                  """
                  SELECT tgenabled = 'A' AND (tgtype & 1 = 1) = :perRow
                  FROM pg_trigger
                  WHERE tgrelid = 'DomainEventEntry'::regclass AND tgname = :name
                  """)
              .param("perRow", guard.perRow())
              .param("name", guard.name())
              .query(Boolean.class)
              .list();
      if (!standing.equals(List.of(true))) {
        reasons.add(
            "trigger "
                + guard.name()
                + " on domainevententry is missing or not enabled always: "
                + guard.without());
      }
    }
  }

  /** What the server promises, in its own words. */
  record Settings(
      String isolation, String fsync, String synchronousCommit, String fullPageWrites) {}

  private static void settings(JdbcClient db, List<String> reasons) {
    Settings set =
        db.sql(
                """
                SELECT current_setting('transaction_isolation') AS isolation,
                       current_setting('fsync') AS fsync,
                       current_setting('synchronous_commit') AS synchronous_commit,
                       current_setting('full_page_writes') AS full_page_writes
                """)
            .query(Settings.class)
            .single();
    if (!set.isolation().equals("read committed")) {
      reasons.add("transactions begin as '" + set.isolation() + "'; appends need 'read committed'");
    }
    mustNotBeOff("fsync", set.fsync(), reasons);
    mustNotBeOff("synchronous_commit", set.synchronousCommit(), reasons);
    mustNotBeOff("full_page_writes", set.fullPageWrites(), reasons);
  }

  private static void mustNotBeOff(String setting, String value, List<String> reasons) {
    if (value.equals("off")) {
      reasons.add(setting + " is off: an acknowledged event could be lost in a power cut");
    }
  }

  /** How many events there are, and the index of the last. */
  record Log(long events, long last) {}

  private static void density(JdbcClient db, List<String> reasons) {
    Log log =
        db.sql(
                """
                SELECT count(*) AS events, coalesce(max(globalIndex), 0) AS last
                FROM DomainEventEntry
                """)
            .query(Log.class)
            .single();
    if (log.events() != log.last()) {
      reasons.add(
          "the log holds "
              + log.events()
              + " events but its last index is "
              + log.last()
              + ": something was removed, or restored in part");
    }
  }
}
