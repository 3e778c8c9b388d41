package uk.improvementboard.platform.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Tables that one part of the product owns and migrates by itself, with a history of its own, so
 * that several parts can share a database. Made ready when it is created; whoever uses the tables
 * depends on it.
 */
public final class OwnedSchema {

  private final String location;

  private OwnedSchema(String location) {
    this.location = location;
  }

  /**
   * Brings the tables up to date. Several processes may do so at once.
   *
   * @param location where the migrations are: {@code classpath:db/event-store}
   * @param history the table that remembers which were run: {@code event_store_history}
   */
  public static OwnedSchema migrate(DataSource dataSource, String location, String history) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations(location)
        .failOnMissingLocations(true)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .load()
        .migrate();
    return new OwnedSchema(location);
  }

  @Override
  public String toString() {
    return location;
  }
}
