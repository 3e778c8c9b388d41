package uk.improvementboard.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** Started when first asked for. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "300")
            .setServerConfig("shared_buffers", "64MB")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("the tests' PostgreSQL does not start", e);
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
