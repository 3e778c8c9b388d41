package uk.improvementboard.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * One PostgreSQL for all tests of a JVM, as durable as in production, and a database of its own for
 * whoever asks.
 *
 * @param name the database
 * @param url where it is, for the driver
 */
public record TestPostgres(String name, String url) {

  /** The account of every test. */
  public static final String USER = "postgres";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final Duration LEAVE_TO_OTHERS = Duration.ofSeconds(10);

  /** Started when first asked for. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres started = postgres().start();
        Runtime.getRuntime()
            .addShutdownHook(Thread.ofPlatform().unstarted(() -> closeWhenUnused(started)));
        return started;
      } catch (IOException e) {
        throw new UncheckedIOException("the tests' PostgreSQL does not start", e);
      }
    }

    private static EmbeddedPostgres.Builder postgres() {
      return EmbeddedPostgres.builder()
          .setRegisterShutdownHook(false)
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("max_connections", "300")
          .setServerConfig("shared_buffers", "64MB")
          .setPGStartupWait(Duration.ofSeconds(60));
    }

    /**
     * Spring closes its contexts beside this, and a context that closes without its database waits
     * half a minute for a connection.
     */
    private static void closeWhenUnused(EmbeddedPostgres running) {
      long until = System.nanoTime() + LEAVE_TO_OTHERS.toNanos();
      try (running;
          Connection connection = running.getPostgresDatabase().getConnection();
          PreparedStatement others =
              connection.prepareStatement(
                  "SELECT count(*) FROM pg_stat_activity"
                      + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
        while (System.nanoTime() < until && count(others) > 0) {
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        quitWithoutCheckpoint(connection);
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("the tests' PostgreSQL did not stop", e);
      }
    }

    /** What nobody will read again need not be brought to disk first, which takes seconds. */
    private static void quitWithoutCheckpoint(Connection connection)
        throws SQLException, IOException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT pg_read_file('postmaster.pid')")) {
        row.next();
        String postmaster = row.getString(1).lines().findFirst().orElseThrow();
        new ProcessBuilder("kill", "-QUIT", postmaster).start().onExit().join();
      }
    }

    private static long count(PreparedStatement others) throws SQLException {
      try (ResultSet row = others.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** A fresh, empty database. */
  public static TestPostgres fresh() {
    String name = "test_" + DATABASES.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no fresh database", e);
    }
    return new TestPostgres(name, Server.RUNNING.getJdbcUrl(USER, name));
  }

  /** Connections to it, without a pool. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    return dataSource;
  }

  /** Points a Spring test at it. */
  public void into(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", this::url);
    registry.add("spring.datasource.username", () -> USER);
  }

  /** The same, for a context that is built by hand. */
  public List<String> properties() {
    return List.of("spring.datasource.url=" + url, "spring.datasource.username=" + USER);
  }
}
