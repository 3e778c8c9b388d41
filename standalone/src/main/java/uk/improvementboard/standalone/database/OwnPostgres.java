package uk.improvementboard.standalone.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the product's own in the data directory: on loopback, behind a password, with
 * every commit on disk before it is acknowledged.
 *
 * <p>It is a process of its own and outlives a killed JVM; the next start finds it running and goes
 * on with it. Its port is chosen at the first start and kept, so that there is one place to look.
 */
public final class OwnPostgres {

  /** The database with the record in it. */
  public static final String DATABASE = "improvement_board";

  /** The role that the product connects as. */
  public static final String USER = "postgres";

  private static final String PORT = "postgresql-port";
  private static final String PASSWORD = "postgresql-password";
  private static final String CLUSTER = "postgresql-data";
  private static final String LOG = "postgresql.log";
  private static final int PATIENCE_SECONDS = 60;

  private final DataDirectory directory;
  private final Path programs;
  private final List<String> as;
  private int port;

  private OwnPostgres(DataDirectory directory, Path programs, List<String> as) {
    this.directory = directory;
    this.programs = programs;
    this.as = as;
  }

  /**
   * Starts it, or goes on with one that still runs; makes the cluster and the database at the first
   * start.
   *
   * @throws CannotStart with the operator's next step
   */
  public static OwnPostgres start(DataDirectory directory) {
    try {
      Path programs = PostgresBinaries.unpackedIn(directory.path());
      OwnPostgres postgres = new OwnPostgres(directory, programs, asWhom(directory));
      postgres.startOrAttach();
      postgres.createDatabase();
      return postgres;
    } catch (IOException | SQLException e) {
      throw new CannotStart(
          "PostgreSQL cannot start in " + directory.path() + ": " + e.getMessage(), e);
    }
  }

  public int port() {
    return port;
  }

  public String jdbcUrl() {
    return url(DATABASE);
  }

  public String password() {
    return directory.read(PASSWORD).orElseThrow();
  }

  /** A connection of one's own, for the operator's tasks. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), USER, password());
  }

  /**
   * Stops it: whoever is still connected is told to go, and everything is on disk. Stopped already,
   * it stays so.
   */
  public void stop() {
    try {
      if (succeeds(controlled("status"))) {
        control("stop", "-m", "fast", "-w");
      }
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }

  private void startOrAttach() throws IOException {
    Path cluster = directory.file(CLUSTER);
    if (!Files.isDirectory(cluster)) {
      create(cluster);
    }
    if (succeeds(controlled("status"))) {
      port = keptPort();
      return;
    }
    port = directory.read(PORT).isPresent() && isFree(keptPort()) ? keptPort() : freePort();
    directory.write(PORT, String.valueOf(port));
    control(
        "start",
        "-w",
        "-t",
        String.valueOf(PATIENCE_SECONDS),
        "-o",
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
            + " -c log_timezone=UTC -c timezone=UTC");
  }

  private void create(Path cluster) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    directory.write(PASSWORD, password);
    Path passwordFile = directory.write("postgresql-password.initial", password + "\n");
    // Under another name until it is whole: a start that was killed here begins again.
    Path unfinished = directory.file(CLUSTER + ".unfinished");
    PostgresBinaries.remove(unfinished);
    Files.createDirectories(unfinished);
    if (setsUser()) {
      give(passwordFile);
      give(unfinished);
    }
    run(
        "initdb",
        List.of(
            "-D",
            unfinished.toString(),
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + passwordFile,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    Files.delete(passwordFile);
    Files.move(unfinished, cluster);
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password());
        Statement sql = connection.createStatement()) {
      try (ResultSet found =
          sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      sql.execute("CREATE DATABASE " + DATABASE);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private int keptPort() {
    return directory
        .read(PORT)
        .map(Integer::valueOf)
        .orElseThrow(
            () ->
                new CannotStart(
                    "a PostgreSQL runs in " + directory.path() + " and nobody knows its port"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void control(String what, String... with) throws IOException {
    run("pg_ctl", controlled(what, with));
  }

  private List<String> controlled(String what, String... with) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-D", directory.file(CLUSTER).toString(), "-l", log().toString(), what));
    arguments.addAll(List.of(with));
    return arguments;
  }

  private Path log() {
    // Inside the cluster where the server runs as another user: there it may write.
    return setsUser() ? directory.file(CLUSTER).resolve(LOG) : directory.file(LOG);
  }

  private boolean succeeds(List<String> arguments) throws IOException {
    return exitOf("pg_ctl", arguments) == 0;
  }

  private void run(String program, List<String> arguments) throws IOException {
    int exit = exitOf(program, arguments);
    if (exit != 0) {
      throw new IOException(
          program
              + " "
              + String.join(" ", arguments)
              + " ended with "
              + exit
              + "; see "
              + directory.file("postgresql-start.log")
              + " and "
              + log());
    }
  }

  private int exitOf(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(as);
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    // The server inherits what its starter writes to: a pipe would never end, a file does no harm.
    return exitOf(command, Redirect.appendTo(directory.file("postgresql-start.log").toFile()));
  }

  private static int exitOf(List<String> command, Redirect output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS + 10, TimeUnit.SECONDS)) {
        process.destroy();
        throw new IOException(command + " did not end within " + (PATIENCE_SECONDS + 10) + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace it does not see that it is; where that
   * is forbidden, as in many containers, it runs as nobody.
   */
  private static List<String> asWhom(DataDirectory directory) throws IOException {
    if (!System.getProperty("user.name", "").equals("root")) {
      return List.of();
    }
    if (canRun(List.of("unshare", "-U", "id", "-u"))) {
      return List.of("unshare", "-U");
    }
    List<String> nobody = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
    DataDirectory.restrict(directory.path(), "rwx--x--x");
    List<String> reach = new ArrayList<>(nobody);
    reach.addAll(List.of("test", "-x", directory.path().toString()));
    if (!canRun(reach)) {
      throw new CannotStart(
          "PostgreSQL does not run as root, and as nobody it cannot reach "
              + directory.path()
              + "; run as another user, or name a directory that all can reach with --data");
    }
    return nobody;
  }

  private static boolean canRun(List<String> command) {
    try {
      return exitOf(command, Redirect.DISCARD) == 0;
    } catch (IOException e) {
      return false; // no such program here
    }
  }

  private boolean setsUser() {
    return as.contains("setpriv");
  }

  private static void give(Path path) throws IOException {
    var nobody =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        Files.setOwner(file, nobody);
      }
    }
  }
}
