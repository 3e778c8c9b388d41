package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.standalone.database.CannotStart;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.database.OwnPostgres;

/** Whether an installation is sound. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at an installation on this machine, running or not: Java, the data directory, the",
      "database, the order and protection of the record, and how far the views have followed it.",
      "Ends with 1 when something is wrong."
    })
public final class Doctor implements Callable<Integer> {

  private static final int JAVA = 25;

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", description = "the data directory")
  private @Nullable Path data;

  @Option(names = "--json", description = "the findings as JSON")
  private boolean json;

  /**
   * What was found.
   *
   * @param what what was looked at
   * @param sound whether it is as it has to be
   * @param finding what was seen
   */
  public record Finding(String what, boolean sound, String finding) {}

  @Override
  public Integer call() {
    DataDirectory directory = DataDirectory.at(data == null ? ServerOptions.usual() : data);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            "Java",
            Runtime.version().feature() >= JAVA,
            "this is " + Runtime.version() + "; " + JAVA + " or later is needed"));
    if (directory.exists()) {
      findings.add(ownersOnly(directory));
      database(directory, findings);
    } else {
      findings.add(
          new Finding(
              "data directory",
              false,
              directory.path() + " does not exist yet; demo or serve makes it"));
    }
    boolean sound = findings.stream().allMatch(Finding::sound);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(findings));
    } else {
      findings.forEach(
          finding ->
              out.println(
                  (finding.sound() ? "  sound  " : "  WRONG  ")
                      + finding.what()
                      + ": "
                      + finding.finding()));
    }
    return sound ? Exit.DONE : Exit.REFUSED;
  }

  private static Finding ownersOnly(DataDirectory directory) {
    try {
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(directory.path());
      boolean readableByOthers =
          allowed.contains(PosixFilePermission.OTHERS_READ)
              || allowed.contains(PosixFilePermission.GROUP_READ);
      return new Finding(
          "data directory",
          !readableByOthers,
          directory.path()
              + (readableByOthers ? " can be read by others" : " is its owner's only"));
    } catch (IOException | UnsupportedOperationException e) {
      return new Finding("data directory", false, directory.path() + ": " + e.getMessage());
    }
  }

  private static void database(DataDirectory directory, List<Finding> findings) {
    boolean running = directory.address().isPresent();
    DataDirectory used = running ? directory : use(directory, findings);
    if (used == null) {
      return;
    }
    try {
      OwnPostgres database = OwnPostgres.start(used);
      try (Connection connection = database.connect()) {
        findings.addAll(Record.examine(connection));
      } finally {
        if (!running) {
          database.stop();
        }
      }
    } catch (CannotStart | SQLException e) {
      findings.add(new Finding("database", false, String.valueOf(e.getMessage())));
    } finally {
      if (!running) {
        used.close();
      }
    }
  }

  private static @Nullable DataDirectory use(DataDirectory directory, List<Finding> findings) {
    try {
      return directory.use();
    } catch (CannotStart e) {
      findings.add(new Finding("data directory", false, String.valueOf(e.getMessage())));
      return null;
    }
  }

  /** The record and the views on it, as the database has them. */
  static final class Record {

    private static final List<String> TRIGGERS =
        List.of("append_lock", "max_index", "history_stands");

    private Record() {}

    static List<Finding> examine(Connection connection) throws SQLException {
      List<Finding> findings = new ArrayList<>();
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        String value = text(connection, "SELECT current_setting('" + setting + "')");
        findings.add(new Finding(setting, value.equals("on"), value));
      }
      if (number(connection, "SELECT count(*) FROM pg_class WHERE relname = 'domainevententry'")
          == 0) {
        findings.add(new Finding("record", true, "no event was ever recorded"));
        return findings;
      }
      for (String trigger : TRIGGERS) {
        boolean on;
        try (PreparedStatement sql =
            connection.prepareStatement(
                "SELECT tgenabled FROM pg_trigger WHERE tgrelid = 'domainevententry'::regclass"
                    + " AND tgname = ?")) {
          sql.setString(1, trigger);
          try (ResultSet row = sql.executeQuery()) {
            on = row.next() && row.getString(1).equals("A");
          }
        }
        findings.add(
            new Finding("trigger " + trigger, on, on ? "always on" : "missing or switched off"));
      }
      long events = number(connection, "SELECT count(*) FROM domainevententry");
      long last = number(connection, "SELECT coalesce(max(globalindex), 0) FROM domainevententry");
      findings.add(
          new Finding(
              "order of the record",
              events == last,
              events + " events, the last is number " + last));
      long holes =
          number(
              connection,
              "SELECT count(*) FROM (SELECT aggregateidentifier FROM domainevententry GROUP BY 1"
                  + " HAVING count(*) <> max(sequencenumber) + 1) AS holes");
      findings.add(
          new Finding("programmes", holes == 0, holes + " with a hole in their positions"));
      views(connection, findings);
      ledgers(connection, findings);
      return findings;
    }

    private static void views(Connection connection, List<Finding> findings) throws SQLException {
      if (number(connection, "SELECT count(*) FROM pg_class WHERE relname = 'applied_head'") == 0) {
        return;
      }
      try (var sql = connection.createStatement();
          ResultSet row =
              sql.executeQuery(
                  """
                  SELECT v.projection,
                         sum(h.head - coalesce(a.position, 0)) AS behind,
                         coalesce(bool_or(a.position > h.head), false) AS ahead
                    FROM (SELECT DISTINCT projection FROM applied_head) v
                    CROSS JOIN (SELECT aggregateidentifier AS programme,
                                       max(sequencenumber) + 1 AS head
                                  FROM domainevententry GROUP BY 1) h
                    LEFT JOIN applied_head a
                      ON a.projection = v.projection AND a.programme = h.programme
                   GROUP BY 1 ORDER BY 1
                  """)) {
        while (row.next()) {
          long behind = row.getLong("behind");
          boolean ahead = row.getBoolean("ahead");
          findings.add(
              new Finding(
                  "view " + row.getString("projection"),
                  behind == 0 && !ahead,
                  ahead
                      ? "is ahead of the record: it was built on another one; rebuild it"
                      : behind + " events behind"));
        }
      }
    }

    /** Whether each record still continues what was signed for it last. */
    private static void ledgers(Connection connection, List<Finding> findings) throws SQLException {
      if (number(connection, "SELECT count(*) FROM pg_class WHERE relname = 'ledger_checkpoint'")
          == 0) {
        return;
      }
      SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);
      findings.addAll(RecordsAgainstCheckpoints.in(database));
    }

    private static long number(Connection connection, String query) throws SQLException {
      try (var sql = connection.createStatement();
          ResultSet row = sql.executeQuery(query)) {
        row.next();
        return row.getLong(1);
      }
    }

    private static String text(Connection connection, String query) throws SQLException {
      try (var sql = connection.createStatement();
          ResultSet row = sql.executeQuery(query)) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
