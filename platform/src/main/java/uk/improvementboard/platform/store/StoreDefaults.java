package uk.improvementboard.platform.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * One property chooses the event store; what follows from it, and what every process of ours needs
 * of Axon and of the connection pool, no service has to repeat.
 */
final class StoreDefaults implements EnvironmentPostProcessor {

  /** What a connection gives up on, so that one frozen writer cannot stop all others for long. */
  static final String SESSION_LIMITS =
      "-c idle_in_transaction_session_timeout=10s -c lock_timeout=5s -c transaction_timeout=30s";

  private static final String POOL = "spring.datasource.hikari.data-source-properties.";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> decided = new LinkedHashMap<>();
    decided.put("axon.axonserver.enabled", engine(environment) == Engine.AXON_SERVER);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("improvement-board: decided by the event store", decided));

    Map<String, Object> defaults = new LinkedHashMap<>();
    defaults.put("axon.update-check.disabled", "true");
    defaults.put("axon.serializer.general", "jackson3");
    defaults.put("axon.serializer.messages", "jackson3");
    defaults.put("axon.serializer.events", "jackson3");
    defaults.put("axon.metrics.micrometer.dimensional", "true");
    defaults.put("axon.timeout.enabled", "false");
    defaults.put(POOL + "options", SESSION_LIMITS);
    defaults.put(POOL + "logServerErrorDetail", "false");
    defaults.put(POOL + "reWriteBatchedInserts", "true");
    defaults.put("spring.flyway.baseline-on-migrate", "true");
    defaults.put("spring.flyway.baseline-version", "0");
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("improvement-board: defaults", defaults));
  }

  private static Engine engine(ConfigurableEnvironment environment) {
    String chosen = environment.getProperty(Engine.PROPERTY, "postgresql");
    return switch (chosen) {
      case "postgresql" -> Engine.POSTGRESQL;
      case "axon-server" -> Engine.AXON_SERVER;
      default ->
          throw new IllegalStateException(
              Engine.PROPERTY + " is '" + chosen + "'; it is postgresql or axon-server");
    };
  }
}
